package se.samsyn.benchmarks.speed;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.samsyn.analysis.count.CrossCounts;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.rhythm.AoristicWeek;
import se.samsyn.analysis.rhythm.WeekRhythm;
import se.samsyn.benchmarks.Town;
import se.samsyn.benchmarks.TownAreas;
import se.samsyn.places.AreaIndex;

/** What is done once for each of a million events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EventsBenchmark {
    private static final int EVENTS = 1_000_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final long FROM = java.time.LocalDate.of(2021, 1, 1).atStartOfDay(ZONE).toInstant().toEpochMilli();
    private static final long MINUTE = 60_000;

    private final Grid grid = new Grid(Town.WEST, Town.SOUTH, 100, 300, 300);
    private Town town;
    private Town tenth;
    private int[] weeks;
    private int[] cells;
    private AreaIndex areas;
    private long[] starts;

    @Setup
    public void make() {
        town = Town.of(EVENTS, 1);
        tenth = town.first(EVENTS / 10);
        weeks = town.weeks();
        cells = GridCounts.cells(grid, town.x(), town.y());
        areas = AreaIndex.of(polygons());
        starts = new long[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            starts[i] = FROM + (town.day()[i] * 1440L + town.minute()[i]) * MINUTE;
        }
    }

    public static List<Geometry> polygons() {
        GeometryFactory factory = new GeometryFactory();
        return TownAreas.rings().stream().map(ring -> {
            Coordinate[] corners = new Coordinate[ring.length / 2];
            for (int i = 0; i < corners.length; i++) {
                corners[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
            }
            return (Geometry) factory.createPolygon(corners);
        }).toList();
    }

    @Benchmark
    public GridCounts gridCount() {
        return GridCounts.count(grid, town.x(), town.y(), null);
    }

    @Benchmark
    public double[] densityQuarticExact400() {
        return KernelDensity.atCentres(grid, town.x(), town.y(), Kernel.QUARTIC, 400);
    }

    @Benchmark
    public Dbscan.Result dbscan100Minimum20OfATenth() {
        return Dbscan.of(tenth.x(), tenth.y(), 100, 20);
    }

    @Benchmark
    public Dbscan.Result dbscan25Minimum50() {
        return Dbscan.of(town.x(), town.y(), 25, 50);
    }

    @Benchmark
    public CrossCounts areasByWeekByCategory() {
        return CrossCounts.of(areas.first(town.x(), town.y()), weeks, town.category());
    }

    @Benchmark
    public CrossCounts cellsByWeekByCategory() {
        return CrossCounts.of(cells, weeks, town.category());
    }

    /** Half of the events known to the minute, half to within five hours. */
    @Benchmark
    public WeekRhythm aoristicWeek() {
        AoristicWeek week = new AoristicWeek(ZONE, Duration.ofHours(24));
        for (int i = 0; i < starts.length; i++) {
            week.add(starts[i], starts[i] + ((i & 1) == 0 ? 0 : 300 * MINUTE));
        }
        return week.rhythm();
    }
}
