package se.samsyn.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table as a file that a spreadsheet opens. Long lists stream theirs themselves. */
public final class SheetFile {
    private SheetFile() {}

    /** Semicolons and a byte order mark, without which Swedish spreadsheets read columns and letters wrongly. */
    public static byte[] csv(List<String> head, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(row.stream().map(SheetFile::harmless).toList()));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet takes a cell that begins like this for a formula; an apostrophe makes it text (OWASP, CSV injection). */
    public static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
