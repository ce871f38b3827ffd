package se.samsyn.analysis.rate;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.NegativeBinomial;

/**
 * Which areas lie outside what chance gives around the common rate, for their size: the honest replacement of a ranking.
 *
 * <p>D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005) 1185–1202.
 * z = (O − E)/√E with E = rate × population; areas differ more than Poisson allows, so the z are divided by √φ, φ = Σ z²/n
 * after the outermost tenth on each side was drawn in to the limit of that tenth.
 */
public final class Funnel {
    /**
     * @param rate events of all areas with inhabitants together per unit of population
     * @param dispersion φ, at least 1
     * @param expected events at the common rate
     * @param z deviations before the correction; NaN where nothing was expected
     * @param corrected deviations divided by √φ
     */
    public record Result(double rate, double dispersion, double[] expected, double[] z, double[] corrected) {}

    /** Counts from {@code low} to {@code high} are what chance gives. */
    public record Limits(long low, long high) {}

    private static final double DRAWN_IN = 0.1;

    private Funnel() {}

    /**
     * @param population not below 0; areas where it is 0 take no part, nor do their events
     */
    public static Result of(long[] events, double[] population) {
        Arguments.requireLength("population", population.length, "events", events.length);
        double cases = 0;
        double people = 0;
        for (int i = 0; i < events.length; i++) {
            Arguments.requireNotNegative("events[" + i + "]", events[i]);
            // What happened where nobody lives says nothing of the rate among those who live elsewhere.
            if (Arguments.requireNotNegative("population[" + i + "]", population[i]) > 0) {
                cases += events[i];
                people += population[i];
            }
        }
        double rate = people > 0 ? cases / people : Double.NaN;
        double[] expected = new double[events.length];
        double[] z = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            expected[i] = rate * population[i];
            z[i] = expected[i] > 0 ? (events[i] - expected[i]) / Math.sqrt(expected[i]) : Double.NaN;
        }
        double dispersion = Math.max(1, dispersion(z));
        double[] corrected = Arrays.stream(z).map(value -> value / Math.sqrt(dispersion)).toArray();
        return new Result(rate, dispersion, expected, z, corrected);
    }

    /**
     * The counts that chance gives an area, each side leaving at most {@code (1 − level)/2}.
     *
     * @param expected events at the common rate
     * @param dispersion 1 for Poisson, more for areas that differ for other reasons than chance
     */
    public static Limits limits(double expected, double dispersion, double level) {
        Arguments.requireShare("level", level);
        double tail = (1 - level) / 2;
        return new Limits(
                NegativeBinomial.quantile(tail, expected, dispersion), NegativeBinomial.quantile(1 - tail, expected, dispersion));
    }

    private static double dispersion(double[] z) {
        double[] sorted = Arrays.stream(z).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length == 0) {
            return 1;
        }
        double low = quantile(sorted, DRAWN_IN);
        double high = quantile(sorted, 1 - DRAWN_IN);
        return Arrays.stream(sorted).map(value -> Math.min(high, Math.max(low, value))).map(value -> value * value).sum()
                / sorted.length;
    }

    /** Between the two nearest of the sorted values, in proportion (R. J. Hyndman and Y. Fan 1996, type 7). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        return below + 1 < sorted.length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
