package se.samsyn.actors.web;

import java.util.Map;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Resources.Inventory;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** One organisation's inventory of a year. @param saved as it is stored, or null @param form what was written */
public record ResourcePage(
        Frame frame, Organisation organisation, int year, Inventory saved, Map<String, String> form, boolean stale, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
