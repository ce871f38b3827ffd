package se.samsyn.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samsyn.database.Database;
import se.samsyn.database.StartupProblem;

/** Takes a copy of everything, as it stood at one moment, while others go on working. */
public final class Backup {
    /** Texts shrink well at little cost; more effort gains a few hundredths and doubles the time. */
    private static final int EFFORT = 3;

    private Backup() {}

    /**
     * Writes the copy beside the file and renames it when it is whole and on disk: an older copy of that name is there
     * until then. Readable by its owner alone.
     *
     * @param takenAt what the manifest says
     * @param progress told each finished table in a Swedish line
     * @return what the copy holds
     * @throws StartupProblem when the database does not answer or the file cannot be written
     */
    public static BackupManifest take(Database database, Path file, Instant takenAt, Consumer<String> progress) {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            try {
                BackupManifest manifest = writeFile(database, partial, takenAt, progress);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return manifest;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException trouble) {
            throw new StartupProblem(
                    "Säkerhetskopian " + file + " kunde inte skrivas: " + StartupProblem.reason(trouble) + ".", trouble);
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        }
    }

    private static BackupManifest writeFile(Database database, Path partial, Instant takenAt, Consumer<String> progress)
            throws IOException, SQLException {
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            zip.setLevel(EFFORT);
            BackupManifest manifest = write(database, zip, takenAt, progress);
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static BackupManifest write(Database database, ZipOutputStream zip, Instant takenAt, Consumer<String> progress)
            throws IOException, SQLException {
        try (var store = TableStore.snapshot(database)) {
            var migrations = store.migrations();
            if (migrations.isEmpty()) {
                throw new StartupProblem("Databasen " + database.place() + " är tom: det finns inget att säkerhetskopiera.");
            }
            var tables = new ArrayList<BackupManifest.Table>();
            for (String name : store.tables()) {
                zip.putNextEntry(new ZipEntry(BackupFile.entry(name)));
                var table = store.copyOut(name, zip);
                zip.closeEntry();
                tables.add(table);
                progress.accept(name + ": " + table.rows() + " rader");
            }
            // After the tables: a sequence is not part of the snapshot, and one that has run on is safe.
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    takenAt.truncatedTo(ChronoUnit.SECONDS),
                    store.server(),
                    migrations,
                    tables,
                    store.sequences(),
                    store.leftOut());
            byte[] text = BackupFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
            put(zip, BackupFile.MANIFEST, text);
            String sum = HexFormat.of().formatHex(TableStore.sha256().digest(text)) + "\n";
            put(zip, BackupFile.MANIFEST_SUM, sum.getBytes(StandardCharsets.US_ASCII));
            return manifest;
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
