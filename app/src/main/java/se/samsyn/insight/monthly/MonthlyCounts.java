package se.samsyn.insight.monthly;

import java.time.YearMonth;
import java.util.Arrays;
import se.samsyn.kernel.Period;

/**
 * Events in each month, the earliest first.
 *
 * @param area where it was asked about
 * @param comparison where it is held against, all together
 * @param ring around the one, outside both
 * @param comparisonRing around the other, outside both and the first ring
 * @param reach the first and the last day that the source tells of
 */
public record MonthlyCounts(YearMonth first, long[] area, long[] comparison, long[] ring, long[] comparisonRing, Period reach) {
    public int months() {
        return area.length;
    }

    public static long sum(long[] counts, int from, int until) {
        return Arrays.stream(counts, from, until).sum();
    }
}
