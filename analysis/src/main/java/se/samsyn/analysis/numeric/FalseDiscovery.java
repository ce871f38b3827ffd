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
        double[] sorted = new double[p.length];
        int m = 0;
        for (double value : p) {
            if (!Double.isNaN(value)) {
                if (value < 0 || value > 1) {
                    throw new IllegalArgumentException("p holds " + value + ", must lie from 0 to 1");
                }
                sorted[m++] = value + 0.0; // -0.0 would sort and search apart from 0.0
            }
        }
        Arrays.sort(sorted, 0, m);
        double[] adjusted = new double[m];
        double least = 1;
        for (int j = m; j >= 1; j--) {
            least = Math.min(least, sorted[j - 1] * m / j);
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
