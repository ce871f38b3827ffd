package se.samsyn.insight.counting;

import java.util.Arrays;
import se.samsyn.insight.Study;

/** Counts points in square cells on whole multiples of their side, [a, a + c). Points that stand for larger places are left out. */
public final class Cells {

    /** A megabyte of counts. */
    private static final long MOST_CELLS_OF_A_GRID = 1 << 18;

    private Cells() {}

    static Study.CellCounts count(Incidents all, int[] rows, double cellMetres) {
        return count(all, rows, cellMetres, new double[] {-1e8, -1e8, 1e8, 1e8});
    }

    /** The whole cells that the box touches, from the south-west, row by row. @param box west, south, east, north in metres */
    public static Study.CellCounts count(Incidents all, int[] rows, double cellMetres, double[] box) {
        long west = (long) Math.floor(box[0] / cellMetres);
        long south = (long) Math.floor(box[1] / cellMetres);
        long east = (long) Math.ceil(box[2] / cellMetres);
        long north = (long) Math.ceil(box[3] / cellMetres);
        long[] keys = new long[rows.length];
        int n = 0;
        for (int row : rows) {
            if (!all.drawn(row)) {
                continue;
            }
            long column = (long) Math.floor(all.x(row) / cellMetres);
            long line = (long) Math.floor(all.y(row) / cellMetres);
            if (column >= west && column < east && line >= south && line < north) {
                keys[n++] = (line << 32) + (column + (1L << 31));
            }
        }
        return n == 0 ? new Study.CellCounts(cellMetres, new double[0], new double[0], new int[0]) : counted(keys, n, cellMetres);
    }

    private static Study.CellCounts counted(long[] keys, int n, double cellMetres) {
        long west = Long.MAX_VALUE;
        long east = Long.MIN_VALUE;
        long south = Long.MAX_VALUE;
        long north = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long column = keys[i] & 0xffffffffL;
            long line = keys[i] >> 32;
            west = Math.min(west, column);
            east = Math.max(east, column);
            south = Math.min(south, line);
            north = Math.max(north, line);
        }
        long width = east - west + 1;
        // Counting into a grid takes a tenth of the time of sorting, where the grid is not mostly empty.
        if (width * (north - south + 1) > MOST_CELLS_OF_A_GRID) {
            Arrays.sort(keys, 0, n);
            return ofSorted(keys, n, cellMetres);
        }
        int[] grid = new int[(int) (width * (north - south + 1))];
        for (int i = 0; i < n; i++) {
            grid[(int) (((keys[i] >> 32) - south) * width + (keys[i] & 0xffffffffL) - west)]++;
        }
        int cells = (int) Arrays.stream(grid).filter(count -> count > 0).count();
        double[] x = new double[cells];
        double[] y = new double[cells];
        int[] counts = new int[cells];
        int cell = 0;
        for (int at = 0; at < grid.length; at++) {
            if (grid[at] > 0) {
                x[cell] = (west + at % width - (1L << 31)) * cellMetres;
                y[cell] = (south + at / width) * cellMetres;
                counts[cell++] = grid[at];
            }
        }
        return new Study.CellCounts(cellMetres, x, y, counts);
    }

    private static Study.CellCounts ofSorted(long[] keys, int n, double cellMetres) {
        double[] x = new double[n];
        double[] y = new double[n];
        int[] counts = new int[n];
        int cells = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                x[cells] = ((keys[i] & 0xffffffffL) - (1L << 31)) * cellMetres;
                y[cells] = (keys[i] >> 32) * cellMetres;
                cells++;
            }
            counts[cells - 1]++;
        }
        return new Study.CellCounts(
                cellMetres, Arrays.copyOf(x, cells), Arrays.copyOf(y, cells), Arrays.copyOf(counts, cells));
    }
}
