package se.samsyn.plans.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.Plan;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.plans.measures.Work;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One measure: what is planned, what was really done, and how it goes.
 *
 * @param reports whether the visitor says how it goes
 * @param writes whether the visitor changes what is planned
 */
public record MeasurePage(
        Frame frame,
        Plan plan,
        Measure measure,
        List<Work.Noted> work,
        LocalDate today,
        boolean reports,
        boolean writes,
        String key,
        PlanForm form,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public List<MeasureRules.Deed> deeds() {
        return MeasureRules.deeds(measure.state());
    }

    public String number(BigDecimal number) {
        return PlanPage.number(frame, number);
    }

    /** The day that stands in the form for a note: what was written, else today. */
    public String day() {
        return form.value("day").isEmpty() ? today.toString() : form.value("day");
    }
}
