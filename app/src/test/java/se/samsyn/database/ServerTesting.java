package se.samsyn.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** Data folders for tests of the server itself. */
final class ServerTesting {
    private static Path stopped;

    private ServerTesting() {}

    /** An empty data folder that borrows the unpacked programs of the shared server, to save time. */
    static Path newDataFolder(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("data"));
        try (var programs = Files.newDirectoryStream(TestDatabase.folder(), "postgres-*")) {
            for (Path program : programs) {
                Files.createSymbolicLink(folder.resolve(program.getFileName()), program.toAbsolutePath());
            }
        }
        return folder;
    }

    /** A data folder whose server was started and stopped once: a copy, since making one takes seconds. */
    static synchronized Path dataFolder(Path parent) throws IOException {
        if (stopped == null) {
            Path target = Path.of("target", "stopped-" + TestDatabase.folder().getFileName());
            ServerBinaries.delete(target);
            stopped = newDataFolder(Files.createDirectories(target));
            EmbeddedServer.start(stopped).close();
        }
        return copy(stopped, parent.resolve("data"));
    }

    /** The unpacked programs as the folder's own, for a server whose user cannot reach ours. */
    static void copyPrograms(Path folder) throws IOException {
        try (var programs = Files.newDirectoryStream(TestDatabase.folder(), "postgres-*")) {
            for (Path program : programs) {
                copy(program, folder.resolve(program.getFileName()));
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return to;
    }

    /** Before the folder is deleted: the borrowed programs are not its own. */
    static void giveBack(Path folder) throws IOException {
        try (var programs = Files.newDirectoryStream(folder, Files::isSymbolicLink)) {
            for (Path program : programs) {
                Files.delete(program);
            }
        }
    }

    static String ask(Database database, String sql) throws SQLException {
        return ask(database, database.owner(), sql);
    }

    static String ask(Database database, Database.Login login, String sql) throws SQLException {
        try (var connection = Database.source(database.url(), login).getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static long serverProcess(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst());
    }
}
