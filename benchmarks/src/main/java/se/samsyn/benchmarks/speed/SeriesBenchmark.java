package se.samsyn.benchmarks.speed;

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
import se.samsyn.analysis.trend.Ears;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.benchmarks.Town;

/** The newest week of 500 series, as the weekly watch asks for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SeriesBenchmark {
    private static final int WEEKS = 290;

    private final long[][] series = Town.series(500, WEEKS, 1);

    @Benchmark
    public int farringtonFlexibleOf500() {
        int alarms = 0;
        for (long[] counts : series) {
            alarms += Farrington.flexible(counts, WEEKS, FarringtonSettings.usual()).get(0).alarm() ? 1 : 0;
        }
        return alarms;
    }

    @Benchmark
    public int earsOf500() {
        int alarms = 0;
        for (long[] counts : series) {
            alarms += Ears.watch(counts, WEEKS, Ears.Method.C1, 0.001, Ears.USUAL_BASELINE, 0.5).get(0).alarm() ? 1 : 0;
        }
        return alarms;
    }
}
