package se.samsyn.analysis.effect;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;

/**
 * A log-linear regression of counts by iterated weighted least squares, with the ways to be honest about its uncertainty:
 * dispersion (quasi-Poisson), autocorrelation (Newey–West) and a variance that grows faster than the mean, μ + α μ² (negative
 * binomial; α = 0 is Poisson's).
 *
 * <p>P. McCullagh and J. A. Nelder, Generalized Linear Models (1989). W. K. Newey and K. D. West, Econometrica 55 (1987)
 * 703–708, Bartlett weights. J. F. Lawless, Canadian Journal of Statistics 15 (1987) 209–225.
 */
final class LogLinear {
    private static final int MOST_ROUNDS = 100;
    private static final double CLOSE_ENOUGH = 1e-13;

    private final double[][] design;
    private final double[] counts;
    final double[] coefficients;
    final double[] mean;
    /** Inverse of Xᵀ W X at the solution. */
    final double[][] covariance;

    private LogLinear(double[][] design, double[] counts, double[] coefficients, double[] mean, double[][] covariance) {
        this.design = design;
        this.counts = counts;
        this.coefficients = coefficients;
        this.mean = mean;
        this.covariance = covariance;
    }

    /** @param design one row for each count */
    static LogLinear fit(double[][] design, double[] counts) {
        return fit(design, counts, 0);
    }

    /** @param alpha 0 for Poisson's variance, above it for μ + α μ² */
    static LogLinear fit(double[][] design, double[] counts, double alpha) {
        int n = counts.length;
        int p = design[0].length;
        double[] eta = new double[n];
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = counts[i] + 0.1;
            eta[i] = Math.log(mean[i]);
        }
        double[] coefficients = new double[p];
        double[][] inverse = null;
        double deviance = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] normal = new double[p][p];
            double[] right = new double[p];
            for (int i = 0; i < n; i++) {
                double weight = mean[i] / (1 + alpha * mean[i]);
                double working = eta[i] + (counts[i] - mean[i]) / mean[i];
                for (int a = 0; a < p; a++) {
                    right[a] += weight * design[i][a] * working;
                    for (int b = 0; b <= a; b++) {
                        normal[a][b] += weight * design[i][a] * design[i][b];
                    }
                }
            }
            inverse = inverse(normal);
            for (int a = 0; a < p; a++) {
                coefficients[a] = 0;
                for (int b = 0; b < p; b++) {
                    coefficients[a] += inverse[a][b] * right[b];
                }
            }
            double before = deviance;
            deviance = 0;
            for (int i = 0; i < n; i++) {
                eta[i] = 0;
                for (int a = 0; a < p; a++) {
                    eta[i] += design[i][a] * coefficients[a];
                }
                mean[i] = Math.exp(eta[i]);
                deviance += deviance(counts[i], eta[i], mean[i], alpha);
            }
            if (Math.abs(deviance - before) <= CLOSE_ENOUGH * (Math.abs(deviance) + 0.1)) {
                break;
            }
        }
        return new LogLinear(design, counts, coefficients, mean, inverse);
    }

    private static double deviance(double count, double eta, double mean, double alpha) {
        double log = count == 0 ? 0 : count * (Math.log(count) - eta);
        return alpha == 0 ? log - (count - mean) : log - (count + 1 / alpha) * (Math.log1p(alpha * count) - Math.log1p(alpha * mean));
    }

    /** Pearson's χ² over the degrees of freedom. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (counts[i] - mean[i]) * (counts[i] - mean[i]) / mean[i];
        }
        return sum / (counts.length - coefficients.length);
    }

    /** Standard errors with this dispersion. */
    double[] errors(double dispersion) {
        double[] errors = new double[coefficients.length];
        for (int a = 0; a < errors.length; a++) {
            errors[a] = Math.sqrt(dispersion * covariance[a][a]);
        }
        return errors;
    }

    /** Standard errors that hold when steps within the lag depend on each other. */
    double[] neweyWestErrors(int lag) {
        int p = coefficients.length;
        double[][] meat = new double[p][p];
        for (int distance = 0; distance <= lag; distance++) {
            double weight = distance == 0 ? 1 : 1 - distance / (lag + 1.0);
            for (int i = distance; i < counts.length; i++) {
                double product = score(i) * score(i - distance) * weight;
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        double both = design[i][a] * design[i - distance][b];
                        meat[a][b] += product * (distance == 0 ? both : both + design[i - distance][a] * design[i][b]);
                    }
                }
            }
        }
        double[] errors = new double[p];
        for (int k = 0; k < p; k++) {
            double sum = 0;
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    sum += covariance[k][a] * meat[a][b] * covariance[b][k];
                }
            }
            errors[k] = Math.sqrt(sum);
        }
        return errors;
    }

    private double score(int i) {
        return counts[i] - mean[i];
    }

    /** How alike neighbouring steps' Pearson residuals are, from −1 to 1. */
    double residualAutocorrelation() {
        double[] residuals = new double[counts.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (counts[i] - mean[i]) / Math.sqrt(mean[i]);
        }
        double middle = Arrays.stream(residuals).average().orElse(0);
        double own = 0;
        double next = 0;
        for (int i = 0; i < residuals.length; i++) {
            own += (residuals[i] - middle) * (residuals[i] - middle);
            next += i == 0 ? 0 : (residuals[i] - middle) * (residuals[i - 1] - middle);
        }
        return next / own;
    }

    /** The inverse of a symmetric positive matrix of which the lower half is given, by Cholesky's factors. */
    private static double[][] inverse(double[][] lower) {
        int p = lower.length;
        double[][] factor = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = lower[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= factor[a][k] * factor[b][k];
                }
                if (a == b) {
                    Arguments.requirePositive("the information in column " + a, sum > 1e-12 * lower[a][a] ? sum : 0);
                    factor[a][a] = Math.sqrt(sum);
                } else {
                    factor[a][b] = sum / factor[b][b];
                }
            }
        }
        double[][] inverse = new double[p][p];
        for (int column = 0; column < p; column++) {
            double[] x = new double[p];
            for (int a = 0; a < p; a++) {
                double sum = a == column ? 1 : 0;
                for (int k = 0; k < a; k++) {
                    sum -= factor[a][k] * x[k];
                }
                x[a] = sum / factor[a][a];
            }
            for (int a = p - 1; a >= 0; a--) {
                double sum = x[a];
                for (int k = a + 1; k < p; k++) {
                    sum -= factor[k][a] * x[k];
                }
                x[a] = sum / factor[a][a];
            }
            for (int a = 0; a < p; a++) {
                inverse[a][column] = x[a];
            }
        }
        return inverse;
    }
}
