package se.samsyn.analysis.trend;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Normal;

/**
 * Does a series rise or fall, whatever the shape: are later values more often above earlier ones than below?
 *
 * <p>S = Σ sign(xⱼ − xᵢ) over i &lt; j, Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5))/18 over groups of t equal values, z = (S −
 * sign S)/√Var. H. B. Mann, Econometrica 13 (1945) 245–259; M. G. Kendall, Rank Correlation Methods (1975). By season: R. M.
 * Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18 (1982) 107–121. Slope: P. K. Sen, Journal of the American
 * Statistical Association 63 (1968) 1379–1389. Values that follow each other closely (autocorrelation) make p too small.
 */
public final class MannKendall {
    /**
     * @param s pairs that rise minus pairs that fall
     * @param variance of S under chance
     * @param z 0 when S is 0 or no two values differ
     * @param p two-sided; 1 when no two values differ
     * @param tauB S over the root of the pairs that could differ (ties taken out); NaN when no two values differ
     */
    public record Result(long s, double variance, double z, double p, double tauB) {}

    /**
     * @param slope the median slope of all pairs, per step (by season: per year); NaN without a pair
     * @param interval the slopes that the series does not contradict
     */
    public record Slope(double slope, Interval interval) {}

    /** With one more the slopes of all pairs do not fit into an array. */
    private static final int MOST_FOR_A_SLOPE = 65_536;

    private MannKendall() {}

    /** The test on one value for each step of time. */
    public static Result test(double[] values) {
        Arguments.requireFinite("values", values);
        long s = 0;
        long compared = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                double sign = Math.signum(values[j] - values[i]);
                s += (long) sign;
                compared += sign == 0 ? 0 : 1;
            }
        }
        double pairs = pairs(values.length);
        return result(s, variance(values), compared == 0 ? Double.NaN : s / Math.sqrt(pairs * compared));
    }

    /**
     * The sum of the tests within each season, so that the season itself is no trend.
     *
     * @param seasons steps in a year; values start in any season
     */
    public static Result seasonal(double[] values, int seasons) {
        Arguments.requireFinite("values", values);
        Arguments.requirePositive("seasons", seasons);
        long s = 0;
        double variance = 0;
        double compared = 0;
        double pairs = 0;
        for (int season = 0; season < seasons; season++) {
            double[] own = season(values, season, seasons);
            Result result = test(own);
            s += result.s;
            variance += result.variance;
            double possible = pairs(own.length);
            pairs += possible;
            compared += possible - ties(own);
        }
        return result(s, variance, compared == 0 ? Double.NaN : s / Math.sqrt(pairs * compared));
    }

    /** Sen's slope with the interval from the ranks of the slopes, read between neighbouring ranks. At most 65 536 values. */
    public static Slope slope(double[] values, double level) {
        Arguments.requireFinite("values", values);
        Arguments.requireShare("level", level);
        int n = values.length;
        if (n > MOST_FOR_A_SLOPE) {
            throw new IllegalArgumentException("values has " + n + " values, a slope takes at most " + MOST_FOR_A_SLOPE);
        }
        double[] slopes = new double[(int) pairs(n)];
        collect(values, slopes, 0);
        return median(slopes, variance(values), level);
    }

    /**
     * Sen's slope by season (Hirsch, Slack and Smith 1982): the median slope of all pairs of the same season, for each year.
     *
     * @param seasons steps in a year; values start in any season
     */
    public static Slope seasonalSlope(double[] values, int seasons, double level) {
        Arguments.requireFinite("values", values);
        Arguments.requirePositive("seasons", seasons);
        Arguments.requireShare("level", level);
        double[][] bySeason = new double[seasons][];
        long pairs = 0;
        double variance = 0;
        for (int season = 0; season < seasons; season++) {
            bySeason[season] = season(values, season, seasons);
            pairs += pairs(bySeason[season].length);
            variance += variance(bySeason[season]);
        }
        if (pairs > pairs(MOST_FOR_A_SLOPE)) {
            throw new IllegalArgumentException("values has " + values.length + " values, too many for a slope");
        }
        double[] slopes = new double[(int) pairs];
        int at = 0;
        for (double[] own : bySeason) {
            at = collect(own, slopes, at);
        }
        return median(slopes, variance, level);
    }

    private static int collect(double[] values, double[] slopes, int from) {
        int at = from;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes[at++] = (values[j] - values[i]) / (j - i);
            }
        }
        return at;
    }

    private static Slope median(double[] slopes, double variance, double level) {
        if (slopes.length == 0) {
            return new Slope(Double.NaN, new Interval(Double.NaN, Double.NaN));
        }
        Arrays.sort(slopes);
        double half = Normal.twoSidedZ(level) * Math.sqrt(variance) / 2;
        double middle = slopes.length / 2.0;
        return new Slope(
                (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2,
                new Interval(ranked(slopes, middle - half), ranked(slopes, middle + half + 1)));
    }

    private static double[] season(double[] values, int season, int seasons) {
        double[] own = new double[season < values.length ? (values.length - 1 - season) / seasons + 1 : 0];
        for (int i = 0; i < own.length; i++) {
            own[i] = values[season + i * seasons];
        }
        return own;
    }

    static long pairs(int values) {
        return values * (values - 1L) / 2;
    }

    private static double ranked(double[] sorted, double rank) {
        double inside = Math.min(sorted.length, Math.max(1, rank)) - 1;
        int below = (int) Math.floor(inside);
        return below + 1 < sorted.length ? sorted[below] + (inside - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static Result result(long s, double variance, double tauB) {
        if (variance == 0) {
            return new Result(s, 0, 0, 1, tauB);
        }
        double z = (s - Math.signum((double) s)) / Math.sqrt(variance);
        return new Result(s, variance, z, Normal.twoSidedP(z), tauB);
    }

    private static double variance(double[] values) {
        double n = values.length;
        double sum = n * (n - 1) * (2 * n + 5);
        for (double t : groups(values)) {
            sum -= t * (t - 1) * (2 * t + 5);
        }
        return sum / 18;
    }

    private static double ties(double[] values) {
        return Arrays.stream(groups(values)).map(t -> t * (t - 1) / 2).sum();
    }

    /** Sizes of the groups of equal values. */
    private static double[] groups(double[] values) {
        double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
        double[] sizes = new double[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                groups++;
            }
            sizes[groups - 1]++;
        }
        return Arrays.copyOf(sizes, groups);
    }
}
