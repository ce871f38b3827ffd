package se.samsyn.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings each room's tables to what this version of the program expects. A room's files lie in
 * {@code db/migration/<room>/V1__what.sql}; each room counts its versions by itself, in {@code flyway_history_<room>}.
 * The files may name the logins as <code>${owner}</code>, <code>${application}</code> and <code>${portal}</code>.
 */
public final class Migrations {
    /** From the ground up: a room's tables may refer to those of rooms before it. */
    public static final List<String> ROOMS = List.of(
            "database", "audit", "post", "actors", "identity", "privacy", "places", "publishing", "observations", "imports",
            "insight", "situation");

    /** How the tables begin in which each room's versions are kept. */
    public static final String HISTORY = "flyway_history_";

    private Migrations() {}

    /**
     * Brings every room to its newest version. Harmless when repeated.
     *
     * @throws StartupProblem when the database does not answer, is too old, is not Swedish, or a login may too much
     */
    public static void migrate(Database database) {
        DatabaseCheck.refuseUnfit(database);
        ROOMS.forEach(room -> migrate(database, room, MigrationVersion.LATEST));
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
        for (String room : ROOMS) {
            if (versions.containsKey(room)) {
                migrate(database, room, MigrationVersion.fromVersion(versions.get(room)));
            }
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

    private static void migrate(Database database, String room, MigrationVersion target) {
        if (Migrations.class.getResource("/db/migration/" + room) == null) {
            return;
        }
        Flyway flyway = flyway(database, room, target);
        try {
            if (flyway.migrate().migrationsExecuted > 0) {
                try (var connection = database.ownerSource().getConnection();
                        var statement = connection.createStatement()) {
                    // The default privileges gave the application the history table too.
                    statement.execute("revoke insert, update, delete on " + HISTORY + room + " from "
                            + database.application().user());
                }
            }
        } catch (FlywayException | java.sql.SQLException trouble) {
            throw new StartupProblem(
                    "Databasens tabeller för " + room + " kunde inte uppdateras: " + trouble.getMessage(), trouble);
        }
    }

    /** Each migrated room's version, in the order of {@link #ROOMS}. */
    public static Map<String, String> versions(Database database) {
        var versions = new LinkedHashMap<String, String>();
        for (String room : ROOMS) {
            if (Migrations.class.getResource("/db/migration/" + room) != null) {
                var current = flyway(database, room, MigrationVersion.LATEST).info().current();
                if (current != null) {
                    versions.put(room, current.getVersion().getVersion());
                }
            }
        }
        return versions;
    }

    private static Flyway flyway(Database database, String room, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.ownerSource())
                .locations("classpath:db/migration/" + room)
                .table(HISTORY + room)
                .target(target)
                .initSql("set client_min_messages = warning")
                // The other rooms' tables are already in the schema when a room is first migrated.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of(
                        "owner", database.owner().user(),
                        "application", database.application().user(),
                        "portal", database.portal().user()))
                .load();
    }
}
