package se.samsyn.analysis.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.density.Bandwidth;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.disclosure.Suppression;
import se.samsyn.analysis.hotspot.CircularScan;
import se.samsyn.analysis.hotspot.Concentration;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.analysis.hotspot.ExactChance;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.HitRate;
import se.samsyn.analysis.hotspot.LocalMoran;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.hotspot.SpaceTimeScan;
import se.samsyn.analysis.patrol.Coverage;
import se.samsyn.analysis.patrol.Tour;
import se.samsyn.analysis.rate.EmpiricalBayes;
import se.samsyn.analysis.rate.Funnel;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.analysis.trend.Ears;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.analysis.trend.MannKendall;

/** Nothing at all, one thing, everything alike, and places at the end of the world. */
class ExtremesTest {
    private static final double[] NONE = {};
    private static final long[] NO_COUNTS = {};
    private static final Bands NEAR = new Bands(new double[] {100}, true);

    @Test
    void nothingIsAnAnswer() {
        Grid none = Grid.covering(NONE, NONE, 100);
        assertThat(none.cells()).isZero();
        GridCounts counts = GridCounts.count(none, NONE, NONE, null);
        assertThat(KernelDensity.atCentres(none, NONE, NONE, Kernel.GAUSSIAN, 5)).isEmpty();
        assertThat(BinnedDensity.of(counts, Kernel.QUARTIC, 5)).isEmpty();
        assertThat(GetisOrd.star(none, NONE, null, Neighbours.queen()).q()).isEmpty();
        assertThat(LocalMoran.of(none, NONE, null, Neighbours.queen()).i()).isEmpty();
        assertThat(ExactChance.more(counts, Neighbours.queen())).isEmpty();
        assertThat(Dbscan.of(NONE, NONE, 5, 3).labels()).isEmpty();
        assertThat(CircularScan.of(NONE, NONE, NO_COUNTS, NONE, 0.5, 9, 1)).isEmpty();
        assertThat(SpaceTimeScan.of(NONE, NONE, new int[0], 5, 5, 1, 9, 1)).isNull();
        assertThat(Concentration.of(NO_COUNTS, 0.8, 9, 1).needed()).isZero();
        assertThat(Knox.of(NONE, NONE, NONE, NEAR, NEAR, false).table(9, 1).pairs()).isZero();
        assertThat(Ears.watch(NO_COUNTS, 1, Ears.Method.C2, 0.01, 7, 0.5)).isEmpty();
        assertThat(MannKendall.test(NONE).p()).isOne();
        assertThat(Funnel.of(NO_COUNTS, NONE).z()).isEmpty();
        assertThat(EmpiricalBayes.global(NO_COUNTS, NONE).rates()).isEmpty();
        assertThat(Coverage.greedy(NONE, new int[0][], 3).places()).isEmpty();
        assertThat(Tour.shortest(NONE, NONE).metres()).isZero();
        assertThat(new Suppression(NO_COUNTS, 5, 2).protect()).isTrue();
    }

    @Test
    void oneThingHasNothingToBeComparedWith() {
        double[] x = {674_000.5};
        double[] y = {6_580_000.25};
        Grid grid = Grid.covering(x, y, 100);
        assertThat(grid.cells()).isOne();
        GridCounts counts = GridCounts.count(grid, x, y, null);
        assertThat(counts.counts()).containsExactly(1);
        assertThat(GetisOrd.star(grid, counts.values(), null, Neighbours.queen()).z()).containsExactly(Double.NaN);
        assertThat(LocalMoran.of(grid, counts.values(), null, Neighbours.rook()).scores().p()).containsExactly(Double.NaN);
        assertThat(Dbscan.of(x, y, 50, 1).labels()).containsExactly(1);
        assertThat(Dbscan.of(x, y, 50, 2).labels()).containsExactly(0);
        assertThat(SpaceTimeScan.of(x, y, new int[] {3}, 50, 7, 1, 9, 1).p()).isOne();
        assertThat(CircularScan.of(x, y, new long[] {4}, new double[] {10}, 0.5, 9, 1)).isEmpty();
        assertThat(Concentration.of(new long[] {7}, 0.8, 9, 1).needed()).isOne();
        assertThat(MannKendall.test(new double[] {4}).p()).isOne();
        assertThat(Funnel.of(new long[] {4}, new double[] {100}).z()).containsExactly(0.0);
        assertThat(Tour.shortest(x, y).order()).containsExactly(0);
    }

    @Test
    void whatIsAllAlikeStandsOutNowhere() {
        Grid grid = new Grid(0, 0, 10, 6, 6);
        double[] alike = new double[36];
        Arrays.fill(alike, 4);
        assertThat(GetisOrd.star(grid, alike, null, Neighbours.queen()).z()).containsOnly(Double.NaN);
        assertThat(LocalMoran.of(grid, alike, null, Neighbours.queen()).scores().z()).containsOnly(Double.NaN);
        assertThat(MannKendall.test(alike).p()).isOne();
        assertThat(MannKendall.slope(alike, 0.95).slope()).isZero();
        long[] cases = new long[6];
        Arrays.fill(cases, 5);
        double[] people = new double[6];
        Arrays.fill(people, 100);
        double[] line = {0, 10, 20, 30, 40, 50};
        assertThat(CircularScan.of(line, new double[6], cases, people, 0.5, 9, 1)).isEmpty();
        assertThat(Funnel.of(cases, people).z()).containsOnly(0.0);
        assertThat(EmpiricalBayes.global(cases, people).rates()).containsOnly(0.05);
        assertThat(HitRate.of(alike, new long[36], alike, 0.2).value()).isNaN();
        long[] weeks = new long[320];
        Arrays.fill(weeks, 3);
        assertThat(Farrington.flexible(weeks, 300, FarringtonSettings.usual())).noneMatch(week -> week.alarm())
                .allSatisfy(week -> assertThat(week.expected()).isCloseTo(3, within(1e-9)));
    }

    /** Two events by the Earth's antipode and two at home: what is near is found, what is far disturbs nothing. */
    @Test
    void placesFarAwayAreAnsweredOrRefusedByName() {
        double far = 1e15;
        double[] x = {0, 10, far, far + 8};
        double[] y = {0, 0, -far, -far};
        Knox.Table table = Knox.of(x, y, new double[] {0, 1, 0, 1e9}, NEAR, NEAR, false).table(9, 1);
        assertThat(table.observed()[0][0]).isOne();
        assertThat(SpaceTimeScan.of(x, y, new int[] {0, 1, 0, 9}, 500, 7, 1, 9, 1).radiusMetres()).isLessThanOrEqualTo(500);
        Grid home = new Grid(0, 0, 10, 2, 1);
        assertThat(GridCounts.count(home, x, y, null).outside()).isEqualTo(2);
        assertThat(KernelDensity.atCentres(home, x, y, Kernel.GAUSSIAN, 10)).doesNotContain(Double.NaN);
        assertThat(KernelDensity.atCentres(home, new double[] {Double.MAX_VALUE}, new double[] {-Double.MAX_VALUE}, Kernel.QUARTIC, 10))
                .containsOnly(0.0);
        assertThat(Bandwidth.logLikelihood(x, y, Kernel.QUARTIC, 20)).isFinite();
        assertThatIllegalArgumentException().isThrownBy(() -> Grid.covering(x, y, 10)).withMessageContaining("larger cells");
        assertThatIllegalArgumentException().isThrownBy(() -> Dbscan.of(x, y, 20, 2)).withMessageContaining("radiusMetres");
        assertThat(CircularScan.of(x, y, new long[] {9, 9, 1, 1}, new double[] {10, 10, 10, 10}, 0.5, 0, 1).get(0).members())
                .containsExactly(0, 1);
    }

    /** Counts beyond an int, and a share met exactly. */
    @Test
    void countsBeyondAnIntAreCounted() {
        long many = 3_000_000_000L;
        assertThat(Funnel.of(new long[] {many, many}, new double[] {1e10, 1e10}).z()).containsOnly(0.0);
        assertThat(EmpiricalBayes.global(new long[] {many, many}, new double[] {1e10, 1e10}).mean()).isCloseTo(0.3, within(1e-15));
        assertThat(MannKendall.test(new double[] {1e300, -1e300, 1e300}).s()).isZero();
    }

    @Test
    void aSeedGivesTheSameOnAnyNumberOfThreads() {
        int n = 60;
        double[] x = new java.util.Random(1).doubles(n, 0, 900).toArray();
        double[] y = new java.util.Random(2).doubles(n, 0, 900).toArray();
        long[] cases = new java.util.Random(3).longs(n, 0, 9).toArray();
        double[] people = new java.util.Random(4).doubles(n, 50, 500).toArray();
        double[] from = new java.util.Random(5).doubles(n, 0, 90).toArray();
        double[] to = Arrays.stream(from).map(day -> day + 2).toArray();
        Bands days = new Bands(new double[] {3, 9}, true);
        same(() -> CircularScan.of(x, y, cases, people, 0.3, 199, 8).stream().map(cluster -> cluster.p()).toList().toString());
        same(() -> Concentration.of(cases, 0.8, 199, 8).toString());
        same(() -> Arrays.deepToString(Knox.of(x, y, from, NEAR, days, false).table(199, 8).p()));
        same(() -> Arrays.deepToString(Knox.uncertain(x, y, from, to, NEAR, days, true, 20, 199, 8).p()));
    }

    private static void same(Supplier<String> answer) {
        String alone = on(1, answer);
        assertThat(on(2, answer)).isEqualTo(alone);
        assertThat(on(7, answer)).isEqualTo(alone);
    }

    private static String on(int threads, Supplier<String> answer) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(answer::get).join();
        } finally {
            pool.shutdown();
        }
    }
}
