package se.samsyn.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;

/**
 * Reads files in the background, one at a time. Which files are in line stands in the database, and a reading is one
 * transaction: a program that dies in the middle leaves nothing behind and begins anew when it is up again.
 */
@Component
class ReadingJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingJobs.class);

    /** Somebody asked the reading to stop. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final Imports imports;
    private final ImportStore store;
    private final FileStore files;
    private final TransactionTemplate transaction;
    /** What must be seen by others while the reading's own transaction is open. */
    private final TransactionTemplate beside;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("imports").unstarted(work));

    ReadingJobs(Imports imports, ImportStore store, FileStore files, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads the municipality's files that are in line; done when they are. */
    CompletableFuture<Void> start(String municipalityId) {
        return CompletableFuture.runAsync(() -> Scope.run(Scope.ofMunicipality(municipalityId), this::readAll), worker);
    }

    private void readAll() {
        for (long id : transaction.execute(status -> store.listReading())) {
            try {
                read(id);
            } catch (RuntimeException trouble) {
                // Stays in line: when the database answers again, it is read from the beginning.
                LOG.error("The file {} of {} could not be read now", id, Scope.get().municipalityId(), trouble);
            }
        }
    }

    private void read(long id) {
        try {
            transaction.executeWithoutResult(status -> {
                // The turn first: what the batch's state was before it may have been read to its end by another copy since.
                if (store.takeTurn()) {
                    ImportBatch batch = imports.get(id);
                    if (batch.state() == ImportBatch.State.READING) {
                        fill(batch);
                    }
                    store.forgetProgress(id);
                }
            });
        } catch (Stopped asked) {
            end(id, null);
        } catch (Refusal refusal) {
            end(id, refusal);
        } catch (RuntimeException fault) {
            LOG.error("The file {} of {} met a fault", id, Scope.get().municipalityId(), fault);
            end(id, new Refusal("import-fault"));
        }
    }

    private void fill(ImportBatch batch) {
        Path file = files.find(batch.id()).orElseThrow(() -> new Refusal("import-lost"));
        try {
            imports.fill(batch, file, (rows, expected) -> {
                if (beside.execute(own -> store.progress(batch.id(), rows, expected))) {
                    throw new Stopped();
                }
            });
        } finally {
            delete(file);
        }
    }

    private void end(long id, Refusal refusal) {
        transaction.executeWithoutResult(status -> {
            store.end(id, refusal);
            store.forgetProgress(id);
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException trouble) {
            LOG.warn("A temporary file was left behind: {}", file, trouble);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
