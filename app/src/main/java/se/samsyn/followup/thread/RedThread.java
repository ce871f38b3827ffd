package se.samsyn.followup.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsyn.kernel.thread.Ground;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Tie;

/**
 * The thread through one knot: all that lies behind it and all that followed.
 *
 * @param hung in reading order, what lies behind first
 * @param ties among them, and from the grounds
 * @param grounds what some of them were counted from
 */
public record RedThread(At from, List<Hung> hung, List<Tie> ties, List<Grounded> grounds) {
    /** Where something hangs, seen from the knot that was asked for. */
    public enum Side {
        BEHIND,
        HERE,
        AHEAD
    }

    /** @param knot null when the visitor is not shown what hangs there */
    public record Hung(At at, Knot knot, Side side) {
        public Stage stage() {
            return Stage.of(at.kind());
        }

        public boolean shown() {
            return knot != null;
        }
    }

    /** @param of what was counted from it @param weeded when its observations were destroyed by rule, or null */
    public record Grounded(At of, Ground ground, LocalDate weeded) {}

    public RedThread {
        hung = List.copyOf(hung);
        ties = List.copyOf(ties);
        grounds = List.copyOf(grounds);
    }

    /** What is asked for. */
    public Knot here() {
        return hung.stream().filter(one -> one.side() == Side.HERE).findFirst().orElseThrow().knot();
    }

    /** Those at one stage. */
    public List<Hung> at(Stage stage) {
        return hung.stream().filter(one -> one.stage() == stage).toList();
    }

    /** What a knot follows from. */
    public List<Hung> before(At at) {
        Set<At> from = ties.stream().filter(tie -> tie.to().equals(at)).map(Tie::from).collect(Collectors.toSet());
        return hung.stream().filter(one -> from.contains(one.at())).toList();
    }
}
