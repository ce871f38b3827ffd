package se.samsyn.analysis.effect;

import se.samsyn.analysis.numeric.Arguments;

/**
 * How many times as much counts vary as Poisson's would: Pearson's χ² over its degrees of freedom in a model with one level for
 * each series and one factor for each season.
 *
 * <p>P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), 4.5. To be taken from the months before a measure, of its
 * area and the comparison area, so that the measure itself is not mistaken for chance.
 */
public final class Overdispersion {
    private Overdispersion() {}

    /**
     * @param counts one row for each area, one count for each month, equally long and with the same first month
     * @param seasons months of a year, 12; steps beyond repeat the seasons
     * @return at least 1; 1 when there are too few counts to tell
     */
    public static double of(long[][] counts, int seasons) {
        Arguments.requirePositive("seasons", seasons);
        int steps = counts.length == 0 ? 0 : counts[0].length;
        int used = Math.min(seasons, steps);
        double[] level = new double[counts.length];
        double[] season = new double[used];
        double[] times = new double[used];
        double total = 0;
        int areas = 0;
        for (int area = 0; area < counts.length; area++) {
            Arguments.requireLength("counts[" + area + "]", counts[area].length, "counts[0]", steps);
            for (int t = 0; t < steps; t++) {
                level[area] += Arguments.requireNotNegative("counts[" + area + "][" + t + "]", counts[area][t]);
                season[t % used] += counts[area][t];
            }
            total += level[area];
            areas += level[area] > 0 ? 1 : 0;
        }
        for (int t = 0; t < steps; t++) {
            times[t % used]++;
        }
        int lively = 0;
        for (double sum : season) {
            lively += sum > 0 ? 1 : 0;
        }
        // Areas and seasons without any event are fitted exactly and tell nothing.
        long degrees = (long) areas * stepsOf(season, times) - areas - lively + 1;
        if (total == 0 || degrees < 1) {
            return 1;
        }
        double[] factor = factors(level, season, times);
        double chi = 0;
        for (int area = 0; area < counts.length; area++) {
            for (int t = 0; t < steps; t++) {
                double expected = level[area] * factor[t % used];
                if (expected > 0) {
                    chi += (counts[area][t] - expected) * (counts[area][t] - expected) / expected;
                }
            }
        }
        return Math.max(1, chi / degrees);
    }

    private static long stepsOf(double[] season, double[] times) {
        long steps = 0;
        for (int s = 0; s < season.length; s++) {
            steps += season[s] > 0 ? (long) times[s] : 0;
        }
        return steps;
    }

    /** The likeliest share of an area's events that falls on one step of each season: with complete rows it is closed. */
    private static double[] factors(double[] level, double[] season, double[] times) {
        double total = 0;
        for (double sum : level) {
            total += sum;
        }
        double[] factor = new double[season.length];
        for (int s = 0; s < factor.length; s++) {
            factor[s] = season[s] / (times[s] * total);
        }
        return factor;
    }
}
