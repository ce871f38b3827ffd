package se.samsyn.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What someone can work out of a table's cells who is told some sums of them, exactly or within bounds, and knows that cells
 * are whole numbers and not below zero.
 *
 * <p>The bounds are those of linear programs over all tables that agree with what was told (Fischetti and Salazar 2001),
 * solved exactly in whole numbers, without rounding. They hold for fractional tables too, and might therefore be wider than
 * what someone finds who uses that counts are whole; so a number counts as possible only when a whole-numbered table with it
 * was found on the way. Each question takes at most {@link #MOST_STEPS} steps in each direction; one that is stopped there
 * has shown less than there is, never more.
 *
 * <p>Cells that follow at once from what was told are put in first; what is left falls apart into cells that have to do with
 * each other, and each part is solved by itself.
 */
public final class Attack {
    /** No bound. */
    public static final long UNBOUNDED = Long.MAX_VALUE / 8;

    static final int MOST_STEPS = 600;

    private final long[] table;
    private final List<LinearSum> sums = new ArrayList<>();
    private final List<long[]> bounds = new ArrayList<>();
    private Parts parts;

    /** Shared by the attacks of one search: what is left of the work that it may cost. */
    private final long[] work;

    /** @param table any table of whole numbers that agrees with what will be told, such as the true one */
    public Attack(long[] table) {
        this(table, new long[] {Long.MAX_VALUE});
    }

    /** @param work one number: the entries of tableaus that may still be touched; what is asked when none is left is not found wide */
    Attack(long[] table, long[] work) {
        this.table = table.clone();
        this.work = work;
        for (int cell = 0; cell < table.length; cell++) {
            if (table[cell] < 0) {
                throw new IllegalArgumentException("table[" + cell + "] is " + table[cell] + ", must not be below 0");
            }
        }
    }

    /**
     * Says what everyone is told of a sum.
     *
     * @return the number of the fact, counted from 0
     * @throws IllegalArgumentException when the table does not agree
     */
    public int know(LinearSum sum, long low, long high) {
        long value = sum.in(table);
        if (value < low || value > high) {
            throw new IllegalArgumentException("the sum is " + value + ", not between " + low + " and " + high);
        }
        sums.add(sum);
        bounds.add(new long[] {low, high});
        parts = null;
        return sums.size() - 1;
    }

    /** All that can be worked out of a sum. */
    public Range range(LinearSum target) {
        return range(target, UNBOUNDED);
    }

    /**
     * What can be worked out of a sum, unless it is sure to be wide.
     *
     * @param enough when so many numbers more than one are possible, the search ends; its bounds are then left open
     */
    public Range range(LinearSum target, long enough) {
        if (parts == null) {
            parts = new Parts(table, sums, bounds, work);
        }
        Set<Integer> because = new TreeSet<>();
        long value = target.in(table);
        long[] up = parts.farthest(target, 1, enough, because);
        long[] down = parts.farthest(target, -1, enough >= UNBOUNDED ? UNBOUNDED : enough - up[1], because);
        return new Range(
                value - down[0], bounded(value + up[0]), value - down[1], bounded(value + up[1]),
                because.stream().mapToInt(Integer::intValue).toArray());
    }

    private static long bounded(long value) {
        return Math.min(value, UNBOUNDED);
    }

    /** The table, taken apart. */
    private static final class Parts {
        private final long[] table;
        private final List<LinearSum> sums;
        private final List<long[]> bounds;
        private final long[] lower;
        private final long[] upper;
        private final List<Set<Integer>> whyLower = new ArrayList<>();
        private final List<Set<Integer>> whyUpper = new ArrayList<>();
        private final int[] partOf;
        private final int[] place;
        private final List<int[]> cellsOf = new ArrayList<>();
        private final List<List<Row>> rowsOf = new ArrayList<>();
        private final Tableau[] tableaus;
        private final long[] work;

        /** A sum of cells that are not known. */
        private record Row(LinearSum sum, long[] bounds, Set<Integer> whyLower, Set<Integer> whyUpper) {}

        Parts(long[] table, List<LinearSum> sums, List<long[]> bounds, long[] work) {
            this.work = work;
            this.table = table;
            work[0] -= sums.stream().mapToLong(sum -> sum.cells().length).sum();
            this.sums = sums;
            this.bounds = bounds;
            lower = new long[table.length];
            upper = new long[table.length];
            Arrays.fill(upper, UNBOUNDED);
            for (int cell = 0; cell < table.length; cell++) {
                whyLower.add(Set.of());
                whyUpper.add(Set.of());
            }
            List<Integer> open = new ArrayList<>(IntStream.range(0, sums.size()).boxed().toList());
            while (open.removeIf(this::followsAtOnce)) {
                // What one sum gives away may leave a single cell in another.
            }
            partOf = new int[table.length];
            place = new int[table.length];
            takeApart(merge(open));
            tableaus = new Tableau[cellsOf.size()];
        }

        private boolean fixed(int cell) {
            return lower[cell] == upper[cell];
        }

        /** Whether a sum says nothing more than the bounds of one cell, which are then put in. */
        private boolean followsAtOnce(int fact) {
            LinearSum sum = sums.get(fact);
            int only = -1;
            for (int i = 0; i < sum.cells().length; i++) {
                if (!fixed(sum.cells()[i])) {
                    if (only >= 0 || Math.abs(sum.weights()[i]) != 1) {
                        return false;
                    }
                    only = i;
                }
            }
            if (only >= 0) {
                int cell = sum.cells()[only];
                long others = sum.in(table) - sum.weights()[only] * table[cell];
                boolean plus = sum.weights()[only] > 0;
                long[] bound = bounds.get(fact);
                long low = plus ? less(bound[0], others) : less(others, bound[1]);
                long high = plus ? less(bound[1], others) : less(others, bound[0]);
                Set<Integer> why = why(fact, sum);
                if (low > lower[cell]) {
                    lower[cell] = low;
                    whyLower.set(cell, why);
                }
                if (high < upper[cell]) {
                    upper[cell] = high;
                    whyUpper.set(cell, why);
                }
            }
            return true;
        }

        private static long less(long one, long other) {
            return one >= UNBOUNDED || other <= -UNBOUNDED ? UNBOUNDED : one <= -UNBOUNDED || other >= UNBOUNDED ? -UNBOUNDED : one - other;
        }

        /** A fact with all that the known cells of its sum are known by. */
        private Set<Integer> why(int fact, LinearSum sum) {
            Set<Integer> why = new TreeSet<>(Set.of(fact));
            for (int cell : sum.cells()) {
                if (fixed(cell)) {
                    why.addAll(whyLower.get(cell));
                    why.addAll(whyUpper.get(cell));
                }
            }
            return why;
        }

        /** The sums that are left, without their known cells, each once. */
        private List<Row> merge(List<Integer> open) {
            Map<LinearSum, Row> rows = new HashMap<>();
            for (int fact : open) {
                LinearSum sum = sums.get(fact);
                int[] kept = IntStream.range(0, sum.cells().length).filter(i -> !fixed(sum.cells()[i])).toArray();
                LinearSum rest = new LinearSum(
                        IntStream.of(kept).map(i -> sum.cells()[i]).toArray(), IntStream.of(kept).map(i -> sum.weights()[i]).toArray());
                long known = sum.in(table) - rest.in(table);
                Row row = rows.getOrDefault(rest, new Row(rest, new long[] {-UNBOUNDED, UNBOUNDED}, Set.of(), Set.of()));
                long low = less(bounds.get(fact)[0], known);
                long high = less(bounds.get(fact)[1], known);
                Set<Integer> why = why(fact, sum);
                rows.put(rest, new Row(
                        rest,
                        new long[] {Math.max(low, row.bounds[0]), Math.min(high, row.bounds[1])},
                        low > row.bounds[0] ? why : row.whyLower,
                        high < row.bounds[1] ? why : row.whyUpper));
            }
            return rows.values().stream()
                    .sorted(java.util.Comparator.comparing((Row row) -> row.sum.cells()[0]).thenComparing(row -> row.sum.cells().length)
                            .thenComparing(row -> Arrays.toString(row.sum.cells())))
                    .toList();
        }

        private void takeApart(List<Row> rows) {
            for (int cell = 0; cell < table.length; cell++) {
                partOf[cell] = cell;
            }
            for (Row row : rows) {
                for (int cell : row.sum.cells()) {
                    partOf[root(cell)] = root(row.sum.cells()[0]);
                }
            }
            Map<Integer, Integer> numbers = new HashMap<>();
            List<List<Integer>> cells = new ArrayList<>();
            for (int cell = 0; cell < table.length; cell++) {
                if (!fixed(cell)) {
                    int number = numbers.computeIfAbsent(root(cell), root -> {
                        cells.add(new ArrayList<>());
                        rowsOf.add(new ArrayList<>());
                        return cells.size() - 1;
                    });
                    place[cell] = cells.get(number).size();
                    cells.get(number).add(cell);
                }
            }
            rows.forEach(row -> rowsOf.get(numbers.get(root(row.sum.cells()[0]))).add(row));
            cells.forEach(part -> cellsOf.add(part.stream().mapToInt(Integer::intValue).toArray()));
            for (int cell = 0; cell < table.length; cell++) {
                partOf[cell] = fixed(cell) ? -1 : partOf[cell];
            }
            for (int part = 0; part < cellsOf.size(); part++) {
                for (int cell : cellsOf.get(part)) {
                    partOf[cell] = part;
                }
            }
        }

        private int root(int cell) {
            int at = cell;
            while (partOf[at] != at) {
                partOf[at] = partOf[partOf[at]];
                at = partOf[at];
            }
            return at;
        }

        /**
         * How far a sum can be from its value in the table in one direction.
         *
         * @return the bound that nobody can pass, and how far a whole-numbered table surely goes
         */
        long[] farthest(LinearSum target, int sign, long enough, Set<Integer> because) {
            long bound = 0;
            long attained = 0;
            TreeSet<Integer> concerned = new TreeSet<>();
            for (int i = 0; i < target.cells().length; i++) {
                int cell = target.cells()[i];
                if (partOf[cell] >= 0) {
                    concerned.add(partOf[cell]);
                } else {
                    because.addAll(whyLower.get(cell));
                    because.addAll(whyUpper.get(cell));
                }
            }
            for (int part : concerned) {
                if (attained >= enough) {
                    return new long[] {UNBOUNDED, Math.min(attained, UNBOUNDED)};
                }
                LinearSum here = inPart(target, part);
                long value = here.in(local(part));
                Tableau.Found found = search(part, here, sign, sign * value, enough >= UNBOUNDED ? UNBOUNDED : sign * value + enough - attained);
                bound = found.bound() >= UNBOUNDED || bound >= UNBOUNDED ? UNBOUNDED : bound + found.bound() - sign * value;
                attained = found.attained() >= UNBOUNDED || attained >= UNBOUNDED ? UNBOUNDED : attained + found.attained() - sign * value;
                collect(part, found, because);
            }
            return new long[] {bound, attained};
        }

        private LinearSum inPart(LinearSum sum, int part) {
            int[] kept = IntStream.range(0, sum.cells().length).filter(i -> partOf[sum.cells()[i]] == part).toArray();
            return new LinearSum(
                    IntStream.of(kept).map(i -> place[sum.cells()[i]]).toArray(), IntStream.of(kept).map(i -> sum.weights()[i]).toArray());
        }

        private long[] local(int part) {
            return IntStream.of(cellsOf.get(part)).mapToLong(cell -> table[cell]).toArray();
        }

        private Tableau.Found search(int part, LinearSum here, int sign, long known, long goal) {
            if (tableaus[part] == null || tableaus[part].usedUp() || !tableaus[part].whole()) {
                int[] cells = cellsOf.get(part);
                List<Row> rows = rowsOf.get(part);
                tableaus[part] = new Tableau(
                        local(part),
                        IntStream.of(cells).mapToLong(cell -> lower[cell]).toArray(),
                        IntStream.of(cells).mapToLong(cell -> upper[cell]).toArray(),
                        rows.stream().map(row -> inPart(row.sum, part)).toList(),
                        rows.stream().map(Row::bounds).toList());
            }
            return tableaus[part].maximise(here, sign, known, goal, MOST_STEPS, work);
        }

        private void collect(int part, Tableau.Found found, Set<Integer> because) {
            int[] cells = cellsOf.get(part);
            for (int i = 0; i < found.holding().length; i++) {
                int variable = found.holding()[i];
                boolean above = found.above()[i];
                if (variable < cells.length) {
                    because.addAll((above ? whyUpper : whyLower).get(cells[variable]));
                } else {
                    Row row = rowsOf.get(part).get(variable - cells.length);
                    because.addAll(above ? row.whyUpper : row.whyLower);
                }
            }
        }
    }
}
