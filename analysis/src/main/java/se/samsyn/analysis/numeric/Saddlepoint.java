package se.samsyn.analysis.numeric;

/**
 * The two parts of Stirling's formula that make binomial and Poisson probabilities exact for large counts, where
 * differences of logarithms of factorials would cancel.
 *
 * <p>C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 */
final class Saddlepoint {
    private static final int EXACT = 16;
    private static final double[] ERROR = new double[EXACT];

    static {
        double factorial = 1; // exact in a double up to 22!
        for (int n = 1; n < EXACT; n++) {
            factorial *= n;
            ERROR[n] = Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
        }
    }

    private Saddlepoint() {}

    /** ln n! minus Stirling's approximation of it; n ≥ 1. */
    static double stirlingError(long n) {
        if (n < EXACT) {
            return ERROR[(int) n];
        }
        double square = (double) n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / (1188 * square)) / square) / square) / square)
                / n;
    }

    /** x ln(x / mean) + mean − x without cancellation when x is near the mean; x ≥ 1, mean above 0. */
    static double deviance(double x, double mean) {
        if (Math.abs(x - mean) < 0.1 * (x + mean)) {
            double v = (x - mean) / (x + mean);
            double sum = (x - mean) * v;
            double term = 2 * x * v;
            for (int j = 1; j < 1000; j++) {
                term *= v * v;
                double next = sum + term / (2 * j + 1);
                if (next == sum) {
                    return sum;
                }
                sum = next;
            }
        }
        return x * Math.log(x / mean) + mean - x;
    }
}
