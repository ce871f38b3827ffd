package se.samsyn.followup.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.followup.EvaluationRules;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plans;
import se.samsyn.plans.measures.Measures;
import se.samsyn.shell.Frame;

/** Uppföljning: the list and one evaluation, which is run, explained and concluded. */
@Controller
class FollowUpPages {
    private final Evaluations evaluations;
    private final Measures measures;

    FollowUpPages(Evaluations evaluations, Measures measures) {
        this.evaluations = evaluations;
        this.measures = measures;
    }

    @GetMapping("/uppfoljning")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    EvaluationListPage list(Frame frame, Visitor visitor) {
        return new EvaluationListPage(frame, evaluations.list(), evaluations.waiting(), evaluations.today(visitor), Plans.writes(visitor));
    }

    @GetMapping("/uppfoljning/csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame) {
        return file("uppfoljning.csv", EvaluationFile.list(frame, evaluations.list()));
    }

    /** From a measure to its evaluation; to the form when there is none. */
    @GetMapping("/uppfoljning/atgard/{measureId:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    String ofMeasure(Visitor visitor, @PathVariable long measureId) {
        return "redirect:" + evaluations.ofMeasure(measureId)
                .map(one -> "/uppfoljning/" + one.id())
                .orElse(Plans.writes(visitor) ? "/uppfoljning/ny?measure=" + measureId : "/uppfoljning");
    }

    @GetMapping("/uppfoljning/{id:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    EvaluationPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, FollowUpForm.empty(), new FieldErrors());
    }

    @GetMapping("/uppfoljning/{id:[0-9]+}.csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> months(Frame frame, @PathVariable long id) {
        Evaluation evaluation = evaluations.get(id);
        if (evaluation.answer() == null) {
            throw new Missing("answer of evaluation " + id);
        }
        return file("uppfoljning-" + id + ".csv", EvaluationFile.months(frame, evaluation));
    }

    @PostMapping("/uppfoljning/{id:[0-9]+}/rakna")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String answer(Visitor visitor, @PathVariable long id) {
        evaluations.answer(id, visitor);
        return "redirect:/uppfoljning/" + id;
    }

    @PostMapping("/uppfoljning/{id:[0-9]+}/forklaring")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object explain(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
        FollowUpForm form = FollowUpForm.of(fields);
        Evaluation.RivalAnswer given = form.rival();
        FieldErrors errors = EvaluationRules.rivalMistakes(given.rival(), given.likely(), given.note());
        if (errors.any()) {
            return page(frame, visitor, id, form, errors);
        }
        evaluations.explain(id, given, visitor);
        return "redirect:/uppfoljning/" + id + "#" + given.rival();
    }

    @PostMapping("/uppfoljning/{id:[0-9]+}/slutsats")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object conclude(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam MultiValueMap<String, String> fields) {
        FollowUpForm form = FollowUpForm.of(fields);
        Evaluation.Conclusion conclusion = FollowUpForm.one(Evaluation.Conclusion.class, form.value("conclusion"));
        FieldErrors errors = EvaluationRules.conclusionMistakes(conclusion, form.value("reason"));
        if (errors.any()) {
            return page(frame, visitor, id, form, errors);
        }
        evaluations.conclude(id, version, conclusion, form.value("reason"), visitor);
        return "redirect:/uppfoljning/" + id;
    }

    private EvaluationPage page(Frame frame, Visitor visitor, long id, FollowUpForm form, FieldErrors errors) {
        Evaluation evaluation = evaluations.get(id);
        return new EvaluationPage(
                frame, evaluation, measures.get(evaluation.measureId()), evaluations.intact(id), evaluations.today(visitor), Plans.writes(visitor), form,
                errors);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
