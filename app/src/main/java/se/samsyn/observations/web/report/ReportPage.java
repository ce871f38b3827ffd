package se.samsyn.observations.web.report;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Reports;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The report form.
 *
 * @param asked what the form asks
 * @param returned the report that was given back and is being sent again, or null
 * @param drafts others that the visitor has begun, the latest first
 * @param notice message key of what just happened to what was written, or null
 */
public record ReportPage(
        Frame frame,
        Writing writing,
        Asked asked,
        FieldErrors errors,
        Observation returned,
        List<Reports.Draft> drafts,
        String notice)
        implements Page {

    public ReportForm form() {
        return writing.form();
    }

    @Override
    public int status() {
        return errors.any() ? 422 : "observations.draft.sentAlready".equals(notice) ? 409 : 200;
    }
}
