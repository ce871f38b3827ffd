package se.samsyn.tables.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.format.Limits;
import se.samsyn.tables.format.Merged;
import se.samsyn.tables.format.SheetRow;
import se.samsyn.tables.format.SheetRows;

/** One sheet of a workbook, read as a stream (ECMA-376 part 1, 18.3). */
final class XlsxRows implements SheetRows {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final List<Boolean> dateStyles;
    private final boolean from1904;
    private final List<Merged> merged;
    private final StringBuilder value = new StringBuilder();
    private long line;
    private long lastFilled;

    /** @param merged is filled once the rows are read to the end: that is where a sheet says it */
    XlsxRows(InputStream bytes, SharedTexts texts, List<Boolean> dateStyles, boolean from1904, List<Merged> merged) throws XMLStreamException {
        this.bytes = bytes;
        this.xml = XlsxBook.xml(bytes);
        this.texts = texts;
        this.dateStyles = dateStyles;
        this.from1904 = from1904;
        this.merged = merged;
    }

    @Override
    public SheetRow next() {
        try {
            while (xml.hasNext()) {
                if (XlsxBook.next(xml) == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("row")) {
                        SheetRow row = row();
                        if (row != null) {
                            return row;
                        }
                    } else if (xml.getLocalName().equals("mergeCell")) {
                        merge(xml.getAttributeValue(null, "ref"));
                    }
                }
            }
            return null;
        } catch (Refusal refusal) {
            throw refusal.code().equals("table-broken") ? new Refusal("table-broken", line) : refusal;
        } catch (XMLStreamException | RuntimeException broken) {
            throw XlsxBook.broken(broken, line);
        }
    }

    private SheetRow row() throws XMLStreamException {
        long before = lastFilled;
        String number = xml.getAttributeValue(null, "r");
        line = number == null ? line + 1 : Long.parseLong(number);
        Object[] cells = null;
        int column = -1;
        while (xml.hasNext()) {
            int event = XlsxBook.next(xml);
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : column(reference);
                Object cell = cell();
                if (cell != null) {
                    Limits.column(column, line);
                    if (cells == null || column >= cells.length) {
                        cells = cells == null ? new Object[Math.max(8, column + 1)] : Arrays.copyOf(cells, Math.max(cells.length * 2, column + 1));
                    }
                    cells[column] = cell;
                }
            }
        }
        if (cells == null) {
            return null;
        }
        lastFilled = line;
        return new SheetRow(line, cells, line != before + 1);
    }

    private Object cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        value.setLength(0);
        boolean reading = false;
        while (xml.hasNext()) {
            int event = XlsxBook.next(xml);
            if (event == XMLStreamReader.START_ELEMENT) {
                reading = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                reading = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (reading && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA || event == XMLStreamReader.SPACE)) {
                value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                Limits.cell(value.length(), line);
            }
        }
        return value.isEmpty() ? null : typed(type == null ? "n" : type, style);
    }

    private Object typed(String type, String style) {
        String written = value.toString();
        return switch (type) {
            case "s" -> filled(texts.get(Integer.parseInt(written)));
            case "n" -> {
                double number = Double.parseDouble(written);
                int format = style == null ? 0 : Integer.parseInt(style);
                boolean date = format >= 0 && format < dateStyles.size() && dateStyles.get(format);
                yield date ? ExcelDates.of(number, from1904) : Double.valueOf(number);
            }
            case "d" -> LocalDateTime.parse(written.length() == 10 ? written + "T00:00" : written.replace("Z", ""));
            case "b" -> written.equals("1") ? "ja" : "nej";
            // A formula that failed (#DIV/0!) says nothing.
            case "e" -> null;
            default -> filled(written);
        };
    }

    private static Object filled(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private void merge(String reference) {
        Matcher area = reference == null ? null : AREA.matcher(reference);
        if (area != null && area.matches() && merged.size() < Limits.MERGED) {
            merged.add(new Merged(
                    Long.parseLong(area.group(2)), Long.parseLong(area.group(4)), column(area.group(1)), column(area.group(3))));
        }
    }

    /** From letters to a number: A is 0, AA is 26. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public void close() {
        try {
            xml.close();
            bytes.close();
        } catch (XMLStreamException trouble) {
            throw new IllegalStateException(trouble);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
