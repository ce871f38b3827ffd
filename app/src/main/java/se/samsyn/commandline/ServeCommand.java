package se.samsyn.commandline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.samsyn.Samsyn;
import se.samsyn.database.Database;
import se.samsyn.database.EmbeddedServer;
import se.samsyn.database.Migrations;
import se.samsyn.database.StartupProblem;

/** The application itself: database, migrations, pages. Runs until it is told to stop. */
@Command(name = "serve", description = "Startar Samsyn (det som görs om inget annat sägs).")
public final class ServeCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "Öppnar den påhittade kommunen Björkhamn, med demoroller i stället för konton.")
    boolean demo;

    @Option(names = "--port", description = "Porten som sidorna visas på (${DEFAULT-VALUE}).", defaultValue = "8080")
    int port;

    @Option(
            names = "--address",
            description = "Adressen som servern lyssnar på (${DEFAULT-VALUE}: bara den egna datorn; sätt en omvänd proxy med TLS framför).",
            defaultValue = "127.0.0.1")
    String address;

    @Option(names = "--data", description = "Mappen där den egna databasen ligger (${DEFAULT-VALUE}).", defaultValue = "data")
    Path data;

    @Option(names = "--database-url", description = "En PostgreSQL-server utifrån i stället för den egna.")
    String databaseUrl;

    @Override
    public Integer call() throws InterruptedException {
        mustBeFree(address, port);
        OrderlyStop stop = new OrderlyStop();
        try {
            Database database = databaseUrl == null
                    ? stop.database(() -> EmbeddedServer.start(data)).database()
                    : Database.outside(databaseUrl, System.getenv());
            Migrations.migrate(database);
            start(database, demo, port, address, data.resolve("archive"), stop::pages);
        } catch (RuntimeException trouble) {
            if (stop.begun()) {
                return 0;
            }
            stop.closeDatabase();
            throw trouble;
        }
        System.err.println("Samsyn är igång: http://" + (address.equals("127.0.0.1") ? "localhost" : address) + ":" + port);
        new CountDownLatch(1).await();
        return 0;
    }

    /** Starts the pages on a database that is migrated; also what the tests start. */
    public static GenericApplicationContext start(Database database, boolean demo, int port, String address) {
        return start(database, demo, port, address, null, opening -> {});
    }

    private static GenericApplicationContext start(
            Database database, boolean demo, int port, String address, Path archive, Consumer<ConfigurableApplicationContext> opening) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", address);
        settings.put("samsyn.demo", demo);
        if (archive != null) {
            settings.put("samsyn.archive.folder", archive.toString());
        }
        return (GenericApplicationContext) new SpringApplicationBuilder(Samsyn.class)
                .properties(settings)
                .registerShutdownHook(false)
                .initializers(context -> {
                    ((GenericApplicationContext) context).registerBean(Database.class, () -> database);
                    opening.accept(context);
                })
                .run();
    }

    /** Said before the database is started, so that the sentence comes at once. */
    private static void mustBeFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartupProblem("Port " + port + " på " + address
                    + " kan inte användas (" + taken.getMessage() + "). Välj en annan med --port, eller stoppa programmet som har den.");
        }
    }
}
