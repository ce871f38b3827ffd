package se.samsyn.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.OptionalDouble;

/** One row of a table. A cell keeps what the file says it is: a number, a date or a text. */
public final class TableRow {
    /** What a row is to its table. */
    public enum Kind {
        CONTENT,
        /** Adds up other rows. */
        TOTAL,
        /** A remark in one cell: a source, a footnote. */
        NOTE
    }

    private final long line;
    private final Object[] cells;
    private final int first;
    private final int width;
    private final Kind kind;

    TableRow(long line, Object[] cells, int first, int width, Kind kind) {
        this.line = line;
        this.cells = cells;
        this.first = first;
        this.width = width;
        this.kind = kind;
    }

    /** Its line in a text file, its number in a sheet; from 1. */
    public long line() {
        return line;
    }

    public Kind kind() {
        return kind;
    }

    /** How many columns the table has. */
    public int width() {
        return width;
    }

    /** How many cells a text file has on this line from the table's first column on, filled or not. */
    public int cellsGiven() {
        return Math.max(0, cells.length - first);
    }

    /** Whether something stands to the right of the table's last column. */
    public boolean holdsMore() {
        for (int at = first + width; at < cells.length; at++) {
            if (cells[at] != null) {
                return true;
            }
        }
        return false;
    }

    /** The cell as text, without blanks around it; empty for an empty cell. A date is written 2025-03-03, a number 1234.5. */
    public String text(int column) {
        return written(cell(column));
    }

    /** The number of a cell: as the file has it, or as a text in the Swedish way of writing ("1 234,5"). */
    public OptionalDouble number(int column) {
        return switch (cell(column)) {
            case Double number -> OptionalDouble.of(number);
            case String text -> WrittenNumber.find(text);
            case null, default -> OptionalDouble.empty();
        };
    }

    /** Whether the file itself says that the cell is a number. */
    public boolean isNumber(int column) {
        return cell(column) instanceof Double;
    }

    /** Whether the file itself says that the cell is a day, a moment or a time of day. */
    public boolean isDate(int column) {
        Object cell = cell(column);
        return cell instanceof LocalDate || cell instanceof LocalDateTime || cell instanceof LocalTime;
    }

    private Object cell(int column) {
        int at = first + column;
        return column >= 0 && column < width && at < cells.length ? cells[at] : null;
    }

    /** A cell's content as text. */
    public static String written(Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> text.strip();
            case Double number -> WrittenNumber.write(number);
            case LocalDateTime moment -> moment.toLocalDate() + " " + moment.toLocalTime();
            default -> cell.toString();
        };
    }
}
