package se.samsyn.plans.web;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.plans.Plan;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;

/**
 * Beginning a plan, or writing on it.
 *
 * @param saved the plan as it is now, or null when it is being begun
 * @param pictures that it can stand on
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record PlanFormPage(Frame frame, Plan saved, PlanForm form, String key, List<Picture> pictures, boolean stale, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/atgardsplaner/ny" : "/atgardsplaner/" + saved.id() + "/andra";
    }
}
