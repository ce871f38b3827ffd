package se.samsyn.analysis.survey;

import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Beta;
import se.samsyn.analysis.numeric.Binomial;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Normal;

/**
 * A share of those who answered, with the shares that the answers do not contradict.
 *
 * <p>Wilson: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212; the one to show. Jeffreys:
 * equal tails of Beta(x + ½, n − x + ½) with 0 and 1 at the ends; L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science
 * 16 (2001) 101–133. The difference of two shares: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 *
 * @param hits how many answered so; may be a sum of weights
 * @param answers how many answered; may be an effective number, see {@link #effectiveAnswers}
 */
public record Share(double hits, double answers) {
    public Share {
        Arguments.requireFinite("hits", hits);
        Arguments.requirePositive("answers", answers);
        if (hits < 0 || hits > answers) {
            throw new IllegalArgumentException("hits is " + hits + ", must lie from 0 to answers (" + answers + ")");
        }
    }

    /**
     * A weighted share, of as many answers as the weighted ones are worth (see {@link #effectiveAnswers}).
     *
     * @param hitWeight the weights of those who answered so, together
     * @param weight all weights together, above 0
     * @param squares all weights squared, together
     */
    public static Share weighted(double hitWeight, double weight, double squares) {
        Arguments.requirePositive("weight", weight);
        Arguments.requirePositive("squares", squares);
        double worth = weight * weight / squares;
        return new Share(Math.min(hitWeight / weight, 1) * worth, worth);
    }

    public double value() {
        return hits / answers;
    }

    /** Wilson's interval. */
    public Interval wilson(double level) {
        double z = Normal.twoSidedZ(level);
        double p = value();
        double scale = 1 + z * z / answers;
        double centre = (p + z * z / (2 * answers)) / scale;
        double half = z * Math.sqrt(p * (1 - p) / answers + z * z / (4 * answers * answers)) / scale;
        return new Interval(hits == 0 ? 0 : centre - half, hits == answers ? 1 : centre + half);
    }

    /** Jeffreys' interval with equal tails. */
    public Interval jeffreys(double level) {
        double tail = (1 - Arguments.requireShare("level", level)) / 2;
        double a = hits + 0.5;
        double b = answers - hits + 0.5;
        return new Interval(hits == 0 ? 0 : Beta.quantile(tail, a, b), hits == answers ? 1 : Beta.quantile(1 - tail, a, b));
    }

    /** The exact interval (Clopper–Pearson), for whole numbers of answers. */
    public Interval exact(double level) {
        if (hits != Math.rint(hits) || answers != Math.rint(answers)) {
            throw new IllegalArgumentException("hits and answers must be whole numbers, are " + hits + " and " + answers);
        }
        return Binomial.interval((long) hits, (long) answers, Arguments.requireShare("level", level));
    }

    /** This share minus the other, with Newcombe's interval made of both Wilson intervals. */
    public Difference minus(Share other, double level) {
        Interval own = wilson(level);
        Interval others = other.wilson(level);
        double difference = value() - other.value();
        double down = Math.hypot(value() - own.low(), others.high() - other.value());
        double up = Math.hypot(own.high() - value(), other.value() - others.low());
        return new Difference(difference, new Interval(difference - down, difference + up));
    }

    /** How much higher one share is than another. */
    public record Difference(double value, Interval interval) {}

    /**
     * How many unweighted answers the weighted ones are worth: (Σ w)²/Σ w² (L. Kish, Survey Sampling, 1965).
     *
     * @param weights not below 0, at least one above
     */
    public static double effectiveAnswers(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Arguments.requireNotNegative("weights[" + i + "]", weights[i]);
            squares += weights[i] * weights[i];
        }
        Arguments.requirePositive("the sum of the weights", sum);
        return sum * sum / squares;
    }
}
