package se.samsyn.insight.counting;

import java.util.Arrays;
import se.samsyn.insight.Study;

/** Counts points in square cells on whole multiples of their side, [a, a + c). Points that stand for larger places are left out. */
public final class Cells {

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
        Arrays.sort(keys, 0, n);
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
