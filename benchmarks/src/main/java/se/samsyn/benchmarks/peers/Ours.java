package se.samsyn.benchmarks.peers;

import static se.samsyn.benchmarks.peers.Timed.ours;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samsyn.analysis.count.CrossCounts;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.LocalMoran;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.analysis.trend.Ears;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.analysis.trend.FarringtonSettings.Mode;
import se.samsyn.analysis.trend.FarringtonSettings.Threshold;
import se.samsyn.benchmarks.Town;
import se.samsyn.benchmarks.speed.ChanceBenchmark;
import se.samsyn.benchmarks.speed.EventsBenchmark;
import se.samsyn.commandline.study.input.CsvFile;
import se.samsyn.places.AreaIndex;

/** Our own methods on the data that the others get, and the answers that theirs are compared with. */
final class Ours {
    static final int WEEKS = 261;
    static final int SERIES_WEEKS = 290;
    private static final int CELLS = 300;
    /** As the reference package, defect and all, so that its limits can be compared. */
    private static final FarringtonSettings PARITY =
            new FarringtonSettings(52, 5, 3, 10, 26, 2.58, true, 1, 0.01, Threshold.NB_PLUGIN, false, Mode.PARITY);

    private final Book book;
    private final Data data;
    private final Map<String, double[]> answers = new LinkedHashMap<>();
    private final Map<String, Dbscan.Result> groups = new LinkedHashMap<>();
    private static final Grid GRID = new Grid(Town.WEST, Town.SOUTH, Town.SIDE / CELLS, CELLS, CELLS);

    Ours(Book book, Data data) {
        this.book = book;
        this.data = data;
    }

    double[] answer(String task, long n) {
        return answers.get(task + " " + n);
    }

    Dbscan.Result groups(String task, long n) {
        return groups.get(task + " " + n);
    }

    void run() {
        for (int n : data.sizes()) {
            ofEvents(data.town(n));
        }
        for (int side : Data.SIDES) {
            ofCells(data.cells(side), side);
        }
        GridCounts counts = GridCounts.count(GRID, data.town(1_000_000).x(), data.town(1_000_000).y(), null);
        for (int radius : new int[] {100, 200, 400, 800, 1600}) {
            ours(book, "density-quartic-binned", radius, 0.7, () -> BinnedDensity.of(counts, Kernel.QUARTIC, radius));
            ours(book, "density-gaussian-binned", radius, 0.7, () -> BinnedDensity.of(counts, Kernel.GAUSSIAN, radius));
            Town tenth = data.town(100_000);
            ours(book, "density-quartic-exact-tenth", radius, 1, () -> KernelDensity.atCentres(GRID, tenth.x(), tenth.y(), Kernel.QUARTIC, radius));
        }
        for (int n : new int[] {1000, 2000, 5000, 10_000}) {
            Town town = data.town(10_000).first(n);
            Knox.Table table = ours(book, "knox", n, 2, () ->
                    Knox.of(town.x(), town.y(), town.days(), ChanceBenchmark.METRES, ChanceBenchmark.DAYS, false).table(999, 1));
            book.nearPairs(n, near(town, ChanceBenchmark.METRES.reach()));
            answers.put("knox " + n, IntStream.range(0, 36).mapToDouble(i -> table.observed()[i / 6][i % 6]).toArray());
        }
        for (int many : new int[] {50, 500}) {
            List<long[]> series = List.of(data.series()).subList(0, many);
            answers.put("farrington " + many, ours(book, "farrington", many, 3, () -> series.stream()
                    .mapToDouble(counted -> Farrington.flexible(counted, SERIES_WEEKS, PARITY).get(0).upper())
                    .toArray()));
            answers.put("ears " + many, ours(book, "ears", many, 2, () -> series.stream()
                    .mapToDouble(counted -> Ears.watch(counted, SERIES_WEEKS, Ears.Method.C1, 0.001, 7, 0.5).get(0).upper())
                    .toArray()));
        }
        Path csv = data.folder().resolve("events-1000000.csv");
        ours(book, "csv", 1_000_000, 3, () -> columns(csv, 1_000_000));
    }

    private static long near(Town town, double metres) {
        long pairs = 0;
        for (int i = 0; i < town.size(); i++) {
            for (int j = i + 1; j < town.size(); j++) {
                pairs += Math.hypot(town.x()[i] - town.x()[j], town.y()[i] - town.y()[j]) <= metres ? 1 : 0;
            }
        }
        return pairs;
    }

    private void ofEvents(Town town) {
        int n = town.size();
        GridCounts counts = ours(book, "grid", n, 1, () -> GridCounts.count(GRID, town.x(), town.y(), null));
        answers.put("grid " + n, counts.values());
        int[] cells = GridCounts.cells(GRID, town.x(), town.y());
        int[] weeks = town.weeks();
        CrossCounts cross = ours(book, "cells-week-category", n, 1.5, () -> CrossCounts.of(cells, weeks, town.category()));
        answers.put("cells-week-category " + n, rows(cross));
        if (n > 1_000_000) {
            return;
        }
        // The counting belongs to it: the others begin with the events too.
        answers.put("density " + n, ours(book, "density", n, 1, () ->
                BinnedDensity.of(GridCounts.count(GRID, town.x(), town.y(), null), Kernel.GAUSSIAN, 200)));
        ours(book, "density-exact", n, 1.5, () -> KernelDensity.atCentres(GRID, town.x(), town.y(), Kernel.QUARTIC, 400));
        AreaIndex index = Timed.inside(book, "Samsyn, the index once", "areas-week-category", n, 3, 0.5, () -> AreaIndex.of(EventsBenchmark.polygons()));
        CrossCounts byArea = ours(book, "areas-week-category", n, 1.5, () ->
                CrossCounts.of(index.first(town.x(), town.y()), weeks, town.category()));
        answers.put("areas-week-category " + n, table(byArea));
        String dbscan = n == 1_000_000 ? "dbscan-close" : "dbscan";
        groups.put(dbscan + " " + n, ours(book, dbscan, n, 2, () -> n == 1_000_000
                ? Dbscan.of(town.x(), town.y(), 25, 50)
                : Dbscan.of(town.x(), town.y(), 100, 20)));
    }

    private void ofCells(double[] cells, int side) {
        Grid grid = new Grid(0, 0, 100, side, side);
        long n = cells.length;
        answers.put("gi-star " + n, ours(book, "gi-star", n, 1, () -> GetisOrd.star(grid, cells, null, Neighbours.queen())).z());
        answers.put("local-moran " + n, ours(book, "local-moran", n, 1, () -> LocalMoran.of(grid, cells, null, Neighbours.queen())).scores().z());
    }

    /** Four columns into memory, as a study reads them. */
    private static double[][] columns(Path csv, int rows) {
        double[][] columns = new double[4][rows];
        int[] at = {0};
        new CsvFile(csv).read(List.of("x", "y", "day", "category"), (line, cells) -> {
            for (int column = 0; column < 4; column++) {
                columns[column][at[0]] = cells[column].number();
            }
            at[0]++;
        });
        return columns;
    }

    /** Keys and counts one after the other, as numpy gives them. */
    private static double[] rows(CrossCounts cross) {
        int n = cross.counts().length;
        double[] rows = new double[2 * n];
        for (int i = 0; i < n; i++) {
            rows[i] = (cross.first()[i] * (double) WEEKS + cross.second()[i]) * Town.CATEGORIES + cross.third()[i];
            rows[n + i] = cross.counts()[i];
        }
        return rows;
    }

    /** All combinations, also those without events. */
    private static double[] table(CrossCounts cross) {
        double[] table = new double[200 * WEEKS * Town.CATEGORIES];
        for (int i = 0; i < cross.counts().length; i++) {
            table[(cross.first()[i] * WEEKS + cross.second()[i]) * Town.CATEGORIES + cross.third()[i]] = cross.counts()[i];
        }
        return table;
    }
}
