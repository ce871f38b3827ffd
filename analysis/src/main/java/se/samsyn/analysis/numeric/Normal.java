package se.samsyn.analysis.numeric;

/**
 * The standard normal distribution.
 *
 * <p>Rational approximations of the error function by W. J. Cody, "Rational Chebyshev Approximations for the Error
 * Function", Mathematics of Computation 23 (1969) 631–637; relative error near 1e-16 in both tails, where the common
 * "1 − Φ" would lose every digit that the false discovery rate needs.
 */
public final class Normal {
    private static final double[] NEAR_ABOVE = {
        1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] NEAR_BELOW = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] MIDDLE_ABOVE = {
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1,
        2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] MIDDLE_BELOW = {
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
        3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3
    };
    private static final double[] FAR_ABOVE = {
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
        1.60837851487422766e-2, 6.58749161529837803e-4
    };
    private static final double[] FAR_BELOW = {
        1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2,
        2.33520497626869185e-3
    };
    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double INVERSE_ROOT_PI = 1 / Math.sqrt(Math.PI);

    private Normal() {}

    /** The probability of a value at or below {@code z}. NaN gives NaN. */
    public static double cdf(double z) {
        return 0.5 * erfc(-z * ROOT_HALF);
    }

    /** The probability of a value at least as far from 0 as {@code z}: 2 Φ(−|z|). NaN gives NaN. */
    public static double twoSidedP(double z) {
        return erfc(Math.abs(z) * ROOT_HALF);
    }

    /**
     * The z that a share {@code p} of the values lies at or below. A rough start (M. Abramowitz and I. A. Stegun, Handbook of
     * Mathematical Functions, 1964, 26.2.23, to 5e-4) is made exact by three steps of Halley's method on {@link #cdf}.
     *
     * @param p from 0 to 1; 0 and 1 give the infinities
     * @throws IllegalArgumentException when p does not lie from 0 to 1
     */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p is " + p + ", must lie from 0 to 1");
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double t = Math.sqrt(-2 * Math.log(p));
        double z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
        for (int i = 0; i < 3; i++) {
            double step = (cdf(z) - p) * ROOT_TWO_PI * Math.exp(z * z / 2);
            z -= step / (1 + z * step / 2);
        }
        return z;
    }

    /** How far from 0 on both sides a share {@code level} of the values lies, for example 1.96 for 0.95. */
    public static double twoSidedZ(double level) {
        return -quantile((1 - Arguments.requireShare("level", level)) / 2);
    }

    /** The complementary error function. */
    public static double erfc(double x) {
        double size = Math.abs(x);
        if (!(size > 0.46875)) { // NaN takes this branch and stays NaN
            double square = x * x;
            return 1 - x * polynomial(NEAR_ABOVE, square) / polynomial(NEAR_BELOW, square);
        }
        double tail;
        if (size <= 4) {
            tail = polynomial(MIDDLE_ABOVE, size) / polynomial(MIDDLE_BELOW, size);
        } else {
            double inverse = 1 / (size * size);
            tail = (INVERSE_ROOT_PI - inverse * polynomial(FAR_ABOVE, inverse) / polynomial(FAR_BELOW, inverse)) / size;
        }
        // exp(-x²) in two factors: the square of the rounded part is exact, so the tail keeps its digits.
        double rounded = Math.rint(Math.min(size, 64) * 16) / 16;
        tail *= Math.exp(-rounded * rounded) * Math.exp(-(size - rounded) * (size + rounded));
        return x < 0 ? 2 - tail : tail;
    }

    private static double polynomial(double[] highestFirst, double x) {
        double sum = highestFirst[0];
        for (int i = 1; i < highestFirst.length; i++) {
            sum = sum * x + highestFirst[i];
        }
        return sum;
    }
}
