package se.samsyn.problems.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

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
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.places.Area;
import se.samsyn.places.Places;
import se.samsyn.problems.NewEvidence;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.shell.Frame;

/** Problembilder: stating problems, weighing them side by side, and taking a stand with a written reason. */
@Controller
class ProblemPages {
    private final Problems problems;
    private final CauseAnalyses causes;
    private final Places places;

    ProblemPages(Problems problems, CauseAnalyses causes, Places places) {
        this.problems = problems;
        this.causes = causes;
        this.places = places;
    }

    @GetMapping("/problembilder")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ProblemListPage list(Frame frame, Visitor visitor) {
        return new ProblemListPage(frame, problems.list(), areas(), Problems.writes(visitor));
    }

    @GetMapping("/problembilder/csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problembilder.csv\"")
                .body(ProblemFile.of(frame, problems.list(), areas()));
    }

    @GetMapping("/problembilder/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    ProblemFormPage empty(Frame frame) {
        return new ProblemFormPage(frame, null, ProblemForm.empty(), frame.newKey(), areas(), false, new FieldErrors());
    }

    @PostMapping("/problembilder/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object state(Frame frame, Visitor visitor, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        ProblemForm form = new ProblemForm(fields);
        Statement statement = form.statement();
        FieldErrors errors = statement.mistakes();
        if (errors.any()) {
            return new ProblemFormPage(frame, null, form, key.toString(), areas(), false, errors);
        }
        return "redirect:/problembilder/" + problems.state(statement, form.spread(), key, visitor);
    }

    @GetMapping("/problembilder/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ProblemPage show(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, ProblemForm.empty(), false, new FieldErrors());
    }

    @GetMapping("/problembilder/{id:\\d+}/andra")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    ProblemFormPage form(Frame frame, @PathVariable long id) {
        Problem problem = problems.get(id);
        return new ProblemFormPage(frame, problem, ProblemForm.of(problem), null, areas(), false, new FieldErrors());
    }

    @PostMapping("/problembilder/{id:\\d+}/andra")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object change(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        ProblemForm form = new ProblemForm(fields);
        Statement statement = form.statement();
        FieldErrors errors = statement.mistakes();
        if (errors.any()) {
            return new ProblemFormPage(frame, problems.get(id), form, null, areas(), false, errors);
        }
        if (!problems.change(id, version, statement, form.spread(), visitor)) {
            return new ProblemFormPage(frame, problems.get(id), form, null, areas(), true, new FieldErrors());
        }
        return "redirect:/problembilder/" + id;
    }

    @PostMapping("/problembilder/{id:\\d+}/kriterier")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object weigh(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        ProblemForm form = new ProblemForm(fields);
        if (!problems.weigh(id, version, form.answers(), visitor)) {
            return page(frame, visitor, id, form, true, new FieldErrors());
        }
        return "redirect:/problembilder/" + id;
    }

    @PostMapping("/problembilder/{id:\\d+}/stallning")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object decide(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        ProblemForm form = new ProblemForm(fields);
        Problem.Deed deed = ProblemForm.one(Problem.Deed.class, form.value("deed"));
        FieldErrors errors = Problems.mistakes(form.value("reason"), form.value("decidedBy"));
        if (deed == null) {
            errors.add("deed", "problems.mistake.deed");
        }
        if (errors.any()) {
            return page(frame, visitor, id, form, false, errors);
        }
        problems.decide(id, version, deed, form.value("reason"), form.value("decidedBy"), visitor);
        return "redirect:/problembilder/" + id;
    }

    @PostMapping("/problembilder/{id:\\d+}/underlag")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object support(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam UUID key, @RequestParam Map<String, String> fields) {
        ProblemForm form = new ProblemForm(fields);
        NewEvidence evidence = new NewEvidence(form.value("label"), form.value("address"));
        FieldErrors errors = evidence.mistakes();
        if (errors.any()) {
            return page(frame, visitor, id, form, false, errors);
        }
        problems.support(id, evidence, key, visitor);
        return "redirect:/problembilder/" + id;
    }

    @PostMapping("/problembilder/{id:\\d+}/underlag/{evidenceId}/ta-bort")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String withdraw(Visitor visitor, @PathVariable long id, @PathVariable long evidenceId) {
        problems.withdraw(id, evidenceId, visitor);
        return "redirect:/problembilder/" + id;
    }

    private ProblemPage page(Frame frame, Visitor visitor, long id, ProblemForm form, boolean stale, FieldErrors errors) {
        Problem problem = problems.get(id);
        return new ProblemPage(
                frame, problem, areas(), problems.evidence(id), problems.sightings(id), problems.history(id), Problems.deeds(problem),
                causes.findOfProblem(id).orElse(null), Problems.writes(visitor), form, stale, errors);
    }

    private Map<Long, String> areas() {
        return places.listAreas().stream()
                .collect(Collectors.toMap(Area::id, Area::name, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
