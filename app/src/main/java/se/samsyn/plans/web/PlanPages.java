package se.samsyn.plans.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.HOST;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Decision;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.PlanText;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measures;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;

/** Åtgärdsplaner: the list, one plan with its measures, its decision, on paper and as a file. */
@Controller
class PlanPages {
    private final Plans plans;
    private final Measures measures;
    private final PdfPaper paper;

    PlanPages(Plans plans, Measures measures, PdfPaper paper) {
        this.plans = plans;
        this.measures = measures;
        this.paper = paper;
    }

    @GetMapping("/atgardsplaner")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, HOST})
    PlanListPage list(Frame frame, Visitor visitor) {
        return new PlanListPage(frame, plans.list(), measures.mine(visitor), plans.today(visitor), Plans.writes(visitor));
    }

    @GetMapping("/atgardsplaner/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    PlanFormPage empty(Frame frame, Visitor visitor) {
        return new PlanFormPage(frame, null, PlanForm.empty(), frame.newKey(), plans.pictures(visitor), false, new FieldErrors());
    }

    @PostMapping("/atgardsplaner/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object begin(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        PlanText text = form.text();
        FieldErrors errors = text.mistakes();
        if (errors.any()) {
            return new PlanFormPage(frame, null, form, key.toString(), plans.pictures(visitor), false, errors);
        }
        return "redirect:/atgardsplaner/" + plans.begin(text, form.spread(), key, visitor);
    }

    @GetMapping("/atgardsplaner/{id:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, HOST})
    PlanPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, PlanForm.empty(), new FieldErrors());
    }

    @GetMapping("/atgardsplaner/{id:[0-9]+}/andra")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    PlanFormPage form(Frame frame, Visitor visitor, @PathVariable long id) {
        Plan plan = plans.get(id);
        return new PlanFormPage(frame, plan, PlanForm.of(plan), null, plans.pictures(visitor), false, new FieldErrors());
    }

    @PostMapping("/atgardsplaner/{id:[0-9]+}/andra")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object change(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        PlanText text = form.text();
        FieldErrors errors = text.mistakes();
        boolean saved = !errors.any() && plans.change(id, version, text, form.spread(), visitor);
        return saved
                ? "redirect:/atgardsplaner/" + id
                : new PlanFormPage(frame, plans.get(id), form, null, plans.pictures(visitor), !errors.any(), errors);
    }

    @PostMapping("/atgardsplaner/{id:[0-9]+}/lage")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String move(Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam PlanDeed deed) {
        plans.move(id, version, deed, visitor);
        return "redirect:/atgardsplaner/" + id;
    }

    @PostMapping("/atgardsplaner/{id:[0-9]+}/beslut")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object decide(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        Decision decision = form.decision();
        FieldErrors errors = decision.mistakes(plans.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, id, form, errors);
        }
        plans.decide(id, version, decision, visitor);
        return "redirect:/atgardsplaner/" + id;
    }

    @PostMapping("/atgardsplaner/{id:[0-9]+}/ny-utgava")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String renew(Visitor visitor, @PathVariable long id, @RequestParam UUID key) {
        return "redirect:/atgardsplaner/" + plans.renew(id, key, visitor);
    }

    @GetMapping("/atgardsplaner/{id:[0-9]+}.csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame, @PathVariable long id) {
        return answer("atgardsplan-" + plans.get(id).number() + ".csv", "text/csv;charset=UTF-8", PlanFile.of(frame, measures.list(id)));
    }

    @GetMapping("/atgardsplaner/{id:[0-9]+}.pdf")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor, @PathVariable long id) {
        PlanPage page = page(frame, visitor, id, PlanForm.empty(), new FieldErrors());
        return answer(
                "atgardsplan-" + page.plan().number() + ".pdf", MediaType.APPLICATION_PDF_VALUE,
                paper.print("plans/print.jte", java.util.Map.of("page", page)));
    }

    private PlanPage page(Frame frame, Visitor visitor, long id, PlanForm form, FieldErrors errors) {
        Plan plan = plans.get(id);
        return new PlanPage(
                frame, plan, measures.list(id), plans.picture(plan, visitor).orElse(null), plans.today(visitor), Plans.writes(visitor), form,
                errors);
    }

    private static ResponseEntity<byte[]> answer(String name, String type, byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
