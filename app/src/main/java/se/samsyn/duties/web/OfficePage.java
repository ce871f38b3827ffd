package se.samsyn.duties.web;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.duties.Office;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Who coordinates and who leads.
 *
 * @param form as it is written
 * @param saved what stands, when somebody else saved in between; else null
 */
public record OfficePage(Frame frame, OfficeForm form, Office saved, List<Function> functions, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return saved != null ? 409 : errors.any() ? 422 : 200;
    }
}
