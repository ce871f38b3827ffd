package se.samsyn.analysis.repeat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.RandomStreams;

/**
 * Counts pairs of events by distance and time apart, and compares with what chance gives when the times are dealt out anew.
 *
 * <p>E. G. Knox, Applied Statistics 13 (1964) 25–29. Expected = Nₛ Nₜ / N over unordered pairs, exactly. Variance: D. E. Barton
 * and F. N. David, in Research Papers in Statistics (1966) 217–227; M. Kulldorff and U. Hjalmars, Biometrics 55 (1999) 544–552.
 * p: times are permuted over <em>events</em>; permuting pairs instead, as some tools do, forgets that pairs share events and
 * gives a variance that is too small.
 *
 * <p>Only pairs that lie in some band of distance are ever looked at, and a permutation touches nothing but their times, which
 * is why a thousand permutations cost less than one table of all distances. Each permutation has a random stream of its own,
 * so a seed gives the same p on any number of threads.
 */
public final class Knox {
    /**
     * Rows are bands of distance, columns bands of time.
     *
     * @param n events
     * @param pairs all unordered pairs, also those in no band
     * @param observed pairs in each pair of bands
     * @param expected exactly what the permutations give on average
     * @param variance over all permutations; NaN with fewer than four events
     * @param ratio observed over expected; NaN where nothing is expected
     * @param p the share of the permutations and the observed that have at least as many; one-sided; null without permutations
     */
    public record Table(
            int n, long pairs, long[][] observed, double[][] expected, double[][] variance, double[][] ratio, double[][] p) {}

    /**
     * @param chains groups of two events or more that hang together by near pairs
     * @param inChains events in some chain
     * @param longest events in the largest chain
     * @param chain for each event the number of its chain from 1, or 0
     */
    public record Chains(int chains, int inChains, int longest, int[] chain) {}

    private final double[] times;
    private final ClosePairs pairs;
    private final Bands space;
    private final Bands time;

    private Knox(double[] times, ClosePairs pairs, Bands space, Bands time) {
        this.times = times;
        this.pairs = pairs;
        this.space = space;
        this.time = time;
    }

    /**
     * Looks for the near pairs.
     *
     * @param x metres east
     * @param y metres north
     * @param days when, in days since any moment; whole numbers when only the date is known
     * @param space bands of metres
     * @param time bands of days
     * @param manhattan whether distance is the sum of east-west and north-south, as along blocks
     */
    public static Knox of(double[] x, double[] y, double[] days, Bands space, Bands time, boolean manhattan) {
        Arguments.requireLength("days", days.length, "x", x.length);
        Arguments.requireFinite("days", days);
        return new Knox(days.clone(), ClosePairs.of(x, y, space, manhattan), space, time);
    }

    /**
     * The table.
     *
     * @param permutations 999 is usual; 0 leaves p out
     */
    public Table table(int permutations, long seed) {
        Arguments.requireNotNegative("permutations", permutations);
        RandomStreams streams = new RandomStreams(seed, permutations);
        return table(permutations, number -> shuffled(times.length, streams.get(number)));
    }

    /** The table with given permutations: event i gets the time of event {@code permutation[i]}. */
    Table table(int permutations, IntFunction<int[]> permutation) {
        int n = times.length;
        int rows = space.count();
        int columns = time.count();
        long[][] observed = counts(times);
        long[] inSpace = new long[rows];
        double[] sharedInSpace = new double[rows];
        long[][] near = new long[rows][n];
        for (int i = 0; i < n; i++) {
            for (int at = pairs.start[i]; at < pairs.start[i + 1]; at++) {
                inSpace[pairs.band[at]]++;
                near[pairs.band[at]][i]++;
                near[pairs.band[at]][pairs.other[at]]++;
            }
        }
        for (int k = 0; k < rows; k++) {
            sharedInSpace[k] = shared(near[k]);
        }
        long[] inTime = new long[columns];
        double[] sharedInTime = new double[columns];
        inTime(inTime, sharedInTime);
        long all = n * (n - 1L) / 2;
        double[][] expected = new double[rows][columns];
        double[][] variance = new double[rows][columns];
        double[][] ratio = new double[rows][columns];
        for (int k = 0; k < rows; k++) {
            for (int l = 0; l < columns; l++) {
                expected[k][l] = all == 0 ? 0 : inSpace[k] * (double) inTime[l] / all;
                variance[k][l] = variance(n, inSpace[k], sharedInSpace[k], inTime[l], sharedInTime[l], expected[k][l]);
                ratio[k][l] = expected[k][l] > 0 ? observed[k][l] / expected[k][l] : Double.NaN;
            }
        }
        double[][] p = permutations == 0 ? null : significance(observed, permutations, permutation);
        return new Table(n, all, observed, expected, variance, ratio, p);
    }

    private static double variance(double n, double inSpace, double sharedInSpace, double inTime, double sharedInTime, double expected) {
        if (n < 4) {
            return Double.NaN;
        }
        double triples = n * (n - 1) * (n - 2);
        double apartInSpace = inSpace * (inSpace - 1) - 2 * sharedInSpace;
        double apartInTime = inTime * (inTime - 1) - 2 * sharedInTime;
        return inSpace * inTime / (n * (n - 1) / 2)
                + 4 * sharedInSpace * sharedInTime / triples
                + 4 * apartInSpace * apartInTime / (triples * (n - 3))
                - expected * expected;
    }

    /** Pairs of near pairs that share an event. */
    private static double shared(long[] near) {
        double sum = 0;
        for (long d : near) {
            sum += d * (d - 1) / 2.0;
        }
        return sum;
    }

    private void inTime(long[] pairsInBand, double[] shared) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int[] first = new int[time.count()];
        int[] last = new int[time.count()];
        // For each event: how many lie within each bound, before and after; both edges only move forward.
        long[][] within = new long[time.count()][n];
        for (int l = 0; l < time.count(); l++) {
            for (int i = 0; i < n; i++) {
                while (!inside(sorted[i] - sorted[first[l]], l)) {
                    first[l]++;
                }
                while (last[l] + 1 < n && inside(sorted[last[l] + 1] - sorted[i], l)) {
                    last[l]++;
                }
                last[l] = Math.max(last[l], i);
                within[l][i] = last[l] - first[l];
            }
        }
        for (int l = 0; l < time.count(); l++) {
            long[] own = new long[n];
            for (int i = 0; i < n; i++) {
                own[i] = within[l][i] - (l == 0 ? 0 : within[l - 1][i]);
                pairsInBand[l] += own[i];
            }
            pairsInBand[l] /= 2;
            shared[l] = shared(own);
        }
    }

    private boolean inside(double apart, int band) {
        return time.rightClosed() ? apart <= time.bounds()[band] : apart < time.bounds()[band];
    }

    private long[][] counts(double[] when) {
        int columns = time.count();
        double[] bounds = time.bounds();
        boolean closed = time.rightClosed();
        int[] flat = new int[space.count() * columns];
        for (int i = 0; i + 1 < pairs.start.length; i++) {
            double own = when[i];
            for (int at = pairs.start[i]; at < pairs.start[i + 1]; at++) {
                double apart = Math.abs(own - when[pairs.other[at]]);
                // Most pairs lie beyond the last bound: asked first, and the same way nearly every time.
                if (closed ? apart > bounds[columns - 1] : apart >= bounds[columns - 1]) {
                    continue;
                }
                int l = 0;
                while (closed ? apart > bounds[l] : apart >= bounds[l]) {
                    l++;
                }
                flat[pairs.band[at] * columns + l]++;
            }
        }
        long[][] counts = new long[space.count()][columns];
        for (int k = 0; k < counts.length; k++) {
            for (int l = 0; l < columns; l++) {
                counts[k][l] = flat[k * columns + l];
            }
        }
        return counts;
    }

    private double[][] significance(long[][] observed, int permutations, IntFunction<int[]> permutation) {
        long[][] atLeast = IntStream.range(0, permutations)
                .parallel()
                .mapToObj(number -> {
                    int[] order = permutation.apply(number);
                    double[] dealt = new double[times.length];
                    for (int i = 0; i < dealt.length; i++) {
                        dealt[i] = times[order[i]];
                    }
                    long[][] counts = counts(dealt);
                    for (int k = 0; k < counts.length; k++) {
                        for (int l = 0; l < counts[k].length; l++) {
                            counts[k][l] = counts[k][l] >= observed[k][l] ? 1 : 0;
                        }
                    }
                    return counts;
                })
                .reduce(new long[space.count()][time.count()], Knox::sum);
        double[][] p = new double[space.count()][time.count()];
        for (int k = 0; k < p.length; k++) {
            for (int l = 0; l < p[k].length; l++) {
                p[k][l] = (1.0 + atLeast[k][l]) / (1 + permutations);
            }
        }
        return p;
    }

    private static long[][] sum(long[][] one, long[][] other) {
        long[][] sum = new long[one.length][];
        for (int k = 0; k < one.length; k++) {
            sum[k] = one[k].clone();
            for (int l = 0; l < sum[k].length; l++) {
                sum[k][l] += other[k][l];
            }
        }
        return sum;
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    /**
     * The table when the times are only known to lie between two moments: each is drawn evenly between them.
     *
     * @param from days, not after {@code to}; leave out events whose interval is wider than a band, and say how many
     * @param draws how often the observed table is drawn, 50 is usual
     * @param permutations at least 1; 999 is usual
     */
    public static Uncertain uncertain(
            double[] x, double[] y, double[] from, double[] to, Bands space, Bands time, boolean manhattan, int draws, int permutations,
            long seed) {
        Arguments.requireLength("from", from.length, "x", x.length);
        Arguments.requireLength("to", to.length, "x", x.length);
        Arguments.requireFinite("from", from);
        Arguments.requireFinite("to", to);
        Arguments.requirePositive("draws", draws);
        Arguments.requirePositive("permutations", permutations);
        for (int i = 0; i < from.length; i++) {
            if (to[i] < from[i]) {
                throw new IllegalArgumentException("to[" + i + "] is " + to[i] + ", before from (" + from[i] + ")");
            }
        }
        ClosePairs pairs = ClosePairs.of(x, y, space, manhattan);
        double[][] mean = new double[space.count()][time.count()];
        long[][] least = new long[space.count()][time.count()];
        long[][] most = new long[space.count()][time.count()];
        for (long[] row : least) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        RandomStreams streams = new RandomStreams(seed, draws + permutations);
        for (int draw = 0; draw < draws; draw++) {
            long[][] counts = new Knox(drawn(from, to, streams.get(draw)), pairs, space, time).counts();
            for (int k = 0; k < counts.length; k++) {
                for (int l = 0; l < counts[k].length; l++) {
                    mean[k][l] += counts[k][l] / (double) draws;
                    least[k][l] = Math.min(least[k][l], counts[k][l]);
                    most[k][l] = Math.max(most[k][l], counts[k][l]);
                }
            }
        }
        double[][] p = new double[space.count()][time.count()];
        double[][] expected = new double[space.count()][time.count()];
        long[][][] simulated = IntStream.range(0, permutations).parallel().mapToObj(number -> {
            SplittableRandom random = streams.get(draws + number);
            double[] when = drawn(from, to, random);
            int[] order = shuffled(when.length, random);
            double[] dealt = new double[when.length];
            for (int i = 0; i < dealt.length; i++) {
                dealt[i] = when[order[i]];
            }
            return new Knox(dealt, pairs, space, time).counts();
        }).toArray(long[][][]::new);
        for (int k = 0; k < p.length; k++) {
            for (int l = 0; l < p[k].length; l++) {
                long atLeast = 0;
                for (long[][] counts : simulated) {
                    atLeast += counts[k][l] >= mean[k][l] ? 1 : 0;
                    expected[k][l] += counts[k][l] / (double) permutations;
                }
                p[k][l] = (1.0 + atLeast) / (1 + permutations);
            }
        }
        return new Uncertain(mean, least, most, expected, p);
    }

    /**
     * @param observed pairs on average over the draws
     * @param least the fewest of any draw
     * @param most the most of any draw
     * @param expected the average of the permutations
     * @param p one-sided, of the average
     */
    public record Uncertain(double[][] observed, long[][] least, long[][] most, double[][] expected, double[][] p) {}

    private long[][] counts() {
        return counts(times);
    }

    private static double[] drawn(double[] from, double[] to, SplittableRandom random) {
        double[] when = new double[from.length];
        for (int i = 0; i < when.length; i++) {
            when[i] = from[i] + random.nextDouble() * (to[i] - from[i]);
        }
        return when;
    }

    /** Which events hang together by pairs in the first bands, since one series can make a whole table. */
    public Chains chains(int spaceBands, int timeBands) {
        int n = times.length;
        int[] parent = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            for (int at = pairs.start[i]; at < pairs.start[i + 1]; at++) {
                if (pairs.band[at] < spaceBands && time.of(Math.abs(times[i] - times[pairs.other[at]])) < timeBands) {
                    parent[root(parent, i)] = root(parent, pairs.other[at]);
                }
            }
        }
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            size[root(parent, i)]++;
        }
        int[] number = new int[n];
        int[] chain = new int[n];
        int chains = 0;
        int inChains = 0;
        int longest = 0;
        for (int i = 0; i < n; i++) {
            int root = root(parent, i);
            if (size[root] > 1) {
                if (number[root] == 0) {
                    number[root] = ++chains;
                    longest = Math.max(longest, size[root]);
                }
                chain[i] = number[root];
                inChains++;
            }
        }
        return new Chains(chains, inChains, longest, chain);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
