package se.samsyn.kernel.thread;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A room's word to the red thread, handed down as a bean as menu entries are.
 *
 * @param entrance the page whose visitors may read these knots; others are told only that something is there
 * @param read all that the visitor may see, in a few queries
 * @param grounded the kinds that {@code grounds} can tell of
 * @param grounds what one of them was counted from; asked for single knots, since it may be large
 */
public record ThreadSource(
        String entrance, Function<se.samsyn.kernel.Visitor, ThreadPart> read, Set<Knot.Kind> grounded,
        BiFunction<Knot.At, se.samsyn.kernel.Visitor, List<Ground>> grounds) {

    /** One whose knots lean on nothing outside the thread. */
    public static ThreadSource of(String entrance, Function<se.samsyn.kernel.Visitor, ThreadPart> read) {
        return new ThreadSource(entrance, read, Set.of(), (at, visitor) -> List.of());
    }
}
