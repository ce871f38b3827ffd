package se.samsyn.demo.agreeing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;

/** From what was prioritised to what was agreed, promised and planned, in that order. */
@Component
public class SeededAgreeing {
    private final SeededCauses causes;
    private final SeededAgreements agreements;
    private final SeededPledges pledges;
    private final SeededPlans plans;
    private final SeededReport report;

    SeededAgreeing(SeededCauses causes, SeededAgreements agreements, SeededPledges pledges, SeededPlans plans, SeededReport report) {
        this.causes = causes;
        this.agreements = agreements;
        this.pledges = pledges;
        this.plans = plans;
        this.report = report;
    }

    /** Within a transaction, after the problems. */
    public void seed(LocalDate today, Visitor coordinator) {
        causes.seed(today, coordinator);
        pledges.seed(today, coordinator, agreements.seed(today, coordinator));
    }

    /** Within a transaction, after the functions of the groups. */
    public void plan(LocalDate today, Visitor coordinator) {
        plans.seed(today, coordinator);
    }

    /** Within a transaction, last of all: what the board was told. */
    public void report(LocalDate today, Visitor coordinator) {
        report.seed(today, coordinator);
    }
}
