package se.samsyn.problems.web.causes;

import static se.samsyn.kernel.OrganisationKind.OTHER_AUTHORITY;
import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.problems.causes.ChainStep;
import se.samsyn.problems.causes.NewCause;
import se.samsyn.problems.causes.Rival;
import se.samsyn.shell.Frame;

/** What an analysis holds: its causes, its chain of events and the other explanations, each with its form. */
@Controller
class CausePages {
    private final CauseAnalyses analyses;
    private final Problems problems;

    CausePages(CauseAnalyses analyses, Problems problems) {
        this.analyses = analyses;
        this.problems = problems;
    }

    @GetMapping("/orsaksanalyser/{id:\\d+}/orsaker/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    CauseFormPage empty(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam Map<String, String> fields) {
        return page(frame, writable(id, visitor), null, fields, false, new FieldErrors());
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/orsaker/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    Object add(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        CauseAnalysis analysis = writable(id, visitor);
        NewCause cause = CauseForm.cause(fields);
        FieldErrors errors = cause.mistakes();
        if (errors.any()) {
            return page(frame, analysis, null, fields, false, errors);
        }
        analyses.add(id, cause, key, visitor);
        return "redirect:/orsaksanalyser/" + id;
    }

    @GetMapping("/orsaksanalyser/{id:\\d+}/orsaker/{causeId:\\d+}")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    CauseFormPage form(Frame frame, Visitor visitor, @PathVariable long id, @PathVariable long causeId) {
        CauseAnalysis analysis = writable(id, visitor);
        Cause cause = cause(analysis, causeId);
        return page(frame, analysis, cause, CauseForm.of(cause), false, new FieldErrors());
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/orsaker/{causeId:\\d+}")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    Object change(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @PathVariable long causeId,
            @RequestParam int version,
            @RequestParam Map<String, String> fields) {
        CauseAnalysis analysis = writable(id, visitor);
        NewCause cause = CauseForm.cause(fields);
        FieldErrors errors = cause.mistakes();
        if (errors.any()) {
            return page(frame, analysis, cause(analysis, causeId), fields, false, errors);
        }
        if (!analyses.change(id, causeId, version, cause, visitor)) {
            return page(frame, analysis, cause(analyses.get(id), causeId), fields, true, errors);
        }
        return "redirect:/orsaksanalyser/" + id;
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/orsaker/{causeId:\\d+}/stryk")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    String strike(Visitor visitor, @PathVariable long id, @PathVariable long causeId) {
        writable(id, visitor);
        analyses.strike(id, causeId, visitor);
        return "redirect:/orsaksanalyser/" + id;
    }

    @GetMapping("/orsaksanalyser/{id:\\d+}/kedja")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    CauseChainPage chain(Frame frame, Visitor visitor, @PathVariable long id) {
        CauseAnalysis analysis = writable(id, visitor);
        return new CauseChainPage(frame, problem(analysis), analysis, CauseForm.of(analysis), CauseForm.lines(analysis), false, new FieldErrors());
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/kedja")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    Object saveChain(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        CauseAnalysis analysis = writable(id, visitor);
        List<ChainStep> written = CauseForm.written(fields);
        FieldErrors errors = ChainStep.mistakes(written);
        if (!errors.any() && analyses.chain(id, version, CauseForm.ordered(fields), visitor)) {
            return "redirect:/orsaksanalyser/" + id + "?vy=" + View.CHAIN.word();
        }
        return new CauseChainPage(frame, problem(analysis), analyses.get(id), fields, written.size(), !errors.any(), errors);
    }

    @GetMapping("/orsaksanalyser/{id:\\d+}/forklaringar")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    CauseRivalsPage rivals(Frame frame, Visitor visitor, @PathVariable long id) {
        CauseAnalysis analysis = writable(id, visitor);
        return new CauseRivalsPage(frame, problem(analysis), analysis, CauseForm.of(analysis), false, new FieldErrors());
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/forklaringar")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, POLICE}, of = {OWN_BOARD, OTHER_AUTHORITY})
    Object saveRivals(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        CauseAnalysis analysis = writable(id, visitor);
        List<Rival> rivals = CauseForm.rivals(fields);
        FieldErrors errors = Rival.mistakes(rivals);
        if (!errors.any() && analyses.weighRivals(id, version, rivals, visitor)) {
            return "redirect:/orsaksanalyser/" + id;
        }
        return new CauseRivalsPage(frame, problem(analysis), analyses.get(id), fields, !errors.any(), errors);
    }

    /** The roles open the page for several kinds of organisation; this says which role counts in which. */
    private CauseAnalysis writable(long id, Visitor visitor) {
        if (!CauseAnalyses.writes(visitor)) {
            throw new Refusal("problems.causes.writers");
        }
        CauseAnalysis analysis = analyses.get(id);
        if (analysis.finished()) {
            throw new Refusal("problems.causes.finished");
        }
        return analysis;
    }

    private CauseFormPage page(
            Frame frame, CauseAnalysis analysis, Cause saved, Map<String, String> form, boolean stale, FieldErrors errors) {
        String key = saved == null ? form.getOrDefault("key", frame.newKey()) : null;
        return new CauseFormPage(frame, problem(analysis), analysis, saved, form, key, stale, errors);
    }

    private Problem problem(CauseAnalysis analysis) {
        return problems.get(analysis.problemId());
    }

    private static Cause cause(CauseAnalysis analysis, long causeId) {
        return analysis.causes().stream()
                .filter(cause -> cause.id() == causeId)
                .findFirst()
                .orElseThrow(() -> new Missing("cause " + causeId));
    }
}
