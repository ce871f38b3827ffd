package se.samsyn.analysis.hotspot;

import se.samsyn.analysis.numeric.Arguments;

/**
 * Square cells in metres. A cell holds its western and southern edge and not the other two, [a, a + c), so each point
 * lies in exactly one. Cells are numbered row by row from the south-west: {@code row * columns + column}.
 */
public record Grid(double originX, double originY, double cellMetres, int columns, int rows) {
    private static final int MOST_CELLS = 20_000_000;

    public Grid {
        Arguments.requireFinite("originX", originX);
        Arguments.requireFinite("originY", originY);
        Arguments.requirePositive("cellMetres", cellMetres);
        if (columns < 0 || rows < 0 || (long) columns * rows > MOST_CELLS) {
            throw new IllegalArgumentException("a grid of " + columns + " x " + rows + " cells is not possible (at most "
                    + MOST_CELLS + " cells); choose larger cells or a smaller area");
        }
    }

    /** The smallest grid on whole multiples of the cell that holds every point; no points, no cells. */
    public static Grid covering(double[] x, double[] y, double cellMetres) {
        Arguments.requirePositive("cellMetres", cellMetres);
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        return covering(x, y, cellMetres, multipleBelow(least(x), cellMetres), multipleBelow(least(y), cellMetres));
    }

    /** The grid from a given origin that holds every point to the north and east of it. */
    public static Grid covering(double[] x, double[] y, double cellMetres, double originX, double originY) {
        Arguments.requirePositive("cellMetres", cellMetres);
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        return new Grid(
                originX,
                originY,
                cellMetres,
                lines(greatest(x), originX, cellMetres),
                lines(greatest(y), originY, cellMetres));
    }

    /** The largest whole multiple of the cell that is not above the value. */
    public static double multipleBelow(double value, double cellMetres) {
        double multiple = Math.floor(value / cellMetres) * cellMetres;
        return multiple > value ? multiple - cellMetres : multiple;
    }

    public int cells() {
        return columns * rows;
    }

    /** The number of the cell that holds the point, or -1 outside the grid. */
    public int cellOf(double x, double y) {
        long column = line(x, originX, cellMetres);
        long row = line(y, originY, cellMetres);
        return column >= 0 && column < columns && row >= 0 && row < rows ? (int) (row * columns + column) : -1;
    }

    public double centreX(int column) {
        return originX + (column + 0.5) * cellMetres;
    }

    public double centreY(int row) {
        return originY + (row + 0.5) * cellMetres;
    }

    /** @throws IllegalArgumentException when the mask does not have one value per cell; null means every cell */
    void requireMask(boolean[] mask) {
        if (mask != null) {
            Arguments.requireLength("mask", mask.length, "the grid", cells());
        }
    }

    private static long line(double value, double origin, double cell) {
        long index = (long) Math.floor((value - origin) / cell);
        // The division rounds; the edges themselves decide.
        if (value < origin + index * cell) {
            return index - 1;
        }
        return value >= origin + (index + 1) * cell ? index + 1 : index;
    }

    private static int lines(double greatest, double origin, double cell) {
        if (greatest < origin) { // also when there are no points
            return 0;
        }
        return (int) Math.min(Integer.MAX_VALUE, line(greatest, origin, cell) + 1);
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return values.length == 0 ? 0 : least;
    }

    private static double greatest(double[] values) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}
