package se.samsyn.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import se.samsyn.database.Database;
import se.samsyn.database.Migrations;

/** All tables as their owner sees them, in one transaction. */
final class TableStore implements AutoCloseable {
    /** Never copied: migrating makes the one anew, and nobody shall be signed in by a restored copy. */
    private static final String LEFT_OUT = "(relname like '" + Migrations.HISTORY + "%' or relname like 'spring_session%')";

    private static final String OURS = """
            relnamespace = 'public'::regnamespace
            and not exists (select from pg_depend where objid = c.oid and deptype = 'e') """;

    private final Connection connection;

    private TableStore(Connection connection) {
        this.connection = connection;
    }

    /** Sees the database as it is at the first question, whatever others write meanwhile. */
    static TableStore snapshot(Database database) throws SQLException {
        return begin(database, "isolation level repeatable read, read only");
    }

    static TableStore writing(Database database) throws SQLException {
        return begin(database, "read write");
    }

    private static TableStore begin(Database database, String kind) throws SQLException {
        Connection connection = database.ownerSource().getConnection();
        var store = new TableStore(connection);
        try {
            connection.setAutoCommit(false);
            store.run("set transaction " + kind);
            // Texts of dates, numbers and bytes must be the same wherever the copy is taken.
            store.run("set local timezone = 'UTC'");
            store.run("set local datestyle = 'ISO, YMD'");
            store.run("set local intervalstyle = 'postgres'");
            store.run("set local bytea_output = 'hex'");
            store.run("set local extra_float_digits = 1");
            // An owner whom the policies filter gets an error, not a copy with rows missing.
            store.run("set local row_security = off");
            return store;
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
    }

    String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** Each migrated room's version, from the ground up. */
    Map<String, String> migrations() throws SQLException {
        return Migrations.versions(connection);
    }

    /** Tables to copy, each after those that its foreign keys name. */
    List<String> tables() throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String table : names("select relname from pg_class c where " + OURS + "and relkind = 'r' and not " + LEFT_OUT
                + " order by relname collate \"C\"")) {
            needs.put(table, new TreeSet<>());
        }
        try (var statement = connection.createStatement();
                var keys = statement.executeQuery("""
                        select t.relname, r.relname from pg_constraint join pg_class t on t.oid = conrelid
                        join pg_class r on r.oid = confrelid where contype = 'f' and conrelid <> confrelid
                        and t.relnamespace = 'public'::regnamespace""")) {
            while (keys.next()) {
                if (needs.containsKey(keys.getString(1)) && needs.containsKey(keys.getString(2))) {
                    needs.get(keys.getString(1)).add(keys.getString(2));
                }
            }
        }
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < needs.size()) {
            int before = ordered.size();
            needs.forEach((table, others) -> {
                if (ordered.containsAll(others)) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("Foreign keys in a circle: no order to load in");
            }
        }
        return List.copyOf(ordered);
    }

    List<String> leftOut() throws SQLException {
        return names("select relname from pg_class c where " + OURS + "and relkind = 'r' and " + LEFT_OUT + " order by 1");
    }

    /** Columns that hold data of their own: not the generated ones. */
    List<String> columns(String table) throws SQLException {
        return names("select attname from pg_attribute where attrelid = '" + quoted(table) + "'::regclass and attnum > 0"
                + " and not attisdropped and attgenerated = '' order by attnum");
    }

    /** Writes the rows, ordered by primary key, and says how many there are and what they sum to. */
    BackupManifest.Table copyOut(String table, OutputStream target) throws SQLException, IOException {
        List<String> columns = columns(table);
        // By bytes: a language's order may change between versions, and the sum with it.
        List<String> order = names("select quote_ident(attname) || case when attcollation <> 0 then ' collate \"C\"' else '' end"
                + " from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey::int2[])"
                + " where indisprimary and indrelid = '" + quoted(table) + "'::regclass"
                + " order by array_position(indkey::int2[], attnum)");
        String sql = "copy (select " + list(columns) + " from " + quoted(table) + " t order by "
                + (order.isEmpty() ? "t.*::text collate \"C\"" : String.join(", ", order)) + ") to stdout";
        var sum = sha256();
        var summed = new FilterOutputStream(target) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                sum.update(bytes, from, length);
                out.write(bytes, from, length);
            }
        };
        // COPY hands over one row at a time.
        var buffered = new BufferedOutputStream(summed, 1 << 16);
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, buffered);
        buffered.flush();
        return new BackupManifest.Table(table, columns, rows, HexFormat.of().formatHex(sum.digest()));
    }

    void copyIn(BackupManifest.Table table, InputStream rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + quoted(table.name()) + " (" + list(table.columns()) + ") from stdin", rows);
    }

    List<BackupManifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<BackupManifest.Sequence>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = 'public' order by sequencename collate \"C\"")) {
            while (found.next()) {
                sequences.add(new BackupManifest.Sequence(found.getString(1), found.getObject(2, Long.class)));
            }
        }
        return sequences;
    }

    void setSequence(BackupManifest.Sequence sequence) throws SQLException {
        if (sequence.last() != null) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?, true)")) {
                statement.setString(1, quoted(sequence.name()));
                statement.setLong(2, sequence.last());
                statement.execute();
            }
        }
    }

    /** Whether nobody has entered anything: no tables, or tables but not yet a municipality. */
    boolean isEmpty() throws SQLException {
        List<String> tables = names("select relname from pg_class c where " + OURS + "and relkind in ('r', 'p', 'v', 'm')");
        return tables.isEmpty()
                || tables.contains("municipality") && names("select name from municipality limit 1").isEmpty();
    }

    /** Empties the tables of what their migrations put there, and silences triggers until {@link #wakeTriggers}. */
    void makeReady(List<String> tables) throws SQLException {
        run("truncate " + list(tables) + " cascade");
        for (String table : tables) {
            run("alter table " + quoted(table) + " disable trigger user");
        }
    }

    void wakeTriggers(List<String> tables) throws SQLException {
        for (String table : tables) {
            run("alter table " + quoted(table) + " enable trigger user");
        }
    }

    /** Makes the written rows last, and lets the planner know them. */
    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        run("analyze");
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names(String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String list(List<String> names) {
        return String.join(", ", names.stream().map(TableStore::quoted).toList());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
