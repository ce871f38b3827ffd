package se.samsyn.analysis.effect;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Normal;

/**
 * A monthly series that a measure breaks: did the level change at once, and does it change from then on?
 *
 * <p>ln μ = β₀ + β₁ t + β₂ after + β₃ (t − t₀ + 1) after + sin, cos of the year. J. L. Bernal, S. Cummins and A. Gasparrini,
 * International Journal of Epidemiology 46 (2017) 348–355. Months depend on each other, so the interval is the wider of the one
 * with dispersion and the one with Newey–West's errors over a year. Beside it stands the same model with a negative binomial
 * variance: where the two disagree about the measure, the series does not settle the matter.
 */
public final class InterruptedSeries {
    /** Below these the series says nothing that its noise does not. */
    public static final int LEAST_BEFORE = 24;
    public static final int LEAST_AFTER = 12;
    /** The negative binomial's likelihood takes as many steps as the largest count. */
    static final int MOST_COUNTED = 100_000;

    /**
     * @param level the change at once as a ratio, 0.78 is 22 % fewer
     * @param levelInterval the ratios that the series does not contradict
     * @param monthly the change for each month after, as a ratio
     * @param dispersion how many times as much the months vary as Poisson's
     * @param autocorrelation how alike the deviations of neighbouring months are
     * @param coefficients β in the order of the formula, then sine and cosine
     * @param quasiErrors standard errors with the dispersion
     * @param neweyWestErrors standard errors that allow for dependence
     * @param negativeBinomial the same with the variance μ + μ²/size; null with a month of more than {@value #MOST_COUNTED}
     */
    public record Result(
            double level,
            Interval levelInterval,
            double monthly,
            double dispersion,
            double autocorrelation,
            double[] coefficients,
            double[] quasiErrors,
            double[] neweyWestErrors,
            NegativeBinomial negativeBinomial) {}

    /**
     * A month of high risk varies more than one of low risk: variance μ + μ²/size.
     *
     * @param level the change at once as a ratio
     * @param levelInterval the ratios that the series does not contradict
     * @param monthly the change for each month after, as a ratio
     * @param size infinite where the months do not vary more than Poisson's
     * @param coefficients β in the order of the formula, then sine and cosine
     * @param errors their standard errors, the size taken for known
     */
    public record NegativeBinomial(
            double level, Interval levelInterval, double monthly, double size, double[] coefficients, double[] errors) {
        private static NegativeBinomial of(double[][] design, double[] counts, double confidence) {
            OverdispersedFit fit = OverdispersedFit.of(design, counts);
            double[] coefficients = fit.regression().coefficients;
            double[] errors = fit.regression().errors(1);
            double change = coefficients[LEVEL];
            double reach = Normal.twoSidedZ(confidence) * errors[LEVEL];
            return new NegativeBinomial(
                    Math.exp(change), new Interval(Math.exp(change - reach), Math.exp(change + reach)), Math.exp(coefficients[SINCE]),
                    1 / fit.alpha(), coefficients, errors);
        }
    }

    private static final int LEVEL = 2;
    private static final int SINCE = 3;

    private InterruptedSeries() {}

    /**
     * @param counts one for each month, the oldest first
     * @param first the first month after the measure, counted from 1
     * @param seasons months of a year
     * @throws IllegalArgumentException with fewer than {@value #LEAST_BEFORE} months before or {@value #LEAST_AFTER} after
     */
    public static Result of(long[] counts, int first, int seasons, double level) {
        if (first - 1 < LEAST_BEFORE || counts.length - first + 1 < LEAST_AFTER) {
            throw new IllegalArgumentException("counts has " + (first - 1) + " months before and " + (counts.length - first + 1)
                    + " after; at least " + LEAST_BEFORE + " and " + LEAST_AFTER + " are needed");
        }
        double[] y = new double[counts.length];
        double[][] design = new double[counts.length][];
        for (int i = 0; i < y.length; i++) {
            y[i] = Arguments.requireNotNegative("counts[" + i + "]", counts[i]);
            int t = i + 1;
            double angle = 2 * Math.PI * t / seasons;
            boolean after = t >= first;
            design[i] = new double[] {1, t, after ? 1 : 0, after ? t - first + 1 : 0, Math.sin(angle), Math.cos(angle)};
        }
        LogLinear fit = LogLinear.fit(design, y);
        double dispersion = Math.max(1, fit.dispersion());
        double[] quasi = fit.errors(dispersion);
        double[] dependent = fit.neweyWestErrors(seasons);
        double reach = Normal.twoSidedZ(level) * Math.max(quasi[LEVEL], dependent[LEVEL]);
        double change = fit.coefficients[LEVEL];
        return new Result(
                Math.exp(change), new Interval(Math.exp(change - reach), Math.exp(change + reach)), Math.exp(fit.coefficients[SINCE]),
                dispersion, fit.residualAutocorrelation(), fit.coefficients, quasi, dependent,
                Arrays.stream(y).max().orElse(0) > MOST_COUNTED ? null : NegativeBinomial.of(design, y, level));
    }
}
