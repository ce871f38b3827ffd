package se.samsyn.problems.web.causes;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Orsaksanalyser: which are begun, one as pictures and lists, and when it is finished. */
@Controller
class CauseAnalysisPages {
    private final CauseAnalyses analyses;
    private final Problems problems;

    CauseAnalysisPages(CauseAnalyses analyses, Problems problems) {
        this.analyses = analyses;
        this.problems = problems;
    }

    @GetMapping("/orsaksanalyser")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    CauseListPage list(Frame frame, Visitor visitor) {
        return CauseListPage.of(frame, problems.list(), analyses.list(), Problems.writes(visitor));
    }

    @PostMapping("/orsaksanalyser")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String begin(Visitor visitor, @RequestParam long problem) {
        return "redirect:/orsaksanalyser/" + analyses.begin(problem, visitor);
    }

    @GetMapping("/orsaksanalyser/csv")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame) {
        List<String> columns = new ArrayList<>();
        for (String column : List.of("problem", "title", "number", "what", "perspective", "reach", "nature", "standing", "for", "against", "missing")) {
            columns.add(frame.say("problems.causes.column." + column));
        }
        List<List<String>> rows = new ArrayList<>();
        for (CauseAnalysis analysis : analyses.list()) {
            Problem problem = problems.get(analysis.problemId());
            for (Cause cause : analysis.causes()) {
                rows.add(List.of(
                        String.valueOf(problem.number()), problem.statement().title(), String.valueOf(cause.number()), cause.is().what(),
                        frame.say("problems.causes.perspective." + cause.is().perspective()),
                        frame.say("problems.causes.reach." + cause.is().reach()), frame.say("problems.causes.nature." + cause.is().nature()),
                        frame.say("problems.causes.standing." + cause.standing()), cause.is().evidenceFor(), cause.is().evidenceAgainst(),
                        cause.is().evidenceMissing()));
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orsaker.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @GetMapping("/orsaksanalyser/{id:\\d+}")
    @MayEnter({COORDINATOR, POLICE, REVIEWER, PICTURE_EDITOR, MEMBER, READER})
    CauseAnalysisPage show(Frame frame, Visitor visitor, @PathVariable long id, @RequestParam(defaultValue = "") String vy) {
        return page(frame, visitor, id, View.of(vy), Map.of(), new FieldErrors());
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/klar")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object finish(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        String function = fields.getOrDefault("function", "");
        LocalDate day = day(fields.get("day"));
        FieldErrors errors = CauseAnalyses.mistakes(day, function, analyses.today(visitor));
        if (errors.any()) {
            return page(frame, visitor, id, View.TREE, fields, errors);
        }
        analyses.finish(id, version, day, function, visitor);
        return "redirect:/orsaksanalyser/" + id;
    }

    @PostMapping("/orsaksanalyser/{id:\\d+}/oppna")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object reopen(
            Frame frame, Visitor visitor, @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> fields) {
        FieldErrors errors = CauseAnalyses.mistakes(fields.getOrDefault("reason", ""));
        if (errors.any()) {
            return page(frame, visitor, id, View.TREE, fields, errors);
        }
        analyses.reopen(id, version, fields.get("reason"), visitor);
        return "redirect:/orsaksanalyser/" + id;
    }

    private CauseAnalysisPage page(Frame frame, Visitor visitor, long id, View view, Map<String, String> form, FieldErrors errors) {
        CauseAnalysis analysis = analyses.get(id);
        return new CauseAnalysisPage(
                frame, problems.get(analysis.problemId()), analysis, view, CauseAnalyses.writes(visitor) && !analysis.finished(),
                Problems.writes(visitor), analyses.today(visitor), form, errors);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
