package se.samsyn.analysis.numeric;

import java.util.Arrays;

/**
 * Points sorted into squares of one side, row by row from the south-west, so that whatever lies in neighbouring squares of one row
 * is one run of the order. Where there are not many more squares than points, each square's first place is looked up; else (a few
 * points spread over the world) it is searched for.
 */
public final class Squares {
    private static final int MOST = Integer.MAX_VALUE - 4;
    /** Squares for each point up to which all are numbered. */
    private static final int DENSE = 8;
    private static final int ALWAYS = 1 << 16;

    private final int[] order;
    private final int[] rows;
    private final int[] columns;
    private final int allRows;
    private final int allColumns;
    /** Of each square the first place; null when they are too many. */
    private final int[] starts;
    /** Of each place its square; null when {@link #starts} is there. */
    private final long[] keys;

    /**
     * @param x finite, likewise {@code y}
     * @param side above 0; squares farther off than an int counts are put into the last one
     */
    public Squares(double[] x, double[] y, double side) {
        int n = x.length;
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            west = Math.min(west, x[i]);
            south = Math.min(south, y[i]);
        }
        rows = new int[n];
        columns = new int[n];
        int lastRow = -1;
        int lastColumn = -1;
        for (int i = 0; i < n; i++) {
            columns[i] = (int) Math.min(MOST, (x[i] - west) / side);
            rows[i] = (int) Math.min(MOST, (y[i] - south) / side);
            lastColumn = Math.max(lastColumn, columns[i]);
            lastRow = Math.max(lastRow, rows[i]);
        }
        allRows = lastRow + 1;
        allColumns = lastColumn + 1;
        order = new int[n];
        long squares = (long) allRows * allColumns;
        if (squares <= Math.max(ALWAYS, (long) DENSE * n)) {
            starts = counted((int) squares);
            keys = null;
        } else {
            starts = null;
            keys = sorted();
        }
    }

    private int[] counted(int squares) {
        int[] next = new int[squares + 1];
        for (int i = 0; i < order.length; i++) {
            next[rows[i] * allColumns + columns[i] + 1]++;
        }
        for (int square = 0; square < squares; square++) {
            next[square + 1] += next[square];
        }
        int[] first = next.clone();
        for (int i = 0; i < order.length; i++) {
            order[next[rows[i] * allColumns + columns[i]]++] = i;
        }
        return first;
    }

    private long[] sorted() {
        long[] distinct = new long[order.length];
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = key(rows[i], columns[i]);
        }
        long[] byPoint = distinct.clone();
        Arrays.sort(distinct);
        int kinds = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] != distinct[i - 1]) {
                distinct[kinds++] = distinct[i];
            }
        }
        // Renumbered densely, so that square and point fit one sortable number.
        long[] pairs = new long[order.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) Arrays.binarySearch(distinct, 0, kinds, byPoint[i]) << 32 | i;
        }
        Arrays.sort(pairs);
        long[] byPlace = new long[pairs.length];
        for (int place = 0; place < pairs.length; place++) {
            order[place] = (int) pairs[place];
            byPlace[place] = byPoint[order[place]];
        }
        return byPlace;
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    /** The point at a place; within a square points stand as they came. */
    public int point(int place) {
        return order[place];
    }

    public int row(int point) {
        return rows[point];
    }

    public int column(int point) {
        return columns[point];
    }

    /** The first place at or after a square, whether or not anything lies in it; columns and rows beyond the edge are allowed. */
    public int from(int row, int column) {
        if (row < 0) {
            return 0;
        }
        if (row >= allRows) {
            return order.length;
        }
        int within = Math.max(0, Math.min(allColumns, column));
        if (starts != null) {
            return starts[row * allColumns + within];
        }
        long wanted = key(row, within);
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
