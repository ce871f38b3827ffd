package se.samsyn.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.oracle.Oracles;

/** Against exact sums that agree with spatstat.explore 3.0.6 at the points. */
class DensityOracleTest {
    private static final Grid GRID = new Grid(0, 0, 25, 52, 52);

    @Test
    void edgeCorrections() {
        Map<String, double[]> oracle = Oracles.columns("kde/kde_grid_exact.csv");
        Map<String, double[]> points = Oracles.columns("kde/chicago_points.csv");
        Map<String, Object> meta = Oracles.object(Oracles.json("kde/kde_meta.json"));
        double[] wide = Oracles.numbers(meta.get("xrange"));
        double[] high = Oracles.numbers(meta.get("yrange"));
        double[] x = points.get("x");
        double[] y = points.get("y");
        double[] density = KernelDensity.atCentres(GRID, x, y, Kernel.GAUSSIAN, 100);
        double[] inside = EdgeCorrection.insideRectangle(oracle.get("cx"), oracle.get("cy"), 100, wide[0], high[0], wide[1], high[1]);
        close(EdgeCorrection.uniform(density, inside), oracle.get("gaussian_sigma100_edge_uniform"));
        double[] atEvents = EdgeCorrection.insideRectangle(x, y, 100, wide[0], high[0], wide[1], high[1]);
        close(KernelDensity.atCentres(GRID, x, y, EdgeCorrection.weights(atEvents), Kernel.GAUSSIAN, 100),
                oracle.get("gaussian_sigma100_edge_jonesdiggle"));
    }

    @Test
    void binnedLiesWithinFivePerCentOfTheMaximum() {
        Map<String, double[]> oracle = Oracles.columns("kde/kde_grid_exact.csv");
        Map<String, double[]> points = Oracles.columns("kde/chicago_points.csv");
        GridCounts counts = GridCounts.count(GRID, points.get("x"), points.get("y"), null);
        for (Kernel kernel : new Kernel[] {Kernel.GAUSSIAN, Kernel.QUARTIC}) {
            double[] exact = oracle.get(kernel == Kernel.GAUSSIAN ? "gaussian_sigma100" : "quartic_h250");
            double[] binned = BinnedDensity.of(counts, kernel, kernel == Kernel.GAUSSIAN ? 100 : 250);
            double most = Arrays.stream(exact).max().orElseThrow();
            double off = 0;
            for (int i = 0; i < exact.length; i++) {
                off = Math.max(off, Math.abs(binned[i] - exact[i]));
            }
            assertThat(off / most).isLessThan(0.05);
        }
    }

    /** At the events themselves, against spatstat's own sums and with the event itself left out. */
    @Test
    void atTheEvents() {
        Map<String, double[]> oracle = Oracles.columns("kde/kde_at_points.csv");
        double[] x = oracle.get("x");
        double[] y = oracle.get("y");
        double likelihood = 0;
        for (int i = 0; i < x.length; i++) {
            Grid spot = new Grid(x[i] - 0.5, y[i] - 0.5, 1, 1, 1);
            double gaussian = KernelDensity.atCentres(spot, x, y, Kernel.GAUSSIAN, 100)[0];
            assertThat(gaussian).isCloseTo(oracle.get("spatstat_gaussian")[i], withinPercentage(1e-9));
            assertThat(KernelDensity.atCentres(spot, x, y, Kernel.QUARTIC, 250)[0])
                    .isCloseTo(oracle.get("spatstat_quartic")[i], withinPercentage(1e-9));
            double others = oracle.get("spatstat_gaussian_leave1out")[i];
            assertThat(gaussian - Kernel.GAUSSIAN.at(0, 100)).isCloseTo(others, within(1e-12 * gaussian));
            likelihood += Math.log(others / (x.length - 1));
        }
        assertThat(Bandwidth.logLikelihood(x, y, Kernel.GAUSSIAN, 100)).isCloseTo(likelihood, withinPercentage(1e-9));
    }

    @Test
    void aidsForTheBandwidth() {
        Map<String, double[]> points = Oracles.columns("kde/chicago_points.csv");
        Map<String, Object> rules = Oracles.object(Oracles.object(Oracles.json("kde/kde_meta.json")).get("hand_rules"));
        double[] x = points.get("x");
        double[] y = points.get("y");
        assertThat(Bandwidth.scott(x)).isCloseTo((Double) rules.get("scott_x"), within(1e-9));
        assertThat(Bandwidth.scott(y)).isCloseTo((Double) rules.get("scott_y"), within(1e-9));
        assertThat(Bandwidth.searchRadius(x, y)).isCloseTo((Double) rules.get("arcgis_silverman_searchradius_0.9"), within(1e-9));
        // The reference's own likelihood choice corrects for edges; without, the best lies in the same region.
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (double sigma = 20; sigma < 250; sigma += 5) {
            double likelihood = Bandwidth.logLikelihood(x, y, Kernel.GAUSSIAN, sigma);
            if (likelihood > most) {
                most = likelihood;
                best = sigma;
            }
        }
        assertThat(best).isBetween(45.0, 90.0);
    }

    private static void close(double[] ours, double[] theirs) {
        double most = Arrays.stream(theirs).max().orElseThrow();
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("cell %d", i).isCloseTo(theirs[i], within(1e-10 * Math.max(most * 1e-3, Math.abs(theirs[i]))));
        }
    }
}
