package se.samsyn.analysis.density;

import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.numeric.Arguments;

/**
 * Events per square metre at the centre of each cell: exact sums over the events, no binning, no edge correction.
 *
 * <p>Each event is laid out on the cells within its reach, so the cost is events × cells in reach. The Gaussian has no
 * reach: it is laid out as a product of its column and row factors down to the smallest double, which is exact and costs
 * events × cells; for very many events use the quartic with bandwidth √8 σ.
 */
public final class KernelDensity {
    /** Where exp(−d²/2σ²) becomes 0 in a double. */
    private static final double GAUSSIAN_REACH = 38.7;

    private KernelDensity() {}

    /**
     * @param bandwidthMetres the radius h, for the Gaussian the standard deviation σ
     * @return one value per cell of the grid; events outside the grid count where they reach into it
     * @throws IllegalArgumentException naming the argument for values that are not finite or a bandwidth not above 0
     */
    public static double[] atCentres(Grid grid, double[] x, double[] y, Kernel kernel, double bandwidthMetres) {
        return atCentres(grid, x, y, null, kernel, bandwidthMetres);
    }

    /**
     * As above, each event with a weight: 1/e of {@link EdgeCorrection} for Jones–Diggle, or how sure it is.
     *
     * @param weights one for each event, or null for 1 each
     */
    public static double[] atCentres(
            Grid grid, double[] x, double[] y, double[] weights, Kernel kernel, double bandwidthMetres) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        Arguments.requirePositive("bandwidthMetres", bandwidthMetres);
        double[] weight = weights;
        if (weights == null) {
            weight = new double[x.length];
            java.util.Arrays.fill(weight, 1);
        } else {
            Arguments.requireLength("weights", weights.length, "x", x.length);
            Arguments.requireFinite("weights", weights);
        }
        double[] density = new double[grid.cells()];
        if (density.length == 0) {
            return density;
        }
        double area = Math.PI * bandwidthMetres * bandwidthMetres;
        switch (kernel) {
            case GAUSSIAN -> {
                gaussian(grid, x, y, weight, bandwidthMetres, density);
                scale(density, 1 / (2 * area));
            }
            case QUARTIC -> {
                scatter(grid, x, y, weight, bandwidthMetres, 2, density);
                scale(density, 3 / area);
            }
            case EPANECHNIKOV -> {
                scatter(grid, x, y, weight, bandwidthMetres, 1, density);
                scale(density, 2 / area);
            }
            case UNIFORM -> {
                scatter(grid, x, y, weight, bandwidthMetres, 0, density);
                scale(density, 1 / area);
            }
        }
        return density;
    }

    private static void scatter(Grid grid, double[] x, double[] y, double[] weight, double h, int power, double[] density) {
        double inverse = 1 / (h * h);
        int columns = grid.columns();
        for (int event = 0; event < x.length; event++) {
            int firstRow = first(y[event] - h, grid.originY(), grid.cellMetres());
            int lastRow = last(y[event] + h, grid.originY(), grid.cellMetres(), grid.rows());
            for (int row = firstRow; row <= lastRow; row++) {
                double dy = grid.centreY(row) - y[event];
                double left = h * h - dy * dy;
                if (left <= 0) {
                    continue;
                }
                double half = Math.sqrt(left);
                int firstColumn = first(x[event] - half, grid.originX(), grid.cellMetres());
                int lastColumn = last(x[event] + half, grid.originX(), grid.cellMetres(), columns);
                int at = row * columns;
                for (int column = firstColumn; column <= lastColumn; column++) {
                    double dx = grid.centreX(column) - x[event];
                    double share = (left - dx * dx) * inverse;
                    if (share > 0) {
                        density[at + column] += weight[event] * (power == 2 ? share * share : power == 1 ? share : 1);
                    }
                }
            }
        }
    }

    private static void gaussian(Grid grid, double[] x, double[] y, double[] weight, double sigma, double[] density) {
        double reach = GAUSSIAN_REACH * sigma;
        double scale = -1 / (2 * sigma * sigma);
        int columns = grid.columns();
        double[] across = new double[columns];
        for (int event = 0; event < x.length; event++) {
            int firstColumn = first(x[event] - reach, grid.originX(), grid.cellMetres());
            int lastColumn = last(x[event] + reach, grid.originX(), grid.cellMetres(), columns);
            for (int column = firstColumn; column <= lastColumn; column++) {
                double dx = grid.centreX(column) - x[event];
                across[column] = Math.exp(dx * dx * scale);
            }
            int firstRow = first(y[event] - reach, grid.originY(), grid.cellMetres());
            int lastRow = last(y[event] + reach, grid.originY(), grid.cellMetres(), grid.rows());
            for (int row = firstRow; row <= lastRow; row++) {
                double dy = grid.centreY(row) - y[event];
                double up = weight[event] * Math.exp(dy * dy * scale);
                int at = row * columns;
                for (int column = firstColumn; column <= lastColumn; column++) {
                    density[at + column] += up * across[column];
                }
            }
        }
    }

    /** The first line of cells whose centre may lie in reach; one too early does no harm, it adds 0. */
    private static int first(double from, double origin, double cell) {
        return (int) Math.max(0, Math.floor((from - origin) / cell - 0.5));
    }

    private static int last(double to, double origin, double cell, int lines) {
        return (int) Math.min(lines - 1.0, Math.ceil((to - origin) / cell - 0.5));
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
