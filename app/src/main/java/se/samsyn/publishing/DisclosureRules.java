package se.samsyn.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.samsyn.publishing.ShownCount.How;

/**
 * The disclosure check: which counts of a table may be shown to everyone. Pure; the same table always gives the same
 * answer.
 *
 * <ul>
 *   <li>Nothing is said of counts 1–4 but that they are fewer than five. Zero is shown.
 *   <li>A place or a group of fewer than five in all is not split further.
 *   <li>Where a small count could be worked out from the totals, further counts are kept back until at least three numbers
 *       remain possible. This is checked by attacking the result ({@link AdditiveTable}), not assumed.
 *   <li>Where that is impossible the split by place and group is left out, then the places' totals, then all but the total.
 * </ul>
 *
 * <p>Two publications whose periods overlap can be subtracted from each other; {@link Publications} refuses that.
 */
public final class DisclosureRules {
    /** The least count that is shown as a number. */
    public static final int LEAST = 5;

    /** A small count must be able to be at least this much more or less than its other end: three numbers of the four. */
    static final int WIDTH = 2;

    /** How much of the table is offered, from all of it to its total alone. */
    private enum Detail {
        ALL,
        TOTALS,
        COLUMN_TOTALS,
        TOTAL
    }

    private DisclosureRules() {}

    /** What may be shown of the table and all its totals. */
    public static ProtectedTable protect(CountTable table) {
        return protect(table, Detail.ALL);
    }

    /** What may be shown of the columns' totals and the total, when no split by place is shown at all. */
    public static ProtectedTable protectTotals(CountTable table) {
        return protect(table, Detail.COLUMN_TOTALS);
    }

    private static ProtectedTable protect(CountTable table, Detail most) {
        Detail first = table.total() > 0 && table.total() < LEAST ? Detail.TOTAL : most;
        for (Detail detail : Detail.values()) {
            if (detail.compareTo(first) >= 0) {
                How[] marks = begin(table, detail);
                AdditiveTable attacked = new AdditiveTable(table);
                if (close(attacked, marks)) {
                    reopen(attacked, marks);
                    return result(table, attacked, marks);
                }
            }
        }
        throw new IllegalStateException("A total alone gives nothing away");
    }

    /** The first small count that could be worked out too closely from all that the marks show; -1 when there is none. */
    private static int firstExposed(AdditiveTable table, How[] marks) {
        for (int edge = 0; edge < marks.length; edge++) {
            table.know(edge, marks[edge]);
        }
        for (int edge = 0; edge < marks.length; edge++) {
            boolean secret = small(table.value(edge)) && marks[edge] != How.SHOWN;
            if (secret && table.slackAbove(edge, WIDTH) + table.slackBelow(edge, WIDTH) < WIDTH) {
                return edge;
            }
        }
        return -1;
    }

    private static How[] begin(CountTable table, Detail detail) {
        AdditiveTable edges = new AdditiveTable(table);
        int rows = table.rows().size();
        int columns = table.columns().size();
        How[] marks = new How[edges.size()];
        Arrays.fill(marks, How.UNSPLIT);
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                boolean inner = row < rows && column < columns;
                boolean offered = switch (detail) {
                    case ALL -> !inner || !small(table.rowTotal(row)) && !small(table.columnTotal(column));
                    case TOTALS -> !inner;
                    case COLUMN_TOTALS -> row == rows;
                    case TOTAL -> row == rows && column == columns;
                };
                int edge = edges.edge(row, column);
                if (offered) {
                    marks[edge] = small(edges.value(edge)) ? How.FEWER : How.SHOWN;
                }
            }
        }
        return marks;
    }

    private static boolean small(int count) {
        return count > 0 && count < LEAST;
    }

    /** Keeps back further counts until nothing is exposed; false when there is nothing left to keep back. */
    private static boolean close(AdditiveTable table, How[] marks) {
        for (int exposed = firstExposed(table, marks); exposed >= 0; exposed = firstExposed(table, marks)) {
            int at = exposed;
            var next = IntStream.range(0, marks.length)
                    .filter(edge -> marks[edge] == How.SHOWN && table.value(edge) >= LEAST)
                    .boxed()
                    .min(Comparator.<Integer, Boolean>comparing(edge -> !table.sharesLine(edge, at))
                            .thenComparing(table::isTotal)
                            .thenComparing(table::value));
            if (next.isEmpty()) {
                return false;
            }
            marks[next.get()] = How.HIDDEN;
        }
        return true;
    }

    /** Shows again what turned out not to be needed, totals and large counts first. */
    private static void reopen(AdditiveTable table, How[] marks) {
        IntStream.range(0, marks.length)
                .filter(edge -> marks[edge] == How.HIDDEN)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(edge -> !table.isTotal(edge))
                        .thenComparing(edge -> -table.value(edge)))
                .forEach(edge -> {
                    marks[edge] = How.SHOWN;
                    if (firstExposed(table, marks) >= 0) {
                        marks[edge] = How.HIDDEN;
                    }
                });
    }

    private static ProtectedTable result(CountTable table, AdditiveTable edges, How[] marks) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        List<List<ShownCount>> cells = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            List<ShownCount> line = new ArrayList<>();
            for (int column = 0; column <= columns; column++) {
                int edge = edges.edge(row, column);
                line.add(ShownCount.of(marks[edge], edges.value(edge)));
            }
            cells.add(line);
        }
        List<ShownCount> totals = cells.removeLast();
        return new ProtectedTable(
                table.rows(),
                table.columns(),
                cells.stream().map(line -> line.subList(0, columns)).toList(),
                cells.stream().map(List::getLast).toList(),
                totals.subList(0, columns),
                totals.getLast());
    }
}
