package se.samsyn.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.imports.Reading.Rows;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.ImportedObservations.Appended;
import se.samsyn.observations.ImportedObservations.Batch;
import se.samsyn.observations.Observation;
import se.samsyn.places.Area;
import se.samsyn.places.AreaLayer;
import se.samsyn.places.Places;
import se.samsyn.privacy.PersonGuard;

/**
 * The door for files. A file is read whole or not at all: its rows and its row report are kept in one transaction, so that a
 * killed reading leaves nothing behind and the same file again adds nothing.
 */
@Service
public class Imports {
    /**
     * Who reads a file in.
     *
     * @param organisationId the organisation that will own the rows
     * @param accountId 0 for the operator at the command line
     */
    public record Reader(long organisationId, long accountId) {}

    private final ImportStore store;
    private final ImportedObservations observations;
    private final Places places;
    private final Municipalities municipalities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(
            ImportStore store,
            ImportedObservations observations,
            Places places,
            Municipalities municipalities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.observations = observations;
        this.places = places;
        this.municipalities = municipalities;
        this.clock = clock;
        this.events = events;
    }

    /** What kind of file it seems to be, by its name; a table unless it is JSON. */
    public static ImportMapping.Format formatOf(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return name.endsWith(".json") ? ImportMapping.Format.POLICE_EVENTS : ImportMapping.Format.TABLE;
    }

    /**
     * Reads a file, which then waits for its row report to be accepted. Gzip is seen through.
     *
     * @param fileName as it was called where it came from
     * @return the number of the batch
     * @throws Refusal {@code import-unreadable}, {@code import-broken} or {@code import-columns}; then nothing is kept
     */
    @Transactional
    public long read(Path file, String fileName, ImportMapping mapping, Reader reader) {
        long id = store.begin(PersonGuard.mask(fileName), sha256(file), mapping, reader.organisationId(), reader.accountId(), clock.instant());
        RowReport report = new RowReport();
        Municipality municipality = municipalities.get(Scope.get().municipalityId());
        Reading reading = new Reading(mapping, municipality.name(), municipality.zone(), areas(), report);
        Batch batch = new Batch(id, source(mapping), mapping.source(), reader.organisationId(), Spread.INTERNAL, false);
        Appended appended = append(file, reading, batch);
        store.saveReport(id, report, appended.added(), appended.known(), appended.masked());
        tell(reader.accountId(), "import.read", id);
        return id;
    }

    /**
     * Accepts the row report: from now on the rows count. That is their review.
     *
     * @param spread how far the rows may travel
     * @throws Refusal {@code stale} or {@code import-decided} when someone else decided first
     */
    @Transactional
    public void accept(long id, int version, Spread spread, long accountId) {
        ImportBatch accepted = get(id, version).accept(clock.instant());
        store.decide(accepted);
        observations.accept(id, spread, accountId);
        tell(accountId, "import.accepted", id);
    }

    /** The file is not wanted: its rows go, its row report stays. Refuses as {@link #accept}. */
    @Transactional
    public void discard(long id, int version, long accountId) {
        ImportBatch discarded = get(id, version).discard(clock.instant());
        store.decide(discarded);
        observations.drop(id, accountId);
        tell(accountId, "import.discarded", id);
    }

    @Transactional(readOnly = true)
    public ImportBatch get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("import " + id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ImportBatch> list(int limit) {
        return store.list(limit);
    }

    /** How many files wait for their row report to be accepted. */
    @Transactional(readOnly = true)
    public long countWaiting() {
        return store.countWaiting();
    }

    /** Some usable rows of a file, for its row report. */
    public List<Observation> sample(long id, int limit) {
        return observations.sample(id, limit);
    }

    private ImportBatch get(long id, int version) {
        ImportBatch batch = get(id);
        if (batch.version() != version) {
            throw new Refusal("stale");
        }
        return batch;
    }

    private Appended append(Path file, Reading reading, Batch batch) {
        try (InputStream bytes = open(file)) {
            if (reading.mapping().format() == ImportMapping.Format.POLICE_EVENTS) {
                try (PoliceEvents events = new PoliceEvents(reading, bytes)) {
                    return observations.append(batch, events);
                }
            }
            try (PointTable table = new PointTable(reading, new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16))) {
                Rows rows = table;
                return observations.append(batch, rows);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private static String sha256(Path file) {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
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

    private static Observation.Source source(ImportMapping mapping) {
        boolean police = mapping.format() == ImportMapping.Format.POLICE_EVENTS || mapping.source().startsWith("Polisen");
        return police ? Observation.Source.POLICE : Observation.Source.IMPORT;
    }

    private void tell(long accountId, String deed, long id) {
        events.publishEvent(new ImportChanged(Scope.get().municipalityId(), accountId, deed, id));
    }
}
