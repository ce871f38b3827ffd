package se.samsyn.analysis.numeric;

/** The Poisson distribution: probabilities, tails, and the exact interval of a counted number. */
public final class Poisson {
    private Poisson() {}

    /** The probability of exactly {@code count} when {@code mean} are expected. */
    public static double probability(long count, double mean) {
        if (count < 0) {
            return 0;
        }
        if (mean == 0) {
            return count == 0 ? 1 : 0;
        }
        if (count == 0) {
            return Math.exp(-mean);
        }
        return Math.exp(-Saddlepoint.stirlingError(count) - Saddlepoint.deviance(count, mean))
                / Math.sqrt(2 * Math.PI * count);
    }

    /** The probability of at most {@code count}. */
    public static double atMost(long count, double mean) {
        return count > mean ? 1 - sumUp(count + 1, mean) : sumDown(count, mean);
    }

    /** The probability of at least {@code count}. */
    public static double atLeast(long count, double mean) {
        return count > mean ? sumUp(count, mean) : 1 - sumDown(count - 1, mean);
    }

    /**
     * The means that a counted number does not contradict (F. Garwood 1936, "exact" interval): each end leaves
     * {@code (1 - level) / 2}. For a count of 0 the lower end is 0.
     *
     * @param level for example 0.95
     */
    public static Interval interval(long count, double level) {
        Arguments.requireNotNegative("count", count);
        Arguments.requireShare("level", level);
        double tail = (1 - level) / 2;
        double reach = count + 40 + 40 * Math.sqrt(count + 1.0);
        double low = count == 0 ? 0 : Bisection.root(0, count, mean -> atLeast(count, mean) - tail);
        double high = Bisection.root(count, reach, mean -> tail - atMost(count, mean));
        return new Interval(low, high);
    }

    private static double sumDown(long from, double mean) {
        double term = probability(from, mean);
        double sum = 0;
        for (long k = from; k >= 0 && term > 0 && term > sum * 1e-18; k--) {
            sum += term;
            term *= k / mean;
        }
        return sum;
    }

    private static double sumUp(long from, double mean) {
        double term = probability(from, mean);
        double sum = 0;
        for (long k = from; term > 0 && term > sum * 1e-18; k++) {
            sum += term;
            term *= mean / (k + 1);
        }
        return sum;
    }
}
