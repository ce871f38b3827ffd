package se.samsyn.problems.web.causes;

import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** What else could explain what is seen. @param stale whether somebody else saved in between; both are then shown */
public record CauseRivalsPage(
        Frame frame, Problem problem, CauseAnalysis analysis, Map<String, String> form, boolean stale, FieldErrors errors) implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
