package se.samsyn.plans.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Åtgärdsplaner: what the visitor's organisation answers for first, then the plans. */
public record PlanListPage(Frame frame, List<Plan> plans, List<Measure> mine, LocalDate today, boolean writes) implements Page {
    /** Those that stand or are written; what was replaced comes after. */
    public List<Plan> current() {
        return plans.stream().filter(plan -> plan.state() != PlanState.REPLACED).toList();
    }

    public List<Plan> replaced() {
        return plans.stream().filter(plan -> plan.state() == PlanState.REPLACED).toList();
    }

    public List<Measure> open() {
        return mine.stream().filter(measure -> !measure.state().finished()).toList();
    }
}
