package se.samsyn.followup.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.followup.Design;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.EvaluationRules;
import se.samsyn.followup.Evaluations;
import se.samsyn.followup.Outlook;
import se.samsyn.insight.Insight;
import se.samsyn.insight.monthly.Monthly;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureState;
import se.samsyn.plans.measures.Measures;
import se.samsyn.shell.Frame;

/** Locking a follow-up plan: first what it could show, then the lock. */
@Controller
class LockPages {
    private final Evaluations evaluations;
    private final Measures measures;
    private final Monthly monthly;
    private final Insight insight;

    LockPages(Evaluations evaluations, Measures measures, Monthly monthly, Insight insight) {
        this.evaluations = evaluations;
        this.measures = measures;
        this.monthly = monthly;
        this.insight = insight;
    }

    /** Without a source it is the form as it stands at first; with one, what was chosen could show. */
    @GetMapping("/uppfoljning/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    EvaluationFormPage form(Frame frame, Visitor visitor, @RequestParam long measure, @RequestParam MultiValueMap<String, String> fields) {
        Measure of = measures.get(measure);
        if (fields.containsKey("source")) {
            return page(frame, visitor, of, FollowUpForm.of(fields), frame.newKey(), new FieldErrors());
        }
        Evaluation standing = standing(measure);
        FollowUpForm form = standing == null ? FollowUpForm.of(of) : FollowUpForm.of(standing.design());
        return new EvaluationFormPage(
                frame, of, form, insight.choices(visitor).sources(), monthly.choices(), null, standing, started(of, of.is().first(), visitor), frame.newKey(),
                new FieldErrors());
    }

    @PostMapping("/uppfoljning/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object lock(
            Frame frame, Visitor visitor, @RequestParam long measure, @RequestParam UUID key, @RequestParam(required = false) Long replaces,
            @RequestParam MultiValueMap<String, String> fields) {
        FollowUpForm form = FollowUpForm.of(fields);
        Design design = form.design(monthly.choices());
        FieldErrors errors = design.mistakes();
        if (replaces != null) {
            EvaluationRules.changeMistakes(form.value("change")).byField().forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        }
        if (errors.any()) {
            return page(frame, visitor, measures.get(measure), form, key.toString(), errors);
        }
        return "redirect:/uppfoljning/" + evaluations.lock(measure, design, replaces, form.value("change"), key, visitor);
    }

    private EvaluationFormPage page(Frame frame, Visitor visitor, Measure measure, FollowUpForm form, String key, FieldErrors given) {
        Map<String, Where> choices = monthly.choices();
        Design design = form.design(choices);
        FieldErrors errors = design.mistakes();
        given.byField().forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        Outlook outlook = null;
        if (!design.mistakes().any()) {
            try {
                outlook = evaluations.outlook(design, visitor);
            } catch (Refusal refusal) {
                errors.add("source", "refusal." + refusal.code(), refusal.facts().toArray());
            }
        }
        return new EvaluationFormPage(
                frame, measure, form, insight.choices(visitor).sources(), choices, outlook, standing(measure.id()),
                started(measure, design.firstDay(), visitor), key, errors);
    }

    private Evaluation standing(long measure) {
        return evaluations.ofMeasure(measure).filter(one -> one.state() == Evaluation.State.LOCKED).orElse(null);
    }

    private boolean started(Measure measure, LocalDate first, Visitor visitor) {
        return measure.state() != MeasureState.PLANNED || first != null && !evaluations.today(visitor).isBefore(first);
    }
}
