package se.samsyn.analysis.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The simplex method with bounds on every variable, in whole numbers: all entries have one common denominator, by which each
 * pivot divides without remainder (Edmonds 1967, Bareiss 1968). It begins at a table that is known to be possible, with the
 * sums as the basis, so there is nothing to search for first; a cell that is neither in the basis nor at a bound stays where
 * it is until it is moved.
 */
final class Tableau {
    /**
     * What was found of a maximum.
     *
     * @param bound no table has more
     * @param attained a whole-numbered table with as much was met
     * @param holding what holds it down: the numbers of the cells and, after them, of the sums
     * @param above for each of them whether it is the upper bound
     */
    record Found(long bound, long attained, int[] holding, boolean[] above) {}

    private static final int STEEPEST_STEPS = 60;

    private final int cells;
    private final int rows;
    /** By variable: the cells, then the sums. */
    private final long[] lower;
    private final long[] upper;
    private final long[] value;
    private final long[][] entry;
    private final long[] top;
    private final int[] basic;
    private final int[] free;
    private long denominator = 1;
    private boolean usedUp;

    Tableau(long[] table, long[] leastOfCells, long[] mostOfCells, List<LinearSum> sums, List<long[]> bounds) {
        cells = table.length;
        rows = sums.size();
        lower = Arrays.copyOf(leastOfCells, cells + rows);
        upper = Arrays.copyOf(mostOfCells, cells + rows);
        value = Arrays.copyOf(table, cells + rows);
        entry = new long[rows][cells];
        top = new long[cells];
        basic = new int[rows];
        free = new int[cells];
        for (int c = 0; c < cells; c++) {
            free[c] = c;
        }
        for (int r = 0; r < rows; r++) {
            LinearSum sum = sums.get(r);
            for (int i = 0; i < sum.cells().length; i++) {
                entry[r][sum.cells()[i]] = sum.weights()[i];
            }
            basic[r] = cells + r;
            lower[cells + r] = bounds.get(r)[0];
            upper[cells + r] = bounds.get(r)[1];
            value[cells + r] = sum.in(table);
        }
    }

    /** Whether a number grew beyond what fits; nothing more can be asked then. */
    boolean usedUp() {
        return usedUp;
    }

    /**
     * The greatest value of a sum, times 1 or −1.
     *
     * @param known a value that some whole-numbered table has
     * @param goal the search ends when a table with so much was met
     * @param work one number, lowered by the entries that each step touches; no step is made below 0
     */
    Found maximise(LinearSum sum, int sign, long known, long goal, int mostSteps, long[] work) {
        long attained = known;
        try {
            setObjective(sum, sign);
            attained = whole() ? Math.max(attained, objective()) : attained;
            for (int step = 0; attained < goal && step < mostSteps && work[0] > 0; step++) {
                work[0] -= (long) rows * cells;
                int column = entering(step < STEEPEST_STEPS);
                if (column < 0) {
                    return optimum(attained);
                }
                attained = Math.max(attained, move(column));
                if (attained >= Attack.UNBOUNDED) {
                    break;
                }
            }
        } catch (ArithmeticException tooLarge) {
            // The entries are small determinants; where they are not, what was met so far is all that is relied on.
            usedUp = true;
        }
        return new Found(Attack.UNBOUNDED, attained, new int[0], new boolean[0]);
    }

    private void setObjective(LinearSum sum, int sign) {
        Arrays.fill(top, 0);
        int[] weight = new int[cells];
        for (int i = 0; i < sum.cells().length; i++) {
            weight[sum.cells()[i]] = sign * sum.weights()[i];
        }
        for (int c = 0; c < cells; c++) {
            if (free[c] < cells) {
                top[c] += weight[free[c]] * denominator;
            }
        }
        for (int r = 0; r < rows; r++) {
            if (basic[r] < cells && weight[basic[r]] != 0) {
                for (int c = 0; c < cells; c++) {
                    top[c] = Math.addExact(top[c], Math.multiplyExact((long) weight[basic[r]], entry[r][c]));
                }
            }
        }
    }

    /** The column that raises the objective; first the steepest, later the first of all, which never goes in circles (Bland 1977). */
    private int entering(boolean steepest) {
        int best = -1;
        for (int c = 0; c < cells; c++) {
            int variable = free[c];
            boolean raises = top[c] > 0 && value[variable] < upper[variable] || top[c] < 0 && value[variable] > lower[variable];
            if (raises
                    && (best < 0
                            || (steepest ? Math.abs(top[c]) > Math.abs(top[best]) : variable < free[best]))) {
                best = c;
            }
        }
        return best;
    }

    /**
     * Moves along a column as far as the bounds allow.
     *
     * @return the greatest value of the objective that a whole-numbered table on the way has; {@link Long#MIN_VALUE} for none
     */
    private long move(int column) {
        int variable = free[column];
        int direction = top[column] > 0 ? 1 : -1;
        long own = direction > 0 ? room(upper[variable], value[variable]) : room(value[variable], lower[variable]);
        long length = own;
        long per = 1;
        int row = -1;
        for (int r = 0; r < rows; r++) {
            long rate = entry[r][column] * direction;
            if (rate == 0) {
                continue;
            }
            int held = basic[r];
            long end = rate > 0 ? upper[held] : lower[held];
            if (Math.abs(end) >= Attack.UNBOUNDED) {
                continue;
            }
            long left = Math.abs(Math.subtractExact(Math.multiplyExact(end, denominator), value[held]));
            long rating = Math.abs(rate);
            int shorter = length >= Attack.UNBOUNDED
                    ? -1
                    : Long.compare(Math.multiplyExact(left, per), Math.multiplyExact(length, rating));
            if (shorter < 0 || shorter == 0 && row >= 0 && held < basic[row]) {
                length = left;
                per = rating;
                row = r;
            }
        }
        if (length >= Attack.UNBOUNDED) {
            return whole() ? Attack.UNBOUNDED : Long.MIN_VALUE;
        }
        long met = metOnTheWay(column, length / per);
        if (row < 0) {
            shift(column, direction * length);
        } else {
            int leaving = basic[row];
            boolean atUpper = entry[row][column] * direction > 0;
            pivot(row, column);
            value[leaving] = atUpper ? upper[leaving] : lower[leaving];
            revalue();
        }
        return whole() ? Math.max(met, objective()) : met;
    }

    private static long room(long above, long below) {
        return above >= Attack.UNBOUNDED || below <= -Attack.UNBOUNDED ? Attack.UNBOUNDED : above - below;
    }

    /** The objective after as many whole steps as leave every cell a whole number. */
    private long metOnTheWay(int column, long wholeSteps) {
        if (!whole()) {
            return Long.MIN_VALUE;
        }
        long steps = wholeSteps - wholeSteps % denominator;
        return Math.addExact(objective(), Math.multiplyExact(steps / denominator, Math.abs(top[column])));
    }

    /** Whether all cells are whole numbers just now. Values of the basis are kept times the denominator. */
    boolean whole() {
        if (denominator == 1) {
            return true;
        }
        for (int r = 0; r < rows; r++) {
            if (basic[r] < cells && value[basic[r]] % denominator != 0) {
                return false;
            }
        }
        return true;
    }

    private long objective() {
        long sum = 0;
        for (int c = 0; c < cells; c++) {
            sum = Math.addExact(sum, Math.multiplyExact(top[c], value[free[c]]));
        }
        return Math.floorDiv(sum, denominator);
    }

    private void shift(int column, long by) {
        value[free[column]] += by;
        for (int r = 0; r < rows; r++) {
            value[basic[r]] = Math.addExact(value[basic[r]], Math.multiplyExact(entry[r][column], by));
        }
    }

    private void revalue() {
        for (int r = 0; r < rows; r++) {
            long sum = 0;
            for (int c = 0; c < cells; c++) {
                if (entry[r][c] != 0) {
                    sum = Math.addExact(sum, Math.multiplyExact(entry[r][c], value[free[c]]));
                }
            }
            value[basic[r]] = sum;
        }
    }

    private void pivot(int row, int column) {
        long pivot = entry[row][column];
        long sign = pivot < 0 ? -1 : 1;
        long[] line = entry[row];
        for (int r = 0; r < rows; r++) {
            if (r != row) {
                eliminate(entry[r], line, column, pivot, sign);
            }
        }
        eliminate(top, line, column, pivot, sign);
        for (int c = 0; c < cells; c++) {
            line[c] = c == column ? sign * denominator : -sign * line[c];
        }
        denominator = Math.abs(pivot);
        int leaving = basic[row];
        basic[row] = free[column];
        free[column] = leaving;
    }

    private void eliminate(long[] other, long[] line, int column, long pivot, long sign) {
        long factor = other[column];
        for (int c = 0; c < cells; c++) {
            if (c != column && (other[c] != 0 || factor != 0 && line[c] != 0)) {
                long cross = Math.subtractExact(Math.multiplyExact(pivot, other[c]), Math.multiplyExact(factor, line[c]));
                other[c] = sign * (cross / denominator);
            }
        }
        other[column] = sign * factor;
    }

    private Found optimum(long attained) {
        int[] holding = IntStream.range(0, cells).filter(c -> top[c] != 0).toArray();
        boolean[] above = new boolean[holding.length];
        for (int i = 0; i < holding.length; i++) {
            above[i] = top[holding[i]] > 0;
            holding[i] = free[holding[i]];
        }
        return new Found(objective(), attained, holding, above);
    }
}
