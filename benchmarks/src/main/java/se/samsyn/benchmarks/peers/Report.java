package se.samsyn.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what was measured into docs/benchmarks.md, between two marks, and its curves into docs/images. */
final class Report {
    private static final String BEGIN = "<!-- written by make bench-peers -->";
    private static final String END = "<!-- to here -->";

    private record Asked(String task, String words, String usual, long... sizes) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("grid", "events in cells of 100 m", "PostGIS", 10_000, 100_000, 1_000_000, 10_000_000),
            new Asked("density", "Gaussian density, σ 200 m, 300 × 300 cells, from events", "R spatstat", 10_000, 100_000, 1_000_000),
            new Asked("gi-star", "Gi*, queen, from counts (z, p and q)", "R spdep", 900, 10_000, 90_000, 1_000_000),
            new Asked("local-moran", "local Moran, queen, from counts", "R spdep", 900, 10_000, 90_000, 1_000_000),
            new Asked("knox", "Knox, 6 × 6 bands, 999 permutations", "R, by all distances", 1000, 2000, 5000, 10_000),
            new Asked("farrington", "Farrington, flexible, newest week of series", "R surveillance", 50, 500),
            new Asked("ears", "EARS C1, newest step of series", "R surveillance", 50, 500),
            new Asked("dbscan", "DBSCAN, 100 m, 20 points", "R dbscan", 10_000, 100_000),
            new Asked("dbscan-close", "DBSCAN, 25 m, 50 points", "R dbscan", 1_000_000),
            new Asked("areas-week-category", "200 areas × weeks × categories", "PostGIS", 10_000, 100_000, 1_000_000),
            new Asked("cells-week-category", "cells × weeks × categories", "DuckDB", 10_000, 100_000, 1_000_000, 10_000_000),
            new Asked("density-exact", "quartic density, h 400 m, every event exactly", null, 10_000, 100_000, 1_000_000),
            new Asked("csv", "four columns of a CSV file of seven into memory", "R data.table", 1_000_000));

    private final Book book;
    private final Machine machine;
    private final Limits limits;
    private final double load;

    Report(Book book, Machine machine, double load) {
        this.book = book;
        this.machine = machine;
        this.limits = new Limits(machine);
        this.load = load;
    }

    void write(Path project) throws IOException {
        Path page = project.resolve("docs/benchmarks.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(page + " lacks the marks " + BEGIN + " and " + END);
        }
        Files.writeString(page, text.substring(0, from) + BEGIN + "\n\n" + section() + text.substring(to));
        Path images = project.resolve("docs/images");
        Files.writeString(images.resolve("speed-events.svg"), Curves.drawn("Seconds of processor time against events, Samsyn and the field's tools", List.of(
                panel("Events in cells of 100 m", "events", "grid", Timed.OURS, "numpy", "DuckDB", "R", "PostGIS"),
                panel("Gaussian density from events", "events", "density", Timed.OURS, "R spatstat"),
                panel("DBSCAN, 100 m", "events", "dbscan", Timed.OURS, "R dbscan", "PostGIS"),
                panel("200 areas × weeks × categories", "events", "areas-week-category", Timed.OURS, "PostGIS", "R sf"),
                panel("Cells × weeks × categories", "events", "cells-week-category", Timed.OURS, "DuckDB", "numpy", "PostGIS"),
                panel("Knox, 999 permutations", "events", "knox", Timed.OURS, "R, by all distances"))));
        Files.writeString(images.resolve("speed-cells.svg"), Curves.drawn("Seconds of processor time against cells", List.of(
                panel("Gi*, queen", "cells", "gi-star", Timed.OURS, "numpy", "R spdep", "R spdep, its neighbours"),
                panel("Local Moran, queen", "cells", "local-moran", Timed.OURS, "R spdep"))));
        Files.writeString(images.resolve("speed-bandwidth.svg"), Curves.drawn("Seconds of processor time against bandwidth", List.of(
                new Curves.Panel("Density of a million, from cells", "bandwidth in metres", List.of(
                        new Curves.Line("Samsyn, quartic", book.curve(Timed.OURS, "density-quartic-binned")),
                        new Curves.Line("Samsyn, Gaussian", book.curve(Timed.OURS, "density-gaussian-binned")))),
                new Curves.Panel("Density of 100 000, each exactly", "bandwidth in metres", List.of(
                        new Curves.Line("Samsyn, quartic", book.curve(Timed.OURS, "density-quartic-exact-tenth")))))));
    }

    private Curves.Panel panel(String title, String across, String task, String... tools) {
        List<Curves.Line> lines = new ArrayList<>();
        for (String tool : tools) {
            if (!book.curve(tool, task).isEmpty()) {
                lines.add(new Curves.Line(tool, book.curve(tool, task)));
            }
        }
        return new Curves.Panel(title, across, lines);
    }

    private String section() {
        StringBuilder out = new StringBuilder();
        out.append("`make bench-peers`, ").append(LocalDate.now()).append(", ").append(Runtime.getRuntime().availableProcessors())
                .append(" cores, load of others when it began ").append(number(load)).append(". With ").append(String.join(", ", book.versions()))
                .append(". ");
        out.append(book.absent().isEmpty() ? "Nothing was left out.\n\n" : "Left out: " + String.join("; ", book.absent()) + ".\n\n");
        out.append(String.format(Locale.ROOT, "One thread of the machine reads %.1f GB/s in order, adds to one of 90 000 counters in %.1f ns, makes one"
                        + " a + b × c in a wide loop in %.2f ns. The *limit* of a task is made of these: its data read once, its counters touched once,"
                        + " its sums made once.%n%n",
                machine.bytesASecond() / 1e9, machine.increment() * 1e9, machine.multiplyAdd() * 1e9));
        out.append("| task | how much | Samsyn | the field's usual tool | times quicker, by the clock | by processor time | goal | processor time over the limit |\n");
        out.append("|---|---|---|---|---|---|---|---|\n");
        for (Asked asked : ASKED) {
            for (long n : asked.sizes) {
                Timed ours = book.find(Timed.OURS, asked.task, n).orElse(null);
                boolean largest = largest(asked, n);
                if (ours != null && largest) {
                    summary(out, asked, n, ours);
                }
            }
        }
        out.append("\nEach tool by itself (median by the clock; processor time of the tool's process, for a server of its one backend; it is the one to compare where other programs ran meanwhile):\n\n");
        out.append("| task | how much | tool | by the clock | processor | beside ours | answer beside ours |\n|---|---|---|---|---|---|---|\n");
        for (Asked asked : ASKED) {
            for (long n : asked.sizes) {
                Timed ours = book.find(Timed.OURS, asked.task, n).orElse(null);
                for (Timed timed : book.of(asked.task, n)) {
                    out.append("| ").append(asked.words).append(" | ").append(count(n)).append(" | ").append(timed.tool()).append(" | ")
                            .append(time(timed.wall())).append(" | ").append(time(timed.processor())).append(" | ")
                            .append(ours == null || timed == ours ? "" : number(timed.wall() / ours.wall()) + " ×").append(" | ")
                            .append(book.agreement(timed.tool(), asked.task, n)).append(" |\n");
                }
            }
        }
        return out.append("""

                ![Seconds of processor time against events](images/speed-events.svg)

                ![Seconds of processor time against cells](images/speed-cells.svg)

                ![Seconds of processor time against bandwidth](images/speed-bandwidth.svg)

                """).toString();
    }

    /** The size that the goal is about: the largest that the usual tool was asked. */
    private boolean largest(Asked asked, long n) {
        long most = 0;
        for (long size : asked.sizes) {
            boolean both = book.find(Timed.OURS, asked.task, size).isPresent()
                    && (asked.usual == null || book.find(asked.usual, asked.task, size).isPresent());
            most = both ? size : most;
        }
        return n == (most == 0 ? asked.sizes[asked.sizes.length - 1] : most);
    }

    private void summary(StringBuilder out, Asked asked, long n, Timed ours) {
        Timed usual = asked.usual == null ? null : book.find(asked.usual, asked.task, n).orElse(null);
        double limit = asked.task.equals("knox") ? limits.knox(book.nearPairs(n)) : limits.seconds(asked.task, n);
        boolean goal = List.of("grid", "density", "gi-star", "knox", "farrington", "dbscan", "areas-week-category").contains(asked.task);
        out.append("| ").append(asked.words).append(" | ").append(count(n)).append(" | ").append(time(ours.wall())).append(" | ")
                .append(usual == null ? "" : usual.tool() + ", " + time(usual.wall())).append(" | ")
                .append(usual == null ? "" : number(usual.wall() / ours.wall())).append(" | ")
                .append(usual == null ? "" : number(usual.used() / ours.used())).append(" | ")
                .append(goal ? "10" : asked.task.equals("csv") ? "0.5" : "").append(" | ")
                .append(Double.isNaN(limit) ? "" : number(ours.used() / limit)).append(" |\n");
    }

    private static String time(double seconds) {
        return seconds >= 1 ? number(seconds) + " s" : seconds >= 1e-3 ? number(seconds * 1e3) + " ms" : number(seconds * 1e6) + " µs";
    }

    private static String number(double value) {
        return value >= 1000 ? count(Math.round(value / Math.pow(10, Math.floor(Math.log10(value)) - 1)) * (long) Math.pow(10, Math.floor(Math.log10(value)) - 1))
                : value >= 100 ? String.format(Locale.ROOT, "%.0f", value)
                : value >= 10 ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2g", value);
    }

    private static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', ' ');
    }
}
