package se.samsyn.problems.web;

import java.util.List;
import java.util.Map;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problem.State;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Problembilder: what waits for a stand first, then what is prioritised, followed, put aside and closed. */
public record ProblemListPage(Frame frame, List<Problem> problems, Map<Long, String> areas, boolean writes) implements Page {
    /** Problems that stand alike. @param key the message key of the heading */
    public record Group(String key, List<Problem> problems) {}

    public List<Group> groups() {
        return List.of(
                        group("waiting", State.IDENTIFIED),
                        group("prioritised", State.PRIORITISED, State.ACTED_UPON),
                        group("followed", State.REDUCED, State.REMAINS),
                        group("aside", State.DEPRIORITISED),
                        group("closed", State.CLOSED))
                .stream()
                .filter(group -> !group.problems.isEmpty())
                .toList();
    }

    private Group group(String name, State... states) {
        List<State> wanted = List.of(states);
        return new Group("problems.group." + name, problems.stream().filter(problem -> wanted.contains(problem.state())).toList());
    }

    /** Those that a choice is made among: the criteria rows side by side. */
    public List<Problem> compared() {
        return problems.stream().filter(problem -> problem.state() != State.CLOSED && !problem.criteria().isEmpty()).toList();
    }

    public String where(Problem problem) {
        return ProblemPage.where(frame, problem, areas);
    }
}
