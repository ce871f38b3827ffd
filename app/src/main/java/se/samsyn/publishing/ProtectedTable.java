package se.samsyn.publishing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table after the disclosure check: what may be shown of each count and total.
 *
 * @param cells one list for each row
 */
public record ProtectedTable(
        List<String> rows,
        List<String> columns,
        List<List<ShownCount>> cells,
        List<ShownCount> rowTotals,
        List<ShownCount> columnTotals,
        ShownCount total) {

    public ProtectedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /** How many of the counts and totals are said in this way. */
    public int count(ShownCount.How how) {
        return (int) Stream.of(cells.stream().flatMap(List::stream), rowTotals.stream(), columnTotals.stream(), Stream.of(total))
                .flatMap(all -> all)
                .filter(shown -> shown.how() == how)
                .count();
    }
}
