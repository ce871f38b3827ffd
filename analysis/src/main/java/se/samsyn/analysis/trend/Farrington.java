package se.samsyn.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.NegativeBinomial;
import se.samsyn.analysis.numeric.Normal;
import se.samsyn.analysis.trend.FarringtonSettings.Mode;
import se.samsyn.analysis.trend.FarringtonSettings.Threshold;

/**
 * Which weeks lie above what the same season of earlier years makes one expect.
 *
 * <p>C. P. Farrington, N. J. Andrews, A. D. Beale and M. A. Catchpole, Journal of the Royal Statistical Society A 159 (1996)
 * 547–563 (classic); A. Noufaily et al., Statistics in Medicine 32 (2013) 1206–1222 (flexible); thresholds by M. Salmon, D.
 * Schumacher and M. Höhle, Journal of Statistical Software 70 (2016) 10. A quasi-Poisson model is fitted to the baseline,
 * earlier outbreaks are weighed down by their Anscombe residuals, and the model is fitted again. A trend is kept when the
 * baseline has three years, its p is small enough, and the expected value does not exceed the baseline's largest count.
 *
 * <p>A baseline without a single event: upper limit 0 and an alarm from two events in one step, also where the rule of five
 * events in four steps would be silent; the models themselves have no answer there.
 */
public final class Farrington {
    private static final int YEARS_FOR_A_TREND = 3;
    private static final int ENOUGH_EVENTS = 5;
    private static final int IN_STEPS = 4;
    private static final int ALARM_AFTER_NOTHING = 2;

    private Farrington() {}

    /**
     * The flexible form.
     *
     * @param counts one for each step, the oldest first
     * @param first the first watched step, counted from 1; the baseline must reach back from it
     * @return the steps from {@code first} to the last
     * @throws IllegalArgumentException for negative counts or a baseline that reaches before the first count
     */
    public static List<WatchedWeek> flexible(long[] counts, int first, FarringtonSettings settings) {
        // The package's defect is in its newer function only.
        return watch(counts, first, settings, -Normal.quantile(settings.alpha()), settings.mode() == Mode.PARITY);
    }

    /**
     * The form of 1996: the window alone is the baseline, {@code alpha} is shared by both sides and steps whose residual lies
     * above 1 weigh less unless the settings say otherwise.
     */
    public static List<WatchedWeek> classic(long[] counts, int first, FarringtonSettings settings) {
        if (settings.threshold() == Threshold.NB_PLUGIN || settings.threshold() == Threshold.MUAN || settings.periods() != 1) {
            throw new IllegalArgumentException("the classic form knows one season group and the thresholds of the delta kind");
        }
        return watch(counts, first, settings, -Normal.quantile(settings.alpha() / 2), false);
    }

    /** Three years, ± three weeks, 1 % of both sides, a trend at 5 %: what the reference package takes when nothing is said. */
    public static FarringtonSettings classicSettings() {
        return new FarringtonSettings(52, 3, 3, 1, 0, 1, true, 0.05, 0.01, Threshold.DELTA, true, Mode.CORRECT);
    }

    private static List<WatchedWeek> watch(long[] counts, int first, FarringtonSettings settings, double z, boolean defect) {
        for (int i = 0; i < counts.length; i++) {
            Arguments.requireNotNegative("counts[" + i + "]", counts[i]);
        }
        int earliest = settings.frequency() * settings.years() + settings.halfWindow() + 1;
        if (first < earliest) {
            throw new IllegalArgumentException("first is " + first + "; with " + settings.years() + " years of baseline the first watched step is "
                    + earliest + " or later");
        }
        List<WatchedWeek> weeks = new ArrayList<>();
        for (int k = first; k <= counts.length; k++) {
            weeks.add(judge(counts, k, settings, z, defect));
        }
        return weeks;
    }

    private static WatchedWeek judge(long[] counts, int k, FarringtonSettings settings, double z, boolean defect) {
        long observed = counts[k - 1];
        Baseline baseline = Baseline.of(counts, k, settings);
        if (settings.mode() == Mode.CORRECT && baseline.empty()) {
            return new WatchedWeek(k, observed, 0, 0, observed >= ALARM_AFTER_NOTHING, Double.NaN, false, Double.NaN);
        }
        Estimate estimate = estimate(baseline, k, settings, defect);
        if (estimate == null) {
            return new WatchedWeek(k, observed, Double.NaN, Double.NaN, false, Double.NaN, false, Double.NaN);
        }
        boolean enough = !settings.limit54() || lately(counts, k) >= ENOUGH_EVENTS;
        double upper = enough ? upper(estimate, settings, z) : Double.NaN;
        double score = (observed - estimate.mean) / (upper - estimate.mean);
        // At a limit that the mean already reaches (both near 0) the score divides by nothing; the counts themselves decide.
        boolean alarm = !Double.isNaN(upper) && observed > 0 && observed > upper;
        return new WatchedWeek(k, observed, estimate.mean, upper, alarm, score, estimate.trend, estimate.variation());
    }

    private static long lately(long[] counts, int k) {
        long sum = 0;
        for (int i = Math.max(0, k - IN_STEPS); i < k; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** @param linearDeviation standard deviation of the logarithm of the mean */
    private record Estimate(double mean, double dispersion, double linear, double linearDeviation, boolean trend) {
        /** Of a coming step: that of the counts and that of the mean itself, over the mean. */
        double variation() {
            return dispersion + mean * linearDeviation * linearDeviation;
        }
    }

    private static Estimate estimate(Baseline baseline, int k, FarringtonSettings settings, boolean defect) {
        boolean trend = settings.trend() && settings.years() >= YEARS_FOR_A_TREND;
        Estimate with = trend ? fitted(baseline, k, settings, true, defect) : null;
        if (with != null && with.mean <= baseline.greatest()) {
            return with;
        }
        return fitted(baseline, k, settings, false, defect);
    }

    /** Null when the model with a trend does not settle or its trend is not kept. */
    private static Estimate fitted(Baseline baseline, int k, FarringtonSettings settings, boolean trend, boolean defect) {
        double[] ones = new double[baseline.counts().length];
        java.util.Arrays.fill(ones, 1);
        SeasonFit first = baseline.fit(ones, trend);
        if (!first.converged()) {
            return null;
        }
        double[] weights = weights(first.anscombe(Math.max(1, first.dispersion())), settings.weightsThreshold());
        SeasonFit fit = baseline.fit(weights, trend);
        if (!fit.converged()) {
            return null;
        }
        double dispersion = Math.max(1, fit.dispersion());
        double doubt = defect ? fit.dispersionOfWorkingResiduals() : dispersion;
        if (trend && !(fit.trendP(defect ? doubt : fit.dispersion()) < settings.trendP())) {
            return null;
        }
        double linear = fit.linear(k, baseline.own());
        double deviation = Math.sqrt(doubt * fit.variance(k, baseline.own()));
        return new Estimate(Math.exp(linear), dispersion, linear, deviation, trend);
    }

    /** Residuals above the threshold weigh as the square of how far they lie off; the weights add up to the steps. */
    private static double[] weights(double[] residuals, double threshold) {
        double[] weights = new double[residuals.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = residuals[i] > threshold ? 1 / (residuals[i] * residuals[i]) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return weights;
    }

    private static double upper(Estimate estimate, FarringtonSettings settings, double z) {
        double mean = estimate.mean;
        double tau = estimate.variation();
        return switch (settings.threshold()) {
            case DELTA -> Math.pow(Math.cbrt(mean * mean) + z * Math.sqrt(4 / 9.0 * Math.cbrt(mean) * tau), 1.5);
            case DELTA_ROOT -> {
                double root = Math.sqrt(mean) + z * Math.sqrt(tau / 4);
                yield root * root;
            }
            case DELTA_NONE -> mean + z * Math.sqrt(mean * tau);
            case NB_PLUGIN -> NegativeBinomial.quantile(1 - settings.alpha(), mean, estimate.dispersion);
            case MUAN -> NegativeBinomial.quantile(
                    1 - settings.alpha(), Math.exp(estimate.linear + z * estimate.linearDeviation), estimate.dispersion);
        };
    }
}
