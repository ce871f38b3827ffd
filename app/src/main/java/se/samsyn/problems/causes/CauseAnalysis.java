package se.samsyn.problems.causes;

import java.util.List;

/**
 * Why a problem is there, as far as the work has come.
 *
 * @param version rises when the chain, the other explanations or the state change; each cause has its own
 * @param chain the way to what happens, step by step
 * @param causes by number; those that were struck out are left out
 * @param rivals other explanations that somebody has taken a stand on
 * @param turns when it was finished and opened again, the latest first
 */
public record CauseAnalysis(
        long id, long problemId, int version, State state, List<ChainStep> chain, List<Cause> causes, List<Rival> rivals, List<Turn> turns) {

    /** Where it stands. */
    public enum State {
        /** Pågår. */
        OPEN,
        /** Klar. */
        FINISHED
    }

    /** What is done to it. */
    public enum Deed {
        CHANGE,
        FINISH,
        REOPEN
    }

    public CauseAnalysis {
        chain = List.copyOf(chain);
        causes = List.copyOf(causes);
        rivals = List.copyOf(rivals);
        turns = List.copyOf(turns);
    }

    public boolean finished() {
        return state == State.FINISHED;
    }

    /** The causes of one perspective. */
    public List<Cause> of(Cause.Perspective perspective) {
        return causes.stream().filter(cause -> cause.is().perspective() == perspective).toList();
    }

    /** The causes that lie behind another, or behind the problem itself when it is null. */
    public List<Cause> under(Long causeId) {
        return causes.stream().filter(cause -> java.util.Objects.equals(cause.is().underId(), causeId)).toList();
    }

    /** The causes that work at a step of the chain; at none when it is null. */
    public List<Cause> at(Long stepId) {
        return causes.stream().filter(cause -> java.util.Objects.equals(cause.is().stepId(), stepId)).toList();
    }
}
