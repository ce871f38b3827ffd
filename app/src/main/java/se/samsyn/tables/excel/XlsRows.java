package se.samsyn.tables.excel;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.format.Limits;
import se.samsyn.tables.format.Merged;
import se.samsyn.tables.format.SheetRow;
import se.samsyn.tables.format.SheetRows;

/** One sheet of an old workbook. Its records come row by row; charts inside the sheet have records of their own. */
final class XlsRows implements SheetRows {
    private final XlsBook book;
    private final RecordFactoryInputStream records;
    private final List<Merged> merged;
    private int depth = 1;
    private long line;
    private long lastFilled;
    private Object[] cells;
    private boolean filled;
    /** A formula whose text stands in the record after it. */
    private FormulaRecord waiting;

    /** @param merged is filled once the rows are read to the end: that is where a sheet says it */
    XlsRows(XlsBook book, int sheet, List<Merged> merged) throws IOException {
        this.book = book;
        this.records = book.records();
        this.merged = merged;
        skipTo(sheet);
    }

    private void skipTo(int sheet) {
        int begun = -2;
        int open = 0;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord) {
                if (open++ == 0 && ++begun == sheet) {
                    return;
                }
            } else if (record instanceof EOFRecord) {
                open--;
            }
        }
        depth = 0;
    }

    @Override
    public SheetRow next() {
        try {
            while (depth > 0) {
                Record record = records.nextRecord();
                if (record == null) {
                    depth = 0;
                } else if (record instanceof BOFRecord) {
                    depth++;
                } else if (record instanceof EOFRecord) {
                    depth--;
                } else if (depth == 1) {
                    SheetRow finished = take(record);
                    if (finished != null) {
                        return finished;
                    }
                }
            }
            return finish();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException broken) {
            throw new Refusal("table-broken", line);
        }
    }

    /** Takes in a record; the row before when this one begins a new row. */
    private SheetRow take(Record record) {
        return switch (record) {
            case LabelSSTRecord cell -> put(cell.getRow(), cell.getColumn(), book.text(cell.getSSTIndex()));
            case LabelRecord cell -> put(cell.getRow(), cell.getColumn(), cell.getValue());
            case NumberRecord cell -> put(cell.getRow(), cell.getColumn(), book.number(cell.getValue(), cell.getXFIndex()));
            case BoolErrRecord cell -> put(cell.getRow(), cell.getColumn(), cell.isError() ? null : cell.getBooleanValue() ? "ja" : "nej");
            case FormulaRecord cell -> formula(cell);
            case StringRecord text -> {
                FormulaRecord formula = waiting;
                waiting = null;
                yield formula == null ? null : put(formula.getRow(), formula.getColumn(), text.getString());
            }
            case MergeCellsRecord areas -> {
                for (int i = 0; i < areas.getNumAreas() && merged.size() < Limits.MERGED; i++) {
                    CellRangeAddress area = areas.getAreaAt(i);
                    merged.add(new Merged(area.getFirstRow() + 1L, area.getLastRow() + 1L, area.getFirstColumn(), area.getLastColumn()));
                }
                yield null;
            }
            default -> null;
        };
    }

    private SheetRow formula(FormulaRecord cell) {
        if (cell.getCachedResultTypeEnum() == CellType.STRING) {
            waiting = cell;
            return null;
        }
        Object value = switch (cell.getCachedResultTypeEnum()) {
            case NUMERIC -> book.number(cell.getValue(), cell.getXFIndex());
            case BOOLEAN -> cell.getCachedBooleanValue() ? "ja" : "nej";
            default -> null;
        };
        return put(cell.getRow(), cell.getColumn(), value);
    }

    private SheetRow put(int row, int column, Object value) {
        boolean empty = value == null || value instanceof String text && text.isBlank();
        if (empty) {
            return null;
        }
        SheetRow finished = row + 1L == line ? null : finish();
        line = row + 1L;
        Limits.column(column, line);
        if (value instanceof String text) {
            Limits.cell(text.length(), line);
        }
        if (cells == null || column >= cells.length) {
            cells = cells == null ? new Object[Math.max(8, column + 1)] : Arrays.copyOf(cells, Math.max(cells.length * 2, column + 1));
        }
        cells[column] = value;
        filled = true;
        return finished;
    }

    private SheetRow finish() {
        if (!filled) {
            return null;
        }
        SheetRow row = new SheetRow(line, cells, line != lastFilled + 1);
        lastFilled = line;
        cells = null;
        filled = false;
        return row;
    }

    @Override
    public void close() {
        // The records are read from the file that the book closes.
    }
}
