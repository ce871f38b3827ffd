package se.samsyn.forums.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Råd och grupper: the chart, one group at a glance, setting up and changing, seats. */
@Controller
class GroupPages {
    private final Forums forums;
    private final Meetings meetings;
    private final Actors actors;

    GroupPages(Forums forums, Meetings meetings, Actors actors) {
        this.forums = forums;
        this.meetings = meetings;
        this.actors = actors;
    }

    @GetMapping("/grupper")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR, ADMINISTRATOR})
    GroupListPage list(Frame frame, Visitor visitor) {
        return new GroupListPage(frame, forums.list(), forums.today(visitor), Forums.writes(visitor));
    }

    @GetMapping("/grupper/csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR, ADMINISTRATOR})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rad-och-grupper.csv\"")
                .body(GroupFile.of(frame, forums.list(), forums.today(visitor)));
    }

    @GetMapping("/grupper/ny")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    GroupFormPage empty(Frame frame) {
        return new GroupFormPage(frame, null, CharterForm.empty(), frame.newKey(), living(0), false, new FieldErrors());
    }

    @PostMapping("/grupper/ny")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    Object add(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        CharterForm form = new CharterForm(fields);
        Charter charter = form.charter();
        FieldErrors errors = charter.mistakes();
        if (errors.any()) {
            return new GroupFormPage(frame, null, form, key.toString(), living(0), false, errors);
        }
        return "redirect:/grupper/" + forums.add(charter, Forum.State.ACTIVE, key, visitor);
    }

    @GetMapping("/grupper/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR, ADMINISTRATOR})
    GroupPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        List<Forum> all = forums.list();
        Forum forum = forums.get(id);
        Long above = forum.charter().reportsTo();
        return new GroupPage(
                frame, forum, all.stream().filter(other -> above != null && other.id() == above).findFirst().orElse(null),
                all.stream().filter(other -> Long.valueOf(id).equals(other.charter().reportsTo())).toList(), all,
                Forums.writes(visitor) ? actors.listFunctions() : List.of(), meetings.next(id).orElse(null),
                meetings.list(id).stream().filter(meeting -> !meeting.state().ahead() && meeting.state() != Meeting.State.CANCELLED)
                        .reduce((one, later) -> later).orElse(null),
                forums.today(visitor), Forums.writes(visitor));
    }

    @GetMapping("/grupper/{id:\\d+}/andra")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    GroupFormPage form(Frame frame, @PathVariable long id) {
        Forum forum = forums.get(id);
        return new GroupFormPage(frame, forum, CharterForm.of(forum.charter()), null, living(id), false, new FieldErrors());
    }

    @PostMapping("/grupper/{id:\\d+}/andra")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    Object change(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        CharterForm form = new CharterForm(fields);
        Charter charter = form.charter();
        FieldErrors errors = charter.mistakes();
        if (errors.any()) {
            return new GroupFormPage(frame, forums.get(id), form, null, living(id), false, errors);
        }
        if (!forums.change(id, version, charter, visitor)) {
            return new GroupFormPage(frame, forums.get(id), form, null, living(id), true, new FieldErrors());
        }
        return "redirect:/grupper/" + id;
    }

    @PostMapping("/grupper/{id:\\d+}/lage")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String move(Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Forum.Deed deed) {
        forums.move(id, version, deed, visitor);
        return "redirect:/grupper/" + id;
    }

    @PostMapping("/grupper/{id:\\d+}/platser")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String seat(
            Visitor visitor,
            @PathVariable long id,
            @RequestParam UUID key,
            @RequestParam long functionId,
            @RequestParam Seat.Kind kind,
            @RequestParam(defaultValue = "false") boolean leading) {
        forums.seat(id, functionId, kind, leading, key, visitor);
        return "redirect:/grupper/" + id;
    }

    @PostMapping("/grupper/{id:\\d+}/platser/{seatId:\\d+}/avsluta")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String unseat(Visitor visitor, @PathVariable long id, @PathVariable long seatId) {
        forums.unseat(id, seatId, visitor);
        return "redirect:/grupper/" + id;
    }

    private List<Forum> living(long except) {
        return forums.list().stream().filter(forum -> forum.id() != except && forum.state() != Forum.State.ENDED).toList();
    }
}
