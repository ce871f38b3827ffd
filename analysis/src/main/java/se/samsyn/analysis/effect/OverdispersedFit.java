package se.samsyn.analysis.effect;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Bisection;

/**
 * A log-linear regression whose counts have the variance μ + α μ² with the likeliest α: negative binomial with size 1/α.
 *
 * <p>Coefficients for a given α and the likeliest α for given means take turns until neither moves: each turn raises the
 * likelihood. The standard errors take α for known, as R's {@code MASS::glm.nb} does.
 *
 * @param regression the last of the turns
 * @param alpha 0 where the counts do not vary more than Poisson's
 */
record OverdispersedFit(LogLinear regression, double alpha) {
    private static final int MOST_TURNS = 200;
    private static final double STILL = 1e-12;
    /** Far beyond any count that is still one: a variance of a million times the square of the mean. */
    private static final double MOST = 1e6;

    static OverdispersedFit of(double[][] design, double[] counts) {
        double[] rising = counts.clone();
        Arrays.sort(rising);
        LogLinear regression = LogLinear.fit(design, counts);
        double alpha = 0;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double next = likeliest(counts, rising, regression.mean);
            boolean still = Math.abs(next - alpha) <= STILL * next;
            alpha = next;
            if (still) {
                break;
            }
            regression = LogLinear.fit(design, counts, alpha);
        }
        return new OverdispersedFit(regression, alpha);
    }

    private static double likeliest(double[] counts, double[] rising, double[] mean) {
        if (slope(counts, rising, mean, 0) <= 0) {
            return 0;
        }
        double high = 1e-3;
        while (high < MOST && slope(counts, rising, mean, high) > 0) {
            high *= 8;
        }
        return Bisection.root(0, high, alpha -> -slope(counts, rising, mean, alpha));
    }

    /**
     * The slope of the log-likelihood Σ (Σⱼ ln(1 + α j) − (y + 1/α) ln(1 + α μ) + …), j from 1 below y, in α.
     *
     * @param rising the counts in order: each j is met once for all counts above it
     */
    private static double slope(double[] counts, double[] rising, double[] mean, double alpha) {
        double sum = 0;
        int below = 0;
        for (int j = 1; j < rising[rising.length - 1]; j++) {
            while (rising[below] <= j) {
                below++;
            }
            sum += (rising.length - below) * (j / (1 + alpha * j));
        }
        for (int i = 0; i < counts.length; i++) {
            double times = alpha * mean[i];
            // Near 0 the two parts cancel; there the series of ln(1 + t) is the answer.
            double log = times < 1e-4
                    ? mean[i] * mean[i] * (0.5 - times * (2 / 3.0 - times * (0.75 - 0.8 * times)))
                    : (Math.log1p(times) - times / (1 + times)) / (alpha * alpha);
            sum += log - counts[i] * mean[i] / (1 + times);
        }
        return sum;
    }
}
