package se.samsyn.analysis.effect;

import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Bisection;
import se.samsyn.analysis.numeric.Normal;

/**
 * The smallest fall that a comparison of counts before and after could show at all: to be told before a measure starts.
 *
 * <p>The rate ratio r below 1 with |ln r| = (z₁₋α⁄₂ + z_power) √(φ (1/a + 1/(a r) + 2/c)), a events in the measure's area
 * before, c in the comparison area in each period.
 */
public final class DetectableEffect {
    private DetectableEffect() {}

    /**
     * @param treatedBefore events in the measure's area before, above 0
     * @param controlEachPeriod events in the comparison area in each period, above 0; infinite for a comparison without chance
     * @param dispersion at least 1
     * @param power the chance to see an effect of that size, for example 0.8
     * @param alpha the two-sided chance to see one that is not there, for example 0.05
     * @return the ratio of rates: 0.46 says that a fall of 54 % or more could be shown; 0 when not even a fall to nothing could
     */
    public static double rateRatio(double treatedBefore, double controlEachPeriod, double dispersion, double power, double alpha) {
        Arguments.requirePositive("treatedBefore", treatedBefore);
        if (!(controlEachPeriod > 0)) {
            throw new IllegalArgumentException("controlEachPeriod is " + controlEachPeriod + ", must be above 0");
        }
        if (!(Arguments.requireFinite("dispersion", dispersion) >= 1)) {
            throw new IllegalArgumentException("dispersion is " + dispersion + ", must be at least 1");
        }
        Arguments.requireShare("power", power);
        Arguments.requireShare("alpha", alpha);
        double reach = Normal.quantile(power) - Normal.quantile(alpha / 2);
        // The distance from what is needed falls as the ratio rises towards 1, and is largest where the fall is largest but not
        // total: with r near 0 the after-count is so small that its own chance is all there is.
        double best = turningPoint(treatedBefore, controlEachPeriod, dispersion, reach);
        if (surplus(best, treatedBefore, controlEachPeriod, dispersion, reach) < 0) {
            return 0;
        }
        return Bisection.root(best, 1, r -> -surplus(r, treatedBefore, controlEachPeriod, dispersion, reach));
    }

    private static double surplus(double r, double a, double c, double dispersion, double reach) {
        return -Math.log(r) - reach * Math.sqrt(dispersion * (1 / a + 1 / (a * r) + 2 / c));
    }

    /** The r with the largest surplus; the surplus rises before it and falls after it. */
    private static double turningPoint(double a, double c, double dispersion, double reach) {
        return Bisection.root(Double.MIN_NORMAL, 1, r -> {
            double spread = dispersion * (1 / a + 1 / (a * r) + 2 / c);
            double slope = -1 / r + reach * dispersion / (2 * a * r * r * Math.sqrt(spread));
            return -slope;
        });
    }
}
