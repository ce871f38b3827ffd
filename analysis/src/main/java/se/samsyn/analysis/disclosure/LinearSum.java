package se.samsyn.analysis.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.samsyn.analysis.numeric.Arguments;

/**
 * A number that is made of cells: a cell itself, a total, or the difference between two totals.
 *
 * @param cells the numbers of the cells, rising, each once
 * @param weights how often each counts; −1 where it is taken away
 */
public record LinearSum(int[] cells, int[] weights) {
    public LinearSum {
        Arguments.requireLength("cells", cells.length, "weights", weights.length);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] < 0 || i > 0 && cells[i] <= cells[i - 1] || weights[i] == 0) {
                throw new IllegalArgumentException("cells[" + i + "] must rise from 0 and have a weight");
            }
        }
        cells = cells.clone();
        weights = weights.clone();
    }

    /** The sum of cells, each once, in any order. */
    public static LinearSum of(int... cells) {
        int[] sorted = IntStream.of(cells).sorted().toArray();
        int[] ones = new int[sorted.length];
        Arrays.fill(ones, 1);
        return new LinearSum(sorted, ones);
    }

    /** This sum without another: cells of both fall out. */
    public LinearSum minus(LinearSum other) {
        int last = Math.max(last(), other.last());
        int[] weight = new int[last + 1];
        for (int i = 0; i < cells.length; i++) {
            weight[cells[i]] += weights[i];
        }
        for (int i = 0; i < other.cells.length; i++) {
            weight[other.cells[i]] -= other.weights[i];
        }
        int[] left = IntStream.range(0, last + 1).filter(cell -> weight[cell] != 0).toArray();
        return new LinearSum(left, IntStream.of(left).map(cell -> weight[cell]).toArray());
    }

    /** Whether all cells of another are among its own. */
    public boolean holds(LinearSum other) {
        return IntStream.of(other.cells).allMatch(cell -> Arrays.binarySearch(cells, cell) >= 0);
    }

    /** Its value in a table. */
    public long in(long[] table) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += weights[i] * table[cells[i]];
        }
        return sum;
    }

    private int last() {
        return cells.length == 0 ? -1 : cells[cells.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearSum
                && Arrays.equals(cells, ((LinearSum) other).cells)
                && Arrays.equals(weights, ((LinearSum) other).weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(weights);
    }
}
