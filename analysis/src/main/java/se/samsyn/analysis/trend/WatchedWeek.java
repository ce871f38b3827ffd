package se.samsyn.analysis.trend;

import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.NegativeBinomial;

/**
 * One watched week of a series.
 *
 * @param t which week, counted from 1
 * @param expected what the baseline makes one expect; NaN when it could not be estimated
 * @param upper the highest count that is still usual; NaN when there is no answer (too few events lately, no estimate)
 * @param alarm whether the week stands out
 * @param score how far above the expected, 1 at the upper limit; NaN without a limit
 * @param trend whether a trend in time was kept in the model
 * @param variation variance of such a week over its mean, with the doubt about the mean itself; NaN where the method knows none
 */
public record WatchedWeek(int t, long observed, double expected, double upper, boolean alarm, double score, boolean trend, double variation) {
    /**
     * The chance of a count at least as high in a usual week: the negative binomial with the expected mean and this variation.
     * NaN without an estimate.
     */
    public double chance() {
        return Double.isNaN(variation) ? Double.NaN : 1 - NegativeBinomial.atMost(observed - 1, expected, variation);
    }

    /**
     * The counts of usual weeks, at most {@code (1 − level)/2} of them below and above; NaN without an estimate.
     *
     * @param level for example 0.95
     */
    public Interval usual(double level) {
        double tail = (1 - level) / 2;
        return Double.isNaN(variation)
                ? new Interval(Double.NaN, Double.NaN)
                : new Interval(NegativeBinomial.quantile(tail, expected, variation), NegativeBinomial.quantile(1 - tail, expected, variation));
    }
}
