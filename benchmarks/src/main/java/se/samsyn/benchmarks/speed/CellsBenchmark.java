package se.samsyn.benchmarks.speed;

import java.util.concurrent.TimeUnit;
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
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.hotspot.CellScores;
import se.samsyn.analysis.hotspot.ExactChance;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.LocalMoran;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.benchmarks.Town;

/** What is done with the 90 000 cells of 100 m that a town of 30 × 30 km has, whatever the number of events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CellsBenchmark {
    private final Grid grid = new Grid(Town.WEST, Town.SOUTH, 100, 300, 300);
    private final Grid coarse = new Grid(Town.WEST, Town.SOUTH, 500, 60, 60);
    private GridCounts counts;
    private GridCounts few;
    private double[] values;

    @Setup
    public void count() {
        Town town = Town.of(1_000_000, 1);
        counts = GridCounts.count(grid, town.x(), town.y(), null);
        values = counts.values();
        Town small = town.first(200);
        few = GridCounts.count(coarse, small.x(), small.y(), null);
    }

    @Benchmark
    public double[] densityGaussianBinned200() {
        return BinnedDensity.of(counts, Kernel.GAUSSIAN, 200);
    }

    @Benchmark
    public double[] densityQuarticBinned400() {
        return BinnedDensity.of(counts, Kernel.QUARTIC, 400);
    }

    @Benchmark
    public CellScores giStarQueen() {
        return GetisOrd.star(grid, values, null, Neighbours.queen());
    }

    @Benchmark
    public CellScores giStarWithin500() {
        return GetisOrd.star(grid, values, null, Neighbours.within(500));
    }

    @Benchmark
    public LocalMoran.Result localMoranQueen() {
        return LocalMoran.of(grid, values, null, Neighbours.queen());
    }

    /** 200 events in 3 600 cells: where the normal p is wrong. */
    @Benchmark
    public double[] exactChanceOfFewEvents() {
        return ExactChance.more(few, Neighbours.queen());
    }
}
