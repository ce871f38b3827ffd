package se.samsyn.archive.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.archive.sheets.Sheet.Cell;
import se.samsyn.archive.sheets.Sheet.Part;
import se.samsyn.archive.sheets.Sheet.Said;
import se.samsyn.archive.sheets.Sheet.Table;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/** Pictures as they were frozen, problems with their causes, and what was given to somebody to do. */
@Component
public class KnowledgeSheets {
    private final Situation situation;
    private final SecrecyMarks marks;
    private final Problems problems;
    private final CauseAnalyses causes;
    private final Tasks tasks;

    KnowledgeSheets(Situation situation, SecrecyMarks marks, Problems problems, CauseAnalyses causes, Tasks tasks) {
        this.situation = situation;
        this.marks = marks;
        this.problems = problems;
        this.causes = causes;
        this.tasks = tasks;
    }

    public List<Sheet> list(Frame frame, Visitor visitor) {
        return List.of(pictures(frame, visitor), problems(frame), tasks(frame, visitor));
    }

    private Sheet pictures(Frame frame, Visitor visitor) {
        Map<Long, SecrecyMark> marked = marks.of(SecrecyMark.Kind.PICTURE);
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Picture picture : situation.list(visitor)) {
            if (!picture.state().frozen()) {
                continue;
            }
            String address = "/lagesbilder/" + picture.id();
            String name = frame.say("situation.name", picture.number()) + ": " + picture.title();
            rows.add(List.of(
                    Cell.to(name, address), Cell.of(frame.say("situation.kind." + picture.kind())), Cell.of(frame.period(picture.period())),
                    Cell.of(frame.say("situation.state." + picture.state())), Cell.of(decided(frame, picture))));
            SecrecyMark mark = marked.get(picture.id());
            List<Said> said = new ArrayList<>();
            if (mark != null) {
                said.add(new Said(frame.say("archive.marked"), frame.say("archive.marked.why")));
            } else {
                for (SectionKind section : picture.kind().sections()) {
                    String text = picture.judged(section) ? picture.judgement().text(section) : String.join("\n", picture.drafted(section));
                    said.add(new Said(frame.say("situation.section." + section), text));
                }
                said.add(new Said(frame.say("archive.checksum"), picture.lock().checksum()));
            }
            parts.add(Part.of(
                    address, name, frame.say("situation.kind." + picture.kind()) + " · " + frame.period(picture.period()) + decidedAfter(frame, picture), said));
        }
        return new Sheet(
                "lagesbilder", frame.say("archive.pictures"), frame.say("archive.pictures.lead"),
                List.of(table(frame, "lagesbilder", List.of("what", "kind", "period", "state", "decision"), rows)), parts);
    }

    private static String decided(Frame frame, Picture picture) {
        if (picture.lock() == null || picture.lock().decision() == null) {
            return "";
        }
        var decision = picture.lock().decision();
        return decision.body() + " " + frame.date(decision.on()) + ", " + decision.paragraph() + ", " + decision.diaryNumber();
    }

    private static String decidedAfter(Frame frame, Picture picture) {
        String decided = decided(frame, picture);
        return decided.isEmpty() ? "" : " · " + decided;
    }

    private Sheet problems(Frame frame) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Problem problem : problems.list()) {
            String address = "/problembilder/" + problem.id();
            CauseAnalysis analysis = causes.findOfProblem(problem.id()).orElse(null);
            String worked = frame.say("problems.causes.state." + (analysis == null ? "NONE" : analysis.state()));
            rows.add(List.of(
                    Cell.to(problem.number() + ". " + problem.statement().title(), address), Cell.of(frame.say("problems.state." + problem.state())),
                    Cell.of(problem.reason()), Cell.of(worked)));
            List<Said> said = List.of(
                    new Said(frame.say("archive.column.what"), problem.statement().what()), new Said(frame.say("archive.where"), problem.statement().place()),
                    new Said(frame.say("archive.when"), problem.statement().when()), new Said(frame.say("archive.affected"), problem.statement().affected()),
                    new Said(frame.say("archive.column.reason"), problem.reason() == null ? "" : problem.reason()));
            List<Table> found = analysis == null || analysis.causes().isEmpty() ? List.of() : List.of(causes(frame, problem, analysis));
            parts.add(new Part(
                    address, problem.number() + ". " + problem.statement().title(), frame.say("problems.state." + problem.state()) + " · "
                            + frame.say("archive.causes") + ": " + worked, said, found));
        }
        return new Sheet(
                "problembilder", frame.say("archive.problems"), frame.say("archive.problems.lead"),
                List.of(table(frame, "problembilder", List.of("what", "state", "reason", "causes"), rows)), parts);
    }

    private static Table causes(Frame frame, Problem problem, CauseAnalysis analysis) {
        return new Table(
                "orsaker-" + problem.number(), frame.say("archive.causes"),
                columns(frame, List.of("number", "what", "perspective", "for", "against", "missing")),
                analysis.causes().stream().map(cause -> cause(frame, cause)).toList());
    }

    private static List<Cell> cause(Frame frame, Cause cause) {
        return List.of(
                Cell.of(cause.number()), Cell.of(cause.is().what()), Cell.of(frame.say("problems.causes.perspective." + cause.is().perspective())),
                Cell.of(cause.is().evidenceFor()), Cell.of(cause.is().evidenceAgainst()), Cell.of(cause.is().evidenceMissing()));
    }

    private Sheet tasks(Frame frame, Visitor visitor) {
        List<List<Cell>> rows = tasks.list(visitor).stream().map(task -> task(frame, task)).toList();
        return new Sheet(
                "uppdrag", frame.say("archive.tasks"), frame.say("archive.tasks.lead"),
                List.of(table(frame, "uppdrag", List.of("what", "responsible", "due", "done", "outcome", "from"), rows)), List.of());
    }

    private static List<Cell> task(Frame frame, Task task) {
        boolean ofPicture = task.origin() == null;
        return List.of(
                Cell.of(task.place().isEmpty() ? task.what() : task.place() + ": " + task.what()), Cell.of(task.responsible()), Cell.of(task.due()),
                Cell.of(task.done() == null ? "" : task.done().on()), Cell.of(task.done() == null ? "" : task.done().outcome()),
                ofPicture ? Cell.to(frame.say("situation.name", task.pictureNumber()), "/lagesbilder/" + task.pictureId())
                        : Cell.to(task.origin().name(), task.origin().address()));
    }

    static Table table(Frame frame, String name, List<String> columns, List<List<Cell>> rows) {
        return new Table(name, frame.say("archive.table." + name), columns(frame, columns), rows);
    }

    static List<String> columns(Frame frame, List<String> columns) {
        return columns.stream().map(column -> frame.say("archive.column." + column)).collect(Collectors.toList());
    }
}
