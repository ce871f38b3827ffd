package se.samsyn.observations.columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsyn.database.TestDatabase;

/** Columns on the test database. */
public final class ColumnReading {
    private ColumnReading() {}

    public static ColumnStore store(JdbcClient jdbc) {
        return new ColumnStore(jdbc, TestDatabase.application(), TestDatabase.transactions());
    }
}
