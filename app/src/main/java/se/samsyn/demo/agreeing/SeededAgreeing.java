package se.samsyn.demo.agreeing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;

/** From what was prioritised to what was agreed and promised, in that order. */
@Component
public class SeededAgreeing {
    private final SeededCauses causes;
    private final SeededAgreements agreements;
    private final SeededPledges pledges;

    SeededAgreeing(SeededCauses causes, SeededAgreements agreements, SeededPledges pledges) {
        this.causes = causes;
        this.agreements = agreements;
        this.pledges = pledges;
    }

    /** Within a transaction, after the problems. */
    public void seed(LocalDate today, Visitor coordinator) {
        causes.seed(today, coordinator);
        pledges.seed(today, coordinator, agreements.seed(today, coordinator));
    }
}
