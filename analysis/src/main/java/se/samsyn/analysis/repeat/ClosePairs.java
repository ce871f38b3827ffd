package se.samsyn.analysis.repeat;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;

/**
 * The pairs of events that lie in one of the bands of distance: all that a Knox table needs to know of the map.
 *
 * <p>Found through squares of the size of the widest band, so the cost grows with the pairs that are near each other and not
 * with all pairs; kept for each event as the later events near it.
 */
final class ClosePairs {
    private static final int MOST_PAIRS = 400_000_000;

    final int[] start;
    final int[] other;
    final byte[] band;

    private ClosePairs(int[] start, int[] other, byte[] band) {
        this.start = start;
        this.other = other;
        this.band = band;
    }

    static ClosePairs of(double[] x, double[] y, Bands bands, boolean manhattan) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        int n = x.length;
        Squares squares = new Squares(x, y, bands.reach());
        int[] start = new int[n + 1];
        int[] other = new int[Math.max(16, 4 * n)];
        byte[] band = new byte[other.length];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int[] run : squares.around(i)) {
                for (int at = run[0]; at < run[1]; at++) {
                    int j = squares.order[at];
                    if (j <= i) {
                        continue;
                    }
                    double dx = Math.abs(x[i] - x[j]);
                    double dy = Math.abs(y[i] - y[j]);
                    int k = bands.of(manhattan ? dx + dy : Math.sqrt(dx * dx + dy * dy));
                    if (k < bands.count()) {
                        if (pairs == other.length) {
                            if (pairs >= MOST_PAIRS) {
                                throw new IllegalArgumentException("more than " + MOST_PAIRS
                                        + " pairs lie within the last bound; choose fewer events or nearer bounds");
                            }
                            int room = (int) Math.min(MOST_PAIRS, pairs * 2L);
                            other = Arrays.copyOf(other, room);
                            band = Arrays.copyOf(band, room);
                        }
                        other[pairs] = j;
                        band[pairs++] = (byte) k;
                    }
                }
            }
            start[i + 1] = pairs;
        }
        return new ClosePairs(start, Arrays.copyOf(other, pairs), Arrays.copyOf(band, pairs));
    }

    /** Events sorted by squares of one side, row by row. */
    private static final class Squares {
        final int[] order;
        private final long[] key;
        private final long[] row;
        private final long[] column;

        Squares(double[] x, double[] y, double side) {
            int n = x.length;
            double west = Arrays.stream(x).min().orElse(0);
            double south = Arrays.stream(y).min().orElse(0);
            row = new long[n];
            column = new long[n];
            long[] packed = new long[n];
            Integer[] indices = new Integer[n];
            for (int i = 0; i < n; i++) {
                // Squares farther off than an int counts are as good as anywhere: nothing there is near anything else.
                column[i] = (long) Math.min(Integer.MAX_VALUE - 2, (x[i] - west) / side);
                row[i] = (long) Math.min(Integer.MAX_VALUE - 2, (y[i] - south) / side);
                packed[i] = row[i] << 32 | column[i];
                indices[i] = i;
            }
            Arrays.sort(indices, (a, b) -> packed[a] != packed[b] ? Long.compare(packed[a], packed[b]) : Integer.compare(a, b));
            order = new int[n];
            key = new long[n];
            for (int i = 0; i < n; i++) {
                order[i] = indices[i];
                key[i] = packed[indices[i]];
            }
        }

        /** Three runs of the order: the squares beside the event's, in its row and the rows above and below. */
        int[][] around(int i) {
            int[][] runs = new int[3][];
            for (int up = -1; up <= 1; up++) {
                long first = (row[i] + up << 32) + Math.max(0, column[i] - 1);
                long last = (row[i] + up << 32) + column[i] + 1;
                runs[up + 1] = row[i] + up < 0 ? new int[] {0, 0} : new int[] {firstAtLeast(first), firstAtLeast(last + 1)};
            }
            return runs;
        }

        private int firstAtLeast(long wanted) {
            int low = 0;
            int high = key.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (key[middle] < wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
