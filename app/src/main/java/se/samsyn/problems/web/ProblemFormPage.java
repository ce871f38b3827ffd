package se.samsyn.problems.web;

import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Stating a problem, or saying better what it is.
 *
 * @param saved the problem as it is now, or null when it is being stated
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record ProblemFormPage(
        Frame frame, Problem saved, ProblemForm form, String key, Map<Long, String> areas, boolean stale, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/problembilder/ny" : "/problembilder/" + saved.id() + "/andra";
    }
}
