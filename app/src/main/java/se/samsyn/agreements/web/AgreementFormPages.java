package se.samsyn.agreements.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.Terms;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.AnalysisRules;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;

/** Drafting an agreement and writing its terms. */
@Controller
class AgreementFormPages {
    private final Agreements agreements;
    private final Problems problems;
    private final CauseAnalyses causes;
    private final Actors actors;

    AgreementFormPages(Agreements agreements, Problems problems, CauseAnalyses causes, Actors actors) {
        this.agreements = agreements;
        this.problems = problems;
        this.causes = causes;
        this.actors = actors;
    }

    @GetMapping("/overenskommelser/ny")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    AgreementFormPage empty(Frame frame, @RequestParam Map<String, String> asked) {
        return page(frame, null, AgreementForm.empty(asked), frame.newKey(), false, new FieldErrors());
    }

    @PostMapping("/overenskommelser/ny")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object draft(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        AgreementForm form = new AgreementForm(fields);
        Terms terms = form.terms(actors.listOrganisations(), problems.list());
        FieldErrors errors = terms.mistakes();
        if (errors.any()) {
            return page(frame, null, form, key.toString(), false, errors);
        }
        return "redirect:/overenskommelser/" + agreements.draft(terms, form.spread(), key, visitor);
    }

    @GetMapping("/overenskommelser/{id:\\d+}/andra")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    AgreementFormPage form(Frame frame, @PathVariable long id) {
        Agreement agreement = agreements.get(id);
        return page(frame, agreement, AgreementForm.of(agreement), null, false, new FieldErrors());
    }

    @PostMapping("/overenskommelser/{id:\\d+}/andra")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object change(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        AgreementForm form = new AgreementForm(fields);
        Terms terms = form.terms(actors.listOrganisations(), problems.list());
        FieldErrors errors = terms.mistakes();
        if (errors.any()) {
            return page(frame, agreements.get(id), form, null, false, errors);
        }
        if (!agreements.change(id, version, terms, form.spread(), visitor)) {
            return page(frame, agreements.get(id), form, null, true, errors);
        }
        return "redirect:/overenskommelser/" + id;
    }

    private AgreementFormPage page(Frame frame, Agreement saved, AgreementForm form, String key, boolean stale, FieldErrors errors) {
        List<Problem> about = problems.list().stream()
                .filter(problem -> AnalysisRules.analysed(problem) || form.fields().containsKey("problem" + problem.id()))
                .toList();
        Set<Long> analysed = causes.list().stream().filter(CauseAnalysis::finished).map(CauseAnalysis::problemId).collect(Collectors.toSet());
        return new AgreementFormPage(frame, saved, form, key, actors.listOrganisations(), about, analysed, stale, errors);
    }
}
