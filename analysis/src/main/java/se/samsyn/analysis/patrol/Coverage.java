package se.samsyn.analysis.patrol;

import java.util.Arrays;
import java.util.PriorityQueue;
import se.samsyn.analysis.numeric.Arguments;

/**
 * Chooses places so that together they cover as much risk as possible, each bit of risk counted once.
 *
 * <p>R. Church and C. ReVelle, "The maximal covering location problem", Papers of the Regional Science Association 32 (1974)
 * 101–118. Greedy choice reaches at least 1 − 1/e of the best (G. Nemhauser, L. Wolsey and M. Fisher, Mathematical Programming
 * 14 (1978) 265–294) and usually nearly all; a place's gain only falls as others are chosen, so most gains are never computed
 * again. The exact search is for few places.
 */
public final class Coverage {
    /** @param places chosen, in the order of choice @param covered risk that they cover together */
    public record Choice(int[] places, double covered) {}

    private Coverage() {}

    /**
     * @param risk of each spot, not below 0
     * @param covers for each possible place the spots that it covers
     * @param count places to choose; fewer come back when nothing more is gained
     */
    public static Choice greedy(double[] risk, int[][] covers, int count) {
        check(risk, count);
        boolean[] covered = new boolean[risk.length];
        record Gain(int place, double value, int round) {}
        PriorityQueue<Gain> queue = new PriorityQueue<>((a, b) -> a.value != b.value ? Double.compare(b.value, a.value) : a.place - b.place);
        for (int place = 0; place < covers.length; place++) {
            queue.add(new Gain(place, gain(risk, covers[place], covered), 0));
        }
        int[] places = new int[Math.min(count, covers.length)];
        int chosen = 0;
        double sum = 0;
        while (chosen < places.length && !queue.isEmpty()) {
            Gain best = queue.poll();
            if (best.round < chosen) {
                queue.add(new Gain(best.place, gain(risk, covers[best.place], covered), chosen));
                continue;
            }
            if (best.value <= 0) {
                break;
            }
            for (int spot : covers[best.place]) {
                covered[spot] = true;
            }
            places[chosen++] = best.place;
            sum += best.value;
        }
        return new Choice(Arrays.copyOf(places, chosen), sum);
    }

    /**
     * The best choice, by branch and bound; in the worst case every combination is tried.
     *
     * @param count at most 5
     */
    public static Choice exact(double[] risk, int[][] covers, int count) {
        check(risk, count);
        if (count > 5) {
            throw new IllegalArgumentException("count is " + count + ", the exact search takes at most 5");
        }
        return new Search(risk, covers, Math.min(count, covers.length)).best();
    }

    private static final class Search {
        private final double[] risk;
        private final int[][] covers;
        private final int count;
        /** Places by falling value alone, which bounds what they can add. */
        private final Integer[] order;
        private final double[] alone;
        private final int[] uses;
        private final int[] taken;
        private int[] best;
        private double bestSum;

        Search(double[] risk, int[][] covers, int count) {
            this.risk = risk;
            this.covers = covers;
            this.count = count;
            alone = new double[covers.length];
            order = new Integer[covers.length];
            boolean[] nothing = new boolean[risk.length];
            for (int place = 0; place < covers.length; place++) {
                order[place] = place;
                alone[place] = gain(risk, covers[place], nothing);
            }
            Arrays.sort(order, (a, b) -> alone[a] != alone[b] ? Double.compare(alone[b], alone[a]) : a - b);
            uses = new int[risk.length];
            taken = new int[count];
            Choice start = greedy(risk, covers, count);
            best = start.places.clone();
            Arrays.sort(best);
            bestSum = start.covered;
        }

        Choice best() {
            take(0, 0, 0);
            return new Choice(best, bestSum);
        }

        private void take(int depth, int from, double sum) {
            if (depth == count) {
                return;
            }
            for (int at = from; at < order.length; at++) {
                double most = sum;
                for (int ahead = 0; ahead < count - depth && at + ahead < order.length; ahead++) {
                    most += alone[order[at + ahead]];
                }
                if (most <= bestSum * (1 + 1e-12)) {
                    return; // everything later is worth less still
                }
                int place = order[at];
                double gained = 0;
                for (int spot : covers[place]) {
                    gained += uses[spot]++ == 0 ? risk[spot] : 0;
                }
                taken[depth] = place;
                if (sum + gained > bestSum * (1 + 1e-12)) {
                    bestSum = sum + gained;
                    best = Arrays.copyOf(taken, depth + 1);
                    Arrays.sort(best);
                }
                take(depth + 1, at + 1, sum + gained);
                for (int spot : covers[place]) {
                    uses[spot]--;
                }
            }
        }
    }

    private static double gain(double[] risk, int[] spots, boolean[] covered) {
        double gain = 0;
        for (int spot : spots) {
            gain += covered[spot] ? 0 : risk[spot];
        }
        return gain;
    }

    private static void check(double[] risk, int count) {
        Arguments.requireFinite("risk", risk);
        Arguments.requireNotNegative("count", count);
        for (int i = 0; i < risk.length; i++) {
            if (risk[i] < 0) {
                throw new IllegalArgumentException("risk[" + i + "] is " + risk[i] + ", must not be below 0");
            }
        }
    }
}
