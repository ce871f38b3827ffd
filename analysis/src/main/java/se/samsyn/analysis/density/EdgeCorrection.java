package se.samsyn.analysis.density;

import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Normal;

/**
 * Near the border of a study a part of each kernel lies outside, where nothing was recorded; the density there comes out too
 * low. The correction divides by the part e(u) that lies inside: at the place where the density is read (uniform; P. Diggle,
 * Applied Statistics 34 (1985) 138–147) or at each event (M. C. Jones, Statistics and Computing 3 (1993) 135–146), which keeps
 * the number of events. Better than either is to bring events from a strip as wide as the kernel outside the border.
 */
public final class EdgeCorrection {
    private EdgeCorrection() {}

    /**
     * The part of a Gaussian inside a rectangle, exactly.
     *
     * @return one number for each point, from 0 to 1
     */
    public static double[] insideRectangle(
            double[] x, double[] y, double sigmaMetres, double west, double south, double east, double north) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        Arguments.requirePositive("sigmaMetres", sigmaMetres);
        if (!(east > west) || !(north > south)) {
            throw new IllegalArgumentException("the rectangle's east and north must lie beyond its west and south");
        }
        double[] inside = new double[x.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = between(x[i], sigmaMetres, west, east) * between(y[i], sigmaMetres, south, north);
        }
        return inside;
    }

    private static double between(double at, double sigma, double from, double to) {
        return Normal.cdf((to - at) / sigma) - Normal.cdf((from - at) / sigma);
    }

    /**
     * The part of a kernel inside the cells of a mask, read at each cell's centre as a sum over cells; as good as the cells are
     * small beside the bandwidth.
     *
     * @return one number for each cell; above 0 in every cell of the mask
     */
    public static double[] insideMask(Grid grid, boolean[] mask, Kernel kernel, double bandwidthMetres) {
        Arguments.requireLength("mask", mask.length, "the grid", grid.cells());
        int[] ones = new int[mask.length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = mask[i] ? 1 : 0;
        }
        var cells = new se.samsyn.analysis.hotspot.GridCounts(grid, ones, null, 0);
        double[] inside = BinnedDensity.of(cells, kernel, bandwidthMetres);
        double area = grid.cellMetres() * grid.cellMetres();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.min(1, inside[i] * area);
        }
        return inside;
    }

    /** The density over the part inside; NaN where nothing of the kernel is inside. */
    public static double[] uniform(double[] density, double[] inside) {
        Arguments.requireLength("inside", inside.length, "density", density.length);
        double[] corrected = new double[density.length];
        for (int i = 0; i < corrected.length; i++) {
            corrected[i] = inside[i] > 0 ? density[i] / inside[i] : Double.NaN;
        }
        return corrected;
    }

    /** Weights 1/e for {@link KernelDensity}: Jones–Diggle. @param insideAtEvents the part inside at each event, above 0 */
    public static double[] weights(double[] insideAtEvents) {
        double[] weights = new double[insideAtEvents.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / Arguments.requirePositive("insideAtEvents[" + i + "]", insideAtEvents[i]);
        }
        return weights;
    }
}
