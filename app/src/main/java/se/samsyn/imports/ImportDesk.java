package se.samsyn.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.imports.ImportBatch.State;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.ImportMapping.Format;
import se.samsyn.imports.memory.MemoryStore;
import se.samsyn.imports.reading.CategoryWords;
import se.samsyn.imports.reading.Headings;
import se.samsyn.imports.reading.PointTable;
import se.samsyn.imports.reading.Reading;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportedObservations.Row;
import se.samsyn.observations.Observation.Category;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.tables.FoundTable;
import se.samsyn.tables.TableFile;

/**
 * The desk where files are handed in: keeps them, asks how they are read, remembers the answer for the next file from the
 * same source with the same headings, and has them read in the background.
 */
@Service
public class ImportDesk {
    /** How much of a file is read on trial. */
    private static final int ROWS_ON_TRIAL = 20_000;

    private static final int SAMPLE = 8;

    /** A small file is read before its page is shown, so that nobody has to look at a bar that is full at once. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Imports imports;
    private final ImportStore store;
    private final FileStore files;
    private final MemoryStore memory;
    private final FileReading reading;
    private final ReadingJobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportDesk(
            Imports imports,
            ImportStore store,
            FileStore files,
            MemoryStore memory,
            FileReading reading,
            ReadingJobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.files = files;
        this.memory = memory;
        this.reading = reading;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The sources that files have come from, the latest first. */
    public List<String> listSources() {
        return transaction.execute(status -> memory.listSources());
    }

    /**
     * Takes a file in. One that is known by its source and headings is read as the last one was; another is asked about.
     *
     * @param said what was filled in beside the file; a blank source is found by the headings
     * @return the number of the batch; the same for the same file twice, as long as nobody has decided on it
     * @throws Refusal {@code import-source} when the source is blank and not known; {@code table-…} or
     *     {@code import-unreadable} when it is no file that we read. Then nothing is kept
     */
    public long receive(Path file, String fileName, ImportMapping said, Imports.Reader reader) {
        long id = transaction.execute(status -> {
            Optional<ImportMapping> known = Optional.empty();
            ImportMapping mapping = said;
            if (said.format() == Format.TABLE) {
                FoundTable table = table(file, said);
                mapping = said.withSource(source(said.source(), table.layout()));
                known = memory.find(mapping.source(), table.layout());
            } else {
                // Only its beginning is looked at: whether it is such a file at all.
                reading.open(file, said, new RowReport()).close();
            }
            String sha256 = Imports.sha256(file);
            // A double click, or the same file once more before anybody has decided on it: it lies on the desk already.
            Optional<Long> there = store.findOpen(sha256, mapping.source());
            if (there.isPresent()) {
                return there.get();
            }
            boolean questions = mapping.format() == Format.TABLE && known.isEmpty();
            ImportMapping how = known.orElse(mapping);
            long batch = store.begin(State.ASKING, PersonGuard.mask(fileName), sha256, how, reader, clock.instant());
            files.keep(batch, file);
            if (!questions) {
                known.ifPresent(remembered -> memory.remember(table(file, remembered).layout(), remembered, clock.instant()));
                store.queue(batch, how, known.isPresent());
            }
            return batch;
        });
        start();
        return id;
    }

    private String source(String said, String layout) {
        if (!said.isEmpty()) {
            return said;
        }
        List<String> sources = memory.listSources(layout);
        if (sources.size() != 1) {
            throw new Refusal("import-source");
        }
        return sources.getFirst();
    }

    private static FoundTable table(Path file, ImportMapping mapping) {
        try (TableFile tables = TableFile.open(file)) {
            return PointTable.choose(tables, mapping);
        }
    }

    /**
     * How the file would be read, by a trial of its beginning.
     *
     * @param tried a mapping to try instead of the batch's own, or null
     */
    public ImportQuestion question(long id, ImportMapping tried) {
        return withFile(id, (batch, file) -> {
            ImportMapping mapping = tried == null ? batch.mapping() : tried;
            List<FoundTable> tables = List.of();
            FoundTable chosen = null;
            Map<Column, String> columns = new EnumMap<>(Column.class);
            if (mapping.format() == Format.TABLE) {
                try (TableFile found = TableFile.open(file)) {
                    tables = found.tables();
                    chosen = PointTable.choose(found, mapping);
                }
                boolean said = !mapping.columns().isEmpty();
                columns.putAll(said ? mapping.columns() : Headings.guess(chosen.headings()));
                columns.values().retainAll(chosen.headings());
            }
            List<Category> codes = reading.codes(clock.instant());
            try {
                return new ImportQuestion(batch, mapping, tables, chosen, columns, codes, trial(batch, file, mapping), null);
            } catch (Refusal problem) {
                return new ImportQuestion(batch, mapping, tables, chosen, columns, codes, null, problem);
            }
        });
    }

    private ImportQuestion.Trial trial(ImportBatch batch, Path file, ImportMapping mapping) {
        RowReport report = new RowReport();
        List<Row> sample = new ArrayList<>();
        long usable = 0;
        boolean whole;
        try (Reading.Rows rows = reading.open(file, mapping, report)) {
            while (report.rows() < ROWS_ON_TRIAL && rows.hasNext()) {
                Row row = rows.next();
                usable++;
                if (sample.size() < SAMPLE) {
                    sample.add(row);
                }
            }
            whole = !rows.hasNext();
        }
        return new ImportQuestion.Trial(report.rows(), usable, whole, sample, report.bad(), new TreeMap<>(report.unknownWords()));
    }

    /**
     * Has the file read in this way, and remembers it for the next file from the same source with the same headings.
     *
     * @param words what words for categories mean, from now on and in every file
     * @throws Refusal {@code import-columns} when the mapping names no time or no category; {@code import-decided} when the file
     *     was decided on already
     */
    public void read(long id, ImportMapping mapping, Map<String, String> words) {
        withFile(id, (batch, file) -> {
            if (mapping.format() == Format.TABLE) {
                FoundTable table = table(file, mapping);
                Headings.find(table.headings(), mapping.columns(), mapping.category() != null);
                boolean said = !mapping.columns().isEmpty();
                ImportMapping found = said ? mapping : mapping.withColumns(Headings.guess(table.headings()));
                memory.remember(table.layout(), found, clock.instant());
            }
            words.forEach((word, meaning) -> {
                if (CategoryWords.isMeaning(meaning) && PersonGuard.mask(word).equals(word)) {
                    memory.rememberWord(CategoryWords.key(word), meaning);
                }
            });
            queue(batch, mapping);
            return null;
        });
        start();
    }

    /**
     * Has a file read again that was stopped, could not be read, or whose report is too old.
     *
     * @throws Refusal {@code import-lost} when the file is not kept; then its rows stay as they are
     */
    public void readAgain(long id) {
        transaction.executeWithoutResult(status -> {
            ImportBatch batch = imports.get(id);
            if (!files.keeps(id)) {
                throw new Refusal("import-lost");
            }
            queue(batch, batch.mapping());
        });
        start();
    }

    /** Whether the file itself is kept: those from the command line are not, nor those that were decided on. */
    public boolean keeps(long id) {
        return transaction.execute(status -> files.keeps(id));
    }

    private void queue(ImportBatch batch, ImportMapping mapping) {
        imports.empty(batch);
        store.forgetProgress(batch.id());
        if (!store.queue(batch.id(), mapping, false)) {
            throw new Refusal("import-decided");
        }
    }

    /** Asks the reading to stop; what it has read is not kept, and it can begin again. */
    public void stop(long id) {
        transaction.executeWithoutResult(status -> {
            if (imports.get(id).state() == State.READING) {
                store.askToStop(id);
            }
        });
    }

    /** How far the reading has come; nothing before its first rows and after its last. */
    public Optional<ImportProgress> progress(long id) {
        return transaction.execute(status -> store.findProgress(id));
    }

    /** Goes through the file's unusable rows. @throws Refusal {@code import-lost} when the file is not kept */
    public void eachBadRow(long id, RowReport.Listener listener) {
        withFile(id, (batch, file) -> {
            try (Reading.Rows rows = reading.open(file, batch.mapping(), new RowReport(listener))) {
                rows.forEachRemaining(usable -> {});
            }
            return null;
        });
    }

    /** Waits until the municipality's files in line have been read; pages do not wait so long. */
    public void awaitReadings() {
        jobs.start(Scope.get().municipalityId()).join();
    }

    private void start() {
        CompletableFuture<Void> done = jobs.start(Scope.get().municipalityId());
        try {
            done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillReading) {
            // Its page says how far it has come.
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException trouble) {
            throw new IllegalStateException(trouble.getCause());
        }
    }

    private interface WithFile<T> {
        T call(ImportBatch batch, Path file);
    }

    private <T> T withFile(long id, WithFile<T> work) {
        return transaction.execute(status -> {
            ImportBatch batch = imports.get(id);
            Path file = files.find(id).orElseThrow(() -> new Refusal("import-lost"));
            try {
                return work.call(batch, file);
            } finally {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException trouble) {
                    throw new UncheckedIOException(trouble);
                }
            }
        });
    }
}
