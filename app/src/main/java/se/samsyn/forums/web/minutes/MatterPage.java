package se.samsyn.forums.web.minutes;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Matters;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Task;

/** One lifted matter and the one step that is next. @param task its assignment, or null */
public record MatterPage(
        Frame frame, Matter matter, Forum forum, Task task, List<Organisation> organisations, List<Function> functions, LocalDate today,
        boolean writes, PointForm form, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public boolean may(Matter.Deed deed) {
        return writes && Matters.deeds(matter).contains(deed);
    }
}
