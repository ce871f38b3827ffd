package se.samsyn.publishing.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.ProtectedTable;
import se.samsyn.publishing.ShownCount;

/** The attack that needs no idea: every table of counts up to a limit, and which of them agree with all that is shown. */
final class EveryTable {
    private final int columns;
    private final int cells;
    private final int limit;

    /** What the published tables leave possible, cell by cell, then per row, per column and in all. */
    private final int[] least;

    private final int[] most;

    /** What the tables that agree hold, in the same order. */
    private final int[] smallest;

    private final int[] greatest;
    private final int[] values;

    private EveryTable(CountTable table, List<ProtectedTable> shown, int limit) {
        int rows = table.rows().size();
        this.columns = table.columns().size();
        this.cells = rows * columns;
        this.limit = limit;
        int places = cells + rows + columns + 1;
        least = new int[places];
        most = filled(places, Integer.MAX_VALUE);
        for (ProtectedTable told : shown) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    learn(row * columns + column, told.cells().get(row).get(column));
                }
                learn(cells + row, told.rowTotals().get(row));
            }
            for (int column = 0; column < columns; column++) {
                learn(cells + rows + column, told.columnTotals().get(column));
            }
            learn(places - 1, told.total());
        }
        smallest = filled(places, Integer.MAX_VALUE);
        greatest = filled(places, -1);
        values = new int[places];
    }

    /** The least width (greatest minus least possible value) among the table's counts of one to four. */
    static int weakest(CountTable table, List<ProtectedTable> shown, int limit) {
        EveryTable every = new EveryTable(table, shown, limit);
        every.from(0);
        int[] truth = every.truth(table);
        int weakest = Integer.MAX_VALUE;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] > 0 && truth[i] < ShownCount.LEAST) {
                weakest = Math.min(weakest, every.greatest[i] - every.smallest[i]);
            }
        }
        return weakest;
    }

    private int[] truth(CountTable table) {
        return Stream.of(
                        table.counts().stream().flatMap(List::stream),
                        IntStream.range(0, table.rows().size()).mapToObj(table::rowTotal),
                        IntStream.range(0, columns).mapToObj(table::columnTotal),
                        Stream.of(table.total()))
                .flatMap(numbers -> numbers)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] filled(int places, int value) {
        int[] all = new int[places];
        Arrays.fill(all, value);
        return all;
    }

    private void learn(int at, ShownCount shown) {
        switch (shown.how()) {
            case SHOWN -> narrow(at, shown.count(), shown.count());
            case FEWER -> narrow(at, 1, ShownCount.LEAST - 1);
            case HIDDEN -> narrow(at, ShownCount.LEAST, Integer.MAX_VALUE);
            case UNSPLIT -> narrow(at, 0, Integer.MAX_VALUE);
        }
    }

    private void narrow(int at, int low, int high) {
        least[at] = Math.max(least[at], low);
        most[at] = Math.min(most[at], high);
    }

    private void from(int cell) {
        if (cell % columns == 0 && cell > 0 && !agreesRow(cell / columns - 1)) {
            return;
        }
        if (cell == cells) {
            note();
            return;
        }
        for (int n = least[cell]; n <= Math.min(most[cell], limit); n++) {
            values[cell] = n;
            from(cell + 1);
        }
    }

    private boolean agreesRow(int row) {
        int sum = 0;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            sum += values[cell];
        }
        values[cells + row] = sum;
        return agrees(cells + row);
    }

    private boolean agrees(int at) {
        return values[at] >= least[at] && values[at] <= most[at];
    }

    private void note() {
        int firstColumn = cells + cells / columns;
        int total = 0;
        for (int column = 0; column < columns; column++) {
            int sum = 0;
            for (int cell = column; cell < cells; cell += columns) {
                sum += values[cell];
            }
            values[firstColumn + column] = sum;
            if (!agrees(firstColumn + column)) {
                return;
            }
            total += sum;
        }
        values[values.length - 1] = total;
        if (!agrees(values.length - 1)) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            smallest[i] = Math.min(smallest[i], values[i]);
            greatest[i] = Math.max(greatest[i], values[i]);
        }
    }
}
