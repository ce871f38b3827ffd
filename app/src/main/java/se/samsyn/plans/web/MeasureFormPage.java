package se.samsyn.plans.web;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.Plan;
import se.samsyn.plans.measures.Measure;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Planning a measure.
 *
 * @param saved the measure as it is now, or null when it is being added
 * @param organisations names by number
 */
public record MeasureFormPage(
        Frame frame,
        Plan plan,
        Measure saved,
        PlanForm form,
        String key,
        List<Measure.CauseLink> causes,
        List<Function> functions,
        java.util.Map<Long, String> organisations,
        boolean stale,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/atgardsplaner/" + plan.id() + "/atgarder" : "/atgarder/" + saved.id() + "/andra";
    }
}
