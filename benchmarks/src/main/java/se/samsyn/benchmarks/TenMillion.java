package se.samsyn.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import se.samsyn.analysis.count.CrossCounts;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.analysis.rhythm.AoristicWeek;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.benchmarks.speed.EventsBenchmark;
import se.samsyn.places.AreaIndex;

/**
 * Ten million events in as much memory as the JVM was given (2 GiB by {@code make ten-million}): counts, density, hot spots, rhythm
 * and areas. Then a complete study of one million, cold and warm.
 */
public final class TenMillion {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final long FIRST = LocalDate.of(2021, 1, 1).atStartOfDay(ZONE).toInstant().toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final Grid GRID = new Grid(Town.WEST, Town.SOUTH, 100, 300, 300);

    private TenMillion() {}

    public static void main(String[] arguments) {
        System.out.printf("largest heap %d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
        Town town = timed("10 000 000 events made", () -> Town.of(10_000_000, 1));
        GridCounts counts = timed("count, 90 000 cells", () -> GridCounts.count(GRID, town.x(), town.y(), null));
        timed("density, quartic 400 m, from cells", () -> BinnedDensity.of(counts, Kernel.QUARTIC, 400));
        timed("hot spots, Gi*", () -> GetisOrd.star(GRID, counts.values(), null, Neighbours.queen()));
        timed("rhythm", () -> rhythm(town));
        AreaIndex areas = timed("index of 200 areas", () -> AreaIndex.of(EventsBenchmark.polygons()));
        timed("areas × weeks × categories", () -> CrossCounts.of(areas.first(town.x(), town.y()), town.weeks(), town.category()));
        timed("cells × weeks × categories", () -> CrossCounts.of(GridCounts.cells(GRID, town.x(), town.y()), town.weeks(), town.category()));
        Town million = town.first(1_000_000);
        long[][] series = Town.series(500, 290, 1);
        for (String run : new String[] {"cold", "second", "third", "fourth", "warm"}) {
            timed("a complete study of 1 000 000, " + run, () -> study(million, series));
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("most of the heap that was used %d MiB%n", peak >> 20);
    }

    /** Density, hot spots, the newest week of 500 series, rhythm, and repeats among 5 000 events of the latest year. */
    private static double study(Town town, long[][] series) {
        GridCounts counts = GridCounts.count(GRID, town.x(), town.y(), null);
        double sum = BinnedDensity.of(counts, Kernel.QUARTIC, 400)[0];
        sum += GetisOrd.star(GRID, counts.values(), null, Neighbours.queen()).q()[0];
        for (long[] week : series) {
            sum += Farrington.flexible(week, week.length, FarringtonSettings.usual()).get(0).expected();
        }
        sum += rhythm(town);
        Town year = town.first(5000);
        Bands metres = new Bands(new double[] {1, 100, 200, 400}, true);
        Bands days = new Bands(new double[] {7, 14, 21, 28}, true);
        return sum + Knox.of(year.x(), year.y(), year.days(), metres, days, false).table(999, 1).p()[0][0];
    }

    private static double rhythm(Town town) {
        AoristicWeek week = new AoristicWeek(ZONE, Duration.ofHours(24));
        for (int i = 0; i < town.size(); i++) {
            long start = FIRST + (town.day()[i] * 1440L + town.minute()[i]) * MINUTE;
            week.add(start, start + ((i & 1) == 0 ? 0 : 300 * MINUTE));
        }
        return week.rhythm().hours()[0][0];
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long used = system.getProcessCpuTime();
        long from = System.nanoTime();
        T answer = work.get();
        System.out.printf(java.util.Locale.ROOT, "%-50s %9.3f s, processor %9.3f s%n", what, (System.nanoTime() - from) * 1e-9,
                (system.getProcessCpuTime() - used) * 1e-9);
        return answer;
    }
}
