package se.samsyn.tables.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.format.Book;
import se.samsyn.tables.format.Limits;
import se.samsyn.tables.format.Merged;
import se.samsyn.tables.format.SheetRows;

/**
 * An Excel workbook of today. The library opens the package and guards against zip bombs; the sheets are read as a stream
 * here, since its own reader hands out texts as they are shown and loses which cells are numbers and dates.
 */
public final class XlsxBook implements Book {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ZipSecureFile.setMinInflateRatio(1.0 / Limits.UNPACKED_RATIO);
        ZipSecureFile.setGraceEntrySize(Limits.RATIO_ASKED_FROM_BYTES);
        ZipSecureFile.setMaxEntrySize(Limits.UNPACKED_BYTES);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private final OPCPackage parts;
    private final List<String> names = new ArrayList<>();
    private final List<PackagePart> sheets = new ArrayList<>();
    private final Map<Integer, List<Merged>> merged = new HashMap<>();
    private final SharedTexts texts;
    private final List<Boolean> dateStyles;
    private final boolean from1904;

    private XlsxBook(OPCPackage parts) throws IOException, OpenXML4JException, XMLStreamException {
        this.parts = parts;
        XSSFReader reader = new XSSFReader(parts);
        XSSFReader.SheetIterator each = reader.getSheetIterator();
        while (each.hasNext()) {
            each.next().close();
            if (sheets.size() == Limits.SHEETS) {
                throw new Refusal("table-sheets", Limits.SHEETS);
            }
            sheets.add(each.getSheetPart());
            names.add(each.getSheetName());
        }
        this.texts = texts(reader);
        this.dateStyles = dateStyles(reader);
        try (InputStream bytes = reader.getWorkbookData()) {
            this.from1904 = from1904(xml(bytes));
        }
    }

    public static XlsxBook open(Path file) {
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new XlsxBook(parts);
        } catch (Refusal refusal) {
            revert(parts);
            throw refusal;
        } catch (Exception broken) {
            // The library answers a broken or hostile package with many kinds of exceptions, unchecked ones among them.
            revert(parts);
            throw broken(broken, 0);
        }
    }

    static Refusal broken(Exception trouble, long line) {
        boolean bomb = String.valueOf(trouble.getMessage()).contains("Zip bomb") || String.valueOf(trouble.getCause()).contains("Zip bomb");
        return bomb ? new Refusal("table-bomb") : new Refusal("table-broken", line);
    }

    static XMLStreamReader xml(InputStream bytes) throws XMLStreamException {
        return XML.createXMLStreamReader(bytes);
    }

    /** The next event; a document type has no business in a workbook and is how files are stolen or memory is filled. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
            throw new Refusal("table-broken", 0);
        }
        return event;
    }

    private static SharedTexts texts(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream bytes = reader.getSharedStringsData()) {
            return bytes == null ? new SharedTexts() : SharedTexts.read(xml(bytes));
        }
    }

    /** For each cell style whether it shows a number as a date. */
    private static List<Boolean> dateStyles(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        List<Boolean> dates = new ArrayList<>();
        try (InputStream bytes = reader.getStylesData()) {
            if (bytes == null) {
                return dates;
            }
            Map<Integer, String> formats = new HashMap<>();
            boolean inCellStyles = false;
            XMLStreamReader xml = xml(bytes);
            while (xml.hasNext()) {
                int event = next(xml);
                String name = event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT ? xml.getLocalName() : "";
                if (name.equals("cellXfs")) {
                    inCellStyles = event == XMLStreamReader.START_ELEMENT;
                } else if (event == XMLStreamReader.START_ELEMENT && name.equals("numFmt")) {
                    formats.put(Integer.valueOf(xml.getAttributeValue(null, "numFmtId")), xml.getAttributeValue(null, "formatCode"));
                } else if (event == XMLStreamReader.START_ELEMENT && name.equals("xf") && inCellStyles) {
                    String id = xml.getAttributeValue(null, "numFmtId");
                    int number = id == null ? 0 : Integer.parseInt(id);
                    String format = formats.getOrDefault(number, BuiltinFormats.getBuiltinFormat(number));
                    dates.add(DateUtil.isADateFormat(number, format));
                }
            }
        }
        return dates;
    }

    private static boolean from1904(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                String said = xml.getAttributeValue(null, "date1904");
                return "1".equals(said) || "true".equals(said);
            }
        }
        return false;
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
            return new XlsxRows(sheets.get(sheet).getInputStream(), texts, dateStyles, from1904, found);
        } catch (IOException | XMLStreamException trouble) {
            throw broken(trouble, 0);
        }
    }

    @Override
    public List<Merged> merged(int sheet) {
        return merged.getOrDefault(sheet, List.of());
    }

    @Override
    public void close() {
        revert(parts);
    }

    private static void revert(OPCPackage parts) {
        if (parts != null) {
            parts.revert();
        }
    }
}
