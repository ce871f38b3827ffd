package se.samsyn.analysis.trend;

import se.samsyn.analysis.numeric.Arguments;

/**
 * How a series is watched with {@link Farrington}.
 *
 * @param frequency steps in a year
 * @param years how many earlier years are the baseline
 * @param halfWindow steps on each side of the same step in an earlier year that count as the same season
 * @param periods season groups of a year: the window is one, the rest of the year is cut into the others; 1 uses the window alone
 * @param skipped latest steps before the watched one that are left out, since a rise may have begun in them; at most
 *     {@code frequency − halfWindow − 1}, which leaves the window of the latest earlier year whole
 * @param weightsThreshold baseline steps whose residual lies above weigh less
 * @param trend whether a trend may be in the model at all
 * @param trendP a trend is kept when its p lies below; 1 keeps any
 * @param alpha the share of usual steps that are flagged: of one side in {@link Farrington#flexible}, of both sides in {@link
 *     Farrington#classic}
 * @param limit54 whether a step is judged only when the last four hold five events
 * @param mode {@link Mode#CORRECT} outside tests
 */
public record FarringtonSettings(
        int frequency,
        int years,
        int halfWindow,
        int periods,
        int skipped,
        double weightsThreshold,
        boolean trend,
        double trendP,
        double alpha,
        Threshold threshold,
        boolean limit54,
        Mode mode) {

    /** How the upper limit is made of expected value and dispersion. */
    public enum Threshold {
        /** A normal limit on the scale of counts to the power ⅔. */
        DELTA,
        /** A normal limit on the scale of the root of the counts. */
        DELTA_ROOT,
        /** A normal limit on the scale of the counts. */
        DELTA_NONE,
        /** The quantile of a negative binomial with the estimated mean and dispersion. */
        NB_PLUGIN,
        /** As NB_PLUGIN with the upper quantile of the estimated mean in its place. */
        MUAN
    }

    /** Whether a known defect of the reference package is repeated. */
    public enum Mode {
        /** As published. */
        CORRECT,
        /**
         * As the R package surveillance 1.20.3 computes: after reweighting, the dispersion behind the uncertainty of mean and
         * trend is taken from working residuals, and a baseline without a single event is left to the model.
         */
        PARITY
    }

    public FarringtonSettings {
        if (frequency < 2 || years < 1 || halfWindow < 0 || periods < 1 || skipped < 0) {
            throw new IllegalArgumentException("frequency must be at least 2, years and periods at least 1, halfWindow and skipped not below 0");
        }
        if (2 * halfWindow + 1 + (periods - 1) > frequency) {
            throw new IllegalArgumentException("a year of " + frequency + " steps does not hold a window of " + (2 * halfWindow + 1)
                    + " and " + (periods - 1) + " other groups");
        }
        // Else the window of the latest earlier year is cut, and with one year of baseline nothing is left of it.
        if (skipped > frequency - halfWindow - 1) {
            throw new IllegalArgumentException(
                    "skipped is " + skipped + ", must be at most " + (frequency - halfWindow - 1) + " to leave last year's window whole");
        }
        Arguments.requirePositive("weightsThreshold", weightsThreshold);
        Arguments.requireShare("alpha", alpha);
        if (!(trendP >= 0 && trendP <= 1)) {
            throw new IllegalArgumentException("trendP is " + trendP + ", must lie from 0 to 1");
        }
    }

    /**
     * Weeks, five years, ten season groups, the latest half year left out, 1 % on the upper side: the settings of A. Noufaily et
     * al., Statistics in Medicine 32 (2013) 1206–1222, with the negative binomial's quantile.
     */
    public static FarringtonSettings usual() {
        return new FarringtonSettings(52, 5, 3, 10, 26, 2.58, true, 1, 0.01, Threshold.NB_PLUGIN, true, Mode.CORRECT);
    }
}
