package se.samsyn.benchmarks.peers;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import se.samsyn.benchmarks.Town;

/** Debian's PostgreSQL with PostGIS, as a server of our own for as long as the run takes. */
final class PostGis implements AutoCloseable {
    private static final String TOOL = "PostGIS";
    private static final double TICK = 0.01;

    private final Book book;
    private final Path programs;
    private final Path cluster;
    private final Connection connection;
    private final Statement sql;
    private final long backend;

    private PostGis(Book book, Path programs, Path cluster, int port) throws SQLException {
        this.book = book;
        this.programs = programs;
        this.cluster = cluster;
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
        sql = connection.createStatement();
        sql.execute("create extension postgis");
        sql.execute("set max_parallel_workers_per_gather = 0; set jit = off; set work_mem = '256MB'");
        backend = number("select pg_backend_pid()");
    }

    static void run(Book book, Data data, Ours ours) throws IOException, InterruptedException, SQLException {
        Path programs = programs();
        if (programs == null) {
            book.leaveOut(TOOL, "not installed");
            return;
        }
        Path cluster = Files.createTempDirectory("samsyn-peers");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        command(cluster, programs.resolve("initdb").toString(), "-D", cluster + "/db", "-A", "trust", "-U", "postgres");
        command(cluster, programs.resolve("pg_ctl").toString(), "-D", cluster + "/db", "-w", "-l", cluster + "/log", "-o",
                "-c listen_addresses=127.0.0.1 -p " + port + " -k " + cluster + " -c shared_buffers=2GB -c max_wal_size=4GB", "start");
        try (PostGis server = new PostGis(book, programs, cluster, port)) {
            server.ask(data, ours);
        }
    }

    private void ask(Data data, Ours ours) throws SQLException {
        book.version("PostgreSQL and PostGIS " + text("select current_setting('server_version') || ', ' || postgis_lib_version()"));
        sql.execute("create table area(id serial, shape geometry)");
        try (var insert = connection.prepareStatement("insert into area(shape) values (ST_GeomFromText(?))")) {
            for (double[] ring : se.samsyn.benchmarks.TownAreas.rings()) {
                insert.setString(1, se.samsyn.benchmarks.TownAreas.text(ring));
                insert.execute();
            }
        }
        sql.execute("create index on area using gist(shape); analyze area");
        for (int n : data.sizes()) {
            if (n > 1_000_000) {
                continue;
            }
            fill(data.town(n), n);
            String cell = "floor((y - " + Town.SOUTH + ") / 100)::int * 300 + floor((x - " + Town.WEST + ") / 100)::int";
            double[] counts = dense(time("grid", n, "select " + cell + " k, count(*) c from event group by 1"), 90_000);
            same("grid", n, Answers.differing(ours.answer("grid", n), counts), "cells");
            time("cells-week-category", n, "select (" + cell + ")::bigint * 3132 + week * 12 + category k, count(*) c from event group by 1");
            double[] crossed = byKey("select k, c from answer order by k");
            same("cells-week-category", n, Answers.differing(ours.answer("cells-week-category", n), crossed), "rows");
            double[] table = dense(time("areas-week-category", n, "select ((a.id - 1) * 261 + week) * 12 + category k, count(*) c"
                    + " from event e join area a on ST_Contains(a.shape, e.place) group by 1"), 200 * 261 * 12);
            same("areas-week-category", n, Answers.differing(ours.answer("areas-week-category", n), table), "combinations");
            if (n <= 100_000) {
                time("dbscan", n, "select id::bigint k, coalesce(ST_ClusterDBSCAN(place, 100, 20) over (order by id) + 1, 0)::bigint c from event");
                double[] both = byKey("select k, c from answer order by k");
                int[] theirs = Answers.ints(java.util.Arrays.copyOfRange(both, n, 2 * n));
                Peers.compareGroups(book, TOOL, "dbscan", n, ours.groups("dbscan", n), theirs);
            }
        }
    }

    private void fill(Town town, int n) throws SQLException {
        sql.execute("drop table if exists event; create table event(id int, x float8, y float8, week int, category int)");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < n; i++) {
            rows.append(i).append('\t').append(town.x()[i]).append('\t').append(town.y()[i]).append('\t').append(town.day()[i] / 7)
                    .append('\t').append(town.category()[i]).append('\n');
        }
        try {
            new CopyManager((BaseConnection) connection).copyIn("copy event from stdin", new java.io.StringReader(rows.toString()));
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        }
        sql.execute("alter table event add place geometry; update event set place = ST_MakePoint(x, y)");
        sql.execute("create index on event using gist(place)");
        sql.execute("vacuum analyze event");
    }

    /** Times a question whose answer goes into a table, so that no client's reading is in it. */
    private String time(String task, int n, String question) throws SQLException {
        int runs = n > 100_000 ? 3 : 5;
        double[] wall = new double[runs];
        double[] processor = new double[runs];
        for (int run = 0; run < runs; run++) {
            sql.execute("drop table if exists answer");
            double used = processor();
            long from = System.nanoTime();
            sql.execute("create temporary table answer as " + question);
            wall[run] = (System.nanoTime() - from) * 1e-9;
            processor[run] = processor() - used;
        }
        book.add(new Timed(TOOL, task, n, runs, Timed.median(wall), Timed.median(processor)));
        return "select k, c from answer";
    }

    private void same(String task, int n, long differing, String of) {
        book.compare(TOOL, task, n, differing == 0, differing + " " + of + " differ");
    }

    private double[] dense(String question, int length) throws SQLException {
        double[] dense = new double[length];
        try (ResultSet rows = sql.executeQuery(question)) {
            while (rows.next()) {
                dense[rows.getInt(1)] = rows.getLong(2);
            }
        }
        return dense;
    }

    private double[] byKey(String question) throws SQLException {
        List<Double> keys = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(question)) {
            while (rows.next()) {
                keys.add(rows.getDouble(1));
                counts.add(rows.getDouble(2));
            }
        }
        return Stream.concat(keys.stream(), counts.stream()).mapToDouble(value -> value).toArray();
    }

    /** Of the one process that works for us, in steps of ten milliseconds. */
    private double processor() {
        try {
            String[] words = Files.readString(Path.of("/proc/" + backend + "/stat")).replaceFirst("^.*\\) ", "").split(" ");
            return (Long.parseLong(words[11]) + Long.parseLong(words[12])) * TICK;
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }

    private long number(String question) throws SQLException {
        return Long.parseLong(text(question));
    }

    private String text(String question) throws SQLException {
        try (ResultSet rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return null;
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.sorted(java.util.Comparator.reverseOrder())
                    .filter(version -> Files.exists(Path.of("/usr/share/postgresql", version.getFileName().toString(), "extension/postgis.control")))
                    .map(version -> version.resolve("bin"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** PostgreSQL refuses to run as root; then its own user runs it. */
    private static void command(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            new ProcessBuilder("chown", "postgres", folder.toString()).start().waitFor();
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " did not succeed");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            command(cluster, programs.resolve("pg_ctl").toString(), "-D", cluster + "/db", "-m", "fast", "-w", "stop");
            try (Stream<Path> files = Files.walk(cluster)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException | InterruptedException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
