package se.samsyn.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import se.samsyn.database.Database;
import se.samsyn.database.StartupProblem;

/** Says what a restore would give, without restoring. */
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
