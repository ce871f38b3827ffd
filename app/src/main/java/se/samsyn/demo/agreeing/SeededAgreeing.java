package se.samsyn.demo.agreeing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;

/** From what was prioritised to what was agreed and promised, in that order. */
@Component
public class SeededAgreeing {
    private final SeededCauses causes;

    SeededAgreeing(SeededCauses causes) {
        this.causes = causes;
    }

    /** Within a transaction, after the problems. */
    public void seed(LocalDate today, Visitor coordinator) {
        causes.seed(today, coordinator);
    }
}
