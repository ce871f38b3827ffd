package se.samsyn.insight.counting;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import se.samsyn.insight.Extent;
import se.samsyn.insight.Selection;
import se.samsyn.observations.ObservationColumns;

/**
 * What a map shows: the chosen area, else the whole ground when it is small, else the part where most is told of. Depends on
 * the place and not on what was selected, so that two maps can be laid side by side.
 */
final class ExtentRules {
    private static final double SMALL_METRES = 9000;
    private static final double BIN_METRES = 400;
    /** 6.4 by 4.8 km: a cell of a hundred metres can still be seen on paper. */
    private static final int WIDE = 16;

    private static final int HIGH = 12;
    /** The rows never change, and looking through a million of them twice is most of a study. Forgotten with the rows. */
    private static final Map<ObservationColumns, Extent> CHOSEN = Collections.synchronizedMap(new WeakHashMap<>());

    private static final Extent SWEDEN = new Extent(260_000, 6_130_000, 920_000, 7_680_000);

    private ExtentRules() {}

    static Extent choose(Incidents all, Ground ground, Selection selection) {
        if (selection.areaId() != null) {
            double[] b = ground.bounds().apply(selection.areaId());
            return new Extent(b[0] - 50, b[1] - 50, b[2] + 50, b[3] + 50).padded(0.05);
        }
        Extent known = CHOSEN.get(all.columns());
        if (known != null) {
            return known;
        }
        return ofAll(all, ground);
    }

    private static Extent ofAll(Incidents all, Ground ground) {
        double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < all.size(); i++) {
            if (all.drawn(i)) {
                widen(box, all.x(i), all.y(i));
            }
        }
        boolean events = box[0] <= box[2];
        if (!events) {
            ground.areas().forEach(area -> {
                double[] b = ground.bounds().apply(area.id());
                widen(box, b[0], b[1]);
                widen(box, b[2], b[3]);
            });
        }
        if (box[0] > box[2]) {
            return SWEDEN;
        }
        Extent whole = new Extent(box[0] - 200, box[1] - 200, box[2] + 200, box[3] + 200);
        boolean small = whole.east() - whole.west() <= SMALL_METRES && whole.north() - whole.south() <= SMALL_METRES;
        Extent chosen = small || !events ? whole : busiest(all, whole);
        if (events) {
            CHOSEN.put(all.columns(), chosen);
        }
        return chosen;
    }

    /** The window of a fixed size that holds most; sums over windows from a table of sums. */
    private static Extent busiest(Incidents all, Extent whole) {
        int columns = bins(whole.east() - whole.west());
        int rows = bins(whole.north() - whole.south());
        long[][] sums = new long[rows + 1][columns + 1];
        for (int i = 0; i < all.size(); i++) {
            if (all.drawn(i)) {
                int column = (int) Math.min(columns - 1, (all.x(i) - whole.west()) / BIN_METRES);
                int row = (int) Math.min(rows - 1, (all.y(i) - whole.south()) / BIN_METRES);
                sums[row + 1][column + 1]++;
            }
        }
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                sums[row][column] += sums[row - 1][column] + sums[row][column - 1] - sums[row - 1][column - 1];
            }
        }
        long most = -1;
        double x = 0;
        double y = 0;
        int ties = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int north = Math.min(rows, row + HIGH);
                int east = Math.min(columns, column + WIDE);
                long n = sums[north][east] - sums[row][east] - sums[north][column] + sums[row][column];
                if (n >= most) {
                    if (n > most) {
                        most = n;
                        x = y = ties = 0;
                    }
                    x += column;
                    y += row;
                    ties++;
                }
            }
        }
        double west = whole.west() + x / ties * BIN_METRES;
        double south = whole.south() + y / ties * BIN_METRES;
        return new Extent(west, south, west + WIDE * BIN_METRES, south + HIGH * BIN_METRES);
    }

    private static int bins(double metres) {
        return (int) Math.min(5000, Math.ceil(metres / BIN_METRES));
    }

    private static void widen(double[] box, double x, double y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }
}
