package se.samsyn.observations.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.samsyn.observations.review.DuplicateRules.Found;
import se.samsyn.observations.review.DuplicateRules.Pair;

/**
 * Looks for pairs among many. The weekly round asks at each visit, of a large municipality's sixty days thirty thousand rows:
 * cells and names are therefore chains of numbers in arrays, without an object for each step.
 */
final class PairSearch {
    /** Of one observation; more would be a crowded place and no help. */
    private static final int MOST_LOOKED_AT = 200;

    private static final int MOST_FOR_ONE = 5;

    private static final int NONE = -1;

    /** Bits of a cell's number in each direction: cells of 150 m around the earth many times over. */
    private static final int CELL_BITS = 29;

    /** The rows that share a key, each leading to the one before it. */
    private static final class Chains {
        private final long[] keys;
        private final int[] latest;
        private final int[] before;
        private final int shift;

        Chains(int rows) {
            int size = Integer.highestOneBit(Math.max(1, rows)) << 2;
            keys = new long[size];
            latest = new int[size];
            before = new int[rows];
            shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        }

        /** Where a key stands or would stand; no key is zero. */
        private int slot(long key) {
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> shift);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        int latest(long key) {
            int slot = slot(key);
            return keys[slot] == 0 ? NONE : latest[slot];
        }

        void add(long key, int row) {
            int slot = slot(key);
            before[row] = keys[slot] == 0 ? NONE : latest[slot];
            keys[slot] = key;
            latest[slot] = row;
        }
    }

    private final Told[] told;
    private final Set<Pair> settled;
    private final Chains cells;
    private final Chains names;
    /** The last row that each was compared with: a pair may share both cell and name. */
    private final int[] comparedWith;

    private final List<Suggestion> found = new ArrayList<>();
    private long comparisons;
    private int left;

    /** @param told in the order of their beginning */
    PairSearch(Told[] told, Set<Pair> settled) {
        this.told = told;
        this.settled = settled;
        cells = new Chains(told.length);
        names = new Chains(told.length);
        comparedWith = new int[told.length];
        Arrays.fill(comparedWith, NONE);
    }

    Found found() {
        for (int row = 0; row < told.length; row++) {
            left = MOST_FOR_ONE;
            Told one = told[row];
            if (one.located()) {
                long east = cell(one.x());
                long north = cell(one.y());
                for (long e = east - 1; e <= east + 1; e++) {
                    for (long n = north - 1; n <= north + 1; n++) {
                        compare(row, cells, key(one, e, n));
                    }
                }
                cells.add(key(one, east, north), row);
            }
            if (one.placeId() != null) {
                compare(row, names, key(one, 0, one.placeId()));
                names.add(key(one, 0, one.placeId()), row);
            }
        }
        return new Found(found.reversed(), comparisons);
    }

    private void compare(int row, Chains chains, long key) {
        Told one = told[row];
        long earliest = one.from() - DuplicateRules.LONGEST.toSeconds() - DuplicateRules.APART.toSeconds();
        int lookedAt = 0;
        for (int at = chains.latest(key);
                at != NONE && lookedAt < MOST_LOOKED_AT && left > 0 && told[at].from() >= earliest;
                at = chains.before[at], lookedAt++) {
            comparisons++;
            if (comparedWith[at] == row) {
                continue;
            }
            comparedWith[at] = row;
            Suggestion alike = one.ofOneReportWith(told[at]) ? null : DuplicateRules.alike(told[at], one);
            if (alike != null && !settled.contains(new Pair(alike.first(), alike.second()))) {
                found.add(alike);
                left--;
            }
        }
    }

    private static long key(Told one, long east, long north) {
        long mask = (1L << CELL_BITS) - 1;
        return one.group().ordinal() + 1L << 2 * CELL_BITS | (east & mask) << CELL_BITS | north & mask;
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / DuplicateRules.METRES);
    }
}
