package se.samsyn.benchmarks.speed;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.samsyn.analysis.disclosure.LinearSum;
import se.samsyn.analysis.disclosure.Suppression;
import se.samsyn.analysis.hotspot.CircularScan;
import se.samsyn.analysis.hotspot.SpaceTimeScan;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.benchmarks.Town;

/** What deals events out again and again, and what tries to undo a published table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ChanceBenchmark {
    public static final Bands METRES = new Bands(new double[] {1, 100, 200, 300, 400, 500}, true);
    public static final Bands DAYS = new Bands(new double[] {7, 14, 21, 28, 35, 42}, true);
    private static final int AREAS = 120;
    private static final int ROWS = 10;
    private static final int COLUMNS = 10;

    private final Town town = Town.of(5000, 1);
    private final Town month = Town.of(1000, 2);
    private final double[] areaX = new SplittableRandom(1).doubles(AREAS, 0, 30_000).toArray();
    private final double[] areaY = new SplittableRandom(2).doubles(AREAS, 0, 30_000).toArray();
    private final long[] cases = new SplittableRandom(3).longs(AREAS, 0, 20).toArray();
    private final double[] people = new SplittableRandom(4).doubles(AREAS, 200, 2000).toArray();
    private final long[] table = new SplittableRandom(5).ints(ROWS * COLUMNS, 0, 30).asLongStream().toArray();

    /** 5 000 events, 6 × 6 bands, 999 permutations. */
    @Benchmark
    public Knox.Table knox() {
        return Knox.of(town.x(), town.y(), town.days(), METRES, DAYS, false).table(999, 1);
    }

    /** 1 000 events, circles to 1 km, windows to 28 days, 999 permutations or as many as are needed. */
    @Benchmark
    public SpaceTimeScan.Signal spaceTimeScan() {
        return SpaceTimeScan.of(month.x(), month.y(), month.day(), 1000, 28, 3, 999, 1);
    }

    /** 120 areas, circles to a tenth of the population, 999 deals. */
    @Benchmark
    public List<CircularScan.Cluster> circularScan() {
        return CircularScan.of(areaX, areaY, cases, people, 0.1, 999, 1);
    }

    /** 10 × 10 counts with their totals: which small ones could be worked out? */
    @Benchmark
    public List<Suppression.Exposure> disclosureAttack() {
        return published().attack();
    }

    /** The same table, with counts kept back until nothing can be. */
    @Benchmark
    public boolean disclosureProtection() {
        return published().protect();
    }

    private Suppression published() {
        Suppression published = new Suppression(table, 5, 2);
        for (int cell = 0; cell < table.length; cell++) {
            tell(published, 0, cell);
        }
        for (int row = 0; row < ROWS; row++) {
            int from = row * COLUMNS;
            tell(published, 1, java.util.stream.IntStream.range(from, from + COLUMNS).toArray());
        }
        for (int column = 0; column < COLUMNS; column++) {
            int first = column;
            tell(published, 1, java.util.stream.IntStream.range(0, ROWS).map(row -> row * COLUMNS + first).toArray());
        }
        return published;
    }

    private void tell(Suppression published, int cost, int... cells) {
        LinearSum sum = LinearSum.of(cells);
        long value = Arrays.stream(cells).mapToLong(cell -> table[cell]).sum();
        published.figure(sum, sum, value > 0 && value < 5 ? Suppression.Told.FEWER : Suppression.Told.NUMBER, cost);
    }
}
