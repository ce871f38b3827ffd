package se.samsyn.insight.counting;

import java.util.Arrays;
import java.util.List;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.insight.drawing.Scale;

/** How densely events lie: each spread over a circle of a radius that a person chose, by the quartic kernel. */
public final class Density {
    /** The radii to choose among. Never chosen by the program: with another for each view no two maps could be compared. */
    public static final List<Integer> RADII = List.of(200, 400, 800);

    private static final double FINE_METRES = HotSpotRules.CELL_METRES;
    private static final double YEAR_DAYS = 365.25;
    private static final double KM2 = 1e6;
    /** Sixteen megabytes of counts: 200 by 200 kilometres. */
    private static final long MOST_CELLS = 4_000_000;

    /**
     * The cells dense enough to be coloured.
     *
     * @param x south-west corners, metres
     * @param perKm2Year events per square kilometre and year, the mean of the cell
     */
    public record Surface(int radiusMetres, double cellMetres, double[] x, double[] y, double[] perKm2Year) {
        public int size() {
            return x.length;
        }

        /** The densest cell, or 0. */
        public double highest() {
            return Arrays.stream(perKm2Year).max().orElse(0);
        }
    }

    private Density() {}

    /**
     * @param cellMetres a multiple of 100
     * @param box west, south, east, north; whole cells that it touches
     * @return no cells when there are fewer than 30 events: a surface would show where chance put them
     */
    public static Surface of(Basis basis, int radiusMetres, double cellMetres, double[] box) {
        Incidents all = basis.all();
        int[] rows = basis.rows();
        double[] reach = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        int drawn = 0;
        for (int row : rows) {
            if (all.drawn(row)) {
                drawn++;
                reach[0] = Math.min(reach[0], all.x(row));
                reach[1] = Math.min(reach[1], all.y(row));
                reach[2] = Math.max(reach[2], all.x(row));
                reach[3] = Math.max(reach[3], all.y(row));
            }
        }
        Surface none = new Surface(radiusMetres, cellMetres, new double[0], new double[0], new double[0]);
        if (drawn < HotSpotRules.ENOUGH) {
            return none;
        }
        double west = down(Math.max(box[0], reach[0] - radiusMetres), cellMetres);
        double south = down(Math.max(box[1], reach[1] - radiusMetres), cellMetres);
        double east = Math.min(box[2], reach[2] + radiusMetres);
        double north = Math.min(box[3], reach[3] + radiusMetres);
        if (east <= west || north <= south) {
            return none;
        }
        long columns = (long) Math.ceil((east - west) / cellMetres);
        long lines = (long) Math.ceil((north - south) / cellMetres);
        int fine = (int) Math.max(1, Math.round(cellMetres / FINE_METRES));
        // The circles of events just outside the box reach into it.
        int margin = (int) Math.ceil(radiusMetres / FINE_METRES);
        long width = columns * fine + 2L * margin;
        long height = lines * fine + 2L * margin;
        if (width * height > MOST_CELLS) {
            return none;
        }
        Grid grid = new Grid(west - margin * FINE_METRES, south - margin * FINE_METRES, FINE_METRES, (int) width, (int) height);
        double[] density = BinnedDensity.of(counts(all, rows, grid), Kernel.QUARTIC, radiusMetres);
        double scale = KM2 * YEAR_DAYS / basis.selection().period().days() / (fine * (double) fine);
        return blocks(none, density, new Blocks(west, south, (int) columns, (int) lines, fine, margin, (int) width), scale);
    }

    /** Counted straight from the columns: a million points need no copy to be counted. */
    private static GridCounts counts(Incidents all, int[] rows, Grid grid) {
        int[] counts = new int[grid.cells()];
        long outside = 0;
        for (int row : rows) {
            int cell = all.drawn(row) ? grid.cellOf(all.x(row), all.y(row)) : -1;
            if (cell >= 0) {
                counts[cell]++;
            } else {
                outside++;
            }
        }
        return new GridCounts(grid, counts, null, outside);
    }

    private record Blocks(double west, double south, int columns, int rows, int fine, int margin, int width) {}

    private static Surface blocks(Surface empty, double[] density, Blocks blocks, double scale) {
        int most = blocks.columns * blocks.rows;
        double[] x = new double[most];
        double[] y = new double[most];
        double[] value = new double[most];
        int n = 0;
        for (int row = 0; row < blocks.rows; row++) {
            for (int column = 0; column < blocks.columns; column++) {
                double sum = 0;
                for (int r = 0; r < blocks.fine; r++) {
                    int at = (blocks.margin + row * blocks.fine + r) * blocks.width + blocks.margin + column * blocks.fine;
                    for (int c = 0; c < blocks.fine; c++) {
                        sum += density[at + c];
                    }
                }
                if (sum * scale >= Scale.DENSITY.lowest()) {
                    x[n] = blocks.west + column * empty.cellMetres;
                    y[n] = blocks.south + row * empty.cellMetres;
                    value[n++] = sum * scale;
                }
            }
        }
        return new Surface(
                empty.radiusMetres, empty.cellMetres, Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(value, n));
    }

    private static double down(double value, double cell) {
        return Math.floor(value / cell) * cell;
    }
}
