package se.samsyn.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.oracle.Oracles;

class KernelDensityTest {

    /** One event in the middle of a cell, 3 m from the next centre, h = 5: 1 − 9/25 = 0.64. */
    @Test
    void byHand() {
        Grid grid = new Grid(0, 0, 3, 3, 1);
        double[] x = {4.5};
        double[] y = {1.5};
        double area = Math.PI * 25;
        double[] quartic = KernelDensity.atCentres(grid, x, y, Kernel.QUARTIC, 5);
        assertThat(quartic[1]).isCloseTo(3 / area, withinPercentage(1e-12));
        assertThat(quartic[0]).isCloseTo(3 / area * 0.64 * 0.64, withinPercentage(1e-12));
        assertThat(KernelDensity.atCentres(grid, x, y, Kernel.EPANECHNIKOV, 5)[2])
                .isCloseTo(2 / area * 0.64, withinPercentage(1e-12));
        assertThat(KernelDensity.atCentres(grid, x, y, Kernel.UNIFORM, 5)[2])
                .isCloseTo(1 / area, withinPercentage(1e-12));
        assertThat(KernelDensity.atCentres(grid, x, y, Kernel.UNIFORM, 2)).containsExactly(0, 1 / (Math.PI * 4), 0);
        assertThat(KernelDensity.atCentres(grid, x, y, Kernel.GAUSSIAN, 5)[0])
                .isCloseTo(Math.exp(-9 / 50.0) / (2 * area), withinPercentage(1e-12));
    }

    @Test
    void agreesWithTheOracle() {
        Map<String, double[]> points = Oracles.columns("kde/chicago_points.csv");
        Map<String, double[]> oracle = Oracles.columns("kde/kde_grid_exact.csv");
        Grid grid = new Grid(0, 0, 25, 52, 52);
        compare(grid, points, Kernel.GAUSSIAN, 100, oracle.get("gaussian_sigma100"));
        compare(grid, points, Kernel.QUARTIC, 250, oracle.get("quartic_h250"));
        compare(grid, points, Kernel.EPANECHNIKOV, 250, oracle.get("epanechnikov_h250"));
        compare(grid, points, Kernel.UNIFORM, 250, oracle.get("uniform_h250"));
    }

    private static void compare(Grid grid, Map<String, double[]> points, Kernel kernel, double h, double[] oracle) {
        double[] ours = KernelDensity.atCentres(grid, points.get("x"), points.get("y"), kernel, h);
        double peak = Arrays.stream(oracle).max().orElseThrow();
        assertThat(ours).hasSameSizeAs(oracle);
        for (int i = 0; i < ours.length; i++) {
            // Where a quartic ends, (1 − d²/h²)² has few digits left; there the peak is the measure.
            double tolerance = 1e-12 * (kernel == Kernel.GAUSSIAN ? oracle[i] : Math.max(oracle[i], peak * 1e-3));
            assertThat(ours[i]).as("%s, cell %d", kernel, i).isCloseTo(oracle[i], within(tolerance));
        }
    }

    @Property(tries = 60)
    void massIsKept(
            @ForAll long seed, @ForAll @IntRange(max = 20) int n, @ForAll Kernel kernel,
            @ForAll @DoubleRange(min = 20, max = 40) double h) {
        double[][] points = points(seed, n);
        Grid grid = new Grid(-400, -400, 2, 400, 400);
        double mass = Arrays.stream(KernelDensity.atCentres(grid, points[0], points[1], kernel, h)).sum() * 4;
        assertThat(mass).isCloseTo(n, within(0.03 * n + 1e-12));
    }

    @Property(tries = 60)
    void orderAndPlaceDoNotMatter(@ForAll long seed, @ForAll @IntRange(max = 50) int n, @ForAll Kernel kernel) {
        double[][] points = points(seed, n);
        double[] here = KernelDensity.atCentres(new Grid(-50, -50, 10, 12, 11), points[0], points[1], kernel, 30);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = points[0][n - 1 - i] + 1024;
            y[i] = points[1][n - 1 - i] - 512;
        }
        double[] there = KernelDensity.atCentres(new Grid(-50 + 1024, -50 - 512, 10, 12, 11), x, y, kernel, 30);
        for (int i = 0; i < here.length; i++) {
            assertThat(there[i]).isCloseTo(here[i], within(1e-12));
        }
    }

    @Test
    void eventsOutsideReachIn() {
        double[] density =
                KernelDensity.atCentres(new Grid(0, 0, 1, 1, 1), new double[] {-1}, new double[] {0.5}, Kernel.UNIFORM, 2);
        assertThat(density[0]).isGreaterThan(0);
    }

    @Test
    void wrongInputIsRefusedByName() {
        Grid grid = new Grid(0, 0, 1, 1, 1);
        double[] one = {1};
        assertThatThrownBy(() -> KernelDensity.atCentres(grid, new double[] {Double.NaN}, one, Kernel.QUARTIC, 1))
                .hasMessageContaining("x[0]");
        assertThatThrownBy(() -> KernelDensity.atCentres(grid, one, one, Kernel.QUARTIC, 0))
                .hasMessageContaining("bandwidthMetres");
        assertThat(KernelDensity.atCentres(new Grid(0, 0, 1, 0, 0), new double[0], new double[0], Kernel.QUARTIC, 1))
                .isEmpty();
    }

    private static double[][] points(long seed, int n) {
        Random random = new Random(seed);
        return new double[][] {
            random.doubles(n, -50, 50).toArray(), random.doubles(n, -50, 50).toArray()
        };
    }
}
