package se.samsyn.commandline;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.samsyn.database.Database;
import se.samsyn.database.EmbeddedServer;

/** The options that say which database a command works on. */
final class WhichDatabase {
    @Option(names = "--data", description = "Mappen där den egna databasen ligger (${DEFAULT-VALUE}).", defaultValue = "data")
    Path data;

    @Option(names = "--database-url", description = "En PostgreSQL-server utifrån i stället för den egna.")
    String url;

    /** A database for as long as the command needs it; a server that was started for it stops with it. */
    record Opened(Database database, EmbeddedServer server) implements AutoCloseable {
        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }

    /** Joins the running program of the data folder, or starts its database. */
    Opened join() {
        return url != null ? outside() : embedded(EmbeddedServer.join(data));
    }

    /** Starts the database of a folder that nobody uses; makes a new one where there is none. */
    Opened startAlone() {
        return url != null ? outside() : embedded(EmbeddedServer.start(data));
    }

    private Opened outside() {
        return new Opened(Database.outside(url, System.getenv()), null);
    }

    private static Opened embedded(EmbeddedServer server) {
        // A command that is stopped half-way takes its server with it.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new Opened(server.database(), server);
    }
}
