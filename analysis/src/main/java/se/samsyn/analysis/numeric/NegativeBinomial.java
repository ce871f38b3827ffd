package se.samsyn.analysis.numeric;

/**
 * Counts that vary more than Poisson's: variance = {@code dispersion} × mean. With a dispersion of 1 it is Poisson's.
 *
 * <p>Size μ/(φ − 1), probability 1/φ: the form in which a quasi-Poisson model's mean and dispersion are plugged in (M. Salmon,
 * D. Schumacher and M. Höhle, Journal of Statistical Software 70 (2016) 10).
 */
public final class NegativeBinomial {
    private NegativeBinomial() {}

    /** The probability of at most {@code count}. */
    public static double atMost(long count, double mean, double dispersion) {
        check(mean, dispersion);
        if (count < 0) {
            return 0;
        }
        return dispersion == 1 ? Poisson.atMost(count, mean) : Beta.cdf(1 / dispersion, mean / (dispersion - 1), count + 1.0);
    }

    /** The smallest count that at least a share {@code p} lies at or below. */
    public static long quantile(double p, double mean, double dispersion) {
        check(mean, dispersion);
        Arguments.requireShare("p", p);
        if (mean == 0) {
            return 0;
        }
        // Room for the last digits of the sum, so that a share met exactly is met.
        double wanted = p * (1 - 1e-13);
        long guess = (long) Math.max(0, mean + Normal.quantile(p) * Math.sqrt(mean * dispersion));
        long step = Math.max(1, (long) Math.sqrt(mean * dispersion) / 8);
        long above = guess;
        while (atMost(above, mean, dispersion) < wanted) {
            above += step;
            step *= 2;
        }
        step = Math.max(1, (long) Math.sqrt(mean * dispersion) / 8);
        long below = Math.min(guess, above) - 1;
        while (below >= 0 && atMost(below, mean, dispersion) >= wanted) {
            above = below;
            below -= step;
            step *= 2;
        }
        below = Math.max(-1, below);
        while (above - below > 1) {
            long middle = (above + below) >>> 1;
            if (atMost(middle, mean, dispersion) >= wanted) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    private static void check(double mean, double dispersion) {
        Arguments.requireFinite("mean", mean);
        Arguments.requireFinite("dispersion", dispersion);
        if (mean < 0 || dispersion < 1) {
            throw new IllegalArgumentException("mean is " + mean + " and dispersion " + dispersion
                    + "; the mean must not be below 0 nor the dispersion below 1");
        }
    }
}
