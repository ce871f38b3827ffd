package se.samsyn.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What is asked of a database before it is trusted with anything: new enough, Swedish, and with logins that cannot get
 * around the policies. Asked at every start, of our own server too.
 */
final class DatabaseCheck {
    private static final int OLDEST_MAJOR = 15;

    private final Database database;

    private DatabaseCheck(Database database) {
        this.database = database;
    }

    /** @throws StartupProblem with the one sentence that says what to change */
    static void refuseUnfit(Database database) {
        var check = new DatabaseCheck(database);
        check.owner();
        check.ordinary(database.application(), "programmet");
        check.ordinary(database.portal(), "portalen");
    }

    private void owner() {
        try (var connection = Database.source(database.url(), database.owner()).getConnection()) {
            tooOld(connection.getMetaData().getDatabaseMajorVersion()).ifPresent(this::refuse);
            if (!holds(connection, "select has_schema_privilege('public', 'create')")) {
                refuse("ägaren " + database.owner() + " får inte skapa tabeller i schemat public. Kör som administratör:"
                        + " alter schema public owner to " + database.owner());
            }
            if (!holds(connection, "select rolbypassrls or rolsuper from pg_roles where rolname = current_user")) {
                refuse("ägaren " + database.owner() + " ser inte alla rader, och då blir säkerhetskopian tom. Kör som"
                        + " administratör: alter role " + database.owner() + " bypassrls");
            }
            swedish(connection);
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        }
    }

    static Optional<String> tooOld(int major) {
        return major >= OLDEST_MAJOR
                ? Optional.empty()
                : Optional.of("den är PostgreSQL " + major + ", och " + OLDEST_MAJOR + " eller senare behövs");
    }

    private void swedish(Connection connection) throws SQLException {
        String remedy = ". Skapa databasen så här: create database namn template template0 encoding 'UTF8'"
                + " locale_provider icu icu_locale 'sv-SE' locale 'C.UTF-8'";
        if (!holds(connection, "select lower('ÅÄÖ') = 'åäö'")) {
            refuse("den gör inte om Å, Ä och Ö till små bokstäver" + remedy);
        }
        if (!holds(connection, """
                select array_agg(letter order by letter) = array['a', 'z', 'å', 'ä', 'ö']
                from unnest(array['ö', 'a', 'å', 'z', 'ä']) letter""")) {
            refuse("den sorterar inte å, ä och ö efter z" + remedy);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        } catch (SQLException missing) {
            refuse("tillägget pg_trgm saknas. Kör som administratör i databasen: create extension pg_trgm");
        }
        if (!holds(connection, "select similarity('ÅÄÖ', 'åäö') = 1 and similarity('Björkhamn', 'Bjorkhamn') < 1")) {
            refuse("den känner inte igen å, ä och ö vid sökning" + remedy);
        }
    }

    private void ordinary(Database.Login login, String whose) {
        try (var connection = Database.source(database.url(), login).getConnection()) {
            if (holds(connection, "select rolbypassrls or rolsuper from pg_roles where rolname = current_user")) {
                refuse("inloggningen " + login + " för " + whose + " går förbi radskyddet. Kör som administratör:"
                        + " alter role " + login + " nosuperuser nobypassrls");
            }
            if (holds(connection, """
                    select exists (select from pg_class where relowner = current_user::regrole and relnamespace = 'public'::regnamespace)
                        or exists (select from pg_roles where rolname <> current_user and pg_has_role(oid, 'member')
                                   and (rolbypassrls or rolsuper))""")) {
                refuse("inloggningen " + login + " för " + whose + " äger tabeller eller ingår i en roll som går förbi"
                        + " radskyddet. Använd en egen inloggning utan sådana rättigheter");
            }
        } catch (SQLException trouble) {
            throw database.unreachable(trouble);
        }
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void refuse(String reason) {
        throw new StartupProblem("Databasen " + database.place() + " kan inte användas: " + reason + ".");
    }
}
