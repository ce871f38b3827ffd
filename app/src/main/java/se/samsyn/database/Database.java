package se.samsyn.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.transaction.TransactionSystemException;

/**
 * Where the database answers and with which three logins: the owner (migrations, backup), the application (owns nothing,
 * sees only its scope's rows) and the portal (reads what was published).
 *
 * @param url a JDBC address, without login
 */
public record Database(String url, Login owner, Login application, Login portal) {
    /** A user and its password; the password is never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    private static final int SECONDS_TO_CONNECT = 10;
    /** As long as somebody looks at an empty page before they believe that it will not come. */
    private static final int SECONDS_TO_WAIT = 5;
    /** The class of SQL states that tell of the connection itself. */
    private static final String CONNECTION_LOST = "08";
    /** A server that is stopped, has crashed, or is starting and not yet ready. */
    private static final Set<String> STOPPING_OR_STARTING = Set.of("57P01", "57P02", "57P03");

    static {
        // Hikari trusts a connection that was used within half a second, and a server is restarted in less: the next
        // person would be handed a dead one. It can be told otherwise in no other way. Asking costs a tenth of a millisecond.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    /**
     * A server from outside: the address from {@code --database-url}, the logins from the environment (see
     * docs/operations.md). Does not connect.
     *
     * @throws StartupProblem naming what is missing
     */
    public static Database outside(String url, Map<String, String> environment) {
        String jdbc = url.replaceFirst("^(jdbc:)?(postgresql|postgres)://", "jdbc:postgresql://");
        if (!jdbc.startsWith("jdbc:postgresql://")) {
            throw new StartupProblem("Databasadressen " + url
                    + " känns inte igen. Skriv den som postgresql://värd:port/databas.");
        }
        if (jdbc.contains("@") || jdbc.contains("password=")) {
            throw new StartupProblem("Databasadressen ska inte innehålla inloggning. Lägg användare och lösenord i"
                    + " miljövariablerna SAMSYN_DATABASE_… (se docs/operations.md).");
        }
        return new Database(
                jdbc,
                login(environment, "SAMSYN_DATABASE_OWNER_USER", "SAMSYN_DATABASE_OWNER_PASSWORD"),
                login(environment, "SAMSYN_DATABASE_USER", "SAMSYN_DATABASE_PASSWORD"),
                login(environment, "SAMSYN_DATABASE_PORTAL_USER", "SAMSYN_DATABASE_PORTAL_PASSWORD"));
    }

    private static Login login(Map<String, String> environment, String user, String password) {
        return new Login(value(environment, user), value(environment, password));
    }

    private static String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new StartupProblem("Miljövariabeln " + name
                    + " saknas. Den behövs tillsammans med --database-url (se docs/operations.md).");
        }
        return value;
    }

    /** Connections of the owner, one at a time, not kept. */
    public DataSource ownerSource() {
        return source(url, owner);
    }

    /** The application's connections; the caller closes the pool. */
    public HikariDataSource applicationPool(int connections) {
        return pool("samsyn", application, connections);
    }

    /** The portal's connections, which can only read; the caller closes the pool. */
    public HikariDataSource portalPool(int connections) {
        return pool("portal", portal, connections);
    }

    /** For work of the owner that asks for many connections, one after the other. */
    HikariDataSource ownerPool(int connections) {
        return pool("owner", owner, connections);
    }

    static DataSource source(String url, Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setApplicationName("samsyn");
        return source;
    }

    private HikariDataSource pool(String name, Login login, int connections) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        // Not as a PGSimpleDataSource, whose address names every property: Flyway takes a tenth of a second to read it.
        settings.setJdbcUrl(url);
        settings.setUsername(login.user());
        settings.setPassword(login.password());
        settings.addDataSourceProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
        settings.addDataSourceProperty("ApplicationName", "samsyn");
        settings.setMaximumPoolSize(connections);
        settings.setReadOnly(login == portal);
        settings.setConnectionTimeout(SECONDS_TO_WAIT * 1000L);
        // The health page must answer, and say so, while the database does not.
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }

    /** Waits while another program's server is starting; at most a minute. */
    void awaitAnswer() {
        var source = (PGSimpleDataSource) source(url, owner);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try (var connection = source.getConnection()) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw unreachable(notYet);
                }
                LockSupport.parkNanos(200_000_000L);
            }
        }
    }

    /** Whether the trouble is that the database did not answer, and not that it answered something. */
    static boolean isAway(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException told && told.getSQLState() != null
                    && (told.getSQLState().startsWith(CONNECTION_LOST) || STOPPING_OR_STARTING.contains(told.getSQLState()))) {
                return true;
            }
            // Rolling back on a connection that is gone fails too, and only says that it is closed.
            if (cause instanceof TransactionSystemException ending && isAway(ending.getOriginalException())) {
                return true;
            }
        }
        return false;
    }

    /** Server and database as a person writes them. */
    public String place() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    /** The sentence for a connection that failed. */
    public StartupProblem unreachable(SQLException trouble) {
        String where = place();
        String state = String.valueOf(trouble.getSQLState());
        if (state.startsWith("28")) {
            return new StartupProblem(
                    "Databasen " + where + " godtar inte inloggningen: " + trouble.getMessage() + ".", trouble);
        }
        if (state.equals("3D000")) {
            return new StartupProblem("Databasen " + where + " finns inte. Skapa den först (se docs/operations.md).", trouble);
        }
        return new StartupProblem(
                "Databasen " + where + " svarar inte (" + trouble.getMessage() + "). Kontrollera adressen och att servern är igång.",
                trouble);
    }
}
