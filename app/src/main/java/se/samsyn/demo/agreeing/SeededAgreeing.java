package se.samsyn.demo.agreeing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;

/** From what was prioritised to what was agreed and promised, in that order. */
@Component
public class SeededAgreeing {
    private final SeededCauses causes;
    private final SeededAgreements agreements;

    SeededAgreeing(SeededCauses causes, SeededAgreements agreements) {
        this.causes = causes;
        this.agreements = agreements;
    }

    /** Within a transaction, after the problems. */
    public void seed(LocalDate today, Visitor coordinator) {
        causes.seed(today, coordinator);
        agreements.seed(today, coordinator);
    }
}
