package se.samsyn.problems.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samsyn.problems.Criterion;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The list of problems as a table for a spreadsheet: one row each, one column for each criterion. */
final class ProblemFile {
    private ProblemFile() {}

    static byte[] of(Frame frame, List<Problem> problems, Map<Long, String> areas) {
        List<String> columns = new ArrayList<>(List.of(
                frame.say("problems.column.number"), frame.say("problems.title"), frame.say("problems.state"), frame.say("problems.reason"),
                frame.say("problems.where"), frame.say("problems.when"), frame.say("problems.affected")));
        for (Criterion criterion : Criterion.values()) {
            columns.add(frame.say("problems.criterion." + criterion));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Problem problem : problems) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(problem.number()), problem.statement().title(), frame.say("problems.state." + problem.state()),
                    problem.reason() == null ? "" : problem.reason(), ProblemPage.where(frame, problem, areas),
                    problem.statement().when(), problem.statement().affected()));
            for (Criterion criterion : Criterion.values()) {
                Criterion.Answer answer = problem.criteria().get(criterion);
                row.add(answer == null ? "" : frame.say("problems.answer." + answer));
            }
            rows.add(row);
        }
        return TableWriter.csv(columns, rows);
    }
}
