package se.samsyn.analysis.hotspot;

import java.util.Arrays;

/**
 * Cells that together with their neighbours hold more (or less) than the same values spread at random over the cells of
 * the mask.
 *
 * <p>Gi* = (Σ w x − x̄ W) / (s √((n S − W²)/(n − 1))) with W = Σ w, S = Σ w², s² = Σ x²/n − x̄²; J. K. Ord and A. Getis,
 * "Local Spatial Autocorrelation Statistics", Geographical Analysis 27 (1995) 286–306. Weights are 1 within the
 * neighbourhood; row-standardised weights give the same numbers, since weight and root shrink alike. The sums over
 * neighbourhoods are passes over the grid, so the cost grows with the cells, not with the neighbours.
 */
public final class GetisOrd {
    private GetisOrd() {}

    /** Gi*: the cell itself belongs to its neighbourhood. All values equal: NaN everywhere. */
    public static CellScores star(Grid grid, double[] values, boolean[] mask, Neighbours neighbours) {
        Spread spread = Spread.of(grid, values, mask);
        double[] z = new double[values.length];
        Arrays.fill(z, Double.NaN);
        if (!spread.varies()) {
            return CellScores.of(z);
        }
        double[] sums = neighbours.sums(grid, values, mask);
        double[] sizes = neighbours.sizes(grid, mask);
        double n = spread.n();
        double deviation = Math.sqrt(spread.second());
        double lastSize = -1;
        double scale = Double.NaN;
        for (int i = 0; i < z.length; i++) {
            if (mask == null || mask[i]) {
                double size = sizes[i];
                if (size != lastSize) { // few different sizes: the root is rarely new
                    lastSize = size;
                    double variance = (n * size - size * size) / (n - 1);
                    scale = variance > 0 ? deviation * Math.sqrt(variance) : Double.NaN;
                }
                z[i] = (sums[i] - spread.mean() * size) / scale;
            }
        }
        return CellScores.of(z);
    }

    /** Gi: the neighbours alone, compared with the mean and spread of all cells but the one in the middle. */
    public static CellScores withoutSelf(Grid grid, double[] values, boolean[] mask, Neighbours neighbours) {
        Spread spread = Spread.of(grid, values, mask);
        double[] z = new double[values.length];
        Arrays.fill(z, Double.NaN);
        if (!spread.varies()) {
            return CellScores.of(z);
        }
        double[] sums = neighbours.sums(grid, values, mask);
        double[] sizes = neighbours.sizes(grid, mask);
        double others = spread.n() - 1;
        for (int i = 0; i < z.length; i++) {
            if (mask == null || mask[i]) {
                double size = sizes[i] - 1;
                double mean = (spread.sum() - values[i]) / others;
                double second = (spread.sumOfSquares() - values[i] * values[i]) / others - mean * mean;
                double variance = (others * size - size * size) / (others - 1);
                boolean answered = variance > 0 && second > 1e-12 * mean * mean;
                z[i] = answered
                        ? (sums[i] - values[i] - mean * size) / Math.sqrt(second * variance)
                        : Double.NaN;
            }
        }
        return CellScores.of(z);
    }
}
