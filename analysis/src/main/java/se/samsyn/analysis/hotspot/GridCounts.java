package se.samsyn.analysis.hotspot;

import se.samsyn.analysis.numeric.Arguments;

/**
 * How many points lie in each cell of a grid.
 *
 * @param counts one number per cell, 0 where the mask is false
 * @param mask which cells belong to the study; null means all
 * @param outside points that lie in no cell of the study
 */
public record GridCounts(Grid grid, int[] counts, boolean[] mask, long outside) {

    /** @throws IllegalArgumentException for coordinates that are not finite, unequal lengths or a mask of another size */
    public static GridCounts count(Grid grid, double[] x, double[] y, boolean[] mask) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        grid.requireMask(mask);
        int[] counts = new int[grid.cells()];
        long outside = 0;
        for (int i = 0; i < x.length; i++) {
            int cell = grid.cellOf(x[i], y[i]);
            if (cell >= 0 && (mask == null || mask[cell])) {
                counts[cell]++;
            } else {
                outside++;
            }
        }
        return new GridCounts(grid, counts, mask, outside);
    }

    /** The number of each point's cell, −1 outside the grid: for counting cells together with weeks and categories. */
    public static int[] cells(Grid grid, double[] x, double[] y) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        int[] cells = new int[x.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = grid.cellOf(x[i], y[i]);
        }
        return cells;
    }

    public boolean contains(int cell) {
        return mask == null || mask[cell];
    }

    /** The counts as the numbers that the statistics take. */
    public double[] values() {
        double[] values = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            values[i] = counts[i];
        }
        return values;
    }
}
