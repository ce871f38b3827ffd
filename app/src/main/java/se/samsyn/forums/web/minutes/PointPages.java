package se.samsyn.forums.web.minutes;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.forums.Agenda;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Body;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.meetings.Attendance;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Tasks;

/** Writing what became of each point: notes, decision and task in one step, carrying over, lifting; and the minutes on paper. */
@Controller
class PointPages {
    private final Meetings meetings;
    private final Agenda agenda;
    private final Tasks tasks;
    private final Actors actors;
    private final PdfPaper paper;

    PointPages(Meetings meetings, Agenda agenda, Tasks tasks, Actors actors, PdfPaper paper) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.tasks = tasks;
        this.actors = actors;
        this.paper = paper;
    }

    @GetMapping("/moten/{id:\\d+}/punkter/{itemId:\\d+}")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    PointPage form(Frame frame, Visitor visitor, @PathVariable long id, @PathVariable long itemId) {
        return page(frame, visitor, itemId, PointForm.of(agenda.get(itemId)), false, new FieldErrors());
    }

    @PostMapping("/moten/{id:\\d+}/punkter/{itemId:\\d+}")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object keep(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam(name = "away", defaultValue = "") Set<Long> away,
            @RequestParam Map<String, String> fields) {
        Map<String, String> written = new HashMap<>(fields);
        written.put("absent", away.stream().map(String::valueOf).collect(Collectors.joining(",")));
        PointForm form = new PointForm(written);
        AgendaItem item = agenda.get(itemId);
        FieldErrors errors = form.kept().mistakes(item.kind());
        Judgement.NewTask task = null;
        if (form.gives()) {
            task = form.task(actors.listOrganisations(), actors.listFunctions());
            Tasks.mistakes(task, meetings.today(visitor)).byField()
                    .forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        }
        if (errors.any()) {
            return page(frame, visitor, itemId, form, false, errors);
        }
        if (!agenda.keep(itemId, version, form.kept(), away, task, key, visitor)) {
            return page(frame, visitor, itemId, form, true, new FieldErrors());
        }
        AgendaItem next = after(id, itemId);
        return "redirect:/moten/" + id + (next != null && "next".equals(fields.get("then")) ? "/punkter/" + next.id() : "#dagordning");
    }

    @PostMapping("/moten/{id:\\d+}/punkter/{itemId:\\d+}/lyft")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object lift(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam(required = false) Body body,
            @RequestParam(defaultValue = "") String question) {
        FieldErrors errors = Matter.mistakes(agenda.get(itemId).title(), question, body);
        if (errors.any()) {
            Map<String, String> fields = new HashMap<>(PointForm.of(agenda.get(itemId)).fields());
            fields.put("question", question);
            fields.put("body", body == null ? "" : body.name());
            return page(frame, visitor, itemId, new PointForm(fields), false, errors);
        }
        return "redirect:/arenden/" + agenda.lift(itemId, version, question, body, key, visitor);
    }

    @GetMapping("/moten/{id:\\d+}/protokoll.pdf")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor, @PathVariable long id) {
        Meeting meeting = meetings.get(id);
        byte[] document = paper.print(
                "forums/minutesPrint.jte",
                Map.of("print", new MinutesPrint(frame, meetings.minutes(id, visitor), meeting.lock() == null ? null : meeting.lock().checksum())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("protokoll-" + meeting.forumId() + "-" + meeting.number() + ".pdf").build().toString())
                .body(document);
    }

    private AgendaItem after(long meetingId, long itemId) {
        List<AgendaItem> kept = agenda.kept(meetingId);
        int at = kept.stream().map(AgendaItem::id).toList().indexOf(itemId);
        return at >= 0 && at + 1 < kept.size() ? kept.get(at + 1) : null;
    }

    private PointPage page(Frame frame, Visitor visitor, long itemId, PointForm form, boolean stale, FieldErrors errors) {
        AgendaItem item = agenda.get(itemId);
        Meeting meeting = meetings.get(item.meetingId());
        int number = agenda.kept(meeting.id()).stream().map(AgendaItem::id).toList().indexOf(itemId) + 1;
        return new PointPage(
                frame, meetings.forum(meeting), meeting, item, number, after(meeting.id(), itemId),
                meetings.attendance(meeting.id()).stream().filter(Attendance::present).toList(),
                item.taskId() == null ? null : tasks.find(item.taskId()).orElse(null), actors.listOrganisations(), actors.listFunctions(), form, stale,
                errors);
    }
}
