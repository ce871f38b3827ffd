package se.samsyn.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs one statement of any kind. */
final class JdbcTesting {
    private JdbcTesting() {}

    static void run(JdbcClient client, String sql) {
        if (sql.startsWith("select")) {
            client.sql(sql).query().listOfRows();
        } else {
            client.sql(sql).update();
        }
    }
}
