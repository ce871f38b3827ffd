package se.samsyn.analysis.hotspot;

import java.util.Arrays;
import se.samsyn.analysis.numeric.Arguments;
import se.samsyn.analysis.numeric.Squares;

/**
 * Compact groups of points: a point with enough points around it is a core, cores within reach of each other are one group, and
 * points within reach of a core belong to its border.
 *
 * <p>M. Ester, H.-P. Kriegel, J. Sander and X. Xu, KDD-96, 226–231. As published, a border point within reach of two groups goes
 * to whichever is found first; here it goes to its nearest core (the group with the lower number at a tie), so the answer does
 * not depend on the order of the points. Points are sorted into squares whose diagonal is the radius: a square with enough
 * points is all core without a single distance being measured, the cores of a square are one group, and two squares are joined
 * by the first two cores that are near each other.
 */
public final class Dbscan {
    /**
     * @param labels for each point the number of its group from 1, or 0 for noise; groups are numbered by their first core point
     * @param core whether the point has enough points around it
     * @param groups how many groups
     */
    public record Result(int[] labels, boolean[] core, int groups) {}

    /** Squares that may hold points within reach lie at most so many steps away. */
    private static final int STEPS = 2;
    /** Room for the last digits when a whole square is said to be out of reach. */
    private static final double HAIR = 1 + 1e-9;

    private final double side;
    private final double west;
    private final double south;
    private final double reach;
    private final int minimum;
    private final Squares squares;
    /** Coordinates in the order of the squares: neighbours lie beside each other in memory too. */
    private final double[] x;
    private final double[] y;
    private final boolean[] core;
    /** Of each place its square, of each square its first place, row and column. */
    private final int[] square;
    private final int[] starts;
    private final int[] rows;
    private final int[] columns;
    private final int[] parent;
    /** Of each of the five rows around a square the first place and the one after the last. */
    private final int[] from = new int[2 * STEPS + 1];
    private final int[] to = new int[2 * STEPS + 1];

    private Dbscan(double[] x, double[] y, double radius, int minimum) {
        this.reach = radius * radius;
        this.minimum = minimum;
        int n = x.length;
        side = radius / Math.sqrt(2) * (1 - 1e-12); // the diagonal stays within the radius
        west = Arrays.stream(x).min().orElse(0);
        south = Arrays.stream(y).min().orElse(0);
        if (Math.max(Arrays.stream(x).max().orElse(0) - west, Arrays.stream(y).max().orElse(0) - south) / side > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("radiusMetres is " + radius + ", too small for points that lie so far apart");
        }
        squares = new Squares(x, y, side);
        this.x = new double[n];
        this.y = new double[n];
        core = new boolean[n];
        square = new int[n];
        int[] begin = new int[n + 1];
        int count = 0;
        for (int place = 0; place < n; place++) {
            int point = squares.point(place);
            this.x[place] = x[point];
            this.y[place] = y[point];
            int before = place == 0 ? -1 : squares.point(place - 1);
            if (place == 0 || squares.row(point) != squares.row(before) || squares.column(point) != squares.column(before)) {
                begin[count++] = place;
            }
            square[place] = count - 1;
        }
        begin[count] = n;
        starts = Arrays.copyOf(begin, count + 1);
        rows = new int[count];
        columns = new int[count];
        parent = new int[count];
        for (int s = 0; s < count; s++) {
            rows[s] = squares.row(squares.point(starts[s]));
            columns[s] = squares.column(squares.point(starts[s]));
            parent[s] = s;
        }
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
        for (int s = 0; s < rows.length; s++) {
            markCores(s);
        }
        for (int s = 0; s < rows.length; s++) {
            joinCores(s);
        }
        int n = x.length;
        int[] place = new int[n];
        for (int at = 0; at < n; at++) {
            place[squares.point(at)] = at;
        }
        int[] number = new int[rows.length];
        int[] labelOfPlace = new int[n];
        int groups = 0;
        for (int point = 0; point < n; point++) {
            if (core[place[point]]) {
                int root = root(square[place[point]]);
                if (number[root] == 0) {
                    number[root] = ++groups;
                }
                labelOfPlace[place[point]] = number[root];
            }
        }
        for (int s = 0; s < rows.length; s++) {
            markBorder(s, labelOfPlace);
        }
        int[] labels = new int[n];
        boolean[] cores = new boolean[n];
        for (int point = 0; point < n; point++) {
            labels[point] = labelOfPlace[place[point]];
            cores[point] = core[place[point]];
        }
        return new Result(labels, cores, groups);
    }

    private void look(int s) {
        for (int up = -STEPS; up <= STEPS; up++) {
            from[up + STEPS] = squares.from(rows[s] + up, columns[s] - STEPS);
            to[up + STEPS] = squares.from(rows[s] + up, columns[s] + STEPS + 1);
        }
    }

    private void markCores(int s) {
        int first = starts[s];
        int end = starts[s + 1];
        int own = end - first;
        if (own >= minimum) {
            Arrays.fill(core, first, end, true);
            return;
        }
        look(s);
        for (int place = first; place < end; place++) {
            int count = own;
            for (int row = 0; row < from.length && count < minimum; row++) {
                if (row == STEPS) {
                    count = counted(place, from[row], first, count);
                    count = counted(place, end, to[row], count);
                } else {
                    count = counted(place, from[row], to[row], count);
                }
            }
            core[place] = count >= minimum;
        }
    }

    private int counted(int place, int first, int end, int before) {
        int count = before;
        for (int at = first; at < end && count < minimum; at++) {
            count += near(place, at) ? 1 : 0;
        }
        return count;
    }

    private void joinCores(int s) {
        if (firstCore(s) < 0) {
            return;
        }
        look(s);
        // What lies before was joined from there.
        for (int row = STEPS; row < from.length; row++) {
            int at = row == STEPS ? starts[s + 1] : from[row];
            while (at < to[row]) {
                int other = square[at];
                if (root(s) != root(other)) {
                    join(s, other);
                }
                at = starts[other + 1];
            }
        }
    }

    private int firstCore(int s) {
        for (int place = starts[s]; place < starts[s + 1]; place++) {
            if (core[place]) {
                return place;
            }
        }
        return -1;
    }

    private void join(int s, int other) {
        int first = firstCore(other);
        if (first < 0) {
            return;
        }
        double left = west + columns[other] * side;
        double low = south + rows[other] * side;
        for (int a = starts[s]; a < starts[s + 1]; a++) {
            double across = Math.max(0, Math.max(left - x[a], x[a] - left - side));
            double up = Math.max(0, Math.max(low - y[a], y[a] - low - side));
            if (!core[a] || across * across + up * up > reach * HAIR) {
                continue;
            }
            for (int b = first; b < starts[other + 1]; b++) {
                if (core[b] && near(a, b)) {
                    int one = root(s);
                    int two = root(other);
                    parent[Math.max(one, two)] = Math.min(one, two);
                    return;
                }
            }
        }
    }

    private void markBorder(int s, int[] label) {
        boolean looked = false;
        for (int place = starts[s]; place < starts[s + 1]; place++) {
            if (core[place]) {
                continue;
            }
            if (!looked) {
                look(s);
                looked = true;
            }
            double nearest = Double.POSITIVE_INFINITY;
            int group = 0;
            for (int row = 0; row < from.length; row++) {
                for (int at = from[row]; at < to[row]; at++) {
                    if (core[at]) {
                        double distance = distance(place, at);
                        if (distance <= reach && (distance < nearest || distance == nearest && label[at] < group)) {
                            nearest = distance;
                            group = label[at];
                        }
                    }
                }
            }
            label[place] = group;
        }
    }

    private boolean near(int one, int other) {
        return distance(one, other) <= reach;
    }

    private double distance(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        return dx * dx + dy * dy;
    }

    private int root(int s) {
        int at = s;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
