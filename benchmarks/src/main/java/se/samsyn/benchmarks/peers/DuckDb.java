package se.samsyn.benchmarks.peers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import se.samsyn.benchmarks.Town;

/** DuckDB in this process, with as many threads as the machine has. */
final class DuckDb {
    private static final String TOOL = "DuckDB";

    private DuckDb() {}

    static void run(Book book, Data data, Ours ours) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = connection.createStatement()) {
            book.version("DuckDB " + text(sql, "select library_version from pragma_version()"));
            Path csv = data.folder().resolve("events-1000000.csv");
            Timed.inside(book, TOOL, "csv", 1_000_000, 3, 3, () -> run(sql, "create or replace table read as select x, y, day, category from read_csv('" + csv + "')"));
            for (int n : data.sizes()) {
                fill(connection, data.town(n));
                String cell = "cast(floor((y - " + Town.SOUTH + ") / 100) as bigint) * 300 + cast(floor((x - " + Town.WEST + ") / 100) as bigint)";
                double[][] grid = Timed.inside(book, TOOL, "grid", n, 3, 1, () -> rows(sql, "select " + cell + ", count(*) from events group by 1", 90_000));
                double[] counts = new double[90_000];
                for (int i = 0; i < grid[0].length; i++) {
                    counts[(int) grid[0][i]] = grid[1][i];
                }
                long differing = Answers.differing(ours.answer("grid", n), counts);
                book.compare(TOOL, "grid", n, differing == 0, differing + " of 90 000 cells differ");
                String key = "((" + cell + ") * " + Ours.WEEKS + " + day // 7) * " + Town.CATEGORIES + " + category";
                Timed.inside(book, TOOL, "cells-week-category", n, 3, 1, () -> run(sql,
                        "create or replace table crossed as select " + key + " k, count(*) c from events group by 1"));
                double[][] crossed = rows(sql, "select k, c from crossed order by k", n);
                double[] both = java.util.Arrays.copyOf(crossed[0], 2 * crossed[0].length);
                System.arraycopy(crossed[1], 0, both, crossed[0].length, crossed[0].length);
                differing = Answers.differing(ours.answer("cells-week-category", n), both);
                book.compare(TOOL, "cells-week-category", n, differing == 0, differing + " of " + crossed[0].length + " rows differ");
            }
        }
    }

    private static void fill(Connection connection, Town town) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("create or replace table events(x double, y double, day integer, category integer)");
        }
        try (var rows = ((org.duckdb.DuckDBConnection) connection).createAppender("main", "events")) {
            for (int i = 0; i < town.size(); i++) {
                rows.beginRow();
                rows.append(town.x()[i]);
                rows.append(town.y()[i]);
                rows.append(town.day()[i]);
                rows.append(town.category()[i]);
                rows.endRow();
            }
        }
    }

    private static boolean run(Statement sql, String text) {
        try {
            return sql.execute(text);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static double[][] rows(Statement sql, String text, int most) {
        double[][] rows = new double[2][most];
        int n = 0;
        try (ResultSet result = sql.executeQuery(text)) {
            for (; result.next(); n++) {
                rows[0][n] = result.getLong(1);
                rows[1][n] = result.getLong(2);
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
        return new double[][] {java.util.Arrays.copyOf(rows[0], n), java.util.Arrays.copyOf(rows[1], n)};
    }

    private static String text(Statement sql, String text) throws SQLException {
        try (ResultSet result = sql.executeQuery(text)) {
            result.next();
            return result.getString(1);
        }
    }
}
