package se.samsyn.problems.causes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsyn.kernel.Refusal;
import se.samsyn.problems.Problem;
import se.samsyn.problems.causes.CauseAnalysis.Deed;
import se.samsyn.problems.causes.CauseAnalysis.State;

/** When an analysis may be begun, changed, finished and opened again. */
public final class AnalysisRules {
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.OPEN, Map.of(Deed.CHANGE, State.OPEN, Deed.FINISH, State.FINISHED),
            State.FINISHED, Map.of(Deed.REOPEN, State.OPEN));

    private static final Set<Problem.State> ANALYSED =
            Set.of(Problem.State.PRIORITISED, Problem.State.ACTED_UPON, Problem.State.REDUCED, Problem.State.REMAINS);

    /** Something that stands between an analysis and its end. */
    public enum Gap {
        /** No cause is written. */
        NO_CAUSE,
        /** A cause that nobody has examined. */
        EVIDENCE,
        /** Another explanation that nobody has taken a stand on. */
        RIVAL
    }

    private AnalysisRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** Whether causes are looked for: work is spent on what has been prioritised. */
    public static boolean analysed(Problem problem) {
        return ANALYSED.contains(problem.state());
    }

    /** What is missing before it can be finished, in the order one would mend it. */
    public static List<Gap> gaps(CauseAnalysis analysis) {
        List<Gap> gaps = new ArrayList<>();
        if (analysis.causes().isEmpty()) {
            gaps.add(Gap.NO_CAUSE);
        }
        if (!unexamined(analysis).isEmpty()) {
            gaps.add(Gap.EVIDENCE);
        }
        if (!unanswered(analysis).isEmpty()) {
            gaps.add(Gap.RIVAL);
        }
        return gaps;
    }

    /** The numbers of the causes that nobody has examined. */
    public static List<Integer> unexamined(CauseAnalysis analysis) {
        return analysis.causes().stream().filter(cause -> !cause.examined()).map(Cause::number).toList();
    }

    /** The other explanations that nobody has taken a stand on. */
    public static List<Rival.Kind> unanswered(CauseAnalysis analysis) {
        Set<Rival.Kind> answered = analysis.rivals().stream().map(Rival::kind).collect(Collectors.toSet());
        return Rival.Kind.needed().stream().filter(kind -> !answered.contains(kind)).toList();
    }

    /** @throws Refusal that names the first thing that is missing */
    static void finishable(CauseAnalysis analysis) {
        for (Gap gap : gaps(analysis)) {
            throw switch (gap) {
                case NO_CAUSE -> new Refusal("problems.causes.none");
                case EVIDENCE -> new Refusal("problems.causes.evidence", unexamined(analysis).getFirst());
                case RIVAL -> new Refusal("problems.causes.rivals", unanswered(analysis).size());
            };
        }
    }

    /**
     * Whether a cause may lie behind another: both in the same analysis, and no cause behind itself by any way round.
     *
     * @param causeId the cause that is to be moved, or null for a new one
     */
    static boolean mayLieUnder(CauseAnalysis analysis, Long causeId, Long underId) {
        if (underId == null) {
            return true;
        }
        Map<Long, Long> above = new HashMap<>();
        analysis.causes().forEach(cause -> above.put(cause.id(), cause.is().underId()));
        if (!above.containsKey(underId)) {
            return false;
        }
        for (Long each = underId; each != null; each = above.get(each)) {
            if (each.equals(causeId)) {
                return false;
            }
        }
        return true;
    }
}
