package se.samsyn.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Normal;

/**
 * Does today stand out from the days just before, usually seven? For daily counts with less than a year of history; knows no season.
 *
 * <p>L. Hutwagner, W. Thompson, G. M. Seeman and T. Treadwell, "The bioterrorism preparedness and response Early Aberration
 * Reporting System (EARS)", Journal of Urban Health 80 (2003) i89–i96. C1: mean + z·s of the last seven steps; C2: the same two
 * steps back; C3: what the two steps before lay more than one deviation above their own C2 means adds up to more than z
 * deviations. The published C3 adds this step's own excess to the sum; the reference package does not, and writes the limit as
 * this step's count plus what is left to z, not below 0. Ours are the package's numbers.
 */
public final class Ears {
    /** Which of the three rules. */
    public enum Method {
        C1(0, 0.001),
        C2(2, 0.001),
        C3(2, 0.025);

        private final int lag;
        private final double alpha;

        Method(int lag, double alpha) {
            this.lag = lag;
            this.alpha = alpha;
        }

        /** The usual share of usual steps that are flagged. */
        public double usualAlpha() {
            return alpha;
        }
    }

    /** A week without variation would alarm at every single event more. */
    public static final double USUAL_LEAST_DEVIATION = 0.5;

    /** Steps that make up the baseline, unless asked otherwise. */
    public static final int USUAL_BASELINE = 7;

    private Ears() {}

    /**
     * @param first the first watched step, counted from 1; steps whose baseline does not reach back have no limit
     * @param baseline steps that today is compared with, at least 2
     * @param leastDeviation the smallest standard deviation that is used; 0 as the reference package does
     */
    public static List<WatchedWeek> watch(
            long[] counts, int first, Method method, double alpha, int baseline, double leastDeviation) {
        if (baseline < 2) {
            throw new IllegalArgumentException("baseline is " + baseline + ", must be at least 2");
        }
        Arguments.requirePositive("first", first);
        Arguments.requireShare("alpha", alpha);
        Arguments.requireNotNegative("leastDeviation", leastDeviation);
        for (int i = 0; i < counts.length; i++) {
            Arguments.requireNotNegative("counts[" + i + "]", counts[i]);
        }
        double z = -Normal.quantile(alpha);
        List<WatchedWeek> weeks = new ArrayList<>();
        for (int t = first; t <= counts.length; t++) {
            Before before = Before.of(counts, t, method.lag, baseline, leastDeviation);
            long observed = counts[t - 1];
            double upper = before.mean + z * before.deviation;
            double score = (observed - before.mean) / (upper - before.mean);
            if (method == Method.C3) {
                double sum = 0;
                for (int back = 1; back <= 2; back++) {
                    sum += excess(counts, t - back, baseline, leastDeviation);
                }
                upper = Math.max(0, observed + before.deviation * (z - sum));
                score = sum / z;
            }
            weeks.add(new WatchedWeek(t, observed, before.mean, upper, observed > upper, score, false, Double.NaN));
        }
        return weeks;
    }

    private static double excess(long[] counts, int t, int baseline, double leastDeviation) {
        Before before = Before.of(counts, t, Method.C3.lag, baseline, leastDeviation);
        if (Double.isNaN(before.mean)) {
            return Double.NaN; // the step itself may lie before the first
        }
        double off = (counts[t - 1] - before.mean) / before.deviation;
        return Math.max(0, off - 1);
    }

    private record Before(double mean, double deviation) {
        static Before of(long[] counts, int t, int lag, int baseline, double leastDeviation) {
            int end = t - 1 - lag;
            if (end < baseline) {
                return new Before(Double.NaN, Double.NaN);
            }
            double sum = 0;
            for (int i = end - baseline; i < end; i++) {
                sum += counts[i];
            }
            double mean = sum / baseline;
            double squares = 0;
            for (int i = end - baseline; i < end; i++) {
                squares += (counts[i] - mean) * (counts[i] - mean);
            }
            return new Before(mean, Math.max(leastDeviation, Math.sqrt(squares / (baseline - 1))));
        }
    }
}
