package se.samsyn.forums.web.minutes;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.meetings.Attendance;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Task;

/**
 * Writing what became of a point.
 *
 * @param next the point after it, or null
 * @param task the task that it gave, or null
 * @param stale whether somebody else saved in between; both texts are then shown
 */
public record PointPage(
        Frame frame, Forum forum, Meeting meeting, AgendaItem item, int number, AgendaItem next, List<Attendance> present, Task task,
        List<Organisation> organisations, List<Function> functions, PointForm form, boolean stale, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    /** What may become of it here: only a group that decides finishes a decision. */
    public List<AgendaItem.Outcome> outcomes() {
        return List.of(AgendaItem.Outcome.DONE, AgendaItem.Outcome.CARRIED_OVER);
    }

    public boolean away(long seatId) {
        return errors.any() || stale ? List.of(form.value("absent").split(",")).contains(String.valueOf(seatId)) : item.absent().contains(seatId);
    }
}
