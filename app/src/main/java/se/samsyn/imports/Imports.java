package se.samsyn.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.imports.ImportBatch.State;
import se.samsyn.imports.reading.Reading;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.ImportDifferences;
import se.samsyn.observations.ImportDifferences.Compared;
import se.samsyn.observations.ImportDifferences.Difference;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.ImportedObservations.Appended;
import se.samsyn.observations.ImportedObservations.Batch;
import se.samsyn.observations.Observation;
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
    private final FileStore files;
    private final FileReading reading;
    private final ImportedObservations observations;
    private final ImportDifferences differences;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(
            ImportStore store,
            FileStore files,
            FileReading reading,
            ImportedObservations observations,
            ImportDifferences differences,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.reading = reading;
        this.observations = observations;
        this.differences = differences;
        this.clock = clock;
        this.events = events;
    }

    /** What kind of file it seems to be, by its name; a table unless it is JSON. */
    public static ImportMapping.Format formatOf(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return name.endsWith(".json") ? ImportMapping.Format.POLICE_EVENTS : ImportMapping.Format.TABLE;
    }

    /**
     * Reads a file at once, which then waits for its row report to be accepted.
     *
     * @param fileName as it was called where it came from
     * @return the number of the batch
     * @throws Refusal {@code import-…} or {@code table-…}; then nothing is kept
     */
    @Transactional
    public long read(Path file, String fileName, ImportMapping mapping, Reader reader) {
        long id = store.begin(State.READING, PersonGuard.mask(fileName), sha256(file), mapping, reader, clock.instant());
        fill(get(id), file, (rows, expected) -> {});
        return id;
    }

    /** Reads the rows of a batch, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fill(ImportBatch batch, Path file, FileReading.Watcher watcher) {
        RowReport report = new RowReport();
        Batch rowsOf = new Batch(
                batch.id(), source(batch.mapping()), batch.sourceName(), batch.ownerOrganisationId(), Spread.INTERNAL, false);
        try (Reading.Rows rows = reading.open(file, batch.mapping(), report)) {
            Appended appended = observations.append(rowsOf, FileReading.watched(rows, report, watcher));
            Compared compared = differences.compare(rowsOf);
            long added = appended.added() - compared.paired();
            long known = appended.known() - (compared.changed() - compared.paired());
            store.saveReport(batch.id(), report, new ImportBatch.Counts(
                    report.rows(), added, known, appended.masked(), appended.snapped(), compared));
        }
        tell(batch.accountId(), "import.read", batch.id());
    }

    /** What a reading of the batch left behind goes, so that it can be read anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void empty(ImportBatch batch) {
        if (batch.state() == State.WAITING) {
            differences.forget(batch.id());
            observations.drop(batch.id(), batch.accountId());
        }
    }

    /**
     * Accepts the row report: from now on the rows count, and what the file says otherwise of earlier rows holds. That is
     * their review.
     *
     * @param spread how far the rows may travel
     * @param withoutGone whether rows that the file leaves out are taken away here too
     * @throws Refusal {@code stale} or {@code import-decided} when someone else decided first, {@code import-moved} when
     *     earlier rows have changed since the report was made
     */
    @Transactional
    public void accept(long id, int version, Spread spread, boolean withoutGone, long accountId) {
        ImportBatch accepted = get(id, version).accept(clock.instant());
        store.decide(accepted);
        differences.apply(id, withoutGone, accountId);
        observations.accept(id, spread, accountId);
        files.forget(id);
        tell(accountId, "import.accepted", id);
    }

    /** The file is not wanted: its rows go, its row report stays. Refuses as {@link #accept}. */
    @Transactional
    public void discard(long id, int version, long accountId) {
        ImportBatch discarded = get(id, version).discard(clock.instant());
        store.decide(discarded);
        differences.forget(id);
        observations.drop(id, accountId);
        files.forget(id);
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

    /** How many files wait for an answer: how they are read, or whether their row report is accepted. */
    @Transactional(readOnly = true)
    public long countWaiting() {
        return store.countWaiting();
    }

    /** Some usable rows of a file, for its row report. */
    public List<Observation> sample(long id, int limit) {
        return observations.sample(id, limit);
    }

    /** Some of what a file says otherwise than those before it. */
    public List<Difference> differences(long id, ImportDifferences.Kind kind, int limit) {
        return differences.list(id, kind, limit);
    }

    private ImportBatch get(long id, int version) {
        ImportBatch batch = get(id);
        if (batch.version() != version) {
            throw new Refusal("stale");
        }
        return batch;
    }

    static String sha256(Path file) {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Observation.Source source(ImportMapping mapping) {
        boolean police = mapping.format() == ImportMapping.Format.POLICE_EVENTS || mapping.source().startsWith("Polisen");
        return police ? Observation.Source.POLICE : Observation.Source.IMPORT;
    }

    private void tell(long accountId, String deed, long id) {
        events.publishEvent(new ImportChanged(Scope.get().municipalityId(), accountId, deed, id));
    }
}
