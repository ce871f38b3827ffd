package se.samsyn.analysis.hotspot;

import java.util.Arrays;

/**
 * Cells that are like their neighbours (high beside high, low beside low) or unlike them.
 *
 * <p>I = (z/m) Σ w z over the neighbours, z = x − x̄, m = Σ z²/n; L. Anselin, "Local Indicators of Spatial Association –
 * LISA", Geographical Analysis 27 (1995) 93–115. Two variances are in use: over all arrangements of the values (Anselin
 * 1995), and with the value of the cell itself held fixed (R. R. Sokal, N. L. Oden and B. A. Thomson, "Local Spatial
 * Autocorrelation in a Biological Model", Geographical Analysis 30 (1998) 331–354), which is the default of newer tools.
 */
public final class LocalMoran {
    /** How the weights of one cell's neighbours are scaled. */
    public enum Weights {
        /** 1 for each neighbour. */
        BINARY,
        /** 1 shared among the neighbours. */
        ROW
    }

    /** What chance is taken to rearrange. */
    public enum Variance {
        /** The other values, the cell's own held fixed. */
        CONDITIONAL,
        /** All values. */
        TOTAL
    }

    /**
     * @param i local Moran's I
     * @param expected what chance gives on average
     * @param variance of I under chance
     * @param scores z = (I − expected)/√variance, and its p and q
     */
    public record Result(double[] i, double[] expected, double[] variance, CellScores scores) {}

    private LocalMoran() {}

    /** The usual choice: row-standardised, conditional. */
    public static Result of(Grid grid, double[] values, boolean[] mask, Neighbours neighbours) {
        return of(grid, values, mask, neighbours, Weights.ROW, Variance.CONDITIONAL);
    }

    /** All values equal, or a cell without neighbours: NaN. A cell at the mean has I = 0 and no z. */
    public static Result of(
            Grid grid, double[] values, boolean[] mask, Neighbours neighbours, Weights weights, Variance form) {
        Spread spread = Spread.of(grid, values, mask);
        double[] i = undefined(values.length);
        double[] expected = undefined(values.length);
        double[] variance = undefined(values.length);
        double[] z = undefined(values.length);
        if (!spread.varies()) {
            return new Result(i, expected, variance, CellScores.of(z));
        }
        double[] sums = neighbours.sums(grid, values, mask);
        double[] sizes = neighbours.sizes(grid, mask);
        double n = spread.n();
        double m = spread.second();
        double kurtosis = spread.fourth() / (m * m);
        for (int cell = 0; cell < values.length; cell++) {
            double count = sizes[cell] - 1;
            if ((mask != null && !mask[cell]) || count < 1) {
                continue;
            }
            double weight = weights == Weights.ROW ? 1 / count : 1;
            double total = weight * count;
            double squares = weight * weight * count;
            double own = spread.centred(values[cell]);
            double around = weight * (sums[cell] - values[cell] - count * spread.mean());
            i[cell] = own / m * around;
            Chance chance = chance(form, n, m, kurtosis, own, total, squares);
            expected[cell] = chance.expected;
            variance[cell] = chance.variance;
            z[cell] = variance[cell] > 0 ? (i[cell] - expected[cell]) / Math.sqrt(variance[cell]) : Double.NaN;
        }
        return new Result(i, expected, variance, CellScores.of(z));
    }

    /** Mean and variance of I under chance. */
    record Chance(double expected, double variance) {}

    /**
     * @param m second central moment of the values
     * @param kurtosis fourth central moment over m²
     * @param own the area's value, centred
     * @param total Σ w
     * @param squares Σ w²
     */
    static Chance chance(Variance form, double n, double m, double kurtosis, double own, double total, double squares) {
        if (form == Variance.CONDITIONAL) {
            return new Chance(
                    -own * own * total / ((n - 1) * m),
                    (own / m) * (own / m) * (n / (n - 2)) * (squares - total * total / (n - 1)) * (m - own * own / (n - 1)));
        }
        double expected = -total / (n - 1);
        double variance = squares * (n - kurtosis) / (n - 1)
                + (total * total - squares) * (2 * kurtosis - n) / ((n - 1) * (n - 2))
                - expected * expected;
        return new Chance(expected, variance);
    }

    private static double[] undefined(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
