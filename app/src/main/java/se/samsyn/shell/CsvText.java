package se.samsyn.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A table that a Swedish Excel opens by a double click: with a byte order mark and semicolons. */
public final class CsvText {
    private CsvText() {}

    /** The whole table; numbers are handed in as other programs write them. */
    public static String of(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.stream().map(CsvText::harmless).toList());
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A text that begins like a formula would be run by a spreadsheet (OWASP, CSV injection). */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.,]+") ? "'" + text : text;
    }
}
