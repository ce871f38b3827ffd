package se.samsyn.analysis.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samsyn.analysis.numeric.Arguments;

/**
 * Which cells stand beside a cell: the eight around it, the four with a common edge, or those whose centre lies within a
 * distance.
 *
 * <p>Kept as spans, one per row: "in the row dy above, from half a width to the west to half a width to the east". Sums
 * over all cells at once then cost one pass per row of the neighbourhood whatever its width, and no neighbour list is
 * ever built; the lists are what makes the usual tools slow on grids.
 */
public final class Neighbours {
    private enum Shape {
        QUEEN,
        ROOK,
        WITHIN
    }

    private final Shape shape;
    private final double metres;

    private Neighbours(Shape shape, double metres) {
        this.shape = shape;
        this.metres = metres;
    }

    /** The eight cells around. */
    public static Neighbours queen() {
        return new Neighbours(Shape.QUEEN, 0);
    }

    /** The four cells with a common edge. */
    public static Neighbours rook() {
        return new Neighbours(Shape.ROOK, 0);
    }

    /** Cells whose centre lies at most so far from the centre. */
    public static Neighbours within(double metres) {
        return new Neighbours(Shape.WITHIN, Arguments.requirePositive("metres", metres));
    }

    /** The sum over the cell and its neighbours, for every cell; cells outside the mask add nothing. */
    double[] sums(Grid grid, double[] values, boolean[] mask) {
        int columns = grid.columns();
        int rows = grid.rows();
        double[] source = values;
        if (mask != null) {
            source = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                source[i] = mask[i] ? values[i] : 0;
            }
        }
        double[] sums = new double[values.length];
        double[] wide = new double[columns];
        double[] running = new double[columns + 1];
        List<Span> spans = spans(grid);
        for (int from = 0; from < rows; from++) {
            int width = -1;
            for (Span span : spans) {
                if (span.halfWidth != width) {
                    width = span.halfWidth;
                    widen(source, from * columns, columns, width, wide, running);
                }
                add(wide, sums, from - span.rowsUp, rows, columns);
                if (span.rowsUp != 0) {
                    add(wide, sums, from + span.rowsUp, rows, columns);
                }
            }
        }
        return sums;
    }

    /** How many cells of the mask the cell and its neighbours are, for every cell. */
    double[] sizes(Grid grid, boolean[] mask) {
        double[] ones = new double[grid.cells()];
        Arrays.fill(ones, 1);
        return sums(grid, ones, mask);
    }

    private static void add(double[] wide, double[] sums, int row, int rows, int columns) {
        if (row < 0 || row >= rows) {
            return;
        }
        int at = row * columns;
        for (int column = 0; column < columns; column++) {
            sums[at + column] += wide[column];
        }
    }

    private static void widen(double[] source, int at, int columns, int halfWidth, double[] wide, double[] running) {
        if (halfWidth == 0) {
            System.arraycopy(source, at, wide, 0, columns);
            return;
        }
        if (halfWidth == 1) {
            for (int column = 0; column < columns; column++) {
                double west = column == 0 ? 0 : source[at + column - 1];
                double east = column == columns - 1 ? 0 : source[at + column + 1];
                wide[column] = west + source[at + column] + east;
            }
            return;
        }
        for (int column = 0; column < columns; column++) {
            running[column + 1] = running[column] + source[at + column];
        }
        for (int column = 0; column < columns; column++) {
            wide[column] =
                    running[Math.min(columns, column + halfWidth + 1)] - running[Math.max(0, column - halfWidth)];
        }
    }

    /** Half of the neighbourhood, rows upwards; the other half mirrors it. */
    private List<Span> spans(Grid grid) {
        List<Span> spans = new ArrayList<>();
        switch (shape) {
            case QUEEN -> {
                spans.add(new Span(0, 1));
                spans.add(new Span(1, 1));
            }
            case ROOK -> {
                spans.add(new Span(0, 1));
                spans.add(new Span(1, 0));
            }
            case WITHIN -> {
                // Distances of whole cells are compared with room for the last digit: 3 x 0.1 is "within 0.3".
                double reach = metres / grid.cellMetres() * (1 + 1e-12);
                int widest = (int) Math.min(grid.columns(), Math.floor(reach));
                for (int up = 0; up <= reach && up < Math.max(1, grid.rows()); up++) {
                    int half = widest;
                    while ((double) half * half + (double) up * up > reach * reach) {
                        half--;
                    }
                    spans.add(new Span(up, half));
                }
            }
        }
        return spans;
    }

    private record Span(int rowsUp, int halfWidth) {}
}
