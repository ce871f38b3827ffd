package se.samsyn.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** Data folders for tests of the whole program. */
final class Folders {
    /** Names this run of the tests to all its processes; a process that nobody named is a run of its own. */
    private static final String RUN =
            System.getProperty("samsyn.run", "process " + ProcessHandle.current().pid() + " " + System.nanoTime());

    private static Path rested;

    private Folders() {}

    /** An empty data folder that borrows programs which another test has unpacked, where there are any, to save time. */
    static Path fresh(Path parent) throws IOException {
        return fresh(parent, "data");
    }

    static Path fresh(Path parent, String name) throws IOException {
        Path folder = Files.createDirectory(
                parent.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path lender = Path.of("target", "test-database-1");
        if (Files.isDirectory(lender)) {
            borrowPrograms(lender, folder);
        }
        return folder;
    }

    /**
     * A data folder on which the demo was started and stopped once: a copy, since making one takes long. The processes of
     * one run share it: the first makes it, the others wait.
     */
    static synchronized Path demo(Path parent) throws Exception {
        if (rested == null) {
            Files.createDirectories(Path.of("target"));
            try (var file = FileChannel.open(
                            Path.of("target", "rested-program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = file.lock()) {
                rested = rested();
            }
        }
        Path copy = parent.resolve("data");
        try (var files = Files.walk(rested)) {
            for (Path file : (Iterable<Path>) files.filter(file -> !isProgram(rested.relativize(file)))::iterator) {
                Files.copy(
                        file,
                        copy.resolve(rested.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        borrowPrograms(rested, copy);
        return copy;
    }

    private static Path rested() throws Exception {
        Path target = Path.of("target", "rested-program").toAbsolutePath();
        Path data = target.resolve("data");
        Path madeBy = target.resolve("run");
        if (Files.exists(madeBy) && Files.readString(madeBy).equals(RUN)) {
            return data;
        }
        delete(target);
        fresh(Files.createDirectories(target));
        try (var program = Program.serve(data, "--demo")) {
            program.terminate();
            program.process().waitFor(Program.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        Files.writeString(madeBy, RUN);
        return data;
    }

    private static boolean isProgram(Path inFolder) {
        return inFolder.toString().startsWith("postgres-");
    }

    private static void borrowPrograms(Path from, Path to) throws IOException {
        try (var programs = Files.newDirectoryStream(from, "postgres-*")) {
            for (Path program : programs) {
                if (!program.toString().endsWith(".partial")) {
                    Files.createSymbolicLink(to.resolve(program.getFileName()), program.toRealPath());
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
