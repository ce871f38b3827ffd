package se.samsyn.analysis.count;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;

/**
 * How many events there are of each combination of three kinds, such as area, week and category. Only combinations that occur are
 * rows, ordered by the first kind, then the second, then the third.
 *
 * <p>Few possible combinations are counted in one pass over a table of all of them. Many are numbered, sorted digit by digit (the
 * cost grows with the events, not with the combinations) and counted as runs.
 *
 * @param first of each row, likewise {@code second} and {@code third}
 * @param counts of each row, at least 1
 * @param leftOut events for which one of the kinds is negative: they have none
 */
public record CrossCounts(int[] first, int[] second, int[] third, int[] counts, long leftOut) {
    private static final int DIGIT = 11;
    /** Combinations for each event up to which a table of all of them is quicker than sorting. */
    private static final int DENSE = 4;

    /** @throws IllegalArgumentException for unequal lengths, or combinations beyond a long */
    public static CrossCounts of(int[] first, int[] second, int[] third) {
        Arguments.requireLength("second", second.length, "first", first.length);
        Arguments.requireLength("third", third.length, "first", first.length);
        long ofSecond = most(second) + 1;
        long ofThird = most(third) + 1;
        long combinations;
        try {
            combinations = Math.multiplyExact(Math.multiplyExact(most(first) + 1, ofSecond), ofThird);
        } catch (ArithmeticException tooMany) {
            throw new IllegalArgumentException("first, second and third have more combinations than can be numbered");
        }
        long[] keys = new long[first.length];
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            if ((first[i] | second[i] | third[i]) >= 0) {
                keys[n++] = (first[i] * ofSecond + second[i]) * ofThird + third[i];
            }
        }
        long leftOut = first.length - n;
        if (combinations <= (long) DENSE * n) {
            return dense(keys, n, (int) combinations, ofSecond, ofThird, leftOut);
        }
        return runs(sorted(keys, n, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, combinations - 1))), n, ofSecond, ofThird, leftOut);
    }

    private static CrossCounts dense(long[] keys, int n, int combinations, long ofSecond, long ofThird, long leftOut) {
        int[] all = new int[combinations];
        int rows = 0;
        for (int i = 0; i < n; i++) {
            rows += all[(int) keys[i]]++ == 0 ? 1 : 0;
        }
        long[] key = new long[rows];
        int[] counts = new int[rows];
        int row = 0;
        for (int k = 0; k < combinations; k++) {
            if (all[k] > 0) {
                key[row] = k;
                counts[row++] = all[k];
            }
        }
        return of(key, counts, ofSecond, ofThird, leftOut);
    }

    private static CrossCounts runs(long[] sorted, int n, long ofSecond, long ofThird, long leftOut) {
        int rows = 0;
        for (int i = 0; i < n; i++) {
            rows += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        long[] key = new long[rows];
        int[] counts = new int[rows];
        int row = -1;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                key[++row] = sorted[i];
            }
            counts[row]++;
        }
        return of(key, counts, ofSecond, ofThird, leftOut);
    }

    private static CrossCounts of(long[] key, int[] counts, long ofSecond, long ofThird, long leftOut) {
        int[] first = new int[key.length];
        int[] second = new int[key.length];
        int[] third = new int[key.length];
        for (int row = 0; row < key.length; row++) {
            long upper = key[row] / ofThird;
            third[row] = (int) (key[row] - upper * ofThird);
            first[row] = (int) (upper / ofSecond);
            second[row] = (int) (upper - first[row] * ofSecond);
        }
        return new CrossCounts(first, second, third, counts, leftOut);
    }

    /** From the last digit to the first; each pass keeps the order of the one before. */
    private static long[] sorted(long[] keys, int n, int bits) {
        int passes = (bits + DIGIT - 1) / DIGIT;
        int width = (bits + passes - 1) / passes;
        long[] from = keys;
        long[] to = new long[n];
        int[] next = new int[1 << width];
        for (int shift = 0; shift < passes * width; shift += width) {
            long mask = next.length - 1L;
            Arrays.fill(next, 0);
            for (int i = 0; i < n; i++) {
                next[(int) (from[i] >>> shift & mask)]++;
            }
            int at = 0;
            for (int digit = 0; digit < next.length; digit++) {
                int count = next[digit];
                next[digit] = at;
                at += count;
            }
            for (int i = 0; i < n; i++) {
                to[next[(int) (from[i] >>> shift & mask)]++] = from[i];
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static long most(int[] values) {
        int most = -1;
        for (int value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
