package se.samsyn.observations.web.settings;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.settings.AskedForm;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * What one form asks.
 *
 * @param organisationId 0 for everyone's
 * @param organisation its name, or null for everyone's
 * @param stale whether another has changed it since the page was opened; what was written stays
 */
public record FormPage(
        Frame frame,
        long organisationId,
        String organisation,
        AskedForm form,
        FormPages.Written written,
        FieldErrors errors,
        boolean stale)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
