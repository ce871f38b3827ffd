package se.samsyn.analysis.density;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;

/**
 * Aids for choosing a bandwidth. The choice is a decision, not a nuisance: for the same events such rules differ by a factor of
 * five, and maps can only be compared when all have the same. Points that were moved onto each other by their publisher draw
 * every rule that looks at neighbours to 0.
 */
public final class Bandwidth {
    private Bandwidth() {}

    /** σ for one direction: s n^(−1/6) (D. W. Scott, Multivariate Density Estimation, 1992). */
    public static double scott(double[] coordinate) {
        Arguments.requireFinite("coordinate", coordinate);
        int n = coordinate.length;
        double mean = Arrays.stream(coordinate).average().orElse(Double.NaN);
        double squares = Arrays.stream(coordinate).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (n - 1)) * Math.pow(n, -1 / 6.0);
    }

    /**
     * The search radius that a widespread map program proposes: 0.9 min(SD, √(1/ln 2) D) n^(−0.2), SD the standard distance and D
     * the median distance to the mean centre.
     */
    public static double searchRadius(double[] x, double[] y) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        int n = x.length;
        double middleX = Arrays.stream(x).average().orElse(Double.NaN);
        double middleY = Arrays.stream(y).average().orElse(Double.NaN);
        double[] away = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            away[i] = Math.hypot(x[i] - middleX, y[i] - middleY);
            squares += away[i] * away[i];
        }
        Arrays.sort(away);
        double median = n == 0 ? Double.NaN : (away[(n - 1) / 2] + away[n / 2]) / 2;
        return 0.9 * Math.min(Math.sqrt(squares / n), Math.sqrt(1 / Math.log(2)) * median) * Math.pow(n, -0.2);
    }

    /**
     * How likely each event is under the density of all others, as a sum of logarithms: the candidate with the largest is the one
     * that likelihood cross-validation would choose. −∞ when some event has no other in reach.
     */
    public static double logLikelihood(double[] x, double[] y, Kernel kernel, double bandwidthMetres) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        Arguments.requirePositive("bandwidthMetres", bandwidthMetres);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double others = 0;
            for (int j = 0; j < x.length; j++) {
                if (j != i) {
                    others += kernel.at((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]), bandwidthMetres);
                }
            }
            sum += Math.log(others / Math.max(1, x.length - 1));
        }
        return sum;
    }
}
