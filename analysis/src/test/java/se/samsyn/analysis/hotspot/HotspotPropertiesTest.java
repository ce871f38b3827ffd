package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HotspotPropertiesTest {

    @Property(tries = 100)
    void everyPointIsCountedOnceInAnyOrder(@ForAll long seed, @ForAll @IntRange(max = 300) int n) {
        double[][] points = points(seed, n);
        Grid grid = Grid.covering(points[0], points[1], 50);
        GridCounts counts = GridCounts.count(grid, points[0], points[1], null);
        assertThat(Arrays.stream(counts.counts()).sum()).isEqualTo(n);
        assertThat(counts.outside()).isZero();
        double[][] turned = {reversed(points[0]), reversed(points[1])};
        assertThat(Grid.covering(turned[0], turned[1], 50)).isEqualTo(grid);
        assertThat(GridCounts.count(grid, turned[0], turned[1], null).counts()).isEqualTo(counts.counts());
        int[] byCell = new int[grid.cells()];
        for (int cell : GridCounts.cells(grid, points[0], points[1])) {
            byCell[cell]++;
        }
        assertThat(byCell).isEqualTo(counts.counts());
    }

    @Property(tries = 100)
    void movingEverythingByWholeCellsChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = -5000, max = 5000) int east, @ForAll @IntRange(min = 1, max = 200) int n) {
        double[][] points = points(seed, n);
        double[] moved = Arrays.stream(points[0]).map(x -> x + east * 64.0).toArray();
        Grid here = Grid.covering(points[0], points[1], 64);
        Grid there = Grid.covering(moved, points[1], 64);
        int[] counts = GridCounts.count(here, points[0], points[1], null).counts();
        assertThat(GridCounts.count(there, moved, points[1], null).counts()).isEqualTo(counts);
        assertThat(GetisOrd.star(there, asDoubles(counts), null, Neighbours.queen()).z())
                .isEqualTo(GetisOrd.star(here, asDoubles(counts), null, Neighbours.queen()).z());
    }

    @Property(tries = 100)
    void scoresDoNotDependOnTheUnitOfTheValues(@ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int side) {
        Grid grid = new Grid(0, 0, 100, side, side);
        double[] values = values(seed, side * side);
        double[] other = Arrays.stream(values).map(value -> 3 * value + 7).toArray();
        close(GetisOrd.star(grid, values, null, Neighbours.queen()).z(),
                GetisOrd.star(grid, other, null, Neighbours.queen()).z());
        close(LocalMoran.of(grid, values, null, Neighbours.rook()).scores().z(),
                LocalMoran.of(grid, other, null, Neighbours.rook()).scores().z());
    }

    @Property(tries = 100)
    void gistarIsTheDefinition(@ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int side) {
        Grid grid = new Grid(0, 0, 1, side, side);
        double[] values = values(seed, side * side);
        double[] z = GetisOrd.star(grid, values, null, Neighbours.queen()).z();
        double n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double s = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum() / n - mean * mean);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double weight = 0;
            for (int j = 0; j < n; j++) {
                if (Math.abs(i % side - j % side) <= 1 && Math.abs(i / side - j / side) <= 1) {
                    sum += values[j];
                    weight++;
                }
            }
            double root = Math.sqrt((n * weight - weight * weight) / (n - 1));
            if (s > 0 && root > 0) {
                assertThat(z[i]).isCloseTo((sum - mean * weight) / (s * root), within(1e-9));
            } else {
                assertThat(z[i]).isNaN();
            }
        }
    }

    @Property(tries = 50)
    void equalValuesHaveNoAnswer(@ForAll long seed, @ForAll @IntRange(max = 8) int side) {
        Grid grid = new Grid(0, 0, 1, side, side);
        double[] values = new double[side * side];
        Arrays.fill(values, new Random(seed).nextDouble());
        assertThat(GetisOrd.star(grid, values, null, Neighbours.queen()).q()).matches(HotspotPropertiesTest::allNaN);
        assertThat(GetisOrd.withoutSelf(grid, values, null, Neighbours.rook()).p()).matches(HotspotPropertiesTest::allNaN);
        assertThat(LocalMoran.of(grid, values, null, Neighbours.queen()).scores().z())
                .matches(HotspotPropertiesTest::allNaN);
    }

    private static boolean allNaN(double[] values) {
        return Arrays.stream(values).allMatch(Double::isNaN);
    }

    private static double[][] points(long seed, int n) {
        Random random = new Random(seed);
        return new double[][] {
            random.doubles(n, -1000, 1000).map(v -> Math.rint(v * 4) / 4).toArray(),
            random.doubles(n, -1000, 1000).map(v -> Math.rint(v * 4) / 4).toArray()
        };
    }

    private static double[] values(long seed, int n) {
        return new Random(seed).ints(n, 0, 6).asDoubleStream().toArray();
    }

    private static double[] asDoubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    private static void close(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Double.isNaN(one[i])) {
                assertThat(other[i]).isNaN();
            } else {
                assertThat(other[i]).isCloseTo(one[i], within(1e-9));
            }
        }
    }
}
