package se.samsyn.forums.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.AgendaItem.Kind;
import se.samsyn.forums.AgendaItem.Source;
import se.samsyn.forums.Charter.MinutesForm;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Suggestion;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Texts;

/**
 * What the next agenda of a group should take up: minutes that wait, what was carried over, matters that came back, what other
 * rooms hold, and what rooms above hand down. It writes in Swedish, as drafts do.
 */
@Component
public class AgendaMaker {
    private static final int DAYS_AHEAD = 60;

    private final ItemStore items;
    private final MatterStore matters;
    private final FromOtherRooms others;
    private final Texts texts;

    AgendaMaker(ItemStore items, MatterStore matters, FromOtherRooms others, Texts texts) {
        this.items = items;
        this.matters = matters;
        this.others = others;
        this.texts = texts;
    }

    /** In the order in which they are best taken up. @param earlier the group's meetings before this one */
    public List<Suggestion> suggest(Forum forum, Meeting meeting, List<Meeting> earlier, Visitor visitor) {
        LocalDate day = meeting.day(visitor.zone());
        List<Suggestion> found = new ArrayList<>();
        minutes(forum, earlier).ifPresent(found::add);
        carried(forum, meeting, found);
        matters(forum, found);
        found.addAll(others.suggest(forum, visitor));
        found.addAll(items.handedDown(forum.charter().level(), day.plusDays(DAYS_AHEAD)));
        return List.copyOf(found);
    }

    private Optional<Suggestion> minutes(Forum forum, List<Meeting> earlier) {
        return earlier.stream()
                .filter(meeting -> meeting.state() == Meeting.State.HELD || meeting.state() == Meeting.State.FOR_ADJUSTMENT)
                .max(Comparator.comparing(meeting -> meeting.when().start()))
                .filter(meeting -> forum.charter().minutesForm() == MinutesForm.MINUTES)
                .map(meeting -> new Suggestion(
                        Source.MINUTES, "minutes " + meeting.id(), null, Kind.INFORMATION, say("forums.suggests.minutes"),
                        say("forums.suggests.minutes.why", meeting.number()), "/moten/" + meeting.id(), null));
    }

    private void carried(Forum forum, Meeting meeting, List<Suggestion> found) {
        for (AgendaItem item : items.carried(forum.id(), meeting.id())) {
            found.add(new Suggestion(
                    Source.CARRIED, Long.toString(item.id()), null, item.kind(), item.title(), say("forums.suggests.carried"),
                    "/moten/" + item.meetingId(), null));
        }
    }

    private void matters(Forum forum, List<Suggestion> found) {
        for (Matter matter : matters.list()) {
            boolean tells = matter.forumId() == forum.id()
                    && (matter.state() == Matter.State.DECIDED || matter.state() == Matter.State.ASSIGNED
                            || matter.state() == Matter.State.REPORTED_BACK);
            if (tells) {
                String body = say("forums.body." + matter.body());
                found.add(new Suggestion(
                        Source.MATTER, matter.id() + " " + matter.state(), null, Kind.INFORMATION,
                        say("forums.suggests.matter." + matter.state(), matter.title()), say("forums.suggests.matter.why", matter.number(), body),
                        "/arenden/" + matter.id(), null));
            }
        }
    }

    private String say(String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }
}
