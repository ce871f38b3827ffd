package se.samsyn.analysis.effect;

import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Normal;

/**
 * Counts before and after a measure, where it was taken and in a comparison area, over equally long periods of the same season.
 *
 * <p>Relative effect: OR = (a d)/(b c) with a, b the measure's area before and after, c, d the comparison's; ln OR has variance
 * φ (1/a + 1/b + 1/c + 1/d). D. P. Farrington and B. C. Welsh, "Improved street lighting and crime prevention", Justice
 * Quarterly 19 (2002) 313–342; on φ: D. P. Farrington et al., Campbell review of CCTV (2007) and P. Marchant, Crime and Justice
 * 33 (2005) 209–213. An OR above 1 means that the measure's area did better. If a count is 0, ½ is added to all four.
 *
 * @param treatedBefore a
 * @param treatedAfter b
 * @param controlBefore c
 * @param controlAfter d
 */
public record BeforeAfter(long treatedBefore, long treatedAfter, long controlBefore, long controlAfter) {
    public BeforeAfter {
        Arguments.requireNotNegative("treatedBefore", treatedBefore);
        Arguments.requireNotNegative("treatedAfter", treatedAfter);
        Arguments.requireNotNegative("controlBefore", controlBefore);
        Arguments.requireNotNegative("controlAfter", controlAfter);
    }

    /**
     * @param oddsRatio above 1 where the measure's area did better
     * @param logVariance of ln OR with a dispersion of 1
     * @param z ln OR over its standard error, with the dispersion
     * @param interval of the odds ratio
     * @param change of the measure's area relative to the comparison, −0.35 is 35 % fewer: 1/OR − 1
     * @param changeInterval from the largest fall to the largest rise that the counts do not contradict
     * @param halved whether ½ was added to all four counts
     */
    public record Relative(
            double oddsRatio, double logVariance, double z, Interval interval, double change, Interval changeInterval, boolean halved) {}

    /**
     * @param difference events more (or fewer) than the comparison makes one expect
     * @param standardError the root of the sum of all counts
     */
    public record Absolute(double difference, double standardError, Interval interval) {
        public double z() {
            return standardError == 0 ? 0 : difference / standardError;
        }
    }

    /**
     * The relative effect.
     *
     * @param dispersion φ, how many times as much the counts vary as Poisson's do; at least 1. Estimate it with {@link
     *     Overdispersion}; 1 alone is never to be shown
     * @param level for example 0.95
     */
    public Relative relative(double dispersion, double level) {
        if (!(Arguments.requireFinite("dispersion", dispersion) >= 1)) {
            throw new IllegalArgumentException("dispersion is " + dispersion + ", must be at least 1");
        }
        boolean halved = Math.min(Math.min(treatedBefore, treatedAfter), Math.min(controlBefore, controlAfter)) == 0;
        double half = halved ? 0.5 : 0;
        double a = treatedBefore + half;
        double b = treatedAfter + half;
        double c = controlBefore + half;
        double d = controlAfter + half;
        double log = Math.log(a * d / (b * c));
        double variance = 1 / a + 1 / b + 1 / c + 1 / d;
        double error = Math.sqrt(dispersion * variance);
        double reach = Normal.twoSidedZ(level) * error;
        Interval interval = new Interval(Math.exp(log - reach), Math.exp(log + reach));
        return new Relative(
                Math.exp(log), variance, log / error, interval, Math.exp(-log) - 1,
                new Interval(1 / interval.high() - 1, 1 / interval.low() - 1), halved);
    }

    /**
     * The weighted displacement difference: how many events more or fewer than in the comparison, (b − a) − (d − c), with
     * variance a + b + c + d. A. P. Wheeler and J. H. Ratcliffe, "A simple weighted displacement difference test to evaluate
     * place based crime interventions", Crime Science 7 (2018) 11. Poisson's variation and equal periods are assumed.
     */
    public Absolute absolute(double level) {
        return absolute(new BeforeAfter(0, 0, 0, 0), level);
    }

    /** The same, with the ring around the measure's area and the ring's comparison added to it, so that moved events count. */
    public Absolute absolute(BeforeAfter ring, double level) {
        double difference = net() + ring.net();
        double error = Math.sqrt(total() + ring.total());
        double reach = Normal.twoSidedZ(level) * error;
        return new Absolute(difference, error, new Interval(difference - reach, difference + reach));
    }

    /**
     * Events more or fewer than if the area had gone as its comparison, whatever their sizes: b − a d/c. Of equal sizes and with a
     * comparison that stands still it is {@link #absolute}. The variance is φ (b + a (d/c)² + (a/c)² d (1 + d/c)), by the delta method;
     * if c is 0, ½ is added to all four.
     *
     * @param dispersion φ, at least 1
     */
    public Absolute scaled(double dispersion, double level) {
        return scaled(new BeforeAfter(0, 0, 0, 0), dispersion, level);
    }

    /** The same, with the ring around the measure's area, held to its own comparison, added to it. */
    public Absolute scaled(BeforeAfter ring, double dispersion, double level) {
        if (!(Arguments.requireFinite("dispersion", dispersion) >= 1)) {
            throw new IllegalArgumentException("dispersion is " + dispersion + ", must be at least 1");
        }
        double difference = scaledNet() + ring.scaledNet();
        double error = Math.sqrt(dispersion * (scaledVariance() + ring.scaledVariance()));
        double reach = Normal.twoSidedZ(level) * error;
        return new Absolute(difference, error, new Interval(difference - reach, difference + reach));
    }

    private double scaledNet() {
        double half = half();
        return treatedAfter + half - (treatedBefore + half) * (controlAfter + half) / (controlBefore + half == 0 ? 1 : controlBefore + half);
    }

    private double scaledVariance() {
        if (total() == 0) {
            return 0;
        }
        double half = half();
        double a = treatedBefore + half;
        double c = controlBefore + half;
        double way = (controlAfter + half) / c;
        return treatedAfter + half + a * way * way + a / c * (a / c) * (controlAfter + half) * (1 + way);
    }

    private double half() {
        return controlBefore == 0 && total() > 0 ? 0.5 : 0;
    }

    private double net() {
        return (treatedAfter - treatedBefore) - (double) (controlAfter - controlBefore);
    }

    private double total() {
        return (double) treatedBefore + treatedAfter + controlBefore + controlAfter;
    }

    /**
     * The weighted displacement quotient: what happened in the ring for each unit of success, both against the comparison.
     * Above 0 the gain spread (above 1: more than the gain itself); from 0 to −1 a part moved to the ring; below −1 it is worse
     * than before. K. J. Bowers and S. D. Johnson, Journal of Quantitative Criminology 19 (2003) 275–301. NaN where the
     * measure's area did not do better, since there is then nothing to have moved.
     */
    public static double displacementQuotient(
            long areaBefore, long areaAfter, long ringBefore, long ringAfter, long controlBefore, long controlAfter) {
        double success = areaAfter / (double) controlAfter - areaBefore / (double) controlBefore;
        double ring = ringAfter / (double) controlAfter - ringBefore / (double) controlBefore;
        return success < 0 ? ring / success : Double.NaN;
    }
}
