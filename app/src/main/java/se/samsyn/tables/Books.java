package se.samsyn.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.excel.XlsBook;
import se.samsyn.tables.excel.XlsxBook;
import se.samsyn.tables.format.Book;
import se.samsyn.tables.format.CsvBook;
import se.samsyn.tables.format.Unpacked;

/** Finds out what a file is by what it holds; its name is only what somebody called it. */
final class Books {
    private static final int[] OLD_WORKBOOK = {0xD0, 0xCF, 0x11, 0xE0};

    private Books() {}

    /** @throws Refusal {@code table-…} when it is no table that we read */
    static Book open(Path file) {
        try {
            byte[] head = Unpacked.head(file);
            if (head.length == 0) {
                throw new Refusal("table-empty");
            }
            if (startsWith(head, OLD_WORKBOOK)) {
                return XlsBook.open(file);
            }
            if (Unpacked.isZip(head)) {
                refuseOtherOffices(file);
                return XlsxBook.open(file);
            }
            refuseDisguised(file);
            return CsvBook.open(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static boolean startsWith(byte[] head, int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseOtherOffices(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("[Content_Types].xml") == null || zip.getEntry("word/document.xml") != null) {
                throw new Refusal("table-kind");
            }
            if (zip.getEntry("xl/vbaProject.bin") != null) {
                throw new Refusal("table-macros");
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
            throw new Refusal("table-broken", 0);
        }
    }

    /** Many systems call a web page "Excel"; it would be read as one column of angle brackets. */
    private static void refuseDisguised(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String beginning = new String(bytes.readNBytes(512), StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
            String plain = beginning.startsWith("\u00ef\u00bb\u00bf") ? beginning.substring(3).strip() : beginning;
            if (plain.startsWith("<html") || plain.startsWith("<!doctype") || plain.startsWith("<?xml") || plain.startsWith("<table")) {
                throw new Refusal("table-web-page");
            }
            if (plain.startsWith("%pdf") || plain.startsWith("{\\rtf")) {
                throw new Refusal("table-kind");
            }
        }
    }
}
