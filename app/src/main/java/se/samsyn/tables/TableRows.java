package se.samsyn.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import se.samsyn.tables.format.Merged;
import se.samsyn.tables.format.SheetRow;
import se.samsyn.tables.format.SheetRows;

/** The filled rows of one table, from the first to the last, one at a time. Merged cells are filled. */
public final class TableRows implements Iterator<TableRow>, AutoCloseable {
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)(summa|totalt?|totalsumma|delsumma|sammanlagt|samtliga|sum)\\b[^.!?]{0,40}");
    private static final Pattern REMARK = Pattern.compile("(?iu)(källa|anm|not|obs|\\*).*");
    private static final int LONG_TEXT = 40;

    private final FoundTable table;
    private final SheetRows rows;
    private final Iterator<Merged> merged;
    private Merged nextMerged;
    private final boolean anyMerged;
    /** For each column what a merged cell above or to the left says, and down to which row. */
    private final Object[] spread;
    private final long[] spreadTo;
    private TableRow next;
    private boolean ended;

    TableRows(FoundTable table, SheetRows rows, List<Merged> merged) {
        this.table = table;
        this.rows = rows;
        this.merged = merged.stream()
                .filter(area -> area.lastRow() >= table.firstLine() && area.firstRow() > table.headingLine() && area.firstRow() <= table.lastLine())
                .sorted(Comparator.comparingLong(Merged::firstRow))
                .iterator();
        this.nextMerged = this.merged.hasNext() ? this.merged.next() : null;
        this.anyMerged = nextMerged != null;
        this.spread = new Object[table.firstColumn() + table.headings().size()];
        this.spreadTo = new long[spread.length];
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TableRow row = next;
        next = null;
        return row;
    }

    private TableRow advance() {
        for (SheetRow row = rows.next(); row != null && row.line() <= table.lastLine(); row = rows.next()) {
            if (row.line() >= table.firstLine()) {
                TableRow ours = ours(row);
                if (ours != null) {
                    return ours;
                }
            }
        }
        return null;
    }

    /** The table's part of a row; null when it is empty. */
    private TableRow ours(SheetRow row) {
        int first = table.firstColumn();
        int width = table.headings().size();
        int filled = 0;
        int numbers = 0;
        String firstText = null;
        for (int column = first; column < first + width; column++) {
            Object cell = row.cell(column);
            if (cell != null) {
                filled++;
                numbers += cell instanceof Double || cell instanceof String text && Character.isDigit(text.charAt(0)) ? 1 : 0;
                if (firstText == null && cell instanceof String text && column < first + 2) {
                    firstText = text.strip();
                }
            }
        }
        if (filled == 0) {
            return null;
        }
        Object[] cells = anyMerged ? withMerged(row) : row.cells();
        return new TableRow(row.line(), cells, first, width, kind(filled, numbers, width, firstText));
    }

    private static TableRow.Kind kind(int filled, int numbers, int width, String firstText) {
        if (firstText == null) {
            return TableRow.Kind.CONTENT;
        }
        if (numbers > 0 && TOTAL.matcher(firstText).matches()) {
            return TableRow.Kind.TOTAL;
        }
        boolean remark = filled == 1 && width > 1 && (width > 2 || firstText.length() > LONG_TEXT || REMARK.matcher(firstText).matches());
        return remark ? TableRow.Kind.NOTE : TableRow.Kind.CONTENT;
    }

    private Object[] withMerged(SheetRow row) {
        while (nextMerged != null && nextMerged.firstRow() <= row.line()) {
            // An area whose first row is empty as a whole holds nothing to spread.
            if (nextMerged.firstRow() == row.line()) {
                Object content = row.cell(nextMerged.firstColumn());
                for (int column = nextMerged.firstColumn(); column <= nextMerged.lastColumn() && column < spread.length; column++) {
                    spread[column] = content;
                    spreadTo[column] = nextMerged.lastRow();
                }
            }
            nextMerged = merged.hasNext() ? merged.next() : null;
        }
        Object[] cells = Arrays.copyOf(row.cells(), Math.max(row.cells().length, spread.length));
        for (int column = 0; column < spread.length; column++) {
            if (cells[column] == null && spreadTo[column] >= row.line()) {
                cells[column] = spread[column];
            }
        }
        return cells;
    }

    @Override
    public void close() {
        rows.close();
    }
}
