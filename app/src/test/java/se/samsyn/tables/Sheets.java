package se.samsyn.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Excel files as offices make them, for tests. */
public final class Sheets {
    private final Workbook book;
    private final CellStyle day;
    private final CellStyle moment;
    private Sheet sheet;

    private Sheets(Workbook book, String sheet) {
        this.book = book;
        this.day = book.createCellStyle();
        this.moment = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        moment.setDataFormat(book.createDataFormat().getFormat("d/m yyyy hh:mm"));
        this.sheet = book.createSheet(sheet);
    }

    /** A workbook of today, or of before 2007 when the name ends in {@code .xls}. */
    public static Sheets named(String fileName, String sheet) {
        return new Sheets(fileName.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook(), sheet);
    }

    public Sheets sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    /** Cells from a column on; null leaves one empty. @param line from 1 */
    public Sheets row(int line, int column, Object... cells) {
        Row row = sheet.getRow(line - 1) == null ? sheet.createRow(line - 1) : sheet.getRow(line - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                put(row.createCell(column + i), cells[i]);
            }
        }
        return this;
    }

    /** Merges lines and columns, ends included. */
    public Sheets merge(int firstLine, int lastLine, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstLine - 1, lastLine - 1, firstColumn, lastColumn));
        return this;
    }

    private void put(Cell cell, Object content) {
        switch (content) {
            case Number number -> cell.setCellValue(number.doubleValue());
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
                if (text.startsWith("=")) {
                    cell.setCellFormula(text.substring(1));
                } else {
                    cell.setCellValue(text);
                }
            }
        }
    }

    /** Formulas are counted, as Excel does when it saves. */
    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        book.close();
        return file;
    }
}
