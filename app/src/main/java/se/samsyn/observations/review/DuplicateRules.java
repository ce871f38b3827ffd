package se.samsyn.observations.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsyn.kernel.CategoryGroup;
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

    /** Of one observation; more would be a crowded place and no help. */
    private static final int MOST_LOOKED_AT = 200;

    private static final int MOST_FOR_ONE = 5;

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

    private record Cell(CategoryGroup group, long east, long north) {}

    private record Named(CategoryGroup group, long placeId) {}

    private DuplicateRules() {}

    /**
     * All pairs that may be the same, the latest first. Each is compared with those before it in its own cell of 150 m and
     * the eight around it, back to where times can no longer meet: the work grows with the number, not with its square.
     *
     * @param settled pairs that are linked or told apart already
     */
    static Found suggest(List<Told> all, Set<Pair> settled) {
        List<Told> inTime = all.stream()
                .filter(told -> told.to() - told.from() <= LONGEST.toSeconds())
                .sorted(Comparator.comparingLong(Told::from).thenComparingLong(Told::id))
                .toList();
        Map<Cell, List<Told>> byCell = new HashMap<>();
        Map<Named, List<Told>> byName = new HashMap<>();
        List<Suggestion> found = new ArrayList<>();
        long[] comparisons = {0};
        for (Told told : inTime) {
            Set<Long> seen = new HashSet<>();
            int[] left = {MOST_FOR_ONE};
            if (told.located()) {
                long east = cell(told.x());
                long north = cell(told.y());
                for (long e = east - 1; e <= east + 1; e++) {
                    for (long n = north - 1; n <= north + 1; n++) {
                        compare(told, byCell.get(new Cell(told.group(), e, n)), settled, seen, left, found, comparisons);
                    }
                }
                byCell.computeIfAbsent(new Cell(told.group(), east, north), key -> new ArrayList<>()).add(told);
            }
            if (told.placeId() != null) {
                Named named = new Named(told.group(), told.placeId());
                compare(told, byName.get(named), settled, seen, left, found, comparisons);
                byName.computeIfAbsent(named, key -> new ArrayList<>()).add(told);
            }
        }
        return new Found(found.reversed(), comparisons[0]);
    }

    private static void compare(
            Told told, List<Told> before, Set<Pair> settled, Set<Long> seen, int[] left, List<Suggestion> found, long[] comparisons) {
        if (before == null) {
            return;
        }
        long earliest = told.from() - LONGEST.toSeconds() - APART.toSeconds();
        int last = Math.max(0, before.size() - MOST_LOOKED_AT);
        for (int i = before.size() - 1; i >= last && left[0] > 0 && before.get(i).from() >= earliest; i--) {
            Told other = before.get(i);
            comparisons[0]++;
            if (seen.add(other.id()) && !told.ofOneReportWith(other) && !settled.contains(Pair.of(told.id(), other.id()))) {
                Suggestion suggestion = alike(other, told);
                if (suggestion != null) {
                    found.add(suggestion);
                    left[0]--;
                }
            }
        }
    }

    /** Why two of the same group may be the same, or null. @param earlier began no later than the other */
    static Suggestion alike(Told earlier, Told later) {
        long gap = Math.max(0, later.from() - earlier.to());
        if (gap > APART.toSeconds()) {
            return null;
        }
        boolean points = earlier.located() && later.located();
        double metres = points ? Math.hypot(earlier.x() - later.x(), earlier.y() - later.y()) : -1;
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

    private static long cell(double metres) {
        return (long) Math.floor(metres / METRES);
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
