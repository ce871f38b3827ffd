package se.samsyn.problems.web.causes;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Writing a cause, or saying it better.
 *
 * @param saved the cause as it is now, or null when it is new
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record CauseFormPage(
        Frame frame, Problem problem, CauseAnalysis analysis, Cause saved, Map<String, String> form, String key, boolean stale, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return "/orsaksanalyser/" + analysis.id() + "/orsaker/" + (saved == null ? "ny" : saved.id());
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }

    /** The causes that it may lie behind, as far as a list can tell. */
    public List<Cause> others() {
        return analysis.causes().stream().filter(cause -> saved == null || cause.id() != saved.id()).toList();
    }
}
