package se.samsyn.analysis.hotspot;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;

/**
 * Compact groups of points: a point with enough points around it is a core, cores within reach of each other are one group, and
 * points within reach of a core belong to its border.
 *
 * <p>M. Ester, H.-P. Kriegel, J. Sander and X. Xu, KDD-96, 226–231. As published, a border point within reach of two groups goes
 * to whichever is found first; here it goes to its nearest core (the group with the lower number at a tie), so the answer does
 * not depend on the order of the points. Points are sorted into squares whose diagonal is the radius: a square with enough
 * points is all core without a single distance being measured.
 */
public final class Dbscan {
    /**
     * @param labels for each point the number of its group from 1, or 0 for noise; groups are numbered by their first core point
     * @param core whether the point has enough points around it
     * @param groups how many groups
     */
    public record Result(int[] labels, boolean[] core, int groups) {}

    private final double[] x;
    private final double[] y;
    private final double reach;
    private final int minimum;
    private final int[] order;
    private final long[] keys;
    private final int[] starts;
    private final long[] rows;
    private final long[] columns;
    private final boolean[] core;
    private final int[] parent;

    private Dbscan(double[] x, double[] y, double radius, int minimum) {
        this.x = x;
        this.y = y;
        this.reach = radius * radius;
        this.minimum = minimum;
        int n = x.length;
        core = new boolean[n];
        parent = new int[n];
        Arrays.setAll(parent, i -> i);
        double side = radius / Math.sqrt(2) * (1 - 1e-12); // the diagonal stays within the radius
        double west = Arrays.stream(x).min().orElse(0);
        double south = Arrays.stream(y).min().orElse(0);
        long[] packed = new long[n];
        for (int i = 0; i < n; i++) {
            long column = (long) Math.floor((x[i] - west) / side);
            long row = (long) Math.floor((y[i] - south) / side);
            if (column > Integer.MAX_VALUE - 4 || row > Integer.MAX_VALUE - 4) {
                throw new IllegalArgumentException("radiusMetres is " + radius + ", too small for points that lie so far apart");
            }
            packed[i] = row << 32 | column;
        }
        order = sorted(packed);
        long[] distinct = new long[n];
        int[] begin = new int[n + 1];
        int squares = 0;
        for (int at = 0; at < n; at++) {
            long key = packed[order[at]];
            if (at == 0 || key != distinct[squares - 1]) {
                distinct[squares] = key;
                begin[squares++] = at;
            }
        }
        begin[squares] = n;
        keys = Arrays.copyOf(distinct, squares);
        starts = Arrays.copyOf(begin, squares + 1);
        rows = new long[squares];
        columns = new long[squares];
        for (int s = 0; s < squares; s++) {
            rows[s] = keys[s] >> 32;
            columns[s] = keys[s] & 0xFFFFFFFFL;
        }
    }

    /** The point numbers by square, within a square as they came. */
    private static int[] sorted(long[] packed) {
        int n = packed.length;
        long[] pairs = new long[n];
        // Squares are renumbered densely first, so that square and point fit one sortable number.
        long[] distinct = packed.clone();
        Arrays.parallelSort(distinct);
        int kinds = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || distinct[i] != distinct[i - 1]) {
                distinct[kinds++] = distinct[i];
            }
        }
        for (int i = 0; i < n; i++) {
            pairs[i] = (long) Arrays.binarySearch(distinct, 0, kinds, packed[i]) << 32 | i;
        }
        Arrays.parallelSort(pairs);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) pairs[i];
        }
        return order;
    }

    /**
     * @param radiusMetres points at exactly this distance are within reach
     * @param minimum how many points, itself counted, make a core
     */
    public static Result of(double[] x, double[] y, double radiusMetres, int minimum) {
        Arguments.requireLength("x", x.length, "y", y.length);
        Arguments.requireFinite("x", x);
        Arguments.requireFinite("y", y);
        Arguments.requirePositive("radiusMetres", radiusMetres);
        Arguments.requirePositive("minimum", minimum);
        return new Dbscan(x, y, radiusMetres, minimum).result();
    }

    private Result result() {
        for (int s = 0; s < keys.length; s++) {
            markCores(s);
        }
        for (int s = 0; s < keys.length; s++) {
            joinCores(s);
        }
        int n = x.length;
        int[] number = new int[n];
        int[] labels = new int[n];
        int groups = 0;
        for (int i = 0; i < n; i++) {
            if (core[i]) {
                int root = root(i);
                if (number[root] == 0) {
                    number[root] = ++groups;
                }
                labels[i] = number[root];
            }
        }
        for (int s = 0; s < keys.length; s++) {
            for (int at = starts[s]; at < starts[s + 1]; at++) {
                if (!core[order[at]]) {
                    labels[order[at]] = nearestCore(order[at], s, labels);
                }
            }
        }
        return new Result(labels, core, groups);
    }

    private void markCores(int s) {
        int own = starts[s + 1] - starts[s];
        int[] beside = own >= minimum ? null : beside(s);
        for (int at = starts[s]; at < starts[s + 1]; at++) {
            int i = order[at];
            core[i] = own >= minimum || count(i, own, beside) >= minimum;
        }
    }

    private int count(int i, int own, int[] beside) {
        int count = own;
        for (int other : beside) {
            for (int at = starts[other]; at < starts[other + 1] && count < minimum; at++) {
                count += near(i, order[at]) ? 1 : 0;
            }
        }
        return count;
    }

    private void joinCores(int s) {
        int first = -1;
        for (int at = starts[s]; at < starts[s + 1]; at++) {
            if (core[order[at]]) {
                if (first >= 0) {
                    union(first, order[at]); // within one square all are within reach
                } else {
                    first = order[at];
                }
            }
        }
        if (first < 0) {
            return;
        }
        for (int other : beside(s)) {
            if (other > s) {
                join(s, other);
            }
        }
    }

    private void join(int s, int other) {
        for (int a = starts[s]; a < starts[s + 1]; a++) {
            int i = order[a];
            if (!core[i]) {
                continue;
            }
            for (int b = starts[other]; b < starts[other + 1]; b++) {
                int j = order[b];
                if (core[j]) {
                    if (root(i) == root(j)) {
                        return; // all cores of a square are one group already
                    }
                    if (near(i, j)) {
                        union(i, j);
                        return;
                    }
                }
            }
        }
    }

    private int nearestCore(int i, int s, int[] labels) {
        double nearest = Double.POSITIVE_INFINITY;
        int label = 0;
        int[] beside = beside(s);
        for (int which = -1; which < beside.length; which++) {
            int square = which < 0 ? s : beside[which];
            for (int at = starts[square]; at < starts[square + 1]; at++) {
                int j = order[at];
                if (core[j] && near(i, j)) {
                    double distance = distance(i, j);
                    if (distance < nearest || (distance == nearest && labels[j] < label)) {
                        nearest = distance;
                        label = labels[j];
                    }
                }
            }
        }
        return label;
    }

    /** The squares, other than itself, that may hold points within reach: two steps in each direction. */
    private int[] beside(int s) {
        int[] found = new int[24];
        int count = 0;
        for (long up = -2; up <= 2; up++) {
            long row = rows[s] + up;
            if (row < 0) {
                continue;
            }
            long from = row << 32 | Math.max(0, columns[s] - 2);
            long to = row << 32 | columns[s] + 2;
            int at = Arrays.binarySearch(keys, from);
            for (int square = at < 0 ? -at - 1 : at; square < keys.length && keys[square] <= to; square++) {
                if (square != s) {
                    found[count++] = square;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean near(int i, int j) {
        return distance(i, j) <= reach;
    }

    private double distance(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return dx * dx + dy * dy;
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void union(int i, int j) {
        int one = root(i);
        int other = root(j);
        if (one != other) {
            parent[Math.max(one, other)] = Math.min(one, other);
        }
    }
}
