package se.samsyn.forums.web.meetings;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.forums.Agenda;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.meetings.Attendance;
import se.samsyn.forums.meetings.Holders;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** One meeting: its agenda, which people keep, leave out and order, who comes, and the wall. */
@Controller
class AgendaPages {
    private final Meetings meetings;
    private final Agenda agenda;
    private final Actors actors;
    private final Holders holders;

    AgendaPages(Meetings meetings, Agenda agenda, Actors actors, Holders holders) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.actors = actors;
        this.holders = holders;
    }

    @GetMapping("/moten/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    MeetingPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, Map.of(), new FieldErrors());
    }

    @PostMapping("/moten/{id:\\d+}/dagordning/forbered")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String prepare(Visitor visitor, @PathVariable long id) {
        agenda.prepare(id, visitor);
        return "redirect:/moten/" + id + "#dagordning";
    }

    @PostMapping("/moten/{id:\\d+}/dagordning")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object add(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam UUID key,
            @RequestParam AgendaItem.Kind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String background,
            @RequestParam(defaultValue = "") String rapporteur) {
        FieldErrors errors = AgendaItem.mistakes(title, background);
        if (errors.any()) {
            return page(frame, visitor, id, Map.of("title", title, "background", background, "kind", kind.name(), "rapporteur", rapporteur), errors);
        }
        agenda.add(id, kind, title, background, rapporteur.matches("\\d{1,18}") ? Long.valueOf(rapporteur) : null, key, visitor);
        return "redirect:/moten/" + id + "#dagordning";
    }

    @PostMapping("/moten/{id:\\d+}/punkter/{itemId:\\d+}/ordna")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String order(Visitor visitor, @PathVariable long id, @PathVariable long itemId, @RequestParam String how) {
        switch (how) {
            case "up" -> agenda.move(itemId, true, visitor);
            case "down" -> agenda.move(itemId, false, visitor);
            case "drop" -> agenda.drop(itemId, true, visitor);
            default -> agenda.drop(itemId, false, visitor);
        }
        return "redirect:/moten/" + id + "#dagordning";
    }

    /** Somebody who holds a seat says that they cannot come; the coordinator may say it for them. */
    @PostMapping("/moten/{id:\\d+}/franvaro")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    String absence(Visitor visitor, @PathVariable long id, @RequestParam long seatId) {
        boolean own = meetings.attendance(id).stream()
                .map(Attendance::seat)
                .anyMatch(seat -> seat.id() == seatId && holders.functions(visitor).contains(seat.function().id()));
        if (!own && !Forums.writes(visitor)) {
            throw new Refusal("forums.notYourSeat");
        }
        meetings.reportAbsence(id, seatId, visitor);
        return "redirect:/moten/" + id + "#deltagare";
    }

    @PostMapping("/moten/{id:\\d+}/narvaro")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String presence(Visitor visitor, @PathVariable long id, @RequestParam(defaultValue = "") Set<Long> present) {
        meetings.notePresence(id, present, visitor);
        return "redirect:/moten/" + id + "#deltagare";
    }

    @PostMapping("/moten/{id:\\d+}/justering")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String submit(Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") List<Long> adjusters) {
        meetings.submit(id, version, adjusters, visitor);
        return "redirect:/moten/" + id;
    }

    @PostMapping("/moten/{id:\\d+}/justera")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    String approve(Visitor visitor, @PathVariable long id, @RequestParam long seatId, @RequestParam(defaultValue = "false") boolean elsewhere) {
        meetings.approve(id, seatId, elsewhere, visitor);
        return "redirect:/moten/" + id;
    }

    @GetMapping("/moten/{id:\\d+}/storbild")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    WallPage wall(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "1") int punkt) {
        Meeting meeting = meetings.get(id);
        List<AgendaItem> kept = agenda.kept(id);
        int number = Math.clamp(punkt, 1, Math.max(1, kept.size()));
        return new WallPage(frame, meetings.forum(meeting), meeting, kept.isEmpty() ? null : kept.get(number - 1), number, kept.size());
    }

    private MeetingPage page(Frame frame, Visitor visitor, long id, Map<String, String> form, FieldErrors errors) {
        Meeting meeting = meetings.get(id);
        boolean writes = Forums.writes(visitor) && visitor.has(COORDINATOR);
        return new MeetingPage(
                frame, meetings.forum(meeting), meeting, agenda.list(id), writes ? agenda.suggestions(id, visitor) : List.of(),
                meetings.attendance(id), meetings.adjusters(id), actors.listFunctions(), holders.functions(visitor), meetings.today(visitor),
                meetings.now(), writes, meetings.calls(), form, errors);
    }

}
