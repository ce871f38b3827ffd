package se.samsyn.forums.web.meetings;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.CalendarFile;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Möten: the list, planning and moving, calling, and the calendar file. */
@Controller
class MeetingPages {
    private final Meetings meetings;
    private final Forums forums;

    MeetingPages(Meetings meetings, Forums forums) {
        this.meetings = meetings;
        this.forums = forums;
    }

    @GetMapping("/moten")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    MeetingListPage list(Frame frame, Visitor visitor) {
        return new MeetingListPage(frame, meetings.list(), byId(), meetings.now(), meetings.today(visitor), Forums.writes(visitor));
    }

    @GetMapping("/moten/csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        Map<Long, Forum> groups = byId();
        List<List<Object>> rows = meetings.list().stream()
                .map(meeting -> List.<Object>of(
                        groups.get(meeting.forumId()).name(), meeting.number(),
                        LocalDateTime.ofInstant(meeting.when().start(), visitor.zone()).toString().replace('T', ' '), meeting.when().place(),
                        frame.say("forums.meeting.state." + meeting.state()), meeting.lock() == null ? "" : meeting.lock().on()))
                .toList();
        List<String> columns = List.of(
                frame.say("forums.column.name"), frame.say("forums.column.number"), frame.say("forums.column.start"),
                frame.say("forums.column.place"), frame.say("forums.column.state"), frame.say("forums.column.adjusted"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"moten.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @GetMapping("/moten/ny")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    MeetingPlanPage empty(Frame frame, @RequestParam(defaultValue = "") String grupp) {
        return new MeetingPlanPage(frame, null, PlanForm.empty(grupp), frame.newKey(), groups(), false, new FieldErrors());
    }

    @PostMapping("/moten/ny")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object plan(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        PlanForm form = new PlanForm(fields);
        FieldErrors errors = form.mistakes(visitor.zone());
        if (!form.value("forum").matches("\\d{1,18}")) {
            errors.add("forum", "forums.mistake.forum");
        }
        if (errors.any()) {
            return new MeetingPlanPage(frame, null, form, key.toString(), groups(), false, errors);
        }
        long id = meetings.plan(
                Long.parseLong(form.value("forum")), form.day(), form.time(), form.number("minutes"), form.value("place"),
                form.number("count"), key, visitor);
        return "redirect:/moten/" + id;
    }

    @GetMapping("/moten/{id:\\d+}/tid")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    MeetingPlanPage moveForm(Frame frame, @PathVariable long id) {
        Meeting meeting = meetings.get(id);
        LocalDateTime start = LocalDateTime.ofInstant(meeting.when().start(), frame.zone());
        return new MeetingPlanPage(
                frame, meeting,
                new PlanForm(Map.of(
                        "day", start.toLocalDate().toString(), "time", start.toLocalTime().toString(), "minutes",
                        String.valueOf(meeting.when().minutes()), "place", meeting.when().place())),
                null, List.of(), false, new FieldErrors());
    }

    @PostMapping("/moten/{id:\\d+}/tid")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object move(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        PlanForm form = new PlanForm(fields);
        FieldErrors errors = form.mistakes(visitor.zone());
        if (errors.any() || !meetings.reschedule(id, version, form.when(visitor.zone()), visitor)) {
            return new MeetingPlanPage(frame, meetings.get(id), form, null, List.of(), !errors.any(), errors);
        }
        return "redirect:/moten/" + id;
    }

    @PostMapping("/moten/{id:\\d+}/kalla")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String call(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        meetings.call(id, version, visitor);
        return "redirect:/moten/" + id;
    }

    @PostMapping("/moten/{id:\\d+}/lage")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String move(Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Meeting.Deed deed) {
        switch (deed) {
            case FINISH -> meetings.finish(id, version, visitor);
            case ANNOUNCE -> meetings.announce(id, version, visitor);
            default -> meetings.move(id, version, deed, visitor);
        }
        return "redirect:/moten/" + id;
    }

    @GetMapping("/moten/{id:\\d+}/mote.ics")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> calendar(@PathVariable long id) {
        Meeting meeting = meetings.get(id);
        return calendar("mote.ics", meetings.calendar(meetings.forum(meeting), List.of(meeting)));
    }

    @GetMapping("/grupper/{id:\\d+}/moten.ics")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR, ADMINISTRATOR})
    ResponseEntity<byte[]> series(@PathVariable long id) {
        return calendar("moten.ics", meetings.calendar(forums.get(id), meetings.list(id)));
    }

    private static ResponseEntity<byte[]> calendar(String name, byte[] file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(file);
    }

    private List<Forum> groups() {
        return forums.list().stream()
                .filter(forum -> forum.state() == Forum.State.ACTIVE && forum.charter().concerns() == Charter.Concerns.GROUP)
                .toList();
    }

    private Map<Long, Forum> byId() {
        return forums.list().stream().collect(Collectors.toMap(Forum::id, forum -> forum));
    }
}
