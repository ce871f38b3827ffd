package se.samsyn.analysis.properties;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.density.Bandwidth;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.EdgeCorrection;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.effect.BeforeAfter;
import se.samsyn.analysis.effect.DetectableEffect;
import se.samsyn.analysis.hotspot.AreaStatistics;
import se.samsyn.analysis.hotspot.CircularScan;
import se.samsyn.analysis.hotspot.Concentration;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.HitRate;
import se.samsyn.analysis.hotspot.LocalMoran;
import se.samsyn.analysis.hotspot.NeighbourList;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.hotspot.SpaceTimeScan;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.analysis.patrol.Coverage;
import se.samsyn.analysis.patrol.Tour;
import se.samsyn.analysis.rate.EmpiricalBayes;
import se.samsyn.analysis.rate.Funnel;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.analysis.survey.Share;
import se.samsyn.analysis.trend.Ears;
import se.samsyn.analysis.trend.MannKendall;

/** What is no number gives no answer, and the refusal names the argument that it came by. */
class NotANumberTest {
    private static final Grid GRID = new Grid(0, 0, 1, 2, 1);
    private static final GridCounts COUNTS = new GridCounts(GRID, new int[] {1, 2}, null, 0);
    private static final Bands BANDS = new Bands(new double[] {1}, true);
    private static final double[] ONE = {1};
    private static final long[] COUNT = {1};
    private static final NeighbourList LIST = NeighbourList.binary(new int[][] {{1}, {0}});

    static Stream<Arguments> arguments() {
        Map<String, DoubleConsumer> calls = new LinkedHashMap<>();
        calls.put("originX", bad -> new Grid(bad, 0, 1, 1, 1));
        calls.put("originY", bad -> new Grid(0, bad, 1, 1, 1));
        calls.put("cellMetres", bad -> new Grid(0, 0, bad, 1, 1));
        calls.put("x[0]: covering", bad -> Grid.covering(new double[] {bad}, ONE, 1));
        calls.put("y[0]: covering", bad -> Grid.covering(ONE, new double[] {bad}, 1));
        calls.put("x[0]: counts", bad -> GridCounts.count(GRID, new double[] {bad}, ONE, null));
        calls.put("y[0]: counts", bad -> GridCounts.count(GRID, ONE, new double[] {bad}, null));
        calls.put("x[0]: density", bad -> KernelDensity.atCentres(GRID, new double[] {bad}, ONE, Kernel.QUARTIC, 1));
        calls.put("y[0]: density", bad -> KernelDensity.atCentres(GRID, ONE, new double[] {bad}, Kernel.GAUSSIAN, 1));
        calls.put("weights[0]", bad -> KernelDensity.atCentres(GRID, ONE, ONE, new double[] {bad}, Kernel.QUARTIC, 1));
        calls.put("bandwidthMetres: exact", bad -> KernelDensity.atCentres(GRID, ONE, ONE, Kernel.QUARTIC, bad));
        calls.put("bandwidthMetres: binned", bad -> BinnedDensity.of(COUNTS, Kernel.GAUSSIAN, bad));
        calls.put("bandwidthMetres: likelihood", bad -> Bandwidth.logLikelihood(ONE, ONE, Kernel.QUARTIC, bad));
        calls.put("x[0]: search radius", bad -> Bandwidth.searchRadius(new double[] {bad}, ONE));
        calls.put("coordinate[1]", bad -> Bandwidth.scott(new double[] {1, bad}));
        calls.put("insideAtEvents[0]", bad -> EdgeCorrection.weights(new double[] {bad}));
        calls.put("values[1]: Gi*", bad -> GetisOrd.star(GRID, new double[] {1, bad}, null, Neighbours.queen()));
        calls.put("values[1]: Gi", bad -> GetisOrd.withoutSelf(GRID, new double[] {1, bad}, null, Neighbours.queen()));
        calls.put("values[1]: local Moran", bad -> LocalMoran.of(GRID, new double[] {1, bad}, null, Neighbours.queen()));
        calls.put("values[1]: list", bad -> AreaStatistics.getisOrd(new double[] {1, bad}, LIST, true));
        calls.put("metres", bad -> Neighbours.within(bad));
        calls.put("x[0]: dbscan", bad -> Dbscan.of(new double[] {bad}, ONE, 1, 1));
        calls.put("y[0]: dbscan", bad -> Dbscan.of(ONE, new double[] {bad}, 1, 1));
        calls.put("radiusMetres: dbscan", bad -> Dbscan.of(ONE, ONE, bad, 1));
        calls.put("x[0]: circles", bad -> CircularScan.of(new double[] {bad}, ONE, COUNT, ONE, 0.5, 0, 1));
        calls.put("population[0]: circles", bad -> CircularScan.of(ONE, ONE, COUNT, new double[] {bad}, 0.5, 0, 1));
        calls.put("share", bad -> CircularScan.of(ONE, ONE, COUNT, ONE, bad, 0, 1));
        calls.put("y[0]: last days", bad -> SpaceTimeScan.of(ONE, new double[] {bad}, new int[1], 1, 1, 1, 0, 1));
        calls.put("radiusMetres: last days", bad -> SpaceTimeScan.of(ONE, ONE, new int[1], bad, 1, 1, 0, 1));
        calls.put("predicted[0]", bad -> HitRate.of(new double[] {bad}, COUNT, ONE, 0.5));
        calls.put("area[0]", bad -> HitRate.of(ONE, COUNT, new double[] {bad}, 0.5));
        calls.put("share: concentration", bad -> Concentration.of(COUNT, bad, 9, 1));
        calls.put("bounds[0]", bad -> new Bands(new double[] {bad}, true));
        calls.put("x[0]: Knox", bad -> Knox.of(new double[] {bad}, ONE, ONE, BANDS, BANDS, false));
        calls.put("y[0]: Knox", bad -> Knox.of(ONE, new double[] {bad}, ONE, BANDS, BANDS, false));
        calls.put("days[0]", bad -> Knox.of(ONE, ONE, new double[] {bad}, BANDS, BANDS, false));
        calls.put("from[0]", bad -> Knox.uncertain(ONE, ONE, new double[] {bad}, ONE, BANDS, BANDS, false, 1, 1, 1));
        calls.put("to[0]", bad -> Knox.uncertain(ONE, ONE, ONE, new double[] {bad}, BANDS, BANDS, false, 1, 1, 1));
        calls.put("alpha", bad -> Ears.watch(COUNT, 1, Ears.Method.C1, bad, 7, 0.5));
        calls.put("leastDeviation", bad -> Ears.watch(COUNT, 1, Ears.Method.C1, 0.01, 7, bad));
        calls.put("values[1]: Mann-Kendall", bad -> MannKendall.test(new double[] {1, bad}));
        calls.put("values[1]: slope", bad -> MannKendall.slope(new double[] {1, bad}, 0.95));
        calls.put("firstExposure", bad -> new TwoCounts(1, bad, 1, 1));
        calls.put("secondExposure", bad -> new TwoCounts(1, 1, 1, bad));
        calls.put("expected", bad -> Strength.of(1, bad, 0.5));
        calls.put("dispersion", bad -> new BeforeAfter(1, 1, 1, 1).relative(bad, 0.95));
        calls.put("level", bad -> new BeforeAfter(1, 1, 1, 1).relative(1, bad));
        calls.put("treatedBefore", bad -> DetectableEffect.rateRatio(bad, 1, 1, 0.8, 0.05));
        calls.put("population[0]: Bayes", bad -> EmpiricalBayes.global(COUNT, new double[] {bad}));
        calls.put("population[0]: funnel", bad -> Funnel.of(COUNT, new double[] {bad}));
        calls.put("hits", bad -> new Share(bad, 10));
        calls.put("answers", bad -> new Share(1, bad));
        calls.put("weights[0]: survey", bad -> Share.effectiveAnswers(new double[] {bad}));
        calls.put("risk[0]", bad -> Coverage.greedy(new double[] {bad}, new int[][] {{0}}, 1));
        calls.put("x[0]: tour", bad -> Tour.shortest(new double[] {bad}, ONE));
        calls.put("slack", bad -> Tour.unforeseen(ONE, ONE, bad, 1));
        return calls.entrySet().stream().map(call -> Arguments.of(call.getKey(), call.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arguments")
    void isRefusedByName(String name, DoubleConsumer call) {
        String argument = name.replaceAll(":.*", "");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().as("%s with %s", name, bad).isThrownBy(() -> call.accept(bad)).withMessageContaining(argument);
        }
    }

    /** A p that is no number is no test: it gets no q and does not count among the tests. */
    @org.junit.jupiter.api.Test
    void aMissingPCountsForNothing() {
        double[] q = FalseDiscovery.benjaminiHochberg(new double[] {0.01, Double.NaN, 0.04});
        org.assertj.core.api.Assertions.assertThat(q[1]).isNaN();
        org.assertj.core.api.Assertions.assertThat(q[0]).isEqualTo(0.02);
    }
}
