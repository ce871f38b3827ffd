package se.samsyn.plans.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.PlanRules;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;

/**
 * One plan with its measures, in the table that Brå's method gives.
 *
 * @param picture that it stands on, when the visitor may see it
 * @param form what was written of a decision that had mistakes, else empty
 */
public record PlanPage(
        Frame frame, Plan plan, List<Measure> measures, Picture picture, LocalDate today, boolean writes, PlanForm form, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** What it lacks before the decision, as message keys. */
    public List<String> lacks() {
        return PlanRules.lacks(plan, measures.size()).stream().map(code -> "refusal.plans.lacks." + code).toList();
    }

    public boolean can(PlanDeed deed) {
        return writes && PlanRules.next(plan.state(), deed).isPresent();
    }

    public boolean stands() {
        return plan.state() == PlanState.DECIDED || plan.state() == PlanState.FOLLOWED_UP;
    }

    public long finished() {
        return measures.stream().filter(measure -> measure.state().finished()).count();
    }

    public long late() {
        return stands() ? measures.stream().filter(measure -> measure.late(today)).count() : 0;
    }

    /** Planned working hours of all measures together. */
    public String hours() {
        return number(frame, measures.stream().map(measure -> measure.is().hours()).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Planned kronor of all measures together. */
    public String sek() {
        return frame.number(measures.stream().map(measure -> measure.is().sek()).filter(Objects::nonNull).mapToLong(Long::longValue).sum());
    }

    /** As people write it; empty for none. */
    public static String number(Frame frame, BigDecimal number) {
        return number == null ? "" : NumberFormat.getInstance(frame.locale()).format(number);
    }
}
