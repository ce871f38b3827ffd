package se.samsyn.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.audit.Trace;
import se.samsyn.database.Database;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.database.ScopedTransactions;
import se.samsyn.database.StartupProblem;

/** Says what a restore would give, without restoring, and whether the trace is as it was sealed. */
public final class Verify {
    private Verify() {}

    /**
     * Counts and sums every table as it stands now: what a backup taken at this moment would hold.
     *
     * @throws StartupProblem when the database does not answer
     */
    public static BackupManifest database(Database database, Instant at) {
        try (var store = TableStore.snapshot(database)) {
            var tables = new ArrayList<BackupManifest.Table>();
            for (String name : store.tables()) {
                tables.add(store.copyOut(name, OutputStream.nullOutputStream()));
            }
            return new BackupManifest(
                    BackupManifest.FORMAT,
                    at.truncatedTo(ChronoUnit.SECONDS),
                    store.server(),
                    store.migrations(),
                    tables,
                    store.sequences(),
                    store.leftOut());
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        } catch (IOException trouble) {
            throw new IllegalStateException("Nothing was written", trouble);
        }
    }

    /**
     * One municipality's trace.
     *
     * @param brokenDay the first sealed day whose lines or seal are not as they were; null when the chain holds
     */
    public record Chain(String municipalityId, LocalDate brokenDay) {}

    /** Counts every seal of every municipality's trace anew. */
    public static List<Chain> trace(Database database, Clock clock) {
        try (var pool = database.applicationPool(1)) {
            var trace = Trace.on(pool, clock);
            var reading = new TransactionTemplate(new ScopedTransactions(pool));
            reading.setReadOnly(true);
            return Municipalities.on(pool).list().stream()
                    .map(Municipality::municipalityId)
                    .map(id -> new Chain(
                            id,
                            Scope.call(Scope.ofMunicipality(id), () -> reading.execute(status -> trace.verify()))
                                    .orElse(null)))
                    .toList();
        }
    }

    /**
     * Reads a whole backup and compares every part with its sum.
     *
     * @throws StartupProblem when a part is missing or changed, or this program is too old to restore it
     */
    public static BackupManifest file(Path file) {
        try (var backup = BackupFile.open(file)) {
            backup.refuseDamage();
            return backup.manifest();
        } catch (IOException trouble) {
            throw new StartupProblem(
                    "Säkerhetskopian " + file + " kunde inte läsas: " + StartupProblem.reason(trouble) + ".", trouble);
        }
    }
}
