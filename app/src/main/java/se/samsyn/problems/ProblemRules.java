package se.samsyn.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.problems.Problem.Deed;
import se.samsyn.problems.Problem.State;

/** From which state a problem may go where. */
final class ProblemRules {
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.IDENTIFIED, Map.of(Deed.PRIORITISE, State.PRIORITISED, Deed.DEPRIORITISE, State.DEPRIORITISED),
            State.PRIORITISED, Map.of(Deed.DEPRIORITISE, State.DEPRIORITISED, Deed.ACT, State.ACTED_UPON),
            State.DEPRIORITISED, Map.of(Deed.PRIORITISE, State.PRIORITISED, Deed.CLOSE, State.CLOSED),
            State.ACTED_UPON, Map.of(Deed.FIND_REDUCED, State.REDUCED, Deed.FIND_REMAINING, State.REMAINS),
            State.REDUCED, Map.of(Deed.FIND_REMAINING, State.REMAINS, Deed.CLOSE, State.CLOSED),
            State.REMAINS,
                    Map.of(Deed.FIND_REDUCED, State.REDUCED, Deed.ACT, State.ACTED_UPON, Deed.DEPRIORITISE, State.DEPRIORITISED),
            State.CLOSED, Map.of(Deed.REOPEN, State.IDENTIFIED));

    private ProblemRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** What can be done, in the order of {@link Deed}. */
    static List<Deed> deeds(State state) {
        return WAYS.get(state).keySet().stream().sorted().toList();
    }
}
