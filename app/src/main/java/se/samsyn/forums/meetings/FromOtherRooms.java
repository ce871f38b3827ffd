package se.samsyn.forums.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.Notice;
import se.samsyn.forums.AgendaItem.Kind;
import se.samsyn.forums.AgendaItem.Source;
import se.samsyn.forums.Charter.Level;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Suggestion;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;

/**
 * What an agenda should take up of what other rooms hold: the latest picture, problems, late tasks, agreements and pledges that
 * ask for something. It writes in Swedish, as drafts do.
 */
@Component
class FromOtherRooms {
    private static final int MOST_PLACES = 3;
    private static final Set<Level> OPERATIVE = EnumSet.of(Level.PICTURE, Level.OPERATIVE, Level.UNIT, Level.WORKING_GROUP);
    private static final Set<Level> LEADING = EnumSet.of(Level.STRATEGIC, Level.LEADERSHIP, Level.COUNCIL, Level.UNIT);

    private final Situation situation;
    private final Tasks tasks;
    private final Problems problems;
    private final Agreements agreements;
    private final Texts texts;

    FromOtherRooms(Situation situation, Tasks tasks, Problems problems, Agreements agreements, Texts texts) {
        this.situation = situation;
        this.tasks = tasks;
        this.problems = problems;
        this.agreements = agreements;
        this.texts = texts;
    }

    List<Suggestion> suggest(Forum forum, Visitor visitor) {
        List<Suggestion> found = new ArrayList<>();
        if (forum.charter().level() == Level.NETWORK) {
            return found;
        }
        situation.list(visitor).stream()
                .filter(picture -> picture.state().frozen() && picture.areaId() == null)
                .max(Comparator.comparing((Picture picture) -> picture.period().last()).thenComparing(Picture::edition))
                .ifPresent(picture -> deviations(forum, picture, found));
        problems(forum, found);
        lateTasks(visitor, found);
        if (LEADING.contains(forum.charter().level())) {
            for (Notice notice : agreements.notices(agreements.today(visitor))) {
                found.add(new Suggestion(
                        Source.AGREEMENT, notice.kind() + " " + notice.address() + " " + notice.day(), null, Kind.DISCUSSION,
                        say("forums.suggests.notice." + notice.kind(), notice.title()),
                        notice.day() == null ? "" : say("forums.suggests.notice.day", notice.day()), notice.address(), notice.day()));
            }
        }
        return found;
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
        boolean takesStands = forum.charter().level() != Level.PICTURE && forum.charter().level() != Level.WORKING_GROUP;
        for (Problem problem : problems.list()) {
            String title = problem.statement().title();
            String address = "/problembilder/" + problem.id();
            String key = problem.id() + " " + problem.state();
            switch (problem.state()) {
                case IDENTIFIED -> {
                    if (takesStands) {
                        found.add(new Suggestion(
                                Source.PROBLEM, key, null, forum.decides() ? Kind.DECISION : Kind.DISCUSSION,
                                say("forums.suggests.problem.IDENTIFIED", title), say("forums.suggests.problem.why"), address, null));
                    }
                }
                case PRIORITISED, ACTED_UPON, REMAINS -> found.add(new Suggestion(
                        Source.PROBLEM, key, null, Kind.DISCUSSION, say("forums.suggests.problem.followed", title),
                        say("forums.suggests.problem.state", say("problems.state." + problem.state())), address, null));
                default -> { }
            }
        }
    }

    private void lateTasks(Visitor visitor, List<Suggestion> found) {
        LocalDate today = tasks.today(visitor);
        long late = tasks.list(visitor).stream().filter(task -> task.late(today)).count();
        if (late > 0) {
            found.add(new Suggestion(
                    Source.TASK, "late", null, Kind.DISCUSSION, say("forums.suggests.late", late), say("forums.suggests.late.why"), "/uppdrag", null));
        }
    }

    private String say(String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }
}
