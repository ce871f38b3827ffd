package se.samsyn.forums.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Seat;
import se.samsyn.forums.groups.Chart;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One group at a glance: who sits, what it may, when it meets and whom it reports to.
 *
 * @param above the group that it reports to, or null
 * @param below the groups that report to it
 * @param functions those that can be given a seat
 * @param next the coming meeting, or null
 * @param latest the latest that was held, or null
 */
public record GroupPage(
        Frame frame, Forum forum, Forum above, List<Forum> below, List<Forum> all, List<Function> functions, Meeting next, Meeting latest,
        LocalDate today, boolean writes)
        implements Page {

    public List<Forum.Deed> deeds() {
        return Forums.deeds(forum);
    }

    public List<String> lacks() {
        return forum.state() == Forum.State.ENDED ? List.of() : Forums.lacks(forum);
    }

    public List<Seat.Kind> kinds() {
        return List.of(Seat.Kind.values()).stream().filter(kind -> !forum.seats(kind).isEmpty()).toList();
    }

    /** Whom it reports to, in words. */
    public String reportsTo() {
        return above != null ? above.name()
                : forum.charter().reportsToBody() != null ? frame.say("forums.body." + forum.charter().reportsToBody()) : "";
    }

    public Content drawing() {
        String svg = Chart.draw(Chart.rows(all), frame, forum.id());
        return output -> output.writeContent(svg);
    }
}
