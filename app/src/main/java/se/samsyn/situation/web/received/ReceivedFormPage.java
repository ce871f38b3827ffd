package se.samsyn.situation.web.received;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.received.PictureField;
import se.samsyn.situation.received.ReceivedPicture;

/**
 * The form for a new one or an unshared one.
 *
 * @param saved what is saved, or null for a new one
 * @param stale whether somebody else has saved since; {@link #saved} is then what they saved
 * @param ours whether the visitor belongs to the municipality's own boards
 */
public record ReceivedFormPage(
        Frame frame, ReceivedPicture.Way way, ReceivedPicture saved, ReceivedForm form, String key, boolean ours, boolean stale, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    /** Where the form is sent. */
    public String address() {
        if (saved != null) {
            return "/lagesbilder/mottagna/" + saved.id();
        }
        return way == ReceivedPicture.Way.FILE ? "/lagesbilder/mottagna" : "/lagesbilder/mottagna/skriv";
    }

    /** What somebody else saved in a field, when it differs from what is written here; else null. */
    public String theirs(PictureField field) {
        return stale && !saved.written().text(field).equals(form.value(field.name()).strip().replace("\r\n", "\n"))
                ? saved.written().text(field)
                : null;
    }
}
