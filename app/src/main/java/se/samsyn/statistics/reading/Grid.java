package se.samsyn.statistics.reading;

import java.util.List;
import java.util.Locale;

/**
 * The cells of a table as text, row by row; rows need not be equally long. A number that came as a number is written plain, with
 * a decimal comma, so that it is never mistaken for thousands.
 */
public record Grid(List<List<String>> rows) {
    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The text of a cell, counted from 0; empty beyond the edge. */
    public String cell(int row, int column) {
        if (row < 0 || row >= rows.size() || column < 0 || column >= rows.get(row).size()) {
            return "";
        }
        return rows.get(row).get(column);
    }

    /** How many cells of a row hold anything. */
    int filled(int row) {
        return (int) rows.get(row).stream().filter(cell -> !cell.isBlank()).count();
    }

    /** A number for {@link NumberText}. */
    public static String written(double number) {
        return (number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number))
                .replace('.', ',');
    }

    /** The name of a cell as a spreadsheet says it: C7. */
    public static String name(int row, int column) {
        return columnName(column) + (row + 1);
    }

    /** The name of a column as a spreadsheet says it: A, B … Z, AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
