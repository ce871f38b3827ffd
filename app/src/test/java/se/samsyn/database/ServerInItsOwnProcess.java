package se.samsyn.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small program with a server, for tests that kill it. Says on standard output when it may be killed. */
final class ServerInItsOwnProcess {
    private ServerInItsOwnProcess() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var server = EmbeddedServer.start(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            try (var connection = server.database().ownerSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (number integer)");
                statement.execute("insert into kept values (1)");
                connection.setAutoCommit(false);
                statement.execute("insert into kept values (1000)");
                System.out.println("ready");
                Thread.currentThread().join();
            }
        } catch (StartupProblem problem) {
            System.out.println(problem.getMessage());
            System.exit(1);
        }
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInItsOwnProcess.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The first line of its standard output that is not logging. */
    static String firstWord(Process process) throws IOException {
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.contains(" INFO ") && !line.contains(" DEBUG ")) {
                return line;
            }
        }
        return "";
    }
}
