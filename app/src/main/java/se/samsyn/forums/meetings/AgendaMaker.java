package se.samsyn.forums.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.AgendaItem.Kind;
import se.samsyn.forums.AgendaItem.Source;
import se.samsyn.forums.Charter.Level;
import se.samsyn.forums.Charter.MinutesForm;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Suggestion;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;

/**
 * What the next agenda of a group should take up: what was carried over, minutes that wait, matters that came back, the latest
 * picture, problems, late tasks, and what rooms above hand down. It writes in Swedish, as drafts do.
 */
@Component
public class AgendaMaker {
    private static final int DAYS_AHEAD = 60;
    private static final int MOST_PLACES = 3;
    private static final Set<Level> OPERATIVE = EnumSet.of(Level.PICTURE, Level.OPERATIVE, Level.UNIT, Level.WORKING_GROUP);
    private static final Set<Level> LEADING = EnumSet.of(Level.STRATEGIC, Level.LEADERSHIP, Level.COUNCIL);

    private final Situation situation;
    private final Tasks tasks;
    private final Problems problems;
    private final ItemStore items;
    private final MatterStore matters;
    private final Texts texts;

    AgendaMaker(Situation situation, Tasks tasks, Problems problems, ItemStore items, MatterStore matters, Texts texts) {
        this.situation = situation;
        this.tasks = tasks;
        this.problems = problems;
        this.items = items;
        this.matters = matters;
        this.texts = texts;
    }

    /** In the order in which they are best taken up. @param earlier the group's meetings before this one */
    public List<Suggestion> suggest(Forum forum, Meeting meeting, List<Meeting> earlier, Visitor visitor) {
        LocalDate day = meeting.day(visitor.zone());
        List<Suggestion> found = new ArrayList<>();
        minutes(forum, earlier).ifPresent(found::add);
        carried(forum, meeting, found);
        matters(forum, found);
        if (forum.charter().level() != Level.NETWORK) {
            picture(forum, visitor).ifPresent(picture -> deviations(forum, picture, found));
            problems(forum, found);
            lateTasks(visitor).ifPresent(found::add);
        }
        items.handedDown(forum.charter().level(), day.plusDays(DAYS_AHEAD)).forEach(handed -> found.add(new Suggestion(
                handed.source(), handed.key(), null, Kind.DISCUSSION, handed.title(), handed.reason(), handed.address(), handed.due())));
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

    private Optional<Picture> picture(Forum forum, Visitor visitor) {
        if (!OPERATIVE.contains(forum.charter().level()) && !LEADING.contains(forum.charter().level())) {
            return Optional.empty();
        }
        return situation.list(visitor).stream()
                .filter(picture -> picture.state().frozen() && picture.areaId() == null)
                .max(Comparator.comparing((Picture picture) -> picture.period().last()).thenComparing(Picture::edition));
    }

    private void deviations(Forum forum, Picture picture, List<Suggestion> found) {
        String address = "/lagesbilder/" + picture.id();
        found.add(new Suggestion(
                Source.PICTURE, "picture " + picture.id(), null, Kind.INFORMATION, say("forums.suggests.picture", picture.number()),
                say("forums.suggests.picture.why"), address, null));
        List<Picture.StandsOut> standsOut = picture.standsOut();
        standsOut.stream().filter(one -> one.category() != null).forEach(one -> found.add(new Suggestion(
                Source.PICTURE, picture.id() + " " + one.category(), null, Kind.DISCUSSION,
                say("forums.suggests.more", say("category." + one.category())),
                say("forums.suggests.more.why", one.events(), picture.number()), address, null)));
        if (OPERATIVE.contains(forum.charter().level())) {
            standsOut.stream().filter(one -> one.place() != null).limit(MOST_PLACES).forEach(one -> found.add(new Suggestion(
                    Source.PICTURE, picture.id() + " place " + one.place(), null, Kind.DISCUSSION, say("forums.suggests.place", one.place()),
                    say("forums.suggests.place.why", one.events(), picture.number()), address, null)));
        }
    }

    private void problems(Forum forum, List<Suggestion> found) {
        boolean operative = forum.charter().level() == Level.PICTURE || forum.charter().level() == Level.WORKING_GROUP;
        for (Problem problem : problems.list()) {
            String title = problem.statement().title();
            String address = "/problembilder/" + problem.id();
            String key = problem.id() + " " + problem.state();
            switch (problem.state()) {
                case IDENTIFIED -> {
                    if (!operative) {
                        found.add(new Suggestion(
                                Source.PROBLEM, key, null, forum.decides() ? Kind.DECISION : Kind.DISCUSSION,
                                say("forums.suggests.problem.IDENTIFIED", title), say("forums.suggests.problem.why"), address, null));
                    }
                }
                case PRIORITISED, ACTED_UPON, REMAINS -> found.add(new Suggestion(
                        Source.PROBLEM, key, null, Kind.DISCUSSION, say("forums.suggests.problem.followed", title),
                        say("problems.state." + problem.state()), address, null));
                default -> { }
            }
        }
    }

    private Optional<Suggestion> lateTasks(Visitor visitor) {
        LocalDate today = tasks.today(visitor);
        long late = tasks.list(visitor).stream().filter(task -> task.late(today)).count();
        return late == 0 ? Optional.empty()
                : Optional.of(new Suggestion(
                        Source.TASK, "late", null, Kind.DISCUSSION, say("forums.suggests.late", late), say("forums.suggests.late.why"), "/uppdrag",
                        null));
    }

    private String say(String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }
}
