package se.samsyn.kernel.thread;

import java.util.List;

/** A room's part of the red thread. A tie may lead to what the visitor is not shown; then that there is something is all that is told. */
public record ThreadPart(List<Knot> knots, List<Knot.Tie> ties) {
    public ThreadPart {
        knots = List.copyOf(knots);
        ties = List.copyOf(ties);
    }
}
