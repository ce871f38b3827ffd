package se.samsyn.documents.web;

import java.util.List;
import se.samsyn.documents.FixedDocument;
import se.samsyn.documents.FixedDocuments;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Fixed documents and the way to the registrar.
 *
 * @param delivers whether there is a mail server
 * @param stale whether somebody has saved another number or address since
 */
public record FixedDocumentsPage(
        Frame frame,
        List<FixedDocument> documents,
        FixedDocuments.Address registrar,
        boolean delivers,
        boolean writes,
        FieldErrors errors,
        boolean stale)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
