package se.samsyn.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archives of one municipality on the disk: a folder for each, and {@code senaste} that leads to the newest. Only the
 * program's own user may read them. An archive is written beside and gets its name when it is whole, so that a killed process
 * leaves no half one.
 */
final class ArchiveFolder {
    static final String LATEST = "senaste";
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;

    ArchiveFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Writes an archive whole, or leaves everything as it was. @param files from a name, perhaps with a folder, to what it holds */
    void write(String name, Map<String, byte[]> files) {
        try {
            Files.createDirectories(root.getParent(), OWN_FOLDER);
            Files.createDirectories(root, OWN_FOLDER);
            Path fresh = root.resolve("." + name + ".new");
            remove(fresh);
            Files.createDirectory(fresh, OWN_FOLDER);
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent(), OWN_FOLDER);
                Files.createFile(path, OWN_FILE);
                Files.write(path, file.getValue(), StandardOpenOption.WRITE);
            }
            Files.move(fresh, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Path link = root.resolve("." + LATEST + ".new");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(name));
            Files.move(link, root.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** When the archives were made that are kept, the latest first. */
    List<LocalDateTime> kept() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.map(path -> ArchiveRules.made(path.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Takes away what is not to be kept, and what a killed process left half. */
    void weed(int nights, LocalDate weededOn) {
        List<LocalDateTime> kept = kept();
        try {
            for (LocalDateTime gone : ArchiveRules.gone(kept, nights, weededOn)) {
                remove(root.resolve(ArchiveRules.name(gone)));
            }
            List<Path> halves;
            try (Stream<Path> all = Files.list(root)) {
                halves = all.filter(path -> path.getFileName().toString().matches("\\..*\\.new")).toList();
            }
            for (Path half : halves) {
                remove(half);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The newest archive as one file, for whoever takes it along. */
    void zip(String name, OutputStream out) throws IOException {
        Path folder = root.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(out); Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name + "/" + folder.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException trouble) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
