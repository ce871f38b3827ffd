package se.samsyn.demo.organising;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.forums.Agenda;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.AgendaItem.Kept;
import se.samsyn.forums.AgendaItem.Kind;
import se.samsyn.forums.AgendaItem.Outcome;
import se.samsyn.forums.Body;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Matters;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Judgement;

/** Björkhamn's meetings: minutes that are adjusted, a matter that came back from the board, and the coming ones. */
@Component
class SeededMeetings {
    private static final LocalTime AT_ONE = LocalTime.of(13, 0);

    private final Forums forums;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Matters matters;

    SeededMeetings(Forums forums, Meetings meetings, Agenda agenda, Matters matters) {
        this.forums = forums;
        this.meetings = meetings;
        this.agenda = agenda;
        this.matters = matters;
    }

    void seed(LocalDate today, Visitor coordinator) {
        Forum council = named("Lokala brå");
        long past = meetings.plan(council.id(), today.minusDays(13), AT_ONE, 90, "Stadshuset, Styrsal", 1, key("council past"), coordinator);
        long picture = add(past, Kind.INFORMATION, "Lägesbilden för hösten", "Säkerhetssamordnaren går igenom den senaste lägesbilden.", coordinator);
        long harbour = add(past, Kind.DISCUSSION, "Båtmotorstölder i småbåtshamnen", "De kommer igen varje sommar.", coordinator);
        long light = add(past, Kind.DISCUSSION, "Belysning längs hamnpromenaden", "Båtklubben har bett om bättre ljus.", coordinator);
        long walk = add(past, Kind.DISCUSSION, "Trygghetsvandring till våren", "", coordinator);
        meetings.call(past, meetings.get(past).version(), coordinator);
        meetings.move(past, meetings.get(past).version(), Meeting.Deed.HOLD, coordinator);
        Set<Long> present = present(past, "Kommunstyrelsens ordförande", "Kommunchef", "Skolchef", "Säkerhetssamordnare", "Kommunpolis",
                "Verkställande direktör", "Lokalpolisområdeschef");
        meetings.notePresence(past, present, coordinator);
        keep(picture, "Gruppen tog del av lägesbilden. Skadegörelsen vid Havsskolan på helgerna följs vidare.", Outcome.DONE, coordinator);
        keep(harbour, "Polisen och båtklubben ser samma mönster. Arbetsgruppen för småbåtshamnen fortsätter.", Outcome.DONE, coordinator);
        keep(walk, "Tas upp när vandringens område är valt.", Outcome.CARRIED_OVER, coordinator);
        long matter = agenda.lift(
                light, agenda.get(light).version(), "Ska kommunen bekosta ny belysning längs hamnpromenaden, 40 armaturer?", Body.KS,
                key("matter light"), coordinator);
        adjust(past, present, coordinator);
        returned(matter, today, council, coordinator);

        long next = meetings.plan(council.id(), today.plusDays(16), AT_ONE, 90, "Stadshuset, Styrsal", 3, key("council next"), coordinator);
        agenda.prepare(next, coordinator);
        add(next, Kind.INFORMATION, "Rundan: vad vill ni att vi andra vet?", "", coordinator);

        pictureGroup(today, coordinator);
    }

    private void pictureGroup(LocalDate today, Visitor coordinator) {
        Forum group = named("Lägesbildsgruppen");
        LocalDate tuesday = today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - 2, 7));
        long past = meetings.plan(group.id(), tuesday.minusDays(7), LocalTime.of(9, 0), 45, "Teams", 1, key("picture past"), coordinator);
        long school = add(past, Kind.DECISION, "Var lägger vi tiden de två kommande veckorna?", "", coordinator);
        meetings.move(past, meetings.get(past).version(), Meeting.Deed.HOLD, coordinator);
        meetings.notePresence(past, present(past, "Säkerhetssamordnare", "Kommunpolis", "Fältgruppen", "Trygghetsvärdarnas samordnare"), coordinator);
        Seat hosts = group.seats().stream()
                .filter(seat -> seat.function().name().equals("Trygghetsvärdarnas samordnare")).findFirst().orElseThrow();
        AgendaItem item = agenda.get(school);
        agenda.keep(
                school, item.version(), new Kept("Helgkvällarna vid Havsskolan går före torget.", "Värdarna går förbi Havsskolan fredag och lördag kväll.", "", Outcome.DONE),
                Set.of(),
                new Judgement.NewTask(
                        "Havsskolan", "Gå förbi skolan fredag och lördag 20–23", hosts.function().organisationId(), hosts.function().id(),
                        hosts.function().name() + ", " + hosts.function().organisationName(), today.plusDays(9)),
                key("task school"), coordinator);
        meetings.finish(past, meetings.get(past).version(), coordinator);
        meetings.plan(group.id(), tuesday.plusDays(7), LocalTime.of(9, 0), 45, "Teams", 6, key("picture next"), coordinator);
    }

    private void adjust(long meeting, Set<Long> present, Visitor coordinator) {
        List<Long> adjusters = present.stream().sorted().limit(2).toList();
        meetings.submit(meeting, meetings.get(meeting).version(), adjusters, coordinator);
        adjusters.forEach(seat -> meetings.approve(meeting, seat, true, coordinator));
        meetings.announce(meeting, meetings.get(meeting).version(), coordinator);
    }

    private void returned(long matter, LocalDate today, Forum council, Visitor coordinator) {
        matters.recordDecision(
                matter, matters.get(matter).version(),
                new Matter.Decision(
                        "Kommunstyrelsen avsätter medel för belysning längs hamnpromenaden och ger tekniska förvaltningen i uppdrag att byta armaturerna.",
                        today.minusDays(2), "§ 112", "KS " + today.getYear() + "/00398"),
                coordinator);
        Seat engineer = named("Arbetsgruppen för småbåtshamnen").chair().orElseThrow();
        matters.assign(
                matter, matters.get(matter).version(),
                new Judgement.NewTask(
                        "Hamnpromenaden", "Byt armaturerna längs hamnpromenaden", engineer.function().organisationId(), engineer.function().id(),
                        engineer.function().name() + ", " + engineer.function().organisationName(), today.plusDays(120)),
                key("task light"), coordinator);
    }

    private long add(long meeting, Kind kind, String title, String background, Visitor coordinator) {
        return agenda.add(meeting, kind, title, background, null, key("item " + meeting + title), coordinator);
    }

    private void keep(long item, String notes, Outcome outcome, Visitor coordinator) {
        agenda.keep(item, agenda.get(item).version(), new Kept(notes, "", "", outcome), Set.of(), null, key("keep " + item), coordinator);
    }

    private Set<Long> present(long meeting, String... functions) {
        Set<String> names = new HashSet<>(Arrays.asList(functions));
        Set<Long> seats = new HashSet<>();
        meetings.forum(meetings.get(meeting)).seats().stream()
                .filter(seat -> names.contains(seat.function().name()))
                .forEach(seat -> seats.add(seat.id()));
        return seats;
    }

    private Forum named(String name) {
        return forums.list().stream().filter(forum -> forum.name().equals(name)).findFirst().orElseThrow();
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 meetings " + what).getBytes(StandardCharsets.UTF_8));
    }
}
