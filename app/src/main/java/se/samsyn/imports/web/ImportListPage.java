package se.samsyn.imports.web;

import java.util.List;
import se.samsyn.imports.ImportBatch;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The form for a new file, and the files that were read. @param sources those that files have come from before */
public record ImportListPage(Frame frame, List<ImportBatch> batches, List<String> sources, FieldErrors errors, ImportForm form) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
