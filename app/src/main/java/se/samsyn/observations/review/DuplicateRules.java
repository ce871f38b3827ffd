package se.samsyn.observations.review;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsyn.observations.Observation.State;

/**
 * Which observations may tell of the same event, and which of a linked set counts.
 *
 * <p><b>Suggested</b> are two of the same group whose points lie within {@link #METRES} of each other (or, when one has no
 * point, that name the same place of the register) and whose times overlap or lie within {@link #APART}. A time that is
 * known only within more than {@link #LONGEST} says nothing: it would overlap with everything.
 *
 * <p><b>Counted</b> is, of a linked set, one in each source: the one that was accepted first in number, else the first that
 * waits. The others of that source are duplicates and enter no figure, column or picture. Sources are shown side by side
 * and never added together, so an event that two sources told stays counted in each.
 */
final class DuplicateRules {
    static final double METRES = 150;
    static final Duration APART = Duration.ofMinutes(60);
    static final Duration LONGEST = Duration.ofHours(36);

    /** A pair, lower number first. */
    record Pair(long first, long second) {
        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** @param comparisons how many pairs were looked at: a measure that does not depend on the machine */
    record Found(List<Suggestion> suggestions, long comparisons) {}

    /** One of a linked set. @param alone the state it has, or would have, without the set */
    record Member(long id, String sourceId, State state, State alone) {}

    private DuplicateRules() {}

    /**
     * All pairs that may be the same, the latest first. Each is compared with those before it in its own cell of 150 m and
     * the eight around it, back to where times can no longer meet: the work grows with the number, not with its square.
     *
     * @param settled pairs that are linked or told apart already
     */
    static Found suggest(List<Told> all, Set<Pair> settled) {
        Told[] inTime = all.stream()
                .filter(told -> told.to() - told.from() <= LONGEST.toSeconds())
                .sorted(Comparator.comparingLong(Told::from).thenComparingLong(Told::id))
                .toArray(Told[]::new);
        return new PairSearch(inTime, settled).found();
    }

    /** Why two of the same group may be the same, or null. @param earlier began no later than the other */
    static Suggestion alike(Told earlier, Told later) {
        long gap = Math.max(0, later.from() - earlier.to());
        if (gap > APART.toSeconds()) {
            return null;
        }
        boolean points = earlier.located() && later.located();
        double east = earlier.x() - later.x();
        double north = earlier.y() - later.y();
        // Not Math.hypot: it guards against numbers that no coordinate is, at many times the cost.
        double metres = points ? Math.sqrt(east * east + north * north) : -1;
        boolean near = points
                ? metres <= METRES
                : earlier.placeId() != null && earlier.placeId().equals(later.placeId());
        if (!near) {
            return null;
        }
        Pair pair = Pair.of(earlier.id(), later.id());
        return new Suggestion(
                pair.first(), pair.second(), (int) Math.round(metres), Math.toIntExact((gap + 59) / 60),
                earlier.sourceId().equals(later.sourceId()));
    }

    /** The state that each of a linked set has. */
    static Map<Long, State> states(List<Member> set) {
        Map<String, Member> counted = new HashMap<>();
        Comparator<Member> first =
                Comparator.comparing((Member member) -> member.alone() != State.ACCEPTED).thenComparingLong(Member::id);
        set.stream().sorted(first).forEach(member -> counted.putIfAbsent(member.sourceId(), member));
        Map<Long, State> states = new HashMap<>();
        for (Member member : set) {
            states.put(member.id(), counted.get(member.sourceId()) == member ? member.alone() : State.DUPLICATE);
        }
        return states;
    }
}
