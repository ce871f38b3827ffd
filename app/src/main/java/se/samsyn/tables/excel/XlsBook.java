package se.samsyn.tables.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.format.Book;
import se.samsyn.tables.format.Limits;
import se.samsyn.tables.format.Merged;
import se.samsyn.tables.format.SheetRows;

/** An Excel workbook of before 2007: a stream of records, read one at a time. */
public final class XlsBook implements Book {
    private final POIFSFileSystem file;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, List<Merged>> merged = new HashMap<>();
    private SSTRecord texts;
    private boolean from1904;

    private XlsBook(POIFSFileSystem file) throws IOException {
        this.file = file;
        DirectoryNode root = file.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Refusal("table-encrypted");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
            throw new Refusal("table-macros");
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            // Word and mail files have the same outer form; "Book" is Excel 5, of 1993.
            throw new Refusal("table-kind");
        }
        globals();
    }

    public static XlsBook open(Path path) {
        POIFSFileSystem file = null;
        try {
            if (Files.size(path) > Limits.OLD_WORKBOOK_BYTES) {
                throw new Refusal("table-large");
            }
            file = new POIFSFileSystem(path.toFile(), true);
            return new XlsBook(file);
        } catch (Refusal refusal) {
            close(file);
            throw refusal;
        } catch (EncryptedDocumentException locked) {
            close(file);
            throw new Refusal("table-encrypted");
        } catch (IOException | RuntimeException broken) {
            // A broken or hostile file makes the library stumble in many ways, unchecked ones among them.
            close(file);
            throw new Refusal("table-broken", 0);
        }
    }

    RecordFactoryInputStream records() throws IOException {
        return new RecordFactoryInputStream(file.createDocumentInputStream("Workbook"), false);
    }

    private void globals() throws IOException {
        RecordFactoryInputStream records = records();
        for (Record record = records.nextRecord(); record != null && !(record instanceof EOFRecord); record = records.nextRecord()) {
            switch (record) {
                case BoundSheetRecord sheet -> names.add(sheet.getSheetname());
                case SSTRecord all -> texts = all;
                case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
                case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
                case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                case BOFRecord ignored -> { }
                default -> { }
            }
        }
        if (names.size() > Limits.SHEETS) {
            throw new Refusal("table-sheets", Limits.SHEETS);
        }
    }

    String text(int number) {
        return texts == null || number < 0 || number >= texts.getNumUniqueStrings() ? null : texts.getString(number).getString();
    }

    /** A number as its style shows it: a date where it is one. */
    Object number(double number, int style) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String pattern = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
        return DateUtil.isADateFormat(format, pattern) ? ExcelDates.of(number, from1904) : Double.valueOf(number);
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public SheetRows rows(int sheet) {
        List<Merged> found = new ArrayList<>();
        merged.put(sheet, found);
        try {
            return new XlsRows(this, sheet, found);
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("table-broken", 0);
        }
    }

    @Override
    public List<Merged> merged(int sheet) {
        return merged.getOrDefault(sheet, List.of());
    }

    @Override
    public void close() {
        close(file);
    }

    private static void close(POIFSFileSystem file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException trouble) {
                throw new java.io.UncheckedIOException(trouble);
            }
        }
    }
}
