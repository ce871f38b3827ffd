package se.samsyn.analysis.numeric;

import java.util.Arrays;

/** How many of the marked may be marked by chance, when many were tested at once. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The smallest false discovery rate at which each test is marked: q of rank j is the least of p m / j over ranks from
     * j on (Y. Benjamini and Y. Hochberg 1995). Tests without an answer (NaN) stay NaN and do not count in m.
     */
    public static double[] benjaminiHochberg(double[] p) {
        return stepUp(p, 1);
    }

    /**
     * As {@link #benjaminiHochberg}, and also right when the tests depend on each other in any way, at the cost of a factor
     * Σ 1/j (Y. Benjamini and D. Yekutieli, Annals of Statistics 29 (2001) 1165–1188).
     */
    public static double[] benjaminiYekutieli(double[] p) {
        double factor = 0;
        int m = 0;
        for (double value : p) {
            if (!Double.isNaN(value)) {
                factor += 1.0 / ++m;
            }
        }
        return stepUp(p, factor);
    }

    /** The chance that any of the marked is marked by chance: p times the number of tests that have an answer, at most 1. */
    public static double[] bonferroni(double[] p) {
        int m = 0;
        for (double value : p) {
            m += Double.isNaN(value) ? 0 : 1;
        }
        double[] adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            adjusted[i] = Math.min(1, requireProbability(p[i]) * m);
        }
        return adjusted;
    }

    private static double requireProbability(double value) {
        if (value < 0 || value > 1) {
            throw new IllegalArgumentException("p holds " + value + ", must lie from 0 to 1");
        }
        return value;
    }

    private static double[] stepUp(double[] p, double factor) {
        double[] sorted = new double[p.length];
        int m = 0;
        for (double value : p) {
            if (!Double.isNaN(value)) {
                sorted[m++] = requireProbability(value) + 0.0; // -0.0 would sort and search apart from 0.0
            }
        }
        Arrays.sort(sorted, 0, m);
        double[] adjusted = new double[m];
        double least = 1;
        for (int j = m; j >= 1; j--) {
            least = Math.min(least, sorted[j - 1] * m * factor / j);
            adjusted[j - 1] = least;
        }
        double[] q = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            // Equal p share one q, so whichever of them the search finds is right.
            q[i] = Double.isNaN(p[i]) ? Double.NaN : adjusted[Arrays.binarySearch(sorted, 0, m, p[i] + 0.0)];
        }
        return q;
    }
}
