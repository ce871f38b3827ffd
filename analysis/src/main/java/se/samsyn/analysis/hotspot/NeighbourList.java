package se.samsyn.analysis.hotspot;

import se.samsyn.analysis.numeric.Arguments;

/**
 * Any neighbourhood: for each area the areas beside it and how much each weighs. For grids use {@link Neighbours}, which needs
 * no list.
 *
 * @param neighbours for each area the numbers of its neighbours
 * @param weights for each neighbour its weight, not below 0
 */
public record NeighbourList(int[][] neighbours, double[][] weights) {
    public NeighbourList {
        Arguments.requireLength("weights", weights.length, "neighbours", neighbours.length);
        for (int i = 0; i < neighbours.length; i++) {
            Arguments.requireLength("weights[" + i + "]", weights[i].length, "neighbours[" + i + "]", neighbours[i].length);
            for (int k = 0; k < weights[i].length; k++) {
                Arguments.requireNotNegative("weights[" + i + "][" + k + "]", weights[i][k]);
            }
            for (int j : neighbours[i]) {
                if (j < 0 || j >= neighbours.length) {
                    throw new IllegalArgumentException("neighbours[" + i + "] holds " + j + ", there are " + neighbours.length + " areas");
                }
            }
        }
    }

    /** Weight 1 for each neighbour. */
    public static NeighbourList binary(int[][] neighbours) {
        return of(neighbours, false);
    }

    /** Weight 1 shared among the neighbours of an area. */
    public static NeighbourList rowStandardised(int[][] neighbours) {
        return of(neighbours, true);
    }

    private static NeighbourList of(int[][] neighbours, boolean shared) {
        double[][] weights = new double[neighbours.length][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = new double[neighbours[i].length];
            java.util.Arrays.fill(weights[i], shared ? 1.0 / neighbours[i].length : 1);
        }
        return new NeighbourList(neighbours, weights);
    }

    /** The same with each area among its own neighbours, weight 1: what Gi* wants. */
    public NeighbourList withSelf() {
        int[][] wider = new int[neighbours.length][];
        double[][] heavier = new double[neighbours.length][];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = java.util.Arrays.copyOf(neighbours[i], neighbours[i].length + 1);
            heavier[i] = java.util.Arrays.copyOf(weights[i], weights[i].length + 1);
            wider[i][neighbours[i].length] = i;
            heavier[i][weights[i].length] = 1;
        }
        return new NeighbourList(wider, heavier);
    }

    /** Σ w x over the neighbours of an area. */
    double sum(int area, double[] values) {
        double sum = 0;
        for (int k = 0; k < neighbours[area].length; k++) {
            sum += weights[area][k] * values[neighbours[area][k]];
        }
        return sum;
    }

    /** Σ w, or Σ w² when squared. */
    double total(int area, boolean squared) {
        double sum = 0;
        for (double weight : weights[area]) {
            sum += squared ? weight * weight : weight;
        }
        return sum;
    }
}
