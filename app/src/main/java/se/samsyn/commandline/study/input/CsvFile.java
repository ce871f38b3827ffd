package se.samsyn.commandline.study.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table of text: UTF-8 with or without a byte order mark, a header line, comma or semicolon (the header tells), packed
 * with gzip or not (the first bytes tell). Rows are handed on one by one and never kept.
 */
public final class CsvFile {
    private static final int LONGEST_HEADER = 1 << 16;

    private final Path path;

    public CsvFile(Path path) {
        this.path = path;
    }

    /** Takes one row; the cells stand in the order the columns were asked for and are reused for the next row. */
    public interface Rows {
        void row(long line, Cell[] cells);
    }

    /**
     * Reads the named columns.
     *
     * @throws InputProblem when the file cannot be read, a column is missing, or a row lacks one of the columns
     */
    public void read(List<String> columns, Rows rows) {
        if (!Files.isRegularFile(path) && !Files.isReadable(path)) {
            throw new InputProblem("Filen " + path + " finns inte eller kan inte läsas.");
        }
        try (InputStream stream = unpacked(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
                Reader reader = withoutMark(stream)) {
            RowHandler handler = new RowHandler(columns, rows);
            // What a row has too much or too little is judged by the handler, in words and with the file's own line.
            CsvReader<Boolean> csv =
                    CsvReader.builder().fieldSeparator(separator(reader)).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                            .build(handler, reader);
            csv.forEach(row -> {}); // the handler has passed it on
            if (handler.header.isEmpty()) {
                throw InputProblem.atLine(path, 1, "filen är tom, en rad med kolumnnamn väntades");
            }
        } catch (CharacterCodingException wrong) {
            throw notUtf8();
        } catch (IOException trouble) {
            throw new InputProblem("Filen " + path + " kan inte läsas: " + trouble.getMessage());
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause() instanceof CharacterCodingException
                    ? notUtf8()
                    : new InputProblem("Filen " + path + " kan inte läsas: " + trouble.getCause().getMessage());
        } catch (CsvParseException trouble) {
            throw problemWithin(trouble);
        }
    }

    private InputProblem notUtf8() {
        return new InputProblem("Filen " + path + " är inte UTF-8; spara om den som UTF-8.");
    }

    private RuntimeException problemWithin(CsvParseException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputProblem known) {
                return known;
            }
            if (cause instanceof CharacterCodingException) {
                return notUtf8();
            }
        }
        return new InputProblem("Filen " + path + " kan inte läsas: " + trouble.getMessage());
    }

    private static InputStream unpacked(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        boolean packed = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return packed ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    private static Reader withoutMark(InputStream stream) throws IOException {
        // A new decoder, unlike a charset, refuses what is not UTF-8 instead of replacing it.
        Reader reader = new BufferedReader(
                new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static char separator(Reader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = reader.read();
            if (c < 0 || (begun && !quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            begun |= c > ' ';
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
            }
        }
        reader.reset();
        return semicolons > commas ? ';' : ',';
    }

    private final class RowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final List<String> wanted;
        private final Rows rows;
        private final Cell[] cells;
        private final List<String> header = new ArrayList<>();
        private boolean headerRead;
        private int[] cellOfField = {};

        RowHandler(List<String> wanted, Rows rows) {
            this.wanted = wanted;
            this.rows = rows;
            this.cells = new Cell[wanted.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = new Cell();
            }
        }

        @Override
        protected void handleBegin(long line) {
            for (Cell cell : cells) {
                cell.clear();
            }
        }

        @Override
        protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
            if (!headerRead) {
                header.add(new String(buffer, offset, length).strip());
            } else if (field >= header.size()) {
                mustBeBlank(buffer, offset, length);
            } else if (cellOfField[field] >= 0) {
                cells[cellOfField[field]].set(buffer, offset, length);
            }
        }

        @Override
        protected Boolean buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return false; // an empty line; the reader skips it after this
            }
            if (!headerRead) {
                headerRead = true;
                findColumns();
                return true;
            }
            if (getFieldCount() < header.size()) {
                throw InputProblem.atLine(path, getStartingLineNumber(), "raden har " + getFieldCount() + " celler av " + header.size()
                        + "; kolumnen \"" + header.get(getFieldCount()) + "\" saknas");
            }
            rows.row(getStartingLineNumber(), cells);
            return true;
        }

        private void findColumns() {
            cellOfField = new int[header.size()];
            Arrays.fill(cellOfField, -1);
            for (int i = 0; i < wanted.size(); i++) {
                int field = header.indexOf(wanted.get(i));
                if (field < 0) {
                    throw InputProblem.atLine(path, getStartingLineNumber(),
                            "kolumnen \"" + wanted.get(i) + "\" saknas; filen har " + String.join(", ", header));
                }
                if (field != header.lastIndexOf(wanted.get(i))) {
                    throw InputProblem.atLine(path, getStartingLineNumber(),
                            "kolumnen \"" + wanted.get(i) + "\" finns två gånger");
                }
                if (cellOfField[field] >= 0) {
                    throw new InputProblem("Kolumnen \"" + wanted.get(i) + "\" kan inte användas till två saker.");
                }
                cellOfField[field] = i;
            }
        }

        /** More cells than the header is most often a decimal comma; a spare separator at the end does no harm. */
        private void mustBeBlank(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] > ' ') {
                    throw InputProblem.atLine(path, getStartingLineNumber(),
                            "raden har fler celler än kolumnnamnen (" + header.size() + ")");
                }
            }
        }
    }
}
