package se.samsyn.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import se.samsyn.database.Database;
import se.samsyn.database.Migrations;
import se.samsyn.database.StartupProblem;

/** Puts a copy back into a database in which nobody has entered anything yet. */
public final class Restore {
    private Restore() {}

    /**
     * Migrates to the copy's versions, loads all tables in one transaction, compares each with the manifest, and
     * migrates on to this program's versions. When it fails, nothing was loaded, and it can be tried again.
     *
     * @param progress told each finished table in a Swedish line
     * @return what the copy held, and the database now holds
     * @throws StartupProblem when the file is damaged or too new, or the database is not empty
     */
    public static BackupManifest into(Database database, Path file, Consumer<String> progress) {
        try (var backup = BackupFile.open(file)) {
            backup.refuseDamage();
            try (var store = TableStore.snapshot(database)) {
                if (!store.isEmpty()) {
                    throw new StartupProblem("Databasen " + database.place()
                            + " är inte tom. Läs in säkerhetskopian i en ny, tom datamapp eller databas.");
                }
            }
            Migrations.migrate(database, backup.manifest().migrations());
            load(database, backup, progress);
            Migrations.migrate(database);
            return backup.manifest();
        } catch (IOException trouble) {
            throw new StartupProblem(
                    "Säkerhetskopian " + file + " kunde inte läsas: " + StartupProblem.reason(trouble) + ".", trouble);
        } catch (SQLException trouble) {
            throw new StartupProblem(
                    "Säkerhetskopian " + file + " kunde inte läsas in: " + trouble.getMessage() + ".", trouble);
        }
    }

    private static void load(Database database, BackupFile backup, Consumer<String> progress)
            throws SQLException, IOException {
        var tables = backup.manifest().tables();
        var names = tables.stream().map(BackupManifest.Table::name).toList();
        try (var store = TableStore.writing(database)) {
            store.makeReady(names);
            for (var table : tables) {
                try (var rows = backup.rows(table)) {
                    store.copyIn(table, rows);
                }
                progress.accept(table.name() + ": " + table.rows() + " rader");
            }
            for (var table : tables) {
                var loaded = store.copyOut(table.name(), OutputStream.nullOutputStream());
                if (!loaded.sha256().equals(table.sha256())) {
                    throw new StartupProblem("Tabellen " + table.name()
                            + " blev inte likadan som i säkerhetskopian. Inget har lästs in.");
                }
            }
            for (var sequence : backup.manifest().sequences()) {
                store.setSequence(sequence);
            }
            store.wakeTriggers(names);
            store.commit();
        }
    }
}
