package se.samsyn.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.samsyn.database.StartupProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a backup, opened for reading: a zip with {@code tables/<name>.copy} for each table, then
 * {@code manifest.json} and its own sum.
 */
final class BackupFile implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_SUM = "manifest.json.sha256";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path path, ZipFile zip, BackupManifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    /** @throws StartupProblem when it is not a backup, is cut short, or is made by a later program */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new StartupProblem("Säkerhetskopian " + path + " finns inte.");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            byte[] manifest = read(zip, MANIFEST, path);
            String sum = new String(read(zip, MANIFEST_SUM, path), StandardCharsets.US_ASCII).strip();
            if (!HexFormat.of().formatHex(TableStore.sha256().digest(manifest)).equals(sum)) {
                throw damaged(path, MANIFEST);
            }
            BackupManifest parsed = JSON.readValue(manifest, BackupManifest.class);
            if (parsed.format() != BackupManifest.FORMAT) {
                throw new StartupProblem("Säkerhetskopian " + path + " är gjord av en nyare Samsyn. Använd den version som"
                        + " gjorde kopian, eller en senare.");
            }
            return new BackupFile(path, zip, parsed);
        } catch (ZipException | JacksonException notOurs) {
            close(zip);
            throw new StartupProblem(
                    "Filen " + path + " är ingen hel säkerhetskopia från Samsyn (" + notOurs.getMessage() + ").", notOurs);
        } catch (RuntimeException | IOException trouble) {
            close(zip);
            throw trouble;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream rows(BackupManifest.Table table) throws IOException {
        var entry = zip.getEntry(entry(table.name()));
        if (entry == null) {
            throw damaged(path, entry(table.name()));
        }
        return zip.getInputStream(entry);
    }

    /** Reads every part and compares it with the manifest. */
    void refuseDamage() throws IOException {
        for (var table : manifest.tables()) {
            var sum = TableStore.sha256();
            long rows = 0;
            try (var in = new DigestInputStream(rows(table), sum)) {
                byte[] buffer = new byte[1 << 16];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    for (int i = 0; i < length; i++) {
                        // COPY writes a line break within a value as two other characters: one break, one row.
                        rows += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            } catch (ZipException broken) {
                throw damaged(path, entry(table.name()));
            }
            if (rows != table.rows() || !HexFormat.of().formatHex(sum.digest()).equals(table.sha256())) {
                throw damaged(path, entry(table.name()));
            }
        }
    }

    private static byte[] read(ZipFile zip, String name, Path path) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, name);
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static StartupProblem damaged(Path path, String part) {
        return new StartupProblem("Säkerhetskopian " + path + " är skadad: " + part
                + " saknas eller stämmer inte med sin kontrollsumma. Använd en annan kopia.");
    }

    private static void close(ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
