package se.samsyn.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One real database for all tests of a process: started at first use, migrated, stopped with the JVM. Its server is the one
 * of the product with one difference: it does not wait for the disk, since nobody will miss the data.
 *
 * <pre>{@code
 * Scope scope = TestDatabase.fresh("9901");
 * var store = new PlaceStore(TestDatabase.jdbc());
 * TestDatabase.inScope(scope, () -> store.insert(...));
 * }</pre>
 */
public final class TestDatabase {
    private static final AtomicInteger OTHERS = new AtomicInteger();

    private static final class Started {
        static Path folder;
        static final EmbeddedServer SERVER = startServer();
        static final Database DATABASE = migrated();
        static final HikariDataSource APPLICATION = DATABASE.applicationPool(8);
        static final ScopedTransactions TRANSACTIONS = new ScopedTransactions(APPLICATION);
    }

    private TestDatabase() {}

    public static Database database() {
        return Started.DATABASE;
    }

    /** Where this process keeps its server; no other process has the same. */
    static Path folder() {
        Started.SERVER.database();
        return Started.folder;
    }

    /** The application login's pool. */
    public static DataSource application() {
        return Started.APPLICATION;
    }

    /** The application login; a statement outside {@link #inScope} sees no rows of protected tables. */
    public static JdbcClient jdbc() {
        return JdbcClient.create(Started.APPLICATION);
    }

    /** The owner login, which sees every row. */
    public static JdbcClient owner() {
        return JdbcClient.create(Started.DATABASE.ownerSource());
    }

    public static ScopedTransactions transactions() {
        return Started.TRANSACTIONS;
    }

    /** Runs the work in one transaction of the scope. */
    public static <T> T inScope(Scope scope, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(
                scope, () -> new TransactionTemplate(Started.TRANSACTIONS).execute(status -> work.call()));
    }

    /** Runs the work in one transaction of the scope. */
    public static void runInScope(Scope scope, Runnable work) {
        inScope(scope, () -> {
            work.run();
            return null;
        });
    }

    /** A municipality with this code and none of its rows from earlier tests; a scope that sees all of it. */
    public static Scope fresh(String municipalityCode) {
        try (var connection = source("samsyn").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Deleting in any order: foreign keys are not looked at by a replica.
            statement.execute("set local session_replication_role = replica");
            List<String> tables;
            try (var found = statement.executeQuery("""
                    select string_agg(format('%I', table_name), ',') from information_schema.columns
                    join information_schema.tables using (table_schema, table_name)
                    where table_schema = 'public' and column_name = 'municipality_id' and table_type = 'BASE TABLE'""")) {
                found.next();
                tables = List.of(found.getString(1).split(","));
            }
            for (String table : tables) {
                statement.execute("delete from " + table + " where municipality_id = '" + municipalityCode + "'");
            }
            statement.execute("insert into municipality (municipality_id, name) values ('" + municipalityCode
                    + "', 'Provkommun " + municipalityCode + "')");
            connection.commit();
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
        return Scope.ofMunicipality(municipalityCode);
    }

    /** Another database on the same server, without a single table. */
    public static Database empty() {
        return another("template1");
    }

    /** Another database on the same server, migrated, without rows. */
    public static Database another() {
        return another(template(Started.SERVER));
    }

    private static Database another(String template) {
        String name = "another_" + OTHERS.incrementAndGet();
        recreate(Started.SERVER, name, template);
        return named(Started.DATABASE, name);
    }

    private static EmbeddedServer startServer() {
        for (int number = 1; ; number++) {
            // Another process of the run, or another run in the same folder, takes the next server.
            Path folder = Path.of("target", "test-database-" + number);
            DataFolder data = DataFolder.open(folder);
            if (!data.lock()) {
                continue;
            }
            Started.folder = folder;
            var server = EmbeddedServer.startLocked(
                    data, null, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    private static Database migrated() {
        recreate(Started.SERVER, "samsyn", template(Started.SERVER));
        return Started.SERVER.database();
    }

    /**
     * A migrated database without rows, to copy from: kept from run to run for as long as no migration changes. Migrating
     * takes seconds, copying a tenth of one.
     */
    private static synchronized String template(EmbeddedServer server) {
        String name = "migrated_" + sumOfMigrations();
        try (var connection = administrator(server).getConnection();
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (known.next()) {
                    return name;
                }
            }
            statement.execute("drop database if exists migrating with (force)");
            statement.execute("create database migrating owner samsyn_owner");
            Migrations.migrate(named(server.database(), "migrating"));
            // Renamed last: a run that is killed leaves no half-migrated template.
            statement.execute("alter database migrating rename to " + name);
            return name;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static String sumOfMigrations() {
        try (var files = Files.walk(Path.of(TestDatabase.class.getResource("/db/migration").toURI()))) {
            var sum = MessageDigest.getInstance("SHA-256");
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                sum.update(file.toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
            sum.update(Migrations.ROOMS.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum.digest(), 0, 8);
        } catch (IOException | GeneralSecurityException | URISyntaxException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static void recreate(EmbeddedServer server, String name, String template) {
        try (var connection = administrator(server).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner samsyn_owner template " + template);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static Database named(Database main, String name) {
        return new Database(
                main.url().replaceFirst("/samsyn$", "/" + name), main.owner(), main.application(), main.portal());
    }

    private static DataSource administrator(EmbeddedServer server) {
        return Database.source(named(server.database(), "postgres").url(), server.superuser());
    }

    private static DataSource source(String name) {
        return Database.source(named(Started.DATABASE, name).url(), Started.SERVER.superuser());
    }
}
