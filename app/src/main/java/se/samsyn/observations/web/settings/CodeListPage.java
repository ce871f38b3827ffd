package se.samsyn.observations.web.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.settings.CodeVersion;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The local codes, and the form of a new one.
 *
 * @param codes each code's versions, in their order
 * @param organisations names by number
 */
public record CodeListPage(
        Frame frame,
        List<List<CodeVersion>> codes,
        Map<Long, String> organisations,
        LocalDate today,
        CodePages.Form form,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
