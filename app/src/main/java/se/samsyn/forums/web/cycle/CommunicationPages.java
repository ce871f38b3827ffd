package se.samsyn.forums.web.cycle;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;

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
import se.samsyn.forums.Forums;
import se.samsyn.forums.telling.CommunicationPlan;
import se.samsyn.forums.telling.Telling;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Kommunikationsplan: the lines, and noting that something was told. */
@Controller
class CommunicationPages {
    private final CommunicationPlan plan;
    private final Actors actors;

    CommunicationPages(CommunicationPlan plan, Actors actors) {
        this.plan = plan;
        this.actors = actors;
    }

    @GetMapping("/kommunikationsplan")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER})
    CommunicationPage list(Frame frame, Visitor visitor) {
        return page(frame, visitor, Map.of(), new FieldErrors());
    }

    @GetMapping("/kommunikationsplan/csv")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        CommunicationPage page = list(frame, visitor);
        List<List<Object>> rows = page.lines().stream()
                .map(line -> List.<Object>of(
                        line.what(), line.whom(), page.teller(line), line.when(), line.lastTold() == null ? "" : line.lastTold()))
                .toList();
        List<String> columns = List.of(
                frame.say("forums.telling.what"), frame.say("forums.telling.whom"), frame.say("forums.telling.who"),
                frame.say("forums.telling.when"), frame.say("forums.telling.last"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kommunikationsplan.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @PostMapping("/kommunikationsplan")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object add(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        String function = fields.getOrDefault("functionId", "");
        Telling line = new Telling(
                0, fields.getOrDefault("what", ""), fields.getOrDefault("whom", ""), function.matches("\\d{1,18}") ? Long.parseLong(function) : 0,
                fields.getOrDefault("when", ""), null, 1);
        FieldErrors errors = line.mistakes();
        if (errors.any()) {
            return page(frame, visitor, fields, errors);
        }
        plan.add(line, key, visitor);
        return "redirect:/kommunikationsplan";
    }

    @PostMapping("/kommunikationsplan/{id:\\d+}")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String told(Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam String deed) {
        if (deed.equals("end")) {
            plan.end(id, version, visitor);
        } else {
            plan.told(id, version, visitor);
        }
        return "redirect:/kommunikationsplan";
    }

    private CommunicationPage page(Frame frame, Visitor visitor, Map<String, String> form, FieldErrors errors) {
        return new CommunicationPage(
                frame, plan.list(), actors.listFunctions(), Forums.writes(visitor) && visitor.has(COORDINATOR), form, errors);
    }
}
