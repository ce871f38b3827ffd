package se.samsyn.analysis.hotspot;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.RandomStreams;

/**
 * Is there a place where the last days hold more events than the place's own past and the town's last days make one expect?
 * Needs no population: place and time are compared with each other.
 *
 * <p>M. Kulldorff et al., "A space–time permutation scan statistic for disease outbreak detection", PLoS Medicine 2 (2005) e59.
 * Cylinders stand on circles around each place with an event and reach back from the last day; μ = (events in the circle)
 * (events in the window)/n, and the ratio is Poisson's. p by dealing the days out over the events, stopped early where nothing
 * is going on (J. Besag and P. Clifford, Biometrika 78 (1991) 301–304). A rise in the whole town is, rightly, not seen.
 */
public final class SpaceTimeScan {
    /**
     * @param x of the circle's middle, metres
     * @param radiusMetres the distance to the farthest event of the circle
     * @param days how far back the window reaches, the last day counted
     * @param observed events in the cylinder
     * @param logRatio 0 when no cylinder holds more than expected
     * @param p NaN without permutations
     * @param permutations how many were made before p was sure enough
     */
    public record Signal(
            double x, double y, double radiusMetres, int days, long observed, double expected, double logRatio, double p, int permutations) {
        /** How often chance alone gives such a signal, when one looks once a day: in days. */
        public double recurrenceDays() {
            return 1 / p;
        }
    }

    /** Permutations as strong as the observed after which nothing new is learnt. */
    private static final int ENOUGH = 20;

    private final double[] x;
    private final double[] y;
    private final int[] day;
    private final int longest;
    private final int fewest;
    private final int last;
    /** For each distinct place the events by distance, and the distances. */
    private final int[] middles;
    private final int[][] near;
    private final double[][] away;

    private SpaceTimeScan(double[] x, double[] y, int[] day, double radius, int longest, int fewest) {
        this.x = x;
        this.y = y;
        this.day = day;
        this.longest = longest;
        this.fewest = fewest;
        last = Arrays.stream(day).max().orElse(0);
        int n = x.length;
        middles = distinct(x, y);
        near = new int[middles.length][];
        away = new double[middles.length][];
        for (int m = 0; m < middles.length; m++) {
            double[] distance = new double[n];
            int[] members = new int[n];
            int count = 0;
            for (int i = 0; i < n; i++) {
                distance[i] = Math.hypot(x[i] - x[middles[m]], y[i] - y[middles[m]]);
                if (distance[i] <= radius) {
                    members[count++] = i;
                }
            }
            near[m] = Arrays.stream(members, 0, count).boxed()
                    .sorted((a, b) -> distance[a] != distance[b] ? Double.compare(distance[a], distance[b]) : a - b)
                    .mapToInt(Integer::intValue).toArray();
            away[m] = Arrays.stream(near[m]).mapToDouble(i -> distance[i]).toArray();
        }
    }

    private static int[] distinct(double[] x, double[] y) {
        record Point(double x, double y) {}
        java.util.Set<Point> seen = new java.util.HashSet<>();
        return java.util.stream.IntStream.range(0, x.length).filter(i -> seen.add(new Point(x[i], y[i]))).toArray();
    }

    /**
     * The strongest signal that is alive on the last day; null without events.
     *
     * @param day whole days since any day
     * @param radiusMetres the largest circle, for a town at most about 1 000
     * @param days the longest window, at most about 28
     * @param fewest events that a cylinder must hold
     * @param permutations the most that are made; 0 leaves p out
     */
    public static Signal of(
            double[] x, double[] y, int[] day, double radiusMetres, int days, int fewest, int permutations, long seed) {
        Arguments.requireLength("y", y.length, "x", x.length);
        Arguments.requireLength("day", day.length, "x", x.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        Arguments.requirePositive("radiusMetres", radiusMetres);
        Arguments.requirePositive("days", days);
        if (x.length == 0) {
            return null;
        }
        SpaceTimeScan scan = new SpaceTimeScan(x, y, day, radiusMetres, days, fewest);
        RandomStreams streams = new RandomStreams(seed, permutations);
        return scan.signal(permutations, ENOUGH, number -> scan.shuffled(streams.get(number)));
    }

    /** With given permutations, all of them made. */
    static Signal ofPermutations(
            double[] x, double[] y, int[] day, double radiusMetres, int days, int fewest, int permutations, IntFunction<int[]> order) {
        SpaceTimeScan scan = new SpaceTimeScan(x, y, day, radiusMetres, days, fewest);
        return scan.signal(permutations, Integer.MAX_VALUE, number -> {
            int[] permuted = order.apply(number);
            return Arrays.stream(permuted).map(i -> day[i]).toArray();
        });
    }

    private Signal signal(int permutations, int enough, IntFunction<int[]> days) {
        Signal best = strongest(day);
        int made = 0;
        int atLeast = 0;
        double limit = best.logRatio * (1 - 1e-12); // ties count against the signal
        while (made < permutations && atLeast < enough) {
            atLeast += strongest(days.apply(made++)).logRatio >= limit ? 1 : 0;
        }
        double p = permutations == 0
                ? Double.NaN
                : made < permutations ? atLeast / (double) made : (1.0 + atLeast) / (1 + made);
        return new Signal(best.x, best.y, best.radiusMetres, best.days, best.observed, best.expected, best.logRatio, p, made);
    }

    private int[] shuffled(SplittableRandom random) {
        int[] days = day.clone();
        for (int i = days.length - 1; i > 0; i--) {
            int at = random.nextInt(i + 1);
            int kept = days[i];
            days[i] = days[at];
            days[at] = kept;
        }
        return days;
    }

    private Signal strongest(int[] when) {
        int n = when.length;
        // Events of the whole town in each window; the last place is the oldest day that a window can reach.
        long[] inWindow = new long[longest + 1];
        for (int moment : when) {
            if (last - moment < longest) {
                inWindow[last - moment + 1]++;
            }
        }
        for (int w = 1; w <= longest; w++) {
            inWindow[w] += inWindow[w - 1];
        }
        Signal best = new Signal(Double.NaN, Double.NaN, 0, 0, 0, 0, 0, Double.NaN, 0);
        long[] inside = new long[longest + 1];
        for (int m = 0; m < middles.length; m++) {
            Arrays.fill(inside, 0);
            int recent = 0;
            for (int size = 1; size <= near[m].length; size++) {
                int back = last - when[near[m][size - 1]];
                if (back < longest) {
                    inside[back + 1]++;
                    recent++;
                }
                boolean sameDistance = size < near[m].length && away[m][size] == away[m][size - 1];
                if (sameDistance || recent < fewest) {
                    continue;
                }
                long observed = 0;
                for (int w = 1; w <= longest; w++) {
                    observed += inside[w];
                    if (inside[w] == 0 || observed < fewest) {
                        continue; // a longer window without a further event only raises the expected
                    }
                    double expected = size * (double) inWindow[w] / n;
                    double ratio = CircularScan.logRatio(observed, expected, n);
                    if (ratio > best.logRatio) {
                        best = new Signal(
                                x[middles[m]], y[middles[m]], away[m][size - 1], w, observed, expected, ratio, Double.NaN, 0);
                    }
                }
            }
        }
        return best;
    }
}
