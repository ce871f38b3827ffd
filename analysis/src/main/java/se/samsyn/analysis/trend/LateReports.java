package se.samsyn.analysis.trend;

import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.NegativeBinomial;

/**
 * The newest weeks always look calm, since some of what happened in them has not been reported yet. How much is still to come is
 * read off older weeks: which share of a week's events was known so many weeks later.
 *
 * <p>Development factors of the reporting triangle (the chain ladder; T. Mack, ASTIN Bulletin 23 (1993) 213–225): the chance not
 * to be reported later than d is the product over later delays of 1 − n(d)/n(up to d). Given n known events and a known share F,
 * the unknown ones are negative binomial with mean n (1 − F)/F; the upper end takes n + 1, so that a week of which nothing is
 * known yet is not said to be over. The uncertainty of F itself is not in the interval.
 */
public final class LateReports {
    /**
     * @param known events known so far
     * @param share of the week's events that is known by now, from 0 to 1; NaN when no older week tells
     * @param expected events that will be known in the end; NaN when the share is 0 or unknown
     * @param low the fewest that will be known in the end, with the asked certainty
     * @param high the most
     */
    public record Week(long known, double share, double expected, double low, double high) {}

    private LateReports() {}

    /**
     * @param triangle for each week, the oldest first, the events by how many weeks later they were reported; the row of the
     *     newest week has one number, the one before two …, older ones no more than the longest delay allows
     * @param level for example 0.95
     * @return one for each week
     */
    public static Week[] correct(long[][] triangle, double level) {
        Arguments.requireShare("level", level);
        int longest = 0;
        for (int week = 0; week < triangle.length; week++) {
            int age = triangle.length - week;
            if (triangle[week].length == 0 || triangle[week].length > age) {
                throw new IllegalArgumentException("triangle[" + week + "] has " + triangle[week].length + " delays, must have from 1 to " + age);
            }
            longest = Math.max(longest, triangle[week].length);
            for (int delay = 0; delay < triangle[week].length; delay++) {
                Arguments.requireNotNegative("triangle[" + week + "][" + delay + "]", triangle[week][delay]);
            }
        }
        double[] share = shares(triangle, longest);
        Week[] weeks = new Week[triangle.length];
        for (int week = 0; week < weeks.length; week++) {
            long known = 0;
            for (long count : triangle[week]) {
                known += count;
            }
            weeks[week] = week(known, share[triangle[week].length - 1], level);
        }
        return weeks;
    }

    private static Week week(long known, double share, double level) {
        if (!(share > 0)) {
            return new Week(known, share, Double.NaN, Double.NaN, Double.NaN);
        }
        if (share == 1) {
            return new Week(known, 1, known, known, known);
        }
        double missing = known * (1 - share) / share;
        double tail = (1 - level) / 2;
        return new Week(
                known, share, known + missing, known + NegativeBinomial.quantile(tail, missing, 1 / share),
                known + NegativeBinomial.quantile(1 - tail, (known + 1) * (1 - share) / share, 1 / share));
    }

    /** For each delay the share that is known by then. */
    private static double[] shares(long[][] triangle, int longest) {
        double[] share = new double[longest];
        double product = 1;
        for (int delay = longest - 1; delay >= 0; delay--) {
            share[delay] = product;
            long at = 0;
            long upTo = 0;
            for (long[] week : triangle) {
                if (week.length > delay) {
                    at += week[delay];
                    for (int earlier = 0; earlier <= delay; earlier++) {
                        upTo += week[earlier];
                    }
                }
            }
            product *= upTo == 0 ? Double.NaN : 1 - at / (double) upTo;
        }
        return share;
    }
}
