package se.samsyn.analysis.numeric;

/** The binomial distribution: probabilities, tails, and the exact interval of a share. */
public final class Binomial {
    private Binomial() {}

    /** The probability of exactly {@code hits} in {@code trials} when each hits with {@code share}. */
    public static double probability(long hits, long trials, double share) {
        if (hits < 0 || hits > trials) {
            return 0;
        }
        if (share == 0 || share == 1) {
            return hits == (share == 0 ? 0 : trials) ? 1 : 0;
        }
        if (hits == 0) {
            return Math.exp(trials * Math.log1p(-share));
        }
        if (hits == trials) {
            return Math.exp(trials * Math.log(share));
        }
        long misses = trials - hits;
        double exponent = Saddlepoint.stirlingError(trials)
                - Saddlepoint.stirlingError(hits)
                - Saddlepoint.stirlingError(misses)
                - Saddlepoint.deviance(hits, trials * share)
                - Saddlepoint.deviance(misses, trials * (1 - share));
        return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * hits * misses));
    }

    /** The probability of at most {@code hits}. */
    public static double atMost(long hits, long trials, double share) {
        return hits > trials * share ? 1 - sumUp(hits + 1, trials, share) : sumDown(hits, trials, share);
    }

    /** The probability of at least {@code hits}. */
    public static double atLeast(long hits, long trials, double share) {
        return hits > trials * share ? sumUp(hits, trials, share) : 1 - sumDown(hits - 1, trials, share);
    }

    /** The shares that the hits do not contradict (C. J. Clopper and E. S. Pearson 1934). No trials: 0 to 1. */
    public static Interval interval(long hits, long trials, double level) {
        double tail = (1 - level) / 2;
        double low = hits == 0 ? 0 : Bisection.root(0, 1, share -> atLeast(hits, trials, share) - tail);
        double high = hits == trials ? 1 : Bisection.root(0, 1, share -> tail - atMost(hits, trials, share));
        return new Interval(low, high);
    }

    private static double sumDown(long from, long trials, double share) {
        double term = probability(from, trials, share);
        double sum = 0;
        double odds = share / (1 - share);
        for (long k = from; k >= 0 && term > 0 && term > sum * 1e-18; k--) {
            sum += term;
            term *= k / ((trials - k + 1) * odds);
        }
        return sum;
    }

    private static double sumUp(long from, long trials, double share) {
        double term = probability(from, trials, share);
        double sum = 0;
        double odds = share / (1 - share);
        for (long k = from; k <= trials && term > 0 && term > sum * 1e-18; k++) {
            sum += term;
            term *= (trials - k) * odds / (k + 1);
        }
        return sum;
    }
}
