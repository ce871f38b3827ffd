package se.samsyn.analysis.hotspot;

import java.util.Arrays;

/**
 * Gi*, Gi and local Moran for areas with any neighbourhood and any weights; formulas and sources as in {@link GetisOrd} and
 * {@link LocalMoran}.
 */
public final class AreaStatistics {
    private AreaStatistics() {}

    /** Gi*, or Gi when no area is among its own neighbours: each area's own value then also leaves mean and spread. */
    public static CellScores getisOrd(double[] values, NeighbourList list, boolean star) {
        Spread spread = spread(values, list);
        double[] z = new double[values.length];
        Arrays.fill(z, Double.NaN);
        if (spread.varies()) {
            for (int i = 0; i < z.length; i++) {
                double n = star ? spread.n() : spread.n() - 1;
                double mean = star ? spread.mean() : (spread.sum() - values[i]) / n;
                double second = star ? spread.second() : (spread.sumOfSquares() - values[i] * values[i]) / n - mean * mean;
                double total = list.total(i, false);
                double variance = (n * list.total(i, true) - total * total) / (n - 1);
                boolean answered = variance > 0 && second > 1e-12 * mean * mean;
                z[i] = answered ? (list.sum(i, values) - mean * total) / Math.sqrt(second * variance) : Double.NaN;
            }
        }
        return CellScores.of(z);
    }

    /** Local Moran with the weights of the list, which must not hold the area itself. */
    public static LocalMoran.Result localMoran(double[] values, NeighbourList list, LocalMoran.Variance form) {
        Spread spread = spread(values, list);
        int size = values.length;
        double[] statistic = new double[size];
        double[] expected = new double[size];
        double[] variance = new double[size];
        double[] z = new double[size];
        for (double[] answer : new double[][] {statistic, expected, variance, z}) {
            Arrays.fill(answer, Double.NaN);
        }
        if (spread.varies()) {
            double n = spread.n();
            double m = spread.second();
            for (int i = 0; i < size; i++) {
                double total = list.total(i, false);
                if (total > 0) {
                    double own = spread.centred(values[i]);
                    statistic[i] = own / m * (list.sum(i, values) - total * spread.mean());
                    LocalMoran.Chance chance =
                            LocalMoran.chance(form, n, m, spread.fourth() / (m * m), own, total, list.total(i, true));
                    expected[i] = chance.expected();
                    variance[i] = chance.variance();
                    z[i] = variance[i] > 0 ? (statistic[i] - expected[i]) / Math.sqrt(variance[i]) : Double.NaN;
                }
            }
        }
        return new LocalMoran.Result(statistic, expected, variance, CellScores.of(z));
    }

    private static Spread spread(double[] values, NeighbourList list) {
        se.samsyn.analysis.numeric.Arguments.requireLength("values", values.length, "the neighbour list", list.neighbours().length);
        return Spread.of(new Grid(0, 0, 1, values.length, values.length == 0 ? 0 : 1), values, null);
    }
}
