package se.samsyn.observations.web.settings;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.settings.CodeVersion;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One local code. @param versions in their order @param stale whether another has changed it since the page was opened */
public record CodePage(Frame frame, List<CodeVersion> versions, CodePages.Form form, FieldErrors errors, boolean stale)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
