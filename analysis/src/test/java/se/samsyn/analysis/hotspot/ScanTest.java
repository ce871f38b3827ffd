package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class ScanTest {
    /** Nine of ten cases in one of two equal areas: E = 5, ratio 9 ln 1.8 + 1 ln 0.2. */
    @Test
    void twoAreasByHand() {
        List<CircularScan.Cluster> found =
                CircularScan.of(new double[] {0, 10}, new double[2], new long[] {9, 1}, new double[] {50, 50}, 0.5, 0, 1);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).members()).containsExactly(0);
        assertThat(found.get(0).logRatio()).isCloseTo(9 * Math.log(1.8) + Math.log(0.2), within(1e-12));
        assertThat(found.get(0).p()).isNaN();
    }

    /**
     * A middle, four arms 10 m from it and one area far away. The middle with two neighbouring arms is no circle: it would take in
     * the other two. The best is an arm with the middle and the two arms beside it, 14 m away: 15 of 16 cases in 40 of 150 people.
     */
    @Test
    void areasAtOneDistanceEnterTogether() {
        double[] x = {0, 10, 0, -10, 0, 9000};
        double[] y = {0, 0, 10, 0, -10, 0};
        long[] cases = {5, 5, 5, 0, 0, 1};
        double[] population = {10, 10, 10, 10, 10, 100};
        double expected = 16 * 40 / 150.0;
        for (int[] order : new int[][] {{0, 1, 2, 3, 4, 5}, {0, 4, 3, 2, 1, 5}, {5, 3, 1, 4, 2, 0}}) {
            CircularScan.Cluster best = CircularScan.of(
                    Arrays.stream(order).mapToDouble(i -> x[i]).toArray(), Arrays.stream(order).mapToDouble(i -> y[i]).toArray(),
                    Arrays.stream(order).mapToLong(i -> cases[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> population[i]).toArray(), 0.5, 0, 1).get(0);
            assertThat(best.members()).hasSize(4);
            assertThat(best.logRatio()).isCloseTo(15 * Math.log(15 / expected) + Math.log(1 / (16 - expected)), within(1e-12));
        }
    }

    /** Two areas in one spot with more people together than the cap: neither is a circle alone. */
    @Test
    void aRingThatDoesNotFitIsLeftOutWhole() {
        assertThat(CircularScan.of(new double[] {0, 0, 50}, new double[3], new long[] {9, 0, 1}, new double[] {30, 30, 40}, 0.5, 9, 1))
                .isEmpty();
    }

    /** Four events in one spot on the last day, sixteen far away and long ago: μ = 4·4/20. */
    @Test
    void oneSpotByHand() {
        double[] x = new double[20];
        int[] day = new int[20];
        for (int i = 0; i < 16; i++) {
            x[i] = 5000 + 700 * i;
            day[i] = i;
        }
        Arrays.fill(day, 16, 20, 100);
        SpaceTimeScan.Signal signal = SpaceTimeScan.of(x, new double[20], day, 500, 28, 3, 999, 1);
        assertThat(signal.observed()).isEqualTo(4);
        assertThat(signal.expected()).isCloseTo(0.8, within(1e-12));
        assertThat(signal.days()).isEqualTo(1);
        assertThat(signal.logRatio()).isCloseTo(4 * Math.log(5) + 16 * Math.log(16 / 19.2), within(1e-12));
        assertThat(signal.p()).isLessThan(0.01);
        assertThat(signal.recurrenceDays()).isGreaterThan(100);
    }

    @Test
    void nothingGoesOnIsFoundEarly() {
        double[] x = {0, 10, 20, 30, 40, 50};
        int[] day = {0, 9, 18, 27, 36, 45};
        SpaceTimeScan.Signal signal = SpaceTimeScan.of(x, new double[6], day, 5, 7, 3, 999, 1);
        assertThat(signal.logRatio()).isZero();
        assertThat(signal.permutations()).isEqualTo(20);
        assertThat(signal.p()).isOne();
        assertThat(SpaceTimeScan.of(new double[0], new double[0], new int[0], 5, 7, 3, 9, 1)).isNull();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> CircularScan.of(new double[1], new double[1], new long[1], new double[1], 0.5, 0, 1))
                .hasMessageContaining("population[0]");
        assertThatThrownBy(() -> CircularScan.of(new double[1], new double[1], new long[1], new double[] {1}, 0.6, 0, 1))
                .hasMessageContaining("share");
        assertThatThrownBy(() -> SpaceTimeScan.of(new double[] {Double.NaN}, new double[1], new int[1], 5, 7, 3, 9, 1))
                .hasMessageContaining("x[0]");
    }

    @Test
    void circlesOfCounties() {
        Map<String, double[]> counties = Oracles.columns("rates/nc_sids_eb.csv");
        Map<String, Object> theirs = Oracles.object(Oracles.json("scan/kulldorff_nc_sids.json"));
        long[] cases = Arrays.stream(counties.get("cases")).mapToLong(value -> (long) value).toArray();
        List<CircularScan.Cluster> ours =
                CircularScan.of(counties.get("cx"), counties.get("cy"), cases, counties.get("pop"), 0.5, 999, 1);
        List<?> clusters = (List<?>) theirs.get("clusters_non_overlapping");
        assertThat(ours).hasSizeGreaterThanOrEqualTo(clusters.size());
        for (int i = 0; i < clusters.size(); i++) {
            Map<String, Object> cluster = Oracles.object(clusters.get(i));
            double[] members = Arrays.stream(ours.get(i).members()).mapToDouble(member -> member + 1).toArray();
            assertThat(members).containsExactly(Oracles.numbers(cluster.get("members")));
            assertThat((double) ours.get(i).cases()).isEqualTo((Double) cluster.get("cases"));
            assertThat(ours.get(i).expected()).isCloseTo((Double) cluster.get("expected"), within(1e-9));
            assertThat(ours.get(i).logRatio()).isCloseTo((Double) cluster.get("llr_poisson"), within(1e-9));
            double p = (Double) cluster.get("p_monte_carlo_9999");
            assertThat(ours.get(i).p()).isCloseTo(p, within(3 * Math.sqrt(p * (1 - p) / 999) + 1.0 / 1000));
        }
    }

    @Test
    void cylindersWithTheStoredPermutations() {
        Map<String, double[]> points = Oracles.columns("knox/knox200_points.csv");
        Map<String, Object> theirs = Oracles.object(Oracles.json("scan/spacetime_permutation_knox200.json"));
        int[][] permutations = Oracles.rows("knox/knox200_permutations_999.csv").stream()
                .map(row -> java.util.stream.IntStream.rangeClosed(1, 200).map(i -> Integer.parseInt(row.get("V" + i)) - 1).toArray())
                .toArray(int[][]::new);
        int[] day = Arrays.stream(points.get("day")).mapToInt(value -> (int) value).toArray();
        SpaceTimeScan.Signal ours = SpaceTimeScan.ofPermutations(
                points.get("x"), points.get("y"), day, 500, 28, 1, 999, number -> permutations[number]);
        assertThat(ours.logRatio()).isCloseTo((Double) theirs.get("max_llr"), within(1e-9));
        assertThat(ours.radiusMetres()).isCloseTo((Double) theirs.get("radius"), within(1e-9));
        assertThat((double) ours.days()).isEqualTo((Double) theirs.get("window_days"));
        assertThat((double) ours.observed()).isEqualTo((Double) theirs.get("cases"));
        assertThat(ours.expected()).isCloseTo((Double) theirs.get("expected"), within(1e-12));
        assertThat(ours.p()).isCloseTo((Double) theirs.get("p"), within(1e-12));
    }
}
