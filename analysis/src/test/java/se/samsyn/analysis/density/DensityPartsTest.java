package se.samsyn.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;

class DensityPartsTest {
    private static final Grid GRID = new Grid(0, 0, 10, 80, 80);

    /** One event at a cell's centre: the height is 3/(π h²). */
    @Test
    void oneEventByHand() {
        GridCounts counts = GridCounts.count(GRID, new double[] {405}, new double[] {405}, null);
        assertThat(BinnedDensity.of(counts, Kernel.QUARTIC, 100)[40 * 80 + 40]).isCloseTo(3 / (Math.PI * 10_000), within(1e-18));
        assertThat(BinnedDensity.of(counts, Kernel.GAUSSIAN, 50)[40 * 80 + 40]).isCloseTo(1 / (2 * Math.PI * 2500), within(1e-18));
        assertThat(Kernel.UNIFORM.at(99 * 99, 100)).isCloseTo(1 / (Math.PI * 10_000), within(1e-18));
        assertThat(Kernel.EPANECHNIKOV.at(0, 100)).isCloseTo(2 / (Math.PI * 10_000), within(1e-18));
        assertThat(Kernel.QUARTIC.at(101 * 101, 100)).isZero();
    }

    /** Where events lie at centres, binned and exact are the same, and the mass is the number of events. */
    @Property(tries = 20)
    void binnedIsExactAtCentresAndKeepsTheMass(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.ints(40, 30, 50).mapToDouble(column -> 10 * column + 5).toArray();
        double[] y = random.ints(40, 30, 50).mapToDouble(row -> 10 * row + 5).toArray();
        GridCounts counts = GridCounts.count(GRID, x, y, null);
        for (Kernel kernel : Kernel.values()) {
            double bandwidth = kernel == Kernel.GAUSSIAN ? 30 : 97;
            double[] binned = BinnedDensity.of(counts, kernel, bandwidth);
            double[] exact = KernelDensity.atCentres(GRID, x, y, kernel, bandwidth);
            for (int i = 0; i < exact.length; i++) {
                assertThat(binned[i]).isCloseTo(exact[i], within(1e-14));
            }
            assertThat(Arrays.stream(binned).sum() * 100).isCloseTo(40, within(kernel == Kernel.UNIFORM ? 2 : 0.1));
        }
    }

    @Test
    void oneEventAloneIsOutOfReach() {
        assertThat(Bandwidth.logLikelihood(new double[] {5}, new double[] {5}, Kernel.GAUSSIAN, 10)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void halfAKernelLiesOutsideAtTheMiddleOfAnEdge() {
        double[] inside = EdgeCorrection.insideRectangle(new double[] {0}, new double[] {500}, 10, 0, 0, 1000, 1000);
        assertThat(inside[0]).isCloseTo(0.5, within(1e-12));
        boolean[] mask = new boolean[GRID.cells()];
        Arrays.fill(mask, true);
        double[] masked = EdgeCorrection.insideMask(GRID, mask, Kernel.QUARTIC, 100);
        assertThat(masked[40 * 80 + 40]).isCloseTo(1, within(0.01));
        assertThat(masked[40 * 80]).isCloseTo(0.55, within(0.03));
        assertThat(EdgeCorrection.uniform(new double[] {1}, new double[] {0})[0]).isNaN();
        assertThatThrownBy(() -> EdgeCorrection.weights(new double[] {0})).hasMessageContaining("insideAtEvents[0]");
        assertThatThrownBy(() -> EdgeCorrection.insideRectangle(new double[1], new double[1], 1, 5, 0, 5, 1)).hasMessageContaining("rectangle");
    }
}
