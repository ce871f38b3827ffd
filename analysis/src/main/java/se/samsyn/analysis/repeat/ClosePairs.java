package se.samsyn.analysis.repeat;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Squares;

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
            for (int row = squares.row(i) - 1; row <= squares.row(i) + 1; row++) {
                int end = squares.from(row, squares.column(i) + 2);
                for (int at = squares.from(row, squares.column(i) - 1); at < end; at++) {
                    int j = squares.point(at);
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
}
