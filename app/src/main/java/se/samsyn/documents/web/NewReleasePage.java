package se.samsyn.documents.web;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

public record NewReleasePage(Frame frame, NewReleaseForm form, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
