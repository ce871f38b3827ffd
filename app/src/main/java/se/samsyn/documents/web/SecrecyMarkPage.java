package se.samsyn.documents.web;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The form of one mark, with what the person wrote. @param standing the mark that stands, or null */
public record SecrecyMarkPage(
        Frame frame,
        SecrecyMark.Kind kind,
        long id,
        SecrecyMark standing,
        String provision,
        String reference,
        String markedOn,
        String markedBy,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
