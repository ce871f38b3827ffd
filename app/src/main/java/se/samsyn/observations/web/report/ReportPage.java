package se.samsyn.observations.web.report;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The report form.
 *
 * @param again the report that was given back and is being sent again, or null
 */
public record ReportPage(Frame frame, ReportForm form, FieldErrors errors, Observation again) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
