package se.samsyn.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.imports.memory.MemoryStore;
import se.samsyn.imports.reading.CategoryWords;
import se.samsyn.imports.reading.PointTable;
import se.samsyn.imports.reading.PoliceEvents;
import se.samsyn.imports.reading.Reading;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.ImportedObservations.Row;
import se.samsyn.observations.Observation;
import se.samsyn.places.Area;
import se.samsyn.places.AreaLayer;
import se.samsyn.places.Places;
import se.samsyn.tables.TableFile;

/** Opens a file as the rows that its mapping makes of it. */
@Component
class FileReading {
    private final Municipalities municipalities;
    private final Places places;
    private final MemoryStore memory;
    private final FormSettings settings;

    FileReading(Municipalities municipalities, Places places, MemoryStore memory, FormSettings settings) {
        this.municipalities = municipalities;
        this.places = places;
        this.memory = memory;
        this.settings = settings;
    }

    /** The rows, to be closed. @throws se.samsyn.kernel.Refusal {@code import-…} or {@code table-…} */
    Reading.Rows open(Path file, ImportMapping mapping, RowReport report) {
        Municipality municipality = municipalities.get(Scope.get().municipalityId());
        Map<String, String> words = new HashMap<>(memory.words());
        mapping.categories().forEach((word, meaning) -> words.put(CategoryWords.key(word), meaning));
        Reading reading = new Reading(
                mapping, municipality.name(), municipality.zone(), areas(), new CategoryWords(words, settings.localWords()), report);
        if (mapping.format() == ImportMapping.Format.POLICE_EVENTS) {
            InputStream bytes = unpacked(file);
            try {
                return new PoliceEvents(reading, bytes);
            } catch (RuntimeException notOpened) {
                close(bytes);
                throw notOpened;
            }
        }
        TableFile tables = TableFile.open(file);
        try {
            return new PointTable(reading, tables);
        } catch (RuntimeException notOpened) {
            tables.close();
            throw notOpened;
        }
    }

    /** The municipality's own codes in force, which words of a file may be given. */
    List<Observation.Category> codes(Instant now) {
        Municipality municipality = municipalities.get(Scope.get().municipalityId());
        return settings.localWords().inForce(LocalDate.ofInstant(now, municipality.zone()));
    }

    private static InputStream unpacked(Path file) {
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            boolean opened = false;
            try {
                bytes.mark(2);
                boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
                bytes.reset();
                InputStream plain = gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                opened = true;
                return plain;
            } finally {
                if (!opened) {
                    bytes.close();
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new Refusal("import-unreadable");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /**
     * From a point to the smallest area that holds it. Fetched before the first row is written: while rows flow, the
     * connection is theirs and nothing else can be asked on it.
     */
    private BiFunction<Double, Double, Long> areas() {
        List<AreaLayer> layers = Arrays.stream(Area.Kind.values()).map(places::areaLayer).toList().reversed();
        return (x, y) -> layers.stream()
                .flatMap(layer -> layer.areaOf(x, y).stream())
                .findFirst()
                .map(Area::id)
                .orElse(null);
    }

    /** Is told now and then how many rows have been read; may end the reading by throwing. */
    interface Watcher {
        void read(long rows, long expected);
    }

    /** The rows, with somebody watching how far they have come. */
    static Iterator<Row> watched(Reading.Rows rows, RowReport report, Watcher watcher) {
        return new Iterator<>() {
            private static final int BETWEEN = 2_000;
            private long told;

            @Override
            public boolean hasNext() {
                boolean more = rows.hasNext();
                if (report.rows() - told >= BETWEEN) {
                    told = report.rows();
                    watcher.read(told, rows.expected());
                }
                return more;
            }

            @Override
            public ImportedObservations.Row next() {
                return rows.next();
            }
        };
    }
}
