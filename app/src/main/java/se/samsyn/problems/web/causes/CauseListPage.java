package se.samsyn.problems.web.causes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samsyn.problems.Problem;
import se.samsyn.problems.causes.AnalysisRules;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Orsaksanalyser: every problem whose causes are looked for, those that wait first. */
public record CauseListPage(Frame frame, List<Problem> problems, Map<Long, CauseAnalysis> byProblem, boolean begins) implements Page {
    static CauseListPage of(Frame frame, List<Problem> problems, List<CauseAnalysis> analyses, boolean begins) {
        Map<Long, CauseAnalysis> byProblem = analyses.stream().collect(Collectors.toMap(CauseAnalysis::problemId, Function.identity()));
        List<Problem> shown = problems.stream()
                .filter(problem -> AnalysisRules.analysed(problem) || byProblem.containsKey(problem.id()))
                .sorted(java.util.Comparator.comparing(problem -> byProblem.containsKey(problem.id())
                        ? byProblem.get(problem.id()).finished() ? 2 : 1
                        : 0))
                .toList();
        return new CauseListPage(frame, shown, byProblem, begins);
    }

    public Optional<CauseAnalysis> of(Problem problem) {
        return Optional.ofNullable(byProblem.get(problem.id()));
    }

    /** How many are not finished. */
    public long left() {
        return problems.stream().filter(problem -> of(problem).map(analysis -> !analysis.finished()).orElse(true)).count();
    }
}
