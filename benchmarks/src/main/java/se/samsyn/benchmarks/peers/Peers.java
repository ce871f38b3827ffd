package se.samsyn.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import se.samsyn.analysis.hotspot.Dbscan;

/**
 * Our methods beside the field's own tools, on the same made-up data, on this machine, in one run: {@code make bench-peers}. Fails
 * when an answer is not the same, since a time then says nothing.
 */
public final class Peers {
    private Peers() {}

    /** @param arguments where the data goes, and the project's folder for the report */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of(arguments[0]);
        Path project = Path.of(arguments[1]);
        Book book = new Book();
        Machine machine = Machine.measured();
        double load = java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Data data = new Data(folder, 10_000, 100_000, 1_000_000, 10_000_000);
        Ours ours = new Ours(book, data);
        ours.run();
        Others.run(book, data, "numpy", "peers.py", List.of("/usr/bin/python3"));
        DuckDb.run(book, data, ours);
        PostGis.run(book, data, ours);
        Others.run(book, data, "R", "peers.R", List.of("Rscript", "--vanilla"));
        compare(book, data, ours);
        new Report(book, machine, load).write(project);
        if (book.disagreed()) {
            System.err.println("Some answers differ; see above.");
            System.exit(1);
        }
    }

    private static void compare(Book book, Data data, Ours ours) {
        for (int n : data.sizes()) {
            exactly(book, data, ours, "numpy", "grid", n);
            exactly(book, data, ours, "R", "grid", n);
            exactly(book, data, ours, "numpy", "cells-week-category", n);
            exactly(book, data, ours, "R sf", "areas-week-category", n);
            closely(book, data, ours, "numpy", "density", n, 1e-9);
            // It places points that lie on a border of two cells by another rule: one in five hundred.
            closely(book, data, ours, "R spatstat", "density", n, 0.01);
            groups(book, data, ours, "dbscan", n);
            groups(book, data, ours, "dbscan-close", n);
        }
        for (int side : Data.SIDES) {
            closely(book, data, ours, "numpy", "gi-star", (long) side * side, 1e-9);
            closely(book, data, ours, "R spdep", "gi-star", (long) side * side, 1e-9);
            closely(book, data, ours, "R spdep", "local-moran", (long) side * side, 1e-9);
        }
        for (int n : new int[] {1000, 2000, 5000}) {
            Path file = data.folder().resolve("R-knox-" + n + ".bin");
            if (Files.exists(file)) {
                double[] all = Answers.read(file);
                double[] theirs = new double[36];
                for (int i = 0; i < 36; i++) {
                    theirs[i] = all[i / 6 * 7 + i % 6];
                }
                long differing = Answers.differing(ours.answer("knox", n), theirs);
                book.compare("R, by all distances", "knox", n, differing == 0, differing + " of 36 counts differ");
            }
        }
        for (int many : new int[] {50, 500}) {
            exactly(book, data, ours, "R surveillance", "farrington", many);
            closely(book, data, ours, "R surveillance", "ears", many, 1e-9);
        }
    }

    private static void exactly(Book book, Data data, Ours ours, String tool, String task, long n) {
        Path file = data.folder().resolve(tool + "-" + task + "-" + n + ".bin");
        if (Files.exists(file) && ours.answer(task, n) != null) {
            double[] theirs = Answers.read(file);
            long differing = Answers.differing(ours.answer(task, n), theirs);
            book.compare(tool, task, n, differing == 0, differing + " of " + theirs.length + " numbers differ");
        }
    }

    private static void closely(Book book, Data data, Ours ours, String tool, String task, long n, double tolerance) {
        Path file = data.folder().resolve(tool + "-" + task + "-" + n + ".bin");
        if (Files.exists(file) && ours.answer(task, n) != null) {
            double apart = Answers.apart(ours.answer(task, n), Answers.read(file));
            book.compare(tool, task, n, apart <= tolerance, String.format(java.util.Locale.ROOT, "at most %.1e of the largest apart", apart));
        }
    }

    private static void groups(Book book, Data data, Ours ours, String task, long n) {
        Path file = data.folder().resolve("R dbscan-" + task + "-" + n + ".bin");
        if (Files.exists(file) && ours.groups(task, n) != null) {
            compareGroups(book, "R dbscan", task, n, ours.groups(task, n), Answers.ints(Answers.read(file)));
        }
    }

    /** Noise must be the same and cores in the same groups; a point on the border of two groups may be in either. */
    static void compareGroups(Book book, String tool, String task, long n, Dbscan.Result ours, int[] theirs) {
        long noise = 0;
        for (int i = 0; i < theirs.length; i++) {
            noise += (theirs[i] == 0) == (ours.labels()[i] == 0) ? 0 : 1;
        }
        boolean same = noise == 0 && Answers.samePartition(ours.labels(), theirs, ours.core());
        book.compare(tool, task, n, same, ours.groups() + " groups, cores " + (same ? "in the same ones" : "in others") + ", " + noise
                + " points differ in being noise");
    }
}
