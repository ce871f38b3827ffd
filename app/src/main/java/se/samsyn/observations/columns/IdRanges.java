package se.samsyn.observations.columns;

import java.util.Arrays;

/** Numbers of observations, as ranges that do not touch, in order. Both ends are in. */
final class IdRanges {
    private final long[] first;
    private final long[] last;

    private IdRanges(long[] first, long[] last) {
        this.first = first;
        this.last = last;
    }

    /** @param first in order; ranges may overlap */
    static IdRanges of(long[] first, long[] last) {
        long[] firsts = new long[first.length];
        long[] lasts = new long[first.length];
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            if (n > 0 && first[i] <= lasts[n - 1] + 1) {
                lasts[n - 1] = Math.max(lasts[n - 1], last[i]);
            } else {
                firsts[n] = first[i];
                lasts[n++] = last[i];
            }
        }
        return new IdRanges(Arrays.copyOf(firsts, n), Arrays.copyOf(lasts, n));
    }

    boolean contains(long id) {
        if (first.length == 0 || id < first[0] || id > last[last.length - 1]) {
            return false;
        }
        int at = Arrays.binarySearch(first, id);
        return at >= 0 || at < -1 && id <= last[-at - 2];
    }

    boolean isEmpty() {
        return first.length == 0;
    }

    /** How many numbers there are in them, whether or not they are in use. */
    long count() {
        long count = 0;
        for (int i = 0; i < first.length; i++) {
            count += last[i] - first[i] + 1;
        }
        return count;
    }

    /** As PostgreSQL writes an array. */
    String firsts() {
        return written(first);
    }

    String lasts() {
        return written(last);
    }

    private static String written(long[] numbers) {
        return Arrays.toString(numbers).replace('[', '{').replace(']', '}').replace(" ", "");
    }
}
