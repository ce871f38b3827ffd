package se.samsyn.tables.format;

/**
 * One row of a sheet that holds something.
 *
 * @param line its line in the file or its number in the sheet, from 1
 * @param cells from the first column; an empty cell is null, the others are {@code String}, {@code Double},
 *     {@code LocalDate}, {@code LocalDateTime} or {@code LocalTime}
 * @param afterBlank whether at least one empty row stands above it
 */
public record SheetRow(long line, Object[] cells, boolean afterBlank) {
    /** The cell of a column, or null when it is empty or beyond the row's end. */
    public Object cell(int column) {
        return column < cells.length ? cells[column] : null;
    }
}
