package se.samsyn.tables.layout;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.tables.format.SheetRow;
import se.samsyn.tables.format.SheetRows;

/**
 * Finds the tables of a sheet in one passage and constant memory: where their headings stand, which columns are theirs, what
 * is said above them. Tables may stand below each other, parted by an empty row, or beside each other, parted by an empty
 * column.
 */
public final class TableFinder {
    /** How many rows of a block are looked at before it is decided what it is. */
    private static final int WINDOW = 40;

    private static final int MOST_TABLES = 100;

    /** How many lines above a table are kept: a list of single words would otherwise be all notes. */
    private static final int MOST_NOTES = 20;

    private final SheetRows rows;
    private final List<Growing> finished = new ArrayList<>();
    private List<Growing> open = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** A list in one column: a table only when nothing else in the sheet is. */
    private Growing onlyColumn;

    private TableFinder(SheetRows rows) {
        this.rows = rows;
    }

    /** The tables in the order of their first rows, those beside each other from left to right. */
    public static List<Found> find(SheetRows rows) {
        TableFinder finder = new TableFinder(rows);
        finder.walk();
        finder.finished.addAll(finder.open);
        if (finder.finished.isEmpty() && finder.onlyColumn != null) {
            finder.finished.add(finder.onlyColumn);
        }
        return finder.finished.stream().map(Growing::found).toList();
    }

    private void walk() {
        List<SheetRow> block = new ArrayList<>();
        boolean decided = false;
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            if (row.afterBlank() && !block.isEmpty()) {
                if (!decided) {
                    decide(block);
                }
                block.clear();
                decided = false;
            }
            if (decided) {
                grow(row);
            } else {
                block.add(row);
                if (block.size() == WINDOW) {
                    decide(block);
                    decided = true;
                }
            }
        }
        if (!decided && !block.isEmpty()) {
            decide(block);
        }
    }

    private void grow(SheetRow row) {
        open.forEach(table -> table.grow(row));
        if (onlyColumn != null && open.isEmpty()) {
            onlyColumn.grow(row);
        }
    }

    private void decide(List<SheetRow> block) {
        Block seen = new Block(block);
        if (seen.width() < 2) {
            if (open.isEmpty()) {
                block.forEach(this::note);
                keepOnlyColumn(block);
            } else {
                block.forEach(row -> open.forEach(table -> table.remark(row)));
            }
            return;
        }
        if (!open.isEmpty() && seen.continues(open)) {
            block.forEach(this::grow);
            return;
        }
        begin(block, seen);
    }

    private void begin(List<SheetRow> block, Block seen) {
        finished.addAll(open);
        int first = seen.firstWide();
        block.subList(0, first).stream().filter(row -> !seen.isUpper(row)).forEach(this::note);
        List<Growing> tables = finished.size() > MOST_TABLES ? List.of() : seen.tables(List.copyOf(notes));
        notes.clear();
        open = new ArrayList<>(tables);
        block.subList(seen.hasHeading() ? first + 1 : first, block.size()).forEach(this::grow);
    }

    private void note(SheetRow row) {
        if (notes.size() < MOST_NOTES) {
            notes.add(Block.words(row));
        }
    }

    private void keepOnlyColumn(List<SheetRow> block) {
        if (onlyColumn == null && block.size() > 1) {
            Block seen = new Block(block);
            onlyColumn = seen.oneColumn();
            block.subList(1, block.size()).forEach(onlyColumn::grow);
        }
    }

    /** A table whose end is not yet seen. */
    static final class Growing {
        final int firstColumn;
        final List<String> headings;
        private final long headingLine;
        private final List<String> notes;
        private long firstLine;
        private long lastLine;
        private long rows;
        private long remarks;

        Growing(long headingLine, int firstColumn, List<String> headings, List<String> notes) {
            this.headingLine = headingLine;
            this.firstColumn = firstColumn;
            this.headings = headings;
            this.notes = notes;
            this.firstLine = headingLine + 1;
            this.lastLine = headingLine;
        }

        void grow(SheetRow row) {
            if (holds(row)) {
                rows += remarks + 1;
                remarks = 0;
                firstLine = rows == 1 ? row.line() : firstLine;
                lastLine = row.line();
            }
        }

        /** A row with a single cell after an empty one: the table's only if more of it follows. */
        void remark(SheetRow row) {
            if (holds(row) && rows > 0) {
                remarks++;
            }
        }

        private boolean holds(SheetRow row) {
            for (int column = firstColumn; column < firstColumn + headings.size(); column++) {
                if (row.cell(column) != null) {
                    return true;
                }
            }
            return false;
        }

        Found found() {
            return new Found(headingLine, firstLine, lastLine, firstColumn, headings, notes, rows);
        }
    }
}
