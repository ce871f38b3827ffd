package se.samsyn.forums.web.minutes;

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
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Matter;
import se.samsyn.forums.Matters;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Tasks;
import se.samsyn.tables.TableWriter;

/** Lyfta ärenden: recording what a body decided, giving it as an assignment, reporting back. */
@Controller
class MatterPages {
    private final Matters matters;
    private final Forums forums;
    private final Tasks tasks;
    private final Actors actors;

    MatterPages(Matters matters, Forums forums, Tasks tasks, Actors actors) {
        this.matters = matters;
        this.forums = forums;
        this.tasks = tasks;
        this.actors = actors;
    }

    @GetMapping("/arenden")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    MatterListPage list(Frame frame) {
        return new MatterListPage(frame, matters.list(), names());
    }

    private Map<Long, String> names() {
        return forums.list().stream().collect(Collectors.toMap(Forum::id, Forum::name));
    }

    @GetMapping("/arenden/csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> csv(Frame frame) {
        Map<Long, String> names = names();
        List<List<Object>> rows = matters.list().stream()
                .map(matter -> List.<Object>of(
                        matter.number(), matter.title(), names.getOrDefault(matter.forumId(), ""), frame.say("forums.body." + matter.body()),
                        frame.say("forums.matter.state." + matter.state()), matter.raisedOn(),
                        matter.decision() == null ? "" : matter.decision().on(),
                        matter.decision() == null ? "" : matter.decision().paragraph(),
                        matter.decision() == null ? "" : matter.decision().diaryNumber()))
                .toList();
        List<String> columns = List.of(
                frame.say("forums.column.number"), frame.say("forums.column.matter"), frame.say("forums.column.name"),
                frame.say("forums.column.body"), frame.say("forums.column.state"), frame.say("forums.column.raised"),
                frame.say("forums.column.decidedOn"), frame.say("forums.column.decidedParagraph"), frame.say("forums.column.diary"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arenden.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @GetMapping("/arenden/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    MatterPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, new PointForm(Map.of()), new FieldErrors());
    }

    @PostMapping("/arenden/{id:\\d+}/beslut")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object decide(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        PointForm form = new PointForm(fields);
        Matter.Decision decision =
                new Matter.Decision(form.value("decision"), form.date("decidedOn"), form.value("paragraph"), form.value("diaryNumber"));
        FieldErrors errors = decision.mistakes(matters.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, id, form, errors);
        }
        matters.recordDecision(id, version, decision, visitor);
        return "redirect:/arenden/" + id;
    }

    @PostMapping("/arenden/{id:\\d+}/uppdrag")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object assign(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam UUID key, @RequestParam int version,
            @RequestParam Map<String, String> fields) {
        PointForm form = new PointForm(fields);
        Judgement.NewTask task = form.task(actors.listOrganisations(), actors.listFunctions());
        FieldErrors errors = Tasks.mistakes(task, matters.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, id, form, errors);
        }
        matters.assign(id, version, task, key, visitor);
        return "redirect:/arenden/" + id;
    }

    @PostMapping("/arenden/{id:\\d+}/aterrapport")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object report(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String report) {
        FieldErrors errors = Matter.mistakes(report);
        if (errors.any()) {
            return page(frame, visitor, id, new PointForm(Map.of("report", report)), errors);
        }
        matters.reportBack(id, version, report, visitor);
        return "redirect:/arenden/" + id;
    }

    @PostMapping("/arenden/{id:\\d+}/avsluta")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String close(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        matters.close(id, version, visitor);
        return "redirect:/arenden/" + id;
    }

    private MatterPage page(Frame frame, Visitor visitor, long id, PointForm form, FieldErrors errors) {
        Matter matter = matters.get(id);
        boolean writes = Forums.writes(visitor) && visitor.has(COORDINATOR);
        return new MatterPage(
                frame, matter, forums.get(matter.forumId()), matter.taskId() == null ? null : tasks.find(matter.taskId()).orElse(null),
                writes ? actors.listOrganisations() : List.of(), writes ? actors.listFunctions() : List.of(), matters.today(visitor), writes,
                form, errors);
    }
}
