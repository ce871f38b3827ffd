package se.samsyn.home.away;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.Notice;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.duties.Standing;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.home.away.Must.Kind;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.Measures;

/** What was agreed, promised, planned or is asked by law, with its day. */
@Component
class AgreedMusts {
    private final Agreements agreements;
    private final Pledges pledges;
    private final Plans plans;
    private final Measures measures;
    private final Evaluations evaluations;
    private final Duties duties;

    AgreedMusts(
            Agreements agreements, Pledges pledges, Plans plans, Measures measures, Evaluations evaluations, Duties duties) {
        this.agreements = agreements;
        this.pledges = pledges;
        this.plans = plans;
        this.measures = measures;
        this.evaluations = evaluations;
        this.duties = duties;
    }

    /** @param lawName how a duty is named */
    List<Must> list(Visitor visitor, LocalDate today, java.util.function.Function<Duty, String> lawName) {
        List<Must> musts = new ArrayList<>();
        for (Standing standing : duties.standings(visitor)) {
            if (standing.byLaw() && standing.next() != null) {
                musts.add(new Must(
                        Kind.LAW, lawName.apply(standing.duty()), "/lagkrav/krav/" + standing.duty().path(), standing.next(), null, 1, ""));
            }
        }
        agreements.notices(today).forEach(notice -> musts.add(noticed(Kind.AGREEMENT, notice)));
        pledges.notices(today).forEach(notice -> musts.add(noticed(Kind.PLEDGE, notice)));
        for (Plan plan : plans.list()) {
            if (plan.state() == PlanState.DECIDED || plan.state() == PlanState.FOLLOWED_UP) {
                for (Measure measure : measures.list(plan.id())) {
                    if (!measure.state().finished()) {
                        musts.add(new Must(
                                Kind.MEASURE, measure.is().title(), "/atgarder/" + measure.id(), measure.is().last(), null, 1, measure.responsible()));
                    }
                }
            }
        }
        for (Evaluation one : evaluations.list()) {
            boolean waits = one.state() == Evaluation.State.ANSWERED;
            if (waits || one.state() == Evaluation.State.LOCKED) {
                LocalDate answered = waits ? LocalDate.ofInstant(one.answeredAt(), visitor.zone()) : null;
                musts.add(new Must(
                        Kind.EVALUATION, one.measureTitle(), "/uppfoljning/" + one.id(), waits ? null : one.design().dueDay(), answered, 1, ""));
            }
        }
        return musts;
    }

    private static Must noticed(Kind kind, Notice notice) {
        return new Must(kind, notice.title(), notice.address(), notice.day(), null, 1, "");
    }
}
