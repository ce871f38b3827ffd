package se.samsyn.analysis.compare;

import java.util.function.LongPredicate;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Binomial;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Poisson;

/**
 * Two counts and what each was counted over (weeks, inhabitants …), taken to be Poisson.
 *
 * <p>E-test: K. Krishnamoorthy and J. Thomson, "A more powerful test for comparing two Poisson means", Journal of
 * Statistical Planning and Inference 119 (2004) 23–35. C-test: J. Przyborowski and H. Wilenski, Biometrika 31 (1940)
 * 313–323. The E-test's double sum is cut down to one: for a fixed first count, the outcomes at least as far apart as the
 * observed are two tails of the second.
 */
public record TwoCounts(long first, double firstExposure, long second, double secondExposure) {

    /** Room for the last digit, so that outcomes exactly as far apart as the observed are counted. */
    private static final double TIE = 1e-12;

    public TwoCounts {
        Arguments.requireNotNegative("first", first);
        Arguments.requireNotNegative("second", second);
        Arguments.requirePositive("firstExposure", firstExposure);
        Arguments.requirePositive("secondExposure", secondExposure);
    }

    /** Two counts over equal periods. */
    public static TwoCounts ofEqualPeriods(long first, long second) {
        return new TwoCounts(first, 1, second, 1);
    }

    /** What the second count makes one expect for the first. */
    public double expectedFirst() {
        return second * (firstExposure / secondExposure);
    }

    /**
     * The two-sided p to show: the E-test, with the pooled variance when the exposures differ, since the unpooled one
     * loses its power when a short period is set against a long one.
     */
    public double p() {
        return firstExposure == secondExposure ? eTest() : eTestPooled();
    }

    /** The E-test with each count's own variance, as published. Both counts 0: 1. */
    public double eTest() {
        return eTest(false);
    }

    /** The E-test with the variance of both counts together. Both counts 0: 1. */
    public double eTestPooled() {
        return eTest(true);
    }

    /** The exact conditional test: all divisions of the total that are no likelier than the observed. */
    public double cTest() {
        long total = first + second;
        double share = share();
        double limit = Binomial.probability(first, total, share) * (1 + 1e-7);
        // The probability rises to the mode and falls after it, so the unlikely outcomes are two tails.
        long mode = Math.min(total, (long) Math.floor((total + 1) * share));
        if (Binomial.probability(mode, total, share) <= limit) {
            return 1;
        }
        long low = lastWithin(-1, mode, k -> Binomial.probability(k, total, share) <= limit);
        long high = firstWithin(mode, total + 1, k -> Binomial.probability(k, total, share) <= limit);
        double below = low < 0 ? 0 : Binomial.atMost(low, total, share);
        double above = high > total ? 0 : Binomial.atLeast(high, total, share);
        return Math.min(1, below + above);
    }

    /** The exact conditional test of one side: the chance of a first count at least as high when the rates are equal. */
    public double chanceOfMore() {
        return Binomial.atLeast(first, first + second, firstExposure / (firstExposure + secondExposure));
    }

    /** The conditional test with half of the observed outcome's probability, doubled: less cautious, nearer its level. */
    public double cTestMidP() {
        long total = first + second;
        double share = share();
        double half = Binomial.probability(first, total, share) / 2;
        double below = Binomial.atMost(first - 1, total, share) + half;
        double above = Binomial.atLeast(first + 1, total, share) + half;
        return Math.min(1, 2 * Math.min(below, above));
    }

    /** The ratio of the rates with its exact interval, from the Clopper–Pearson interval of the first's share. */
    public RateRatio ratio(double level) {
        Arguments.requireShare("level", level);
        double scale = secondExposure / firstExposure;
        double ratio = first == 0 && second == 0 ? Double.NaN : (first / (double) second) * scale;
        Interval share = Binomial.interval(first, first + second, level);
        double high = second == 0 ? Double.POSITIVE_INFINITY : share.high() / (1 - share.high()) * scale;
        double low = first == 0 ? 0 : share.low() / (1 - share.low()) * scale;
        return new RateRatio(ratio, low, high);
    }

    private double share() {
        return firstExposure / (firstExposure + secondExposure);
    }

    private double eTest(boolean pooled) {
        if (first + second == 0) {
            return 1;
        }
        double rate = (first + second) / (firstExposure + secondExposure);
        double limit = Math.abs(distance(first, second, pooled)) * (1 - TIE);
        if (limit == 0) {
            return 1;
        }
        Tails others = new Tails(rate * secondExposure);
        Tails own = new Tails(rate * firstExposure);
        double p = 0;
        for (long a = own.from; a <= own.to; a++) {
            long count = a;
            // The distance falls as the second count grows: far above the limit first, far below it last.
            long low = lastWithin(others.from - 1, others.to + 1, b -> distance(count, b, pooled) >= limit);
            long high = firstWithin(others.from - 1, others.to + 1, b -> distance(count, b, pooled) <= -limit);
            p += own.probability(a) * (others.below(low) + others.above(high));
        }
        return Math.min(1, p);
    }

    private double distance(long a, long b, boolean pooled) {
        double variance = pooled
                ? (a + b) / (firstExposure * secondExposure)
                : a / (firstExposure * firstExposure) + b / (secondExposure * secondExposure);
        return a + b <= 0 ? 0 : (a / firstExposure - b / secondExposure) / Math.sqrt(variance);
    }

    /** The last number before {@code end} that passes, when all that pass come first; {@code start} when none does. */
    private static long lastWithin(long start, long end, LongPredicate passes) {
        long yes = start;
        long no = end;
        while (no - yes > 1) {
            long middle = yes + (no - yes) / 2;
            if (passes.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    /** The first number after {@code start} that passes, when all that pass come last; {@code end} when none does. */
    private static long firstWithin(long start, long end, LongPredicate passes) {
        long no = start;
        long yes = end;
        while (yes - no > 1) {
            long middle = no + (yes - no) / 2;
            if (passes.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    /** Poisson probabilities around the mean and their sums from both ends, as far as they can matter. */
    private static final class Tails {
        final long from;
        final long to;
        private final double[] probability;
        private final double[] fromBelow;
        private final double[] fromAbove;

        Tails(double mean) {
            double reach = 12 * Math.sqrt(mean) + 60; // beyond lies less than 1e-30
            from = (long) Math.max(0, Math.floor(mean - reach));
            to = (long) Math.ceil(mean + reach);
            int n = Math.toIntExact(to - from + 1);
            probability = new double[n];
            fromBelow = new double[n];
            fromAbove = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                probability[i] = Poisson.probability(from + i, mean);
                sum += probability[i];
                fromBelow[i] = sum;
            }
            sum = 0;
            for (int i = n - 1; i >= 0; i--) {
                sum += probability[i];
                fromAbove[i] = sum;
            }
        }

        double probability(long count) {
            return probability[(int) (count - from)];
        }

        double below(long last) {
            return last < from ? 0 : fromBelow[(int) (Math.min(last, to) - from)];
        }

        double above(long first) {
            return first > to ? 0 : fromAbove[(int) (Math.max(first, from) - from)];
        }
    }
}
