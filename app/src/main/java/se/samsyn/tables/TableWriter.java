package se.samsyn.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a table out, row by row in constant memory. Cells are texts, numbers, days, moments, yes and no, or null. A text
 * that a spreadsheet would run as a formula stays a text; a number stays a number.
 */
public abstract sealed class TableWriter implements Closeable {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}([.,]\\d{1,30})?");

    private TableWriter() {}

    /** The headings or the cells of a row. */
    public abstract void row(List<?> cells);

    public final void row(Object... cells) {
        row(java.util.Arrays.asList(cells));
    }

    /**
     * Semicolons and a byte order mark: what a Swedish Excel opens by a double click. Numbers have a decimal comma. The stream
     * is not closed.
     */
    public static TableWriter csv(OutputStream out) {
        return new Csv(out);
    }

    /** A whole table as CSV, for one that is small enough to lie in memory. */
    public static byte[] csv(List<?> headings, List<? extends List<?>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = csv(bytes)) {
            table.row(headings);
            rows.forEach(table::row);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    /** An Excel workbook with one sheet, or more when the rows do not fit in one. The stream is not closed. */
    public static TableWriter xlsx(OutputStream out, String sheetName) {
        return new Xlsx(out, sheetName);
    }

    /**
     * A text as it may stand in a CSV file: one that begins like a formula gets an apostrophe before it, which spreadsheets
     * take for "this is text" (OWASP, CSV injection). A number is no formula, whatever sign it begins with.
     */
    public static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return beginsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static boolean beginsFormula(String text) {
        // Some programs drop blanks and control characters before they look.
        int i = 0;
        while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\u00a0' || text.charAt(i) == '\ufeff')) {
            if (text.charAt(i) == '\t' || text.charAt(i) == '\r' || text.charAt(i) == '\n') {
                return true;
            }
            i++;
        }
        // The full-width signs are what an East Asian Excel takes for the same.
        return i < text.length() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(i)) >= 0;
    }

    private static final class Csv extends TableWriter {
        private final Writer text;
        private final CsvWriter csv;

        Csv(OutputStream out) {
            this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                text.write('\ufeff');
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
            this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
        }

        @Override
        public void row(List<?> cells) {
            String[] written = new String[cells.size()];
            for (int i = 0; i < written.length; i++) {
                Object cell = cells.get(i);
                written[i] = switch (cell) {
                    case null -> "";
                    case Double number -> WrittenNumber.write(number).replace('.', ',');
                    case LocalDateTime moment -> TableRow.written(moment);
                    case Boolean yes -> yes ? "ja" : "nej";
                    case Number whole -> whole.toString();
                    case LocalDate day -> day.toString();
                    default -> harmless(cell.toString());
                };
            }
            csv.writeRecord(written);
        }

        @Override
        public void close() throws IOException {
            csv.flush();
            text.flush();
        }
    }

    private static final class Xlsx extends TableWriter {
        private static final int ROWS_OF_A_SHEET = 1_048_576;
        private static final int CHARACTERS_OF_A_CELL = 32_767;
        private static final int ROWS_IN_MEMORY = 100;

        private final OutputStream out;
        private final String sheetName;
        private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
        private final CellStyle bold = book.createCellStyle();
        private final CellStyle day = book.createCellStyle();
        private final CellStyle moment = book.createCellStyle();
        private final CellStyle quoted = book.createCellStyle();
        private List<?> headings;
        private SXSSFSheet sheet;
        private int sheets;
        private int rows;

        Xlsx(OutputStream out, String sheetName) {
            this.out = out;
            this.sheetName = WorkbookUtil.createSafeSheetName(sheetName);
            book.setCompressTempFiles(true);
            Font strong = book.createFont();
            strong.setBold(true);
            bold.setFont(strong);
            DataFormat formats = book.createDataFormat();
            day.setDataFormat(formats.getFormat("yyyy-mm-dd"));
            moment.setDataFormat(formats.getFormat("yyyy-mm-dd hh:mm"));
            // Keeps a text a text also when somebody edits the cell.
            quoted.setQuotePrefixed(true);
        }

        @Override
        public void row(List<?> cells) {
            if (headings == null) {
                headings = List.copyOf(cells.stream().map(cell -> cell == null ? "" : cell).toList());
                newSheet();
                return;
            }
            if (rows == ROWS_OF_A_SHEET) {
                newSheet();
            }
            write(cells, null);
        }

        private void newSheet() {
            sheets++;
            sheet = book.createSheet(sheets == 1 ? sheetName : WorkbookUtil.createSafeSheetName(sheets + " " + sheetName));
            sheet.createFreezePane(0, 1);
            rows = 0;
            write(headings, bold);
        }

        private void write(List<?> cells, CellStyle style) {
            Row row = sheet.createRow(rows++);
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) != null) {
                    Cell cell = row.createCell(column);
                    put(cell, cells.get(column));
                    if (style != null) {
                        cell.setCellStyle(style);
                    }
                }
            }
        }

        private void put(Cell cell, Object content) {
            switch (content) {
                case Number number when Double.isFinite(number.doubleValue()) -> cell.setCellValue(number.doubleValue());
                case Boolean yes -> cell.setCellValue(yes ? "ja" : "nej");
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case LocalDateTime time -> {
                    cell.setCellValue(time);
                    cell.setCellStyle(moment);
                }
                default -> {
                    String text = content.toString();
                    cell.setCellValue(text.length() > CHARACTERS_OF_A_CELL ? text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…" : text);
                    if (beginsFormula(text)) {
                        cell.setCellStyle(quoted);
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            try {
                if (sheet == null) {
                    book.createSheet(sheetName);
                }
                book.write(out);
                out.flush();
            } finally {
                book.close();
            }
        }
    }
}
