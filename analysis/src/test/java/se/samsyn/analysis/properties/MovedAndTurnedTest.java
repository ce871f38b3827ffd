package se.samsyn.analysis.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.samsyn.analysis.density.Bandwidth;
import se.samsyn.analysis.density.BinnedDensity;
import se.samsyn.analysis.density.EdgeCorrection;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.hotspot.CircularScan;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.analysis.hotspot.ExactChance;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.LocalMoran;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.analysis.hotspot.SpaceTimeScan;
import se.samsyn.analysis.patrol.Tour;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;

/**
 * Where the map's origin lies, which way is north and in which order the events came is nothing that a method may answer with.
 * Coordinates are quarters of a metre and moves are powers of two, so that moving and turning lose no digit and what must be the
 * same can be asked to be equal.
 */
class MovedAndTurnedTest {
    private static final int SIDE = 20;
    private static final double CELL = 64;
    private static final Grid HERE = new Grid(-SIDE / 2 * CELL, -SIDE / 2 * CELL, CELL, SIDE, SIDE);
    private static final double EAST = 1 << 19;
    private static final double NORTH = 1 << 22;
    private static final Grid THERE = new Grid(HERE.originX() + EAST, HERE.originY() + NORTH, CELL, SIDE, SIDE);

    @Property(tries = 40)
    void densityMovesAndTurnsWithItsEvents(@ForAll long seed, @ForAll @IntRange(max = 60) int n, @ForAll Kernel kernel) {
        Points points = Points.of(seed, n);
        double[] here = KernelDensity.atCentres(HERE, points.x, points.y, kernel, 200);
        double[] moved = KernelDensity.atCentres(THERE, points.moved().x, points.moved().y, kernel, 200);
        double[] turned = KernelDensity.atCentres(HERE, points.turned().x, points.turned().y, kernel, 200);
        double[] backwards = KernelDensity.atCentres(HERE, points.backwards().x, points.backwards().y, kernel, 200);
        close(moved, here, 1e-13);
        close(turned, turned(here), 1e-13);
        close(backwards, here, 1e-13);
        GridCounts counts = GridCounts.count(HERE, points.x, points.y, null);
        GridCounts other = GridCounts.count(HERE, points.turned().x, points.turned().y, null);
        // A point on a border belongs to the cell north-east of it, which is no longer so when north has become west.
        if (Arrays.equals(asDoubles(other.counts()), turned(counts.values()))) {
            close(BinnedDensity.of(other, kernel, 200), turned(BinnedDensity.of(counts, kernel, 200)), 1e-13);
        }
    }

    @Property(tries = 40)
    void scoresOfCellsTurnWithTheMap(@ForAll long seed) {
        double[] values = new Random(seed).ints(SIDE * SIDE, 0, 5).asDoubleStream().toArray();
        for (Neighbours neighbours : List.of(Neighbours.queen(), Neighbours.rook(), Neighbours.within(200))) {
            close(GetisOrd.star(HERE, turned(values), null, neighbours).z(), turned(GetisOrd.star(HERE, values, null, neighbours).z()), 1e-9);
            close(GetisOrd.withoutSelf(HERE, turned(values), null, neighbours).z(),
                    turned(GetisOrd.withoutSelf(HERE, values, null, neighbours).z()), 1e-9);
            close(LocalMoran.of(HERE, turned(values), null, neighbours).scores().z(),
                    turned(LocalMoran.of(HERE, values, null, neighbours).scores().z()), 1e-9);
        }
    }

    @Property(tries = 10)
    void theExactChanceTurnsWithTheMap(@ForAll long seed) {
        int[] counts = new Random(seed).ints(SIDE * SIDE, 0, 3).toArray();
        int[] other = Arrays.stream(turned(asDoubles(counts))).mapToInt(value -> (int) value).toArray();
        close(ExactChance.more(new GridCounts(HERE, other, null, 0), Neighbours.queen()),
                turned(ExactChance.more(new GridCounts(HERE, counts, null, 0), Neighbours.queen())), 1e-9);
    }

    @Property(tries = 60)
    void groupsStayTogether(@ForAll long seed, @ForAll @IntRange(max = 120) int n) {
        Points points = Points.of(seed, n);
        Dbscan.Result here = Dbscan.of(points.x, points.y, 150, 4);
        for (Points other : List.of(points.moved(), points.turned())) {
            Dbscan.Result there = Dbscan.of(other.x, other.y, 150, 4);
            assertThat(there.labels()).isEqualTo(here.labels());
            assertThat(there.core()).isEqualTo(here.core());
        }
    }

    @Property(tries = 40)
    void pairsAreTheSamePairs(@ForAll long seed, @ForAll @IntRange(max = 60) int n, @ForAll boolean manhattan) {
        Points points = Points.of(seed, n);
        Bands near = new Bands(new double[] {1, 100, 200, 400}, true);
        Bands soon = new Bands(new double[] {2, 7, 14}, true);
        Knox.Table here = Knox.of(points.x, points.y, points.day, near, soon, manhattan).table(19, 5);
        for (Points other : List.of(points.moved(), points.turned())) {
            Knox.Table there = Knox.of(other.x, other.y, other.day, near, soon, manhattan).table(19, 5);
            assertThat(there.observed()).isDeepEqualTo(here.observed());
            assertThat(there.expected()).isDeepEqualTo(here.expected());
            assertThat(there.p()).isDeepEqualTo(here.p());
        }
        Points back = points.backwards();
        assertThat(Knox.of(back.x, back.y, back.day, near, soon, manhattan).table(0, 5).observed()).isDeepEqualTo(here.observed());
        Points later = points.later(1 << 12);
        assertThat(Knox.of(later.x, later.y, later.day, near, soon, manhattan).table(19, 5).p()).isDeepEqualTo(here.p());
    }

    @Property(tries = 20)
    void theStrongestPlaceIsTheSamePlace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        Points points = Points.of(seed, n);
        SpaceTimeScan.Signal here = scan(points);
        SpaceTimeScan.Signal there = scan(points.moved());
        assertThat(there.logRatio()).isEqualTo(here.logRatio());
        assertThat(there.p()).isEqualTo(here.p());
        assertThat(scan(points.turned()).logRatio()).isEqualTo(here.logRatio());
        assertThat(scan(points.backwards()).logRatio()).isEqualTo(here.logRatio());
        assertThat(scan(points.later(4000)).p()).isEqualTo(here.p());
        if (here.logRatio() > 0) {
            assertThat(there.x() - EAST).isEqualTo(here.x());
            assertThat(there.y() - NORTH).isEqualTo(here.y());
        }
    }

    private static SpaceTimeScan.Signal scan(Points points) {
        int[] day = Arrays.stream(points.day).mapToInt(value -> (int) value).toArray();
        return SpaceTimeScan.of(points.x, points.y, day, 500, 28, 2, 39, 3);
    }

    @Property(tries = 20)
    void theLikeliestCirclesAreTheSameCircles(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
        Points points = Points.of(seed, n);
        long[] cases = new Random(seed).longs(n, 0, 9).toArray();
        double[] population = new Random(seed + 1).ints(n, 100, 900).asDoubleStream().toArray();
        List<CircularScan.Cluster> here = CircularScan.of(points.x, points.y, cases, population, 0.5, 19, 1);
        for (Points other : List.of(points.moved(), points.turned())) {
            List<CircularScan.Cluster> there = CircularScan.of(other.x, other.y, cases, population, 0.5, 19, 1);
            assertThat(there).hasSameSizeAs(here);
            for (int i = 0; i < here.size(); i++) {
                assertThat(there.get(i).members()).isEqualTo(here.get(i).members());
                assertThat(there.get(i).logRatio()).isCloseTo(here.get(i).logRatio(), within(1e-9));
                assertThat(there.get(i).p()).isEqualTo(here.get(i).p());
            }
        }
    }

    @Property(tries = 30)
    void roundsAndAidsKeepTheirLength(@ForAll long seed, @ForAll @IntRange(min = 3, max = 11) int n) {
        Points points = Points.of(seed, n);
        double metres = Tour.shortest(points.x, points.y).metres();
        double radius = Bandwidth.searchRadius(points.x, points.y);
        for (Points other : List.of(points.moved(), points.turned(), points.backwards())) {
            assertThat(Tour.shortest(other.x, other.y).metres()).isCloseTo(metres, within(1e-6));
            assertThat(Bandwidth.searchRadius(other.x, other.y)).isCloseTo(radius, within(1e-6));
        }
        double[] inside = EdgeCorrection.insideRectangle(points.x, points.y, 100, -700, -700, 700, 700);
        close(EdgeCorrection.insideRectangle(points.turned().x, points.turned().y, 100, -700, -700, 700, 700), inside, 1e-12);
    }

    /** A quarter of a turn to the left: what was in the east is in the north. */
    private static double[] turned(double[] cells) {
        double[] turned = new double[cells.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                turned[column * SIDE + SIDE - 1 - row] = cells[row * SIDE + column];
            }
        }
        return turned;
    }

    private static double[] asDoubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static void close(double[] ours, double[] wanted, double tolerance) {
        assertThat(ours).hasSameSizeAs(wanted);
        for (int i = 0; i < ours.length; i++) {
            if (Double.isNaN(wanted[i])) {
                assertThat(ours[i]).as("cell %d", i).isNaN();
            } else {
                assertThat(ours[i]).as("cell %d", i).isCloseTo(wanted[i], within(tolerance * Math.max(1, Math.abs(wanted[i]))));
            }
        }
    }

    private record Points(double[] x, double[] y, double[] day) {
        static Points of(long seed, int n) {
            Random random = new Random(seed);
            return new Points(quarters(random, n), quarters(random, n), random.ints(n, 0, 90).asDoubleStream().toArray());
        }

        private static double[] quarters(Random random, int n) {
            return random.doubles(n, -600, 600).map(value -> Math.rint(value * 4) / 4).toArray();
        }

        Points moved() {
            return new Points(added(x, EAST), added(y, NORTH), day);
        }

        Points turned() {
            return new Points(Arrays.stream(y).map(value -> -value).toArray(), x, day);
        }

        Points backwards() {
            return new Points(backwards(x), backwards(y), backwards(day));
        }

        Points later(double days) {
            return new Points(x, y, added(day, days));
        }

        private static double[] added(double[] values, double more) {
            return Arrays.stream(values).map(value -> value + more).toArray();
        }

        private static double[] backwards(double[] values) {
            double[] turned = new double[values.length];
            for (int i = 0; i < turned.length; i++) {
                turned[i] = values[values.length - 1 - i];
            }
            return turned;
        }
    }
}
