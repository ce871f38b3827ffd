package se.samsyn.forums.web.meetings;

import java.util.List;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Planning a meeting or a series, or moving one.
 *
 * @param saved the meeting that is moved, or null
 * @param groups those that hold meetings here
 */
public record MeetingPlanPage(
        Frame frame, Meeting saved, PlanForm form, String key, List<Forum> groups, boolean stale, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String address() {
        return saved == null ? "/moten/ny" : "/moten/" + saved.id() + "/tid";
    }
}
