package se.samsyn.analysis.hotspot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely chance gives a cell's neighbours at least as many events as they have, when the counts of all other cells are
 * dealt out anew over the map: right also where the normal p of Gi* is wrong by orders of magnitude, since most cells are empty.
 *
 * <p>Simulation is not needed. The sum of k counts drawn without replacement from the other cells takes few values, and its
 * whole distribution follows from how many cells hold 0, 1, 2 … events: the number of ways to draw k cells with the sum s is the
 * coefficient of zᵏ qˢ in Π (1 + z qᵛ) over the cells, which is built up value by value. Cells with the same own count and as
 * many neighbours share one distribution. That conditional permutation is also what R's spdep simulates in localG_perm.
 */
public final class ExactChance {
    /** Beyond this the table of ways is larger than a simulation would be long. */
    private static final int MOST_NEIGHBOURS = 24;

    private ExactChance() {}

    /**
     * The one-sided p for each cell: neighbours without the cell itself hold at least as many.
     *
     * @return NaN outside the mask and for cells without neighbours
     * @throws IllegalArgumentException when a cell has more than 24 neighbours
     */
    public static double[] more(GridCounts counts, Neighbours neighbours) {
        double[] values = counts.values();
        double[] sums = neighbours.sums(counts.grid(), values, counts.mask());
        double[] sizes = neighbours.sizes(counts.grid(), counts.mask());
        TreeMap<Integer, Integer> cellsByCount = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (counts.contains(i)) {
                cellsByCount.merge(counts.counts()[i], 1, Integer::sum);
            }
        }
        Map<Long, double[]> tails = new HashMap<>();
        double[] p = new double[values.length];
        Arrays.fill(p, Double.NaN);
        for (int i = 0; i < p.length; i++) {
            int around = (int) sizes[i] - 1;
            if (counts.contains(i) && around > 0) {
                if (around > MOST_NEIGHBOURS) {
                    throw new IllegalArgumentException("neighbours are " + around + " of one cell, the exact p takes at most " + MOST_NEIGHBOURS);
                }
                int own = counts.counts()[i];
                double[] tail = tails.computeIfAbsent((long) own << 32 | around, kind -> tail(cellsByCount, own, around));
                p[i] = tail[(int) (sums[i] - values[i])];
            }
        }
        return p;
    }

    /** For each sum: the chance of at least that much, with the cell itself left out. */
    private static double[] tail(TreeMap<Integer, Integer> cellsByCount, int own, int draws) {
        TreeMap<Integer, Integer> others = new TreeMap<>(cellsByCount);
        others.merge(own, -1, Integer::sum);
        int last = largest(others, draws);
        double[][] ways = new double[draws + 1][last + 1];
        ways[0][0] = 1;
        others.forEach((value, cells) -> add(ways, value, cells, draws, last));
        double all = Arrays.stream(ways[draws]).sum();
        double[] tail = new double[last + 1];
        double above = 0;
        // From the far end, so that small chances keep their digits.
        for (int sum = last; sum >= 0; sum--) {
            above += ways[draws][sum];
            tail[sum] = Math.min(1, above / all);
        }
        return tail;
    }

    /** The largest sum of so many cells. */
    private static int largest(TreeMap<Integer, Integer> cellsByCount, int draws) {
        int sum = 0;
        int left = draws;
        for (Map.Entry<Integer, Integer> entry : cellsByCount.descendingMap().entrySet()) {
            int taken = Math.min(left, entry.getValue());
            sum += taken * entry.getKey();
            left -= taken;
        }
        return sum;
    }

    private static void add(double[][] ways, int value, int cells, int draws, int last) {
        for (int drawn = draws; drawn >= 1; drawn--) {
            double choose = 1;
            double[] into = ways[drawn];
            for (int taken = 1; taken <= Math.min(drawn, cells); taken++) {
                choose *= (cells - taken + 1.0) / taken;
                double[] from = ways[drawn - taken];
                int shift = taken * value;
                for (int sum = shift; sum <= last; sum++) {
                    into[sum] += choose * from[sum - shift];
                }
            }
        }
    }
}
