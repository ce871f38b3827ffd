package se.samsyn.duties.web.year;

import se.samsyn.duties.year.Preparation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** How long before each step a matter must be ready. @param saved what stands, when somebody else saved in between; else null */
public record PreparationPage(Frame frame, Preparation form, Preparation saved, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return saved != null ? 409 : errors.any() ? 422 : 200;
    }

    public int days(String field) {
        return switch (field) {
            case "papers" -> form.papers();
            case "office" -> form.office();
            case "au" -> form.au();
            default -> form.ks();
        };
    }
}
