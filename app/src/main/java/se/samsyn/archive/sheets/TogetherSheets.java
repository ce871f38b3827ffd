package se.samsyn.archive.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.archive.sheets.Sheet.Cell;
import se.samsyn.archive.sheets.Sheet.Part;
import se.samsyn.archive.sheets.Sheet.Said;
import se.samsyn.archive.sheets.Sheet.Table;
import se.samsyn.forums.Agenda;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Matters;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Agreements, pledges, councils and groups with their meetings, and what they lifted. Functions stand here, never staff's names. */
@Component
public class TogetherSheets {
    private final Agreements agreements;
    private final Pledges pledges;
    private final Forums forums;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Matters matters;

    TogetherSheets(Agreements agreements, Pledges pledges, Forums forums, Meetings meetings, Agenda agenda, Matters matters) {
        this.agreements = agreements;
        this.pledges = pledges;
        this.forums = forums;
        this.meetings = meetings;
        this.agenda = agenda;
        this.matters = matters;
    }

    public List<Sheet> list(Frame frame, Visitor visitor) {
        return List.of(agreements(frame, visitor), pledges(frame), groups(frame), meetings(frame), matters(frame));
    }

    private Sheet agreements(Frame frame, Visitor visitor) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Agreement agreement : agreements.list()) {
            String address = "/overenskommelser/" + agreement.id();
            String state = agreement.standing(agreements.today(visitor))
                    .map(standing -> frame.say("agreements.standing." + standing))
                    .orElseGet(() -> frame.say("agreements.state." + agreement.state()));
            String period = agreement.terms().period() == null ? "" : frame.period(agreement.terms().period());
            String parties = agreement.terms().parties().stream().map(party -> party.organisation()).collect(Collectors.joining(", "));
            rows.add(List.of(Cell.to(agreement.terms().title(), address), Cell.of(parties), Cell.of(period), Cell.of(state)));
            parts.add(Part.of(
                    address, agreement.terms().title(), state + (period.isEmpty() ? "" : " · " + period),
                    List.of(
                            new Said(frame.say("archive.parties"), agreement.terms().parties().stream()
                                    .map(party -> party.organisation() + ", " + party.function()).collect(Collectors.joining("\n"))),
                            new Said(frame.say("archive.purposes"), String.join("\n", agreement.terms().purposes())),
                            new Said(frame.say("archive.areas"), String.join("\n", agreement.terms().areas())),
                            new Said(frame.say("archive.goals"), String.join("\n", agreement.terms().goals())),
                            new Said(frame.say("archive.documentation"), agreement.terms().documentation()),
                            new Said(frame.say("archive.followUp"), agreement.terms().followUp()),
                            new Said(frame.say("archive.signed"), agreement.signatures().stream()
                                    .map(signature -> signature.function() + " " + frame.date(signature.day())).collect(Collectors.joining("\n"))),
                            new Said(frame.say("archive.evaluated"), agreement.evaluation() == null ? "" : agreement.evaluation().text()),
                            new Said(frame.say("archive.checksum"), agreement.checksum() == null ? "" : agreement.checksum()))));
        }
        return new Sheet(
                "overenskommelser", frame.say("archive.agreements"), frame.say("archive.agreements.lead"),
                List.of(KnowledgeSheets.table(frame, "overenskommelser", List.of("what", "parties", "period", "state"), rows)), parts);
    }

    private Sheet pledges(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Pledge pledge : pledges.list()) {
            String address = "/loften/" + pledge.id();
            String outcome = pledge.outcome() == null ? "" : frame.say("pledge.outcome." + pledge.outcome());
            String period = pledge.promise().first() == null || pledge.promise().last() == null ? "" : frame.period(pledge.promise().period());
            rows.add(List.of(
                    Cell.to(pledge.promise().text(), address), Cell.of(period), Cell.of(frame.say("agreements.pledges.state." + pledge.state())),
                    Cell.of(outcome)));
            var told = pledge.feedback();
            parts.add(Part.of(
                    address, pledge.promise().text(), frame.say("agreements.pledges.state." + pledge.state()) + (outcome.isEmpty() ? "" : ", " + outcome),
                    List.of(
                            new Said(frame.say("archive.parties"), String.join(", ", pledge.promise().parties())),
                            new Said(frame.say("archive.activities"), pledge.promise().activities().stream()
                                    .map(activity -> activity.what() + " (" + activity.owner() + ")").collect(Collectors.joining("\n"))),
                            new Said(frame.say("archive.told"), told == null ? "" : told.told()),
                            new Said(frame.say("archive.notDone"), told == null ? "" : (told.notDone() + "\n" + told.why()).strip()))));
        }
        return new Sheet(
                "loften", frame.say("archive.pledges"), frame.say("archive.pledges.lead"),
                List.of(KnowledgeSheets.table(frame, "loften", List.of("what", "period", "state", "outcome"), rows)), parts);
    }

    private Sheet groups(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Forum forum : forums.list()) {
            String address = "/grupper/" + forum.id();
            rows.add(List.of(
                    Cell.to(forum.name(), address), Cell.of(frame.say("forums.level." + forum.charter().level())),
                    Cell.of(frame.say("forums.mandate." + forum.charter().mandate())), Cell.of(frame.say("forums.state." + forum.state()))));
            // Of a group that works with individuals nothing but its being is kept.
            boolean open = forum.charter().concerns() == Charter.Concerns.GROUP;
            Table seats = new Table(
                    "platser-" + forum.id(), frame.say("archive.table.platser"), KnowledgeSheets.columns(frame, List.of("function", "organisation", "seat")),
                    forum.seats().stream().map(seat -> List.of(
                            Cell.of(seat.function().name()), Cell.of(seat.function().organisationName()), Cell.of(frame.say("forums.seat." + seat.kind())))).toList());
            parts.add(new Part(
                    address, forum.name(), frame.say("forums.level." + forum.charter().level()) + " · " + frame.say("forums.mandate." + forum.charter().mandate()),
                    open ? List.of(new Said(frame.say("archive.purposes"), forum.charter().purpose())) : List.of(),
                    open && !forum.seats().isEmpty() ? List.of(seats) : List.of()));
        }
        return new Sheet(
                "grupper", frame.say("archive.groups"), frame.say("archive.groups.lead"),
                List.of(KnowledgeSheets.table(frame, "grupper", List.of("what", "kind", "mandate", "state"), rows)), parts);
    }

    private Sheet meetings(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Meeting meeting : meetings.list()) {
            Forum forum = meetings.forum(meeting);
            if (forum.charter().concerns() != Charter.Concerns.GROUP) {
                continue;
            }
            String address = "/moten/" + meeting.id();
            String name = forum.name() + ", " + frame.time(meeting.when().start());
            rows.add(List.of(
                    Cell.to(name, address), Cell.of(meeting.day(frame.zone())), Cell.of(frame.say("forums.meeting.state." + meeting.state())),
                    Cell.to(forum.name(), "/grupper/" + forum.id())));
            List<Said> said = new ArrayList<>();
            for (AgendaItem item : agenda.list(meeting.id())) {
                if (!item.dropped()) {
                    said.add(new Said(item.position() + ". " + item.title(), point(frame, item)));
                }
            }
            parts.add(Part.of(
                    address, name, frame.say("forums.meeting.state." + meeting.state())
                            + (meeting.lock() == null ? "" : " · " + frame.say("archive.checksum") + " " + meeting.lock().checksum()), said));
        }
        return new Sheet(
                "moten", frame.say("archive.meetings"), frame.say("archive.meetings.lead"),
                List.of(KnowledgeSheets.table(frame, "moten", List.of("what", "day", "state", "group"), rows)), parts);
    }

    private static String point(Frame frame, AgendaItem item) {
        if (item.kept() == null) {
            return frame.say("archive.notKept");
        }
        String decided = item.kept().decision().isEmpty() ? "" : frame.say("archive.decided", item.kept().decision());
        return (item.kept().notes() + "\n" + decided).strip().isEmpty() ? frame.say("forums.outcome." + item.kept().outcome())
                : (item.kept().notes() + "\n" + decided).strip();
    }

    private Sheet matters(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Matter matter : matters.list()) {
            String address = "/arenden/" + matter.id();
            rows.add(List.of(
                    Cell.to(matter.number() + ". " + matter.title(), address), Cell.of(frame.say("forums.body." + matter.body())), Cell.of(matter.raisedOn()),
                    Cell.of(matter.decision() == null ? "" : matter.decision().on())));
            parts.add(Part.of(
                    address, matter.number() + ". " + matter.title(), frame.say("forums.body." + matter.body()),
                    List.of(
                            new Said(frame.say("archive.question"), matter.question()),
                            new Said(frame.say("archive.column.decision"), matter.decision() == null ? "" : matter.decision().text() + "\n"
                                    + matter.decision().paragraph() + " " + matter.decision().diaryNumber()))));
        }
        return new Sheet(
                "arenden", frame.say("archive.matters"), frame.say("archive.matters.lead"),
                List.of(KnowledgeSheets.table(frame, "arenden", List.of("what", "body", "raised", "decision"), rows)), parts);
    }
}
