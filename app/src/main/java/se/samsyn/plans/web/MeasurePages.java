package se.samsyn.plans.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.HOST;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.Work;
import se.samsyn.shell.Frame;

/** Measures: planned in a draft, and in a decided plan what was really done, noted in seconds from a phone. */
@Controller
class MeasurePages {
    private static final String[] NUMBERS = {"baseline", "target", "amount", "hours", "sek"};

    private final Plans plans;
    private final Measures measures;
    private final Actors actors;

    MeasurePages(Plans plans, Measures measures, Actors actors) {
        this.plans = plans;
        this.measures = measures;
        this.actors = actors;
    }

    @GetMapping("/atgardsplaner/{planId:[0-9]+}/atgarder")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    MeasureFormPage empty(Frame frame, @PathVariable long planId) {
        return form(frame, plans.get(planId), null, PlanForm.empty(), frame.newKey(), false, new FieldErrors());
    }

    @PostMapping("/atgardsplaner/{planId:[0-9]+}/atgarder")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object add(
            Frame frame, Visitor visitor, @PathVariable long planId, @RequestParam UUID key, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        FieldErrors errors = mistakes(form);
        if (errors.any()) {
            return form(frame, plans.get(planId), null, form, key.toString(), false, errors);
        }
        measures.add(planId, form.measure(), key, visitor);
        return "redirect:/atgardsplaner/" + planId;
    }

    @GetMapping("/atgarder/{id:[0-9]+}/andra")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    MeasureFormPage edit(Frame frame, @PathVariable long id) {
        Measure measure = measures.get(id);
        return form(frame, plans.get(measure.planId()), measure, PlanForm.of(measure), null, false, new FieldErrors());
    }

    @PostMapping("/atgarder/{id:[0-9]+}/andra")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object change(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        FieldErrors errors = mistakes(form);
        if (!errors.any() && measures.change(id, version, form.measure(), visitor)) {
            return "redirect:/atgardsplaner/" + measures.get(id).planId();
        }
        Measure measure = measures.get(id);
        return form(frame, plans.get(measure.planId()), measure, form, null, !errors.any(), errors);
    }

    @PostMapping("/atgarder/{id:[0-9]+}/ta-bort")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String remove(Visitor visitor, @PathVariable long id) {
        long plan = measures.get(id).planId();
        measures.remove(id, visitor);
        return "redirect:/atgardsplaner/" + plan;
    }

    @GetMapping("/atgarder/{id:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER, HOST})
    MeasurePage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, frame.newKey(), PlanForm.empty(), new FieldErrors());
    }

    @PostMapping("/atgarder/{id:[0-9]+}/utfort")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, HOST})
    Object note(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam UUID key, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        Work work = form.work();
        FieldErrors errors = form.unreadable("amount", "hours");
        if (!errors.any()) {
            errors = work.mistakes(measures.today(visitor));
        }
        if (errors.any()) {
            return page(frame, visitor, id, key.toString(), form, errors);
        }
        measures.note(id, work, key, visitor);
        return "redirect:/atgarder/" + id;
    }

    @PostMapping("/atgarder/{id:[0-9]+}/utfort/{workId}/ta-bort")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, HOST})
    String strike(Visitor visitor, @PathVariable long id, @PathVariable long workId) {
        measures.strike(id, workId, visitor);
        return "redirect:/atgarder/" + id;
    }

    @PostMapping("/atgarder/{id:[0-9]+}/lage")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, HOST})
    Object move(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam MultiValueMap<String, String> fields) {
        PlanForm form = PlanForm.of(fields);
        MeasureRules.Deed deed = PlanForm.one(MeasureRules.Deed.class, form.value("deed"));
        Measure.Colour colour = PlanForm.one(Measure.Colour.class, form.value("colour"));
        FieldErrors errors = Measures.mistakes(deed, colour, form.value("outcome"));
        if (deed == null) {
            errors.add("deed", "plans.mistake.deed");
        }
        if (errors.any()) {
            return page(frame, visitor, id, frame.newKey(), form, errors);
        }
        measures.move(id, version, deed, colour, form.value("outcome"), visitor);
        return "redirect:/atgarder/" + id;
    }

    private static FieldErrors mistakes(PlanForm form) {
        FieldErrors errors = form.unreadable(NUMBERS);
        return errors.any() ? errors : form.measure().mistakes();
    }

    private MeasurePage page(Frame frame, Visitor visitor, long id, String key, PlanForm form, FieldErrors errors) {
        Measure measure = measures.get(id);
        Plan plan = plans.get(measure.planId());
        boolean stands = plan.state() == PlanState.DECIDED || plan.state() == PlanState.FOLLOWED_UP;
        return new MeasurePage(
                frame, plan, measure, measures.work(id), plans.today(visitor), stands && Measures.reports(measure, visitor),
                Plans.writes(visitor) && plan.state() == PlanState.DRAFT, key, form, errors);
    }

    private MeasureFormPage form(Frame frame, Plan plan, Measure saved, PlanForm form, String key, boolean stale, FieldErrors errors) {
        Map<Long, String> organisations = new LinkedHashMap<>();
        actors.listOrganisations().forEach(organisation -> organisations.put(organisation.id(), organisation.name()));
        return new MeasureFormPage(frame, plan, saved, form, key, measures.causes(), actors.listFunctions(), organisations, stale, errors);
    }
}
