package se.samsyn.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What the embedded server is given at its first start: the three logins and the database. */
final class ServerLogins {
    private ServerLogins() {}

    /** Every step looks before it makes, so that a first start that was killed is finished by the next. */
    static void ensure(Database.Login superuser, Database database, String name) {
        String url = database.url().substring(0, database.url().lastIndexOf('/')) + "/postgres";
        try (var connection = Database.source(url, superuser).getConnection()) {
            // The owner's own functions (text search, sign-in look-up) and backup must see every row; see decision 0002.
            login(connection, database.owner(), "bypassrls");
            login(connection, database.application(), "nobypassrls");
            login(connection, database.portal(), "nobypassrls");
            if (missing(connection, "select 1 from pg_database where datname = ?", name)) {
                run(connection, "create database " + name + " owner " + database.owner().user());
            }
            run(connection, "revoke all on database " + name + " from public");
            run(connection, "grant connect on database " + name + " to " + database.application().user() + ", "
                    + database.portal().user());
            // Imported rows pass through a temporary table: COPY into a table with row-level security is refused.
            run(connection, "grant temporary on database " + name + " to " + database.application().user());
        } catch (SQLException trouble) {
            throw new StartupProblem("Databasens inloggningar kunde inte skapas: " + trouble.getMessage(), trouble);
        }
    }

    private static void login(Connection connection, Database.Login login, String rowSecurity) throws SQLException {
        if (missing(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
            // The password is random hexadecimal digits of our own making: nothing to escape.
            run(connection, "create role " + login.user() + " login nosuperuser nocreatedb nocreaterole noreplication "
                    + rowSecurity + " password '" + login.password() + "'");
        }
    }

    private static boolean missing(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
