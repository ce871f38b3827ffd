package se.samsyn.analysis.hotspot;

import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.analysis.numeric.Normal;

/**
 * How far each cell lies from what chance would give. NaN where there is no answer: outside the mask, without variation,
 * without neighbours.
 *
 * @param z standard deviations above (or below) the expected
 * @param p two-sided, 2 Φ(−|z|), each cell by itself
 * @param q Benjamini–Hochberg over all cells that have a p
 */
public record CellScores(double[] z, double[] p, double[] q) {

    static CellScores of(double[] z) {
        double[] p = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            p[i] = Normal.twoSidedP(z[i]);
        }
        return new CellScores(z, p, FalseDiscovery.benjaminiHochberg(p));
    }
}
