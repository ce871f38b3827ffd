package se.samsyn.analysis.trend;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Beta;

/**
 * A quasi-Poisson log-linear model of counts with a level for each season group and, if wanted, one slope in time.
 *
 * <p>Iterated weighted least squares. With only group levels and one slope the normal equations need no matrix: the slope is
 * the pooled slope within the groups, and each level follows from its group's means. The start (y + 0.1), the stopping rule
 * (relative change of deviance below 1e-8, at most 25 rounds) and the use of the last round's weights are those of R's
 * {@code glm}, so that answers agree with it also where the likelihood has no maximum (a group of zeros).
 */
final class SeasonFit {
    private static final double CLOSE_ENOUGH = 1e-8;
    private static final int MOST_ROUNDS = 25;

    private final double[] counts;
    private final double[] times;
    private final int[] groups;
    private final double[] priors;
    private final boolean trend;
    private final double[] eta;
    private final double[] mean;
    private final double[] weights;
    private final double[] groupWeight;
    private final double[] groupTime;
    private final double[] level;
    private double timeSpread;
    private double slope;
    private boolean converged;

    private SeasonFit(double[] counts, double[] times, int[] groups, int groupCount, double[] priors, boolean trend) {
        this.counts = counts;
        this.times = times;
        this.groups = groups;
        this.priors = priors;
        this.trend = trend;
        eta = new double[counts.length];
        mean = new double[counts.length];
        weights = new double[counts.length];
        groupWeight = new double[groupCount];
        groupTime = new double[groupCount];
        level = new double[groupCount];
    }

    /**
     * @param groups from 0; which level each count belongs to
     * @param priors one weight for each count
     */
    static SeasonFit of(double[] counts, double[] times, int[] groups, int groupCount, double[] priors, boolean trend) {
        SeasonFit fit = new SeasonFit(counts, times, groups, groupCount, priors, trend);
        fit.iterate();
        return fit;
    }

    private void iterate() {
        for (int i = 0; i < counts.length; i++) {
            mean[i] = counts[i] + 0.1;
            eta[i] = Math.log(mean[i]);
        }
        double deviance = deviance();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            solve();
            double before = deviance;
            deviance = deviance();
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < CLOSE_ENOUGH) {
                converged = true;
                return;
            }
        }
    }

    private void solve() {
        int n = counts.length;
        double[] working = new double[n];
        double[] groupWorking = new double[level.length];
        Arrays.fill(groupWeight, 0);
        Arrays.fill(groupTime, 0);
        for (int i = 0; i < n; i++) {
            working[i] = eta[i] + (counts[i] - mean[i]) / mean[i];
            weights[i] = priors[i] * mean[i];
            groupWeight[groups[i]] += weights[i];
            groupTime[groups[i]] += weights[i] * times[i];
            groupWorking[groups[i]] += weights[i] * working[i];
        }
        for (int g = 0; g < level.length; g++) {
            groupTime[g] /= groupWeight[g];
            groupWorking[g] /= groupWeight[g];
        }
        slope = 0;
        timeSpread = 0;
        if (trend) {
            double together = 0;
            for (int i = 0; i < n; i++) {
                double time = times[i] - groupTime[groups[i]];
                timeSpread += weights[i] * time * time;
                together += weights[i] * time * (working[i] - groupWorking[groups[i]]);
            }
            slope = together / timeSpread;
        }
        for (int g = 0; g < level.length; g++) {
            level[g] = groupWorking[g];
        }
        for (int i = 0; i < n; i++) {
            eta[i] = linear(times[i], groups[i]);
            mean[i] = Math.exp(eta[i]);
        }
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double own = counts[i] == 0 ? mean[i] : counts[i] * (Math.log(counts[i]) - eta[i]) - (counts[i] - mean[i]);
            sum += 2 * priors[i] * own;
        }
        return sum;
    }

    boolean converged() {
        return converged;
    }

    /** The logarithm of the expected count. */
    double linear(double time, int group) {
        return level[group] + (trend ? slope * (time - groupTime[group]) : 0);
    }

    /** The variance of {@link #linear} for a dispersion of 1. */
    double variance(double time, int group) {
        double off = time - groupTime[group];
        return 1 / groupWeight[group] + (trend ? off * off / timeSpread : 0);
    }

    /** Σ w (y − μ)²/μ over the degrees of freedom. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = (counts[i] - mean[i]) / mean[i];
            sum += weights[i] * off * off;
        }
        return sum / degrees();
    }

    /** Σ ω ((y − μ)/μ)² over the degrees of freedom: what a well-known package computes where it means {@link #dispersion}. */
    double dispersionOfWorkingResiduals() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = (counts[i] - mean[i]) / mean[i];
            sum += priors[i] * off * off;
        }
        return sum / degrees();
    }

    int degrees() {
        int used = 0;
        for (double prior : priors) {
            used += prior > 0 ? 1 : 0;
        }
        return used - level.length - (trend ? 1 : 0);
    }

    /** The two-sided p of the slope, against Student's t. */
    double trendP(double dispersion) {
        return Beta.studentTwoSidedP(slope / Math.sqrt(dispersion / timeSpread), degrees());
    }

    /** Standardised Anscombe residuals: (3/2)(y^⅔ μ^−⅙ − μ^½)/√(φ(1 − h)). */
    double[] anscombe(double dispersion) {
        double[] residuals = new double[counts.length];
        for (int i = 0; i < residuals.length; i++) {
            double leverage = weights[i] * variance(times[i], groups[i]);
            double raw = 1.5 * (Math.cbrt(counts[i] * counts[i]) * Math.pow(mean[i], -1 / 6.0) - Math.sqrt(mean[i]));
            residuals[i] = raw / Math.sqrt(dispersion * (1 - leverage));
        }
        return residuals;
    }
}
