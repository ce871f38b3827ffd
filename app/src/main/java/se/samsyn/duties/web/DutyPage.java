package se.samsyn.duties.web;

import java.time.LocalDate;
import java.util.Map;
import se.samsyn.duties.Standing;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One duty: what the law asks, how it stands, what shows it, and a form for what was done outside the program.
 *
 * @param fields what was written in the form
 */
public record DutyPage(
        Frame frame, Standing standing, LocalDate today, String key, Map<String, String> fields, FieldErrors errors, boolean writes) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }
}
