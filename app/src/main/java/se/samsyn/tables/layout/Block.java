package se.samsyn.tables.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samsyn.tables.format.SheetRow;
import se.samsyn.tables.layout.TableFinder.Growing;

/** Some rows without an empty one between, and what they seem to be. */
final class Block {
    /** A row is wide enough for a heading when it fills this share of what the rows of its block fill. */
    private static final double WIDE_SHARE = 0.6;

    private final List<SheetRow> rows;
    private final int width;
    private final int first;

    Block(List<SheetRow> rows) {
        this.rows = rows;
        this.width = rows.stream().mapToInt(Block::filled).max().orElse(0);
        this.first = findFirstWide();
    }

    /** The most cells that a row fills. */
    int width() {
        return width;
    }

    /** The first row that is no title and no note. */
    int firstWide() {
        return first;
    }

    boolean hasHeading() {
        return Labels.are(rows.get(first));
    }

    /** Whether a row groups the headings below it: "2024" over twelve months. */
    boolean isUpper(SheetRow row) {
        return first > 0 && row == rows.get(first - 1) && hasHeading() && filled(row) > 1;
    }

    /** Whether the rows belong to the tables above them, the empty row between being only air. */
    boolean continues(List<Growing> open) {
        if (!hasHeading()) {
            return true;
        }
        if (first > 0) {
            // A title of its own.
            return false;
        }
        List<Growing> tables = tables(List.of());
        boolean sameColumns = tables.size() == open.size();
        for (int i = 0; sameColumns && i < tables.size(); i++) {
            int begins = tables.get(i).firstColumn;
            int end = begins + tables.get(i).headings.size();
            sameColumns = begins >= open.get(i).firstColumn && end <= open.get(i).firstColumn + open.get(i).headings.size();
        }
        if (!sameColumns) {
            return false;
        }
        boolean sameHeadings = tables.getFirst().headings.equals(open.getFirst().headings);
        return !sameHeadings && !Labels.differ(rows.get(first), first + 1 < rows.size() ? rows.get(first + 1) : null);
    }

    /** The tables that begin here, from left to right. */
    List<Growing> tables(List<String> notes) {
        boolean heading = hasHeading();
        SheetRow labels = heading ? rows.get(first) : null;
        SheetRow upper = heading && first > 0 && isUpper(rows.get(first - 1)) ? rows.get(first - 1) : null;
        int columns = rows.stream().skip(upper == null ? first : first - 1).mapToInt(row -> row.cells().length).max().orElse(0);
        List<Growing> tables = new ArrayList<>();
        for (int from = 0; from < columns; ) {
            if (!used(from, upper != null)) {
                from++;
                continue;
            }
            int to = from;
            while (to < columns && used(to, upper != null)) {
                to++;
            }
            long line = heading ? labels.line() : 0;
            tables.add(new Growing(line, from, headings(labels, upper, from, to), notes));
            from = to;
        }
        if (tables.stream().anyMatch(table -> table.headings.size() > 1)) {
            tables.removeIf(table -> table.headings.size() == 1);
        }
        return tables;
    }

    /** The rows as a table of one column. */
    Growing oneColumn() {
        SheetRow top = rows.getFirst();
        int column = 0;
        while (top.cell(column) == null) {
            column++;
        }
        return new Growing(top.line(), column, headings(top, null, column, column + 1), List.of());
    }

    /** What a row says, in one line. */
    static String words(SheetRow row) {
        StringBuilder words = new StringBuilder();
        for (Object cell : row.cells()) {
            if (cell != null && words.length() < 300) {
                words.append(words.isEmpty() ? "" : " ").append(Labels.text(cell));
            }
        }
        return words.length() > 300 ? words.substring(0, 300) : words.toString();
    }

    private boolean used(int column, boolean withUpper) {
        for (int i = withUpper ? first - 1 : first; i < rows.size(); i++) {
            if (rows.get(i).cell(column) != null) {
                return true;
            }
        }
        return false;
    }

    private static List<String> headings(SheetRow labels, SheetRow upper, int from, int to) {
        List<String> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        String group = "";
        for (int column = from; column < to; column++) {
            if (upper != null && upper.cell(column) != null) {
                group = Labels.text(upper.cell(column));
            }
            String own = labels == null || labels.cell(column) == null ? "" : Labels.text(labels.cell(column));
            String heading = (group + " " + own).strip();
            String name = heading.isEmpty() ? letters(column) : heading;
            String different = name;
            for (int n = 2; !taken.add(different.toLowerCase(Locale.ROOT)); n++) {
                different = name + " (" + n + ")";
            }
            headings.add(different);
        }
        return List.copyOf(headings);
    }

    /** As spreadsheets call their columns: A, B … Z, AA. */
    private static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private int findFirstWide() {
        double enough = Math.max(2, width * WIDE_SHARE);
        for (int i = 0; i < rows.size(); i++) {
            if (filled(rows.get(i)) >= enough) {
                return groups(i) ? i + 1 : i;
            }
        }
        return 0;
    }

    /** Whether a row only groups the headings of the next: that one fills its gaps, leaves others, and content follows. */
    private boolean groups(int index) {
        if (index + 2 >= rows.size() || !Labels.are(rows.get(index)) || !Labels.are(rows.get(index + 1))) {
            return false;
        }
        SheetRow upper = rows.get(index);
        SheetRow lower = rows.get(index + 1);
        boolean fills = false;
        boolean leaves = false;
        for (int column = 0; column < Math.max(upper.cells().length, lower.cells().length); column++) {
            fills |= upper.cell(column) == null && lower.cell(column) != null;
            leaves |= upper.cell(column) != null && lower.cell(column) == null;
        }
        return fills && leaves && Labels.differ(lower, rows.get(index + 2));
    }

    private static int filled(SheetRow row) {
        int filled = 0;
        for (Object cell : row.cells()) {
            filled += cell == null ? 0 : 1;
        }
        return filled;
    }
}
