package se.samsyn.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One real database for all tests of a run: started at first use, migrated, stopped with the JVM. Its server is the one
 * of the product with one difference: it does not wait for the disk, since nobody will miss the data.
 *
 * <pre>{@code
 * Scope scope = TestDatabase.fresh("9901");
 * var store = new PlaceStore(TestDatabase.jdbc());
 * TestDatabase.inScope(scope, () -> store.insert(...));
 * }</pre>
 */
public final class TestDatabase {
    private static final AtomicInteger EMPTY = new AtomicInteger();

    private static final class Started {
        static final EmbeddedServer SERVER = startServer();
        static final Database DATABASE = migrated();
        static final HikariDataSource APPLICATION = DATABASE.applicationPool(8);
        static final ScopedTransactions TRANSACTIONS = new ScopedTransactions(APPLICATION);
    }

    private TestDatabase() {}

    public static Database database() {
        return Started.DATABASE;
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
        String name = "empty_" + EMPTY.incrementAndGet();
        recreate(Started.SERVER, name);
        Database main = Started.DATABASE;
        return new Database(
                main.url().replaceFirst("/samsyn$", "/" + name), main.owner(), main.application(), main.portal());
    }

    private static EmbeddedServer startServer() {
        for (int number = 1; ; number++) {
            // A second test run in the same folder at the same time takes the next server.
            Path folder = Path.of("target", "test-database-" + number);
            DataFolder data = DataFolder.open(folder);
            if (!data.lock()) {
                continue;
            }
            var server = EmbeddedServer.startLocked(
                    data, null, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    private static Database migrated() {
        recreate(Started.SERVER, "samsyn");
        Database database = Started.SERVER.database();
        Migrations.migrate(database);
        return database;
    }

    private static void recreate(EmbeddedServer server, String name) {
        try (var connection = Database.source(
                                server.database().url().replaceFirst("/samsyn$", "/postgres"), server.superuser())
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner samsyn_owner");
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static DataSource source(String name) {
        return Database.source(
                Started.DATABASE.url().replaceFirst("/samsyn$", "/" + name), Started.SERVER.superuser());
    }
}
