package se.samsyn.forums.web;

import java.util.List;
import se.samsyn.forums.Forum;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Setting up a group, or saying better what it is.
 *
 * @param saved the group as it is now, or null when it is new
 * @param others those that it may report to
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record GroupFormPage(
        Frame frame, Forum saved, CharterForm form, String key, List<Forum> others, boolean stale, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/grupper/ny" : "/grupper/" + saved.id() + "/andra";
    }
}
