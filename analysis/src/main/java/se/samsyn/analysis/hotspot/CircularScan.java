package se.samsyn.analysis.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.RandomStreams;

/**
 * The circle of areas whose rate differs most from that of the rest, over all circles of all sizes at once, with a p that
 * accounts for having looked at them all.
 *
 * <p>M. Kulldorff, "A spatial scan statistic", Communications in Statistics: Theory and Methods 26 (1997) 1481–1496, Poisson.
 * Log likelihood ratio c ln(c/E) + (C − c) ln((C − c)/(C − E)) where c exceeds E, else 0; circles grow around each area by the
 * distance of centres up to a share of the population, areas at one distance all together; p by dealing the cases out over the
 * population. Large shares let one circle swallow half a county: cap it.
 */
public final class CircularScan {
    /**
     * @param centre the area that the circle grows around
     * @param members areas in the circle
     * @param cases in the circle
     * @param expected at the common rate
     * @param logRatio the log likelihood ratio
     * @param p from the Monte Carlo replicates; NaN without
     */
    public record Cluster(int centre, int[] members, long cases, double expected, double logRatio, double p) {
        /** How many times the common rate. */
        public double relative() {
            return cases / expected;
        }
    }

    private final double[] population;
    private final long total;
    private final double people;
    /** For each area the areas by distance, as far as the population cap allows. */
    private final int[][] circles;
    /** For each place in a circle whether the next area lies farther out: only there does a circle end. */
    private final boolean[][] ends;

    private CircularScan(double[] x, double[] y, long[] cases, double[] population, double share) {
        this.population = population;
        int n = x.length;
        total = Arrays.stream(cases).sum();
        people = Arrays.stream(population).sum();
        circles = new int[n][];
        ends = new boolean[n][];
        for (int centre = 0; centre < n; centre++) {
            int from = centre;
            double[] away = new double[n];
            for (int i = 0; i < n; i++) {
                away[i] = Math.hypot(x[i] - x[from], y[i] - y[from]);
            }
            int[] order = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> away[i]).thenComparingInt(i -> i))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double inside = 0;
            int size = 0;
            while (size < n && inside + population[order[size]] <= share * people) {
                inside += population[order[size++]];
            }
            circles[centre] = Arrays.copyOf(order, size);
            ends[centre] = new boolean[size];
            for (int i = 0; i < size; i++) {
                ends[centre][i] = i + 1 == n || away[order[i + 1]] != away[order[i]];
            }
        }
    }

    /**
     * The most likely circles, none overlapping a likelier one.
     *
     * @param x metres east of each area's centre
     * @param share the largest share of the population in a circle, at most 0.5
     * @param replicates 999 is usual; 0 leaves p out
     */
    public static List<Cluster> of(
            double[] x, double[] y, long[] cases, double[] population, double share, int replicates, long seed) {
        Arguments.requireLength("y", y.length, "x", x.length);
        Arguments.requireLength("cases", cases.length, "x", x.length);
        Arguments.requireLength("population", population.length, "x", x.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        for (int i = 0; i < cases.length; i++) {
            Arguments.requireNotNegative("cases[" + i + "]", cases[i]);
            Arguments.requirePositive("population[" + i + "]", population[i]);
        }
        if (!(share > 0 && share <= 0.5)) {
            throw new IllegalArgumentException("share is " + share + ", must lie above 0 and at most at 0.5");
        }
        return new CircularScan(x, y, cases, population, share).clusters(cases, replicates, seed);
    }

    private List<Cluster> clusters(long[] cases, int replicates, long seed) {
        RandomStreams streams = new RandomStreams(seed, replicates);
        double[] simulated = IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(number -> greatest(dealt(streams.get(number))))
                .toArray();
        List<Candidate> found = new ArrayList<>();
        for (int centre = 0; centre < circles.length; centre++) {
            long c = 0;
            double inside = 0;
            for (int size = 1; size <= circles[centre].length; size++) {
                int area = circles[centre][size - 1];
                c += cases[area];
                inside += population[area];
                double ratio = ends[centre][size - 1] ? logRatio(c, inside) : 0;
                if (ratio > 0) {
                    found.add(new Candidate(centre, size, c, total * inside / people, ratio));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Candidate circle) -> -circle.logRatio)
                .thenComparingInt(circle -> circle.centre));
        boolean[] taken = new boolean[circles.length];
        List<Cluster> apart = new ArrayList<>();
        for (Candidate circle : found) {
            if (Arrays.stream(circles[circle.centre], 0, circle.size).noneMatch(member -> taken[member])) {
                int[] members = Arrays.copyOf(circles[circle.centre], circle.size);
                for (int member : members) {
                    taken[member] = true;
                }
                Arrays.sort(members);
                apart.add(new Cluster(
                        circle.centre, members, circle.cases, circle.expected, circle.logRatio, p(circle.logRatio, simulated)));
            }
        }
        return apart;
    }

    /** There are about as many as areas squared, so the members are not copied until the circle is taken. */
    private record Candidate(int centre, int size, long cases, double expected, double logRatio) {}

    private static double p(double ratio, double[] simulated) {
        if (simulated.length == 0) {
            return Double.NaN;
        }
        // Equal ratios count against the circle: with few cases they are common.
        double limit = ratio * (1 - 1e-12);
        return (1.0 + Arrays.stream(simulated).filter(other -> other >= limit).count()) / (1 + simulated.length);
    }

    private double logRatio(long c, double inside) {
        return logRatio(c, total * inside / people, total);
    }

    /** 0 unless more were seen than expected. */
    static double logRatio(double c, double expected, double total) {
        if (!(c > expected) || expected <= 0) {
            return 0;
        }
        double rest = total - c;
        return c * Math.log(c / expected) + (rest > 0 ? rest * Math.log(rest / (total - expected)) : 0);
    }

    private double greatest(long[] cases) {
        double greatest = 0;
        for (int centre = 0; centre < circles.length; centre++) {
            long c = 0;
            double inside = 0;
            for (int i = 0; i < circles[centre].length; i++) {
                int area = circles[centre][i];
                c += cases[area];
                inside += population[area];
                if (ends[centre][i]) {
                    greatest = Math.max(greatest, logRatio(c, inside));
                }
            }
        }
        return greatest;
    }

    /** The cases dealt out over the population, one by one. */
    private long[] dealt(SplittableRandom random) {
        double[] upTo = new double[population.length];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += population[i];
            upTo[i] = sum;
        }
        long[] dealt = new long[population.length];
        for (long k = 0; k < total; k++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            dealt[Math.min(upTo.length - 1, at < 0 ? -at - 1 : at + 1)]++;
        }
        return dealt;
    }
}
