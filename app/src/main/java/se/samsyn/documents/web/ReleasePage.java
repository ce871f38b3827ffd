package se.samsyn.documents.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.documents.Release;
import se.samsyn.documents.copying.CopySheet;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One request: while it waits, what would be handed out; afterwards, what was decided.
 *
 * @param sheet the copy with the masking of the form, or null when it is decided or the visitor does not decide
 * @param stale whether somebody has decided since the form was opened
 */
public record ReleasePage(
        Frame frame,
        Release release,
        CopySheet sheet,
        RulingForm form,
        List<Release.CopyName> copies,
        LocalDate today,
        FieldErrors errors,
        boolean stale)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String subject() {
        return ReleaseWords.subject(frame, release.subject());
    }

    public String excepted() {
        return ReleaseWords.excepted(frame, release.ruling());
    }
}
