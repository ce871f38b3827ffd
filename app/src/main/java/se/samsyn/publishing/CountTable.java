package se.samsyn.publishing;

import java.util.List;

/**
 * Counts by place and group, as they are before the disclosure check. Every event stands in exactly one cell, so that the
 * rows and columns add up to the totals.
 *
 * @param rows codes or names of the places
 * @param columns codes of the groups
 * @param counts one list for each row, one number for each column
 */
public record CountTable(List<String> rows, List<String> columns, List<List<Integer>> counts) {
    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || columns.isEmpty() || counts.size() != rows.size()) {
            throw new IllegalArgumentException("A table needs rows and columns, and counts for each row");
        }
        for (List<Integer> row : counts) {
            if (row.size() != columns.size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("Each row needs one count, 0 or more, for each column");
            }
        }
    }

    /** A table of one place. */
    public static CountTable ofOnePlace(String place, List<String> columns, List<Integer> counts) {
        return new CountTable(List.of(place), columns, List.of(counts));
    }

    public int rowTotal(int row) {
        return counts.get(row).stream().mapToInt(Integer::intValue).sum();
    }

    public int columnTotal(int column) {
        return counts.stream().mapToInt(row -> row.get(column)).sum();
    }

    public int total() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }
}
