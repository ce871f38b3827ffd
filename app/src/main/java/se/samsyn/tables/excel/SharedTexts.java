package se.samsyn.tables.excel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.format.Limits;

/**
 * A workbook's texts, to which its cells refer by number. Kept as UTF-8 in chunks, about a quarter of what as many strings
 * would take, and no more than {@link Limits#SHARED_TEXT_BYTES}.
 */
final class SharedTexts {
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] starts = new long[64];
    private int count;
    private long end;

    static SharedTexts read(XMLStreamReader xml) throws XMLStreamException {
        SharedTexts texts = new SharedTexts();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            switch (XlsxBook.next(xml)) {
                case XMLStreamReader.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "rPh" -> phonetic++;
                        case "t" -> inText = phonetic == 0;
                        default -> { }
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> texts.add(text.toString());
                        case "rPh" -> phonetic--;
                        case "t" -> inText = false;
                        default -> { }
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        Limits.cell(text.length(), 0);
                    }
                }
                default -> { }
            }
        }
        return texts;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Each text also costs its place in the list, or a million empty ones would cost nothing.
        if (end + bytes.length + 8L * count > Limits.SHARED_TEXT_BYTES) {
            throw new Refusal("table-large");
        }
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count++] = end;
        for (int written = 0; written < bytes.length; ) {
            int offset = (int) (end % CHUNK);
            if (offset == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int some = Math.min(bytes.length - written, CHUNK - offset);
            System.arraycopy(bytes, written, chunks.getLast(), offset, some);
            written += some;
            end += some;
        }
        starts[count] = end;
    }

    /** The text of a number; null when there is none. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        long start = starts[number];
        int length = (int) (starts[number + 1] - start);
        int chunk = (int) (start / CHUNK);
        int offset = (int) (start % CHUNK);
        if (offset + length <= CHUNK) {
            return length == 0 ? "" : new String(chunks.get(chunk), offset, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int copied = 0; copied < length; ) {
            int some = Math.min(length - copied, CHUNK - offset);
            System.arraycopy(chunks.get(chunk++), offset, bytes, copied, some);
            copied += some;
            offset = 0;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
