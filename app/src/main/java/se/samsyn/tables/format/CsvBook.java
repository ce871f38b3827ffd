package se.samsyn.tables.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import se.samsyn.kernel.Refusal;

/** Text with separators: one sheet without a name. */
public final class CsvBook implements Book {
    private static final int SAMPLE_CHARACTERS = 64 * 1024;

    private final Path file;
    private final TextEncoding encoding;
    private final Separators separators;

    private CsvBook(Path file, TextEncoding encoding, Separators separators) {
        this.file = file;
        this.encoding = encoding;
        this.separators = separators;
    }

    /** @throws Refusal {@code table-bytes} */
    public static CsvBook open(Path file) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        try (var text = encoding.reader(file)) {
            char[] sample = new char[SAMPLE_CHARACTERS];
            int length = 0;
            for (int read = 0; read >= 0 && length < sample.length; read = text.read(sample, length, sample.length - length)) {
                length += read;
            }
            return new CsvBook(file, encoding, Separators.guess(new String(sample, 0, length)));
        } catch (java.nio.charset.CharacterCodingException noLetters) {
            throw new Refusal("table-bytes", 1);
        }
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public SheetRows rows(int sheet) {
        try {
            BufferedReader text = new BufferedReader(encoding.reader(file), 1 << 16);
            if (separators.saidOnFirstLine()) {
                text.readLine();
            }
            return new Rows(text, separators);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public List<Merged> merged(int sheet) {
        return List.of();
    }

    @Override
    public void close() {}

    private static final class Rows implements SheetRows {
        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;
        private final int linesBefore;
        private long line;
        private long expected = 1;

        Rows(BufferedReader text, Separators separators) {
            this.csv = CsvReader.builder()
                    .fieldSeparator(separators.separator())
                    .quoteCharacter(separators.quote())
                    .maxBufferSize(4 * Limits.CELL_CHARACTERS)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(text);
            this.records = csv.iterator();
            this.linesBefore = separators.saidOnFirstLine() ? 1 : 0;
        }

        @Override
        public SheetRow next() {
            try {
                while (records.hasNext()) {
                    CsvRecord record = records.next();
                    line = record.getStartingLineNumber() + linesBefore;
                    SheetRow row = row(record);
                    if (row != null) {
                        return row;
                    }
                }
                return null;
            } catch (CsvParseException | UncheckedIOException broken) {
                throw new Refusal("table-broken", line + 1);
            }
        }

        private SheetRow row(CsvRecord record) {
            boolean blankLines = line > expected;
            int count = record.getFieldCount();
            Object[] cells = null;
            for (int column = 0; column < count; column++) {
                String text = record.getField(column);
                if (!text.isBlank()) {
                    Limits.column(column, line);
                    Limits.cell(text.length(), line);
                    if (cells == null) {
                        cells = new Object[Math.min(count, Limits.COLUMNS)];
                    }
                    cells[column] = text;
                }
            }
            if (cells == null) {
                return null;
            }
            expected = line + 1 + lineBreaks(cells);
            return new SheetRow(line, cells, blankLines);
        }

        /** A quoted cell may hold line breaks, which are no empty rows. */
        private static int lineBreaks(Object[] cells) {
            int breaks = 0;
            for (Object cell : cells) {
                if (cell instanceof String text) {
                    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                        breaks++;
                    }
                }
            }
            return breaks;
        }

        @Override
        public void close() {
            try {
                csv.close();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
