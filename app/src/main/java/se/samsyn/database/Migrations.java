package se.samsyn.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each room's tables to what this version of the program expects. A room's files lie in
 * {@code db/migration/<room>/V1__what.sql}; each room counts its versions by itself, in {@code flyway_history_<room>}.
 * The files may name the logins as <code>${owner}</code>, <code>${application}</code> and <code>${portal}</code>.
 */
public final class Migrations {
    /** From the ground up: a room's tables may refer to those of rooms before it. */
    public static final List<String> ROOMS = List.of(
            "database", "audit", "post", "actors", "identity", "privacy", "places", "publishing", "observations", "imports",
            "statistics", "insight", "problems", "agreements", "situation", "feedback", "documents", "plans", "followup", "forums", "duties",
            "archive", "home");

    /** How the tables begin in which each room's versions are kept. */
    public static final String HISTORY = "flyway_history_";

    /** Which files the tables were made by, when that was every file there was. */
    private static final String FINGERPRINT = HISTORY + "fingerprint";

    private Migrations() {}

    /**
     * Brings every room to its newest version. Harmless when repeated.
     *
     * @throws StartupProblem when the database does not answer, is too old, is not Swedish, or a login may too much
     */
    public static void migrate(Database database) {
        DatabaseCheck.refuseUnfit(database);
        String fingerprint = fingerprint(database);
        if (isMigratedBy(database, fingerprint)) {
            return;
        }
        // Flyway asks for several connections for each room, and a login with scram is made to be slow.
        try (var owner = database.ownerPool(3)) {
            ROOMS.forEach(room -> migrate(database, owner, room, MigrationVersion.LATEST));
        }
        keep(database, fingerprint);
    }

    /** Of every file of every room, and of what is filled in. Asking Flyway, room by room, takes seconds of each start. */
    private static String fingerprint(Database database) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((ROOMS + " " + placeholders(database) + " " + Flyway.class.getPackage().getImplementationVersion())
                    .getBytes(StandardCharsets.UTF_8));
            var files = new TreeMap<String, Resource>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                files.put(file.getURL().getPath().replaceFirst("^.*/db/migration/", ""), file);
            }
            for (var file : files.entrySet()) {
                byte[] content = file.getValue().getContentAsByteArray();
                digest.update((file.getKey() + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isMigratedBy(Database database, String fingerprint) {
        try (var connection = database.ownerSource().getConnection();
                var statement = connection.createStatement()) {
            return text(statement, "select to_regclass('" + FINGERPRINT + "')") != null
                    && fingerprint.equals(text(statement, "select sha256 from " + FINGERPRINT));
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        }
    }

    private static void keep(Database database, String fingerprint) {
        try (var connection = database.ownerSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set client_min_messages = warning");
            statement.execute("create table if not exists " + FINGERPRINT + " (sha256 text not null)");
            statement.execute("revoke insert, update, delete on " + FINGERPRINT + " from " + database.application().user());
            statement.execute("delete from " + FINGERPRINT);
            statement.execute("insert into " + FINGERPRINT + " values ('" + fingerprint + "')");
            connection.commit();
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        }
    }

    /**
     * Brings the named rooms to the given versions and leaves the others untouched; what a backup needs.
     *
     * @throws StartupProblem also when the versions are newer than this program, or older than the database
     */
    public static void migrate(Database database, Map<String, String> versions) {
        DatabaseCheck.refuseUnfit(database);
        for (String room : versions.keySet()) {
            if (!ROOMS.contains(room)) {
                throw new StartupProblem("Säkerhetskopian är gjord av en nyare Samsyn (delen " + room
                        + " finns inte här). Använd den version som gjorde kopian, eller en senare.");
            }
        }
        try (var owner = database.ownerPool(3)) {
            ROOMS.stream()
                    .filter(versions::containsKey)
                    .forEach(room ->
                            migrate(database, owner, room, MigrationVersion.fromVersion(versions.get(room))));
        }
        var reached = versions(database);
        versions.forEach((room, wanted) -> {
            String version = reached.getOrDefault(room, "0");
            if (!version.equals(wanted)) {
                throw new StartupProblem("Databasens tabeller för " + room + " har version " + version
                        + ", säkerhetskopian har " + wanted
                        + (MigrationVersion.fromVersion(version).isNewerThan(wanted)
                                ? ". Läs in kopian i en ny, tom databas."
                                : ". Använd den Samsyn-version som gjorde kopian, eller en senare."));
            }
        });
    }

    private static void migrate(Database database, DataSource owner, String room, MigrationVersion target) {
        if (Migrations.class.getResource("/db/migration/" + room) == null) {
            return;
        }
        Flyway flyway = flyway(database, owner, room, target);
        try {
            if (flyway.migrate().migrationsExecuted > 0) {
                try (var connection = owner.getConnection();
                        var statement = connection.createStatement()) {
                    // The default privileges gave the application the history table too.
                    statement.execute("revoke insert, update, delete on " + HISTORY + room + " from "
                            + database.application().user());
                }
            }
        } catch (FlywayException | SQLException trouble) {
            throw new StartupProblem(
                    "Databasens tabeller för " + room + " kunde inte uppdateras: " + trouble.getMessage(), trouble);
        }
    }

    /** Each migrated room's version, in the order of {@link #ROOMS}, as the connection's transaction sees it. */
    public static Map<String, String> versions(Connection owner) throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        try (var statement = owner.createStatement()) {
            for (String room : ROOMS) {
                // The table's name is a room's, from our own list. Two questions, since a missing table cannot be named.
                if (text(statement, "select to_regclass('" + HISTORY + room + "')") != null) {
                    String version = text(statement, "select version from " + HISTORY + room
                            + " where success and version is not null order by installed_rank desc limit 1");
                    if (version != null) {
                        versions.put(room, version);
                    }
                }
            }
        }
        return versions;
    }

    private static Map<String, String> versions(Database database) {
        try (var connection = database.ownerSource().getConnection()) {
            return versions(connection);
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        }
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    private static Flyway flyway(Database database, DataSource owner, String room, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + room)
                .table(HISTORY + room)
                .target(target)
                .initSql("set client_min_messages = warning")
                // The other rooms' tables are already in the schema when a room is first migrated.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(placeholders(database))
                .load();
    }

    private static Map<String, String> placeholders(Database database) {
        return new TreeMap<>(Map.of(
                "owner", database.owner().user(),
                "application", database.application().user(),
                "portal", database.portal().user()));
    }
}
