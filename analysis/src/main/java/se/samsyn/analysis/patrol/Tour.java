package se.samsyn.analysis.patrol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import se.samsyn.analysis.numeric.Arguments;

/**
 * A short round through a few stops and back. Up to {@value #EXACT} stops the shortest there is (M. Held and R. M. Karp, Journal
 * of SIAM 10 (1962) 196–210); more by nearest neighbour, then turning stretches round while that helps (2-opt).
 *
 * @param order the stops from the first one on
 * @param metres the way round, straight lines
 */
public record Tour(int[] order, double metres) {
    private static final int EXACT = 13;

    /** The shortest round that is found; begins with stop 0. */
    public static Tour shortest(double[] x, double[] y) {
        double[][] distance = distances(x, y);
        int[] order = x.length <= EXACT ? exact(distance) : improved(distance, nearest(distance));
        return new Tour(order, length(distance, order));
    }

    /**
     * A round in an order that cannot be foreseen: the shortest one turned, or changed by exchanges of two stops that keep it at
     * most so much longer.
     *
     * @param slack how much longer it may be, 0.1 is ten per cent
     */
    public static Tour unforeseen(double[] x, double[] y, double slack, long seed) {
        if (!(Arguments.requireFinite("slack", slack) >= 0)) {
            throw new IllegalArgumentException("slack is " + slack + ", must not be below 0");
        }
        Tour shortest = shortest(x, y);
        double[][] distance = distances(x, y);
        SplittableRandom random = new SplittableRandom(seed);
        int n = x.length;
        int[] order = shortest.order.clone();
        for (int attempt = 0; attempt < 20 * n; attempt++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            int[] other = order.clone();
            other[a] = order[b];
            other[b] = order[a];
            if (length(distance, other) <= shortest.metres * (1 + slack)) {
                order = other;
            }
        }
        if (n > 0) {
            int shift = random.nextInt(n);
            int[] turned = new int[n];
            boolean backwards = random.nextBoolean();
            for (int i = 0; i < n; i++) {
                turned[i] = order[Math.floorMod(backwards ? shift - i : shift + i, n)];
            }
            order = turned;
        }
        return new Tour(order, length(distance, order));
    }

    private static double[][] distances(double[] x, double[] y) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        double[][] distance = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                distance[i][j] = Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        return distance;
    }

    private static double length(double[][] distance, int[] order) {
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += distance[order[i]][order[(i + 1) % order.length]];
        }
        return sum;
    }

    private static int[] exact(double[][] distance) {
        int n = distance.length;
        if (n < 3) {
            int[] order = new int[n];
            Arrays.setAll(order, i -> i);
            return order;
        }
        int others = n - 1;
        double[][] best = new double[1 << others][others];
        int[][] before = new int[1 << others][others];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < others; i++) {
            best[1 << i][i] = distance[0][i + 1];
        }
        for (int visited = 1; visited < 1 << others; visited++) {
            for (int last = 0; last < others; last++) {
                double soFar = best[visited][last];
                if (Double.isInfinite(soFar)) {
                    continue;
                }
                for (int next = 0; next < others; next++) {
                    int with = visited | 1 << next;
                    if (with != visited && soFar + distance[last + 1][next + 1] < best[with][next]) {
                        best[with][next] = soFar + distance[last + 1][next + 1];
                        before[with][next] = last;
                    }
                }
            }
        }
        int all = (1 << others) - 1;
        int last = 0;
        for (int i = 1; i < others; i++) {
            if (best[all][i] + distance[i + 1][0] < best[all][last] + distance[last + 1][0]) {
                last = i;
            }
        }
        int[] order = new int[n];
        int visited = all;
        for (int at = n - 1; at > 0; at--) {
            order[at] = last + 1;
            int earlier = before[visited][last];
            visited &= ~(1 << last);
            last = earlier;
        }
        return order;
    }

    private static int[] nearest(double[][] distance) {
        List<Integer> left = new ArrayList<>();
        for (int i = 1; i < distance.length; i++) {
            left.add(i);
        }
        int[] order = new int[distance.length];
        for (int at = 1; at < order.length; at++) {
            int from = order[at - 1];
            int next = left.get(0);
            for (int stop : left) {
                next = distance[from][stop] < distance[from][next] ? stop : next;
            }
            order[at] = next;
            left.remove((Integer) next);
        }
        return order;
    }

    private static int[] improved(double[][] distance, int[] order) {
        int n = order.length;
        for (boolean better = true; better; ) {
            better = false;
            for (int i = 0; i < n - 1; i++) {
                for (int j = i + 2; j < n; j++) {
                    int a = order[i];
                    int b = order[i + 1];
                    int c = order[j];
                    int d = order[(j + 1) % n];
                    if (a != d && distance[a][c] + distance[b][d] < distance[a][b] + distance[c][d] - 1e-9) {
                        for (int low = i + 1, high = j; low < high; low++, high--) {
                            int kept = order[low];
                            order[low] = order[high];
                            order[high] = kept;
                        }
                        better = true;
                    }
                }
            }
        }
        return order;
    }
}
