package se.samsyn.analysis.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class KnoxTest {
    private static final Bands NEAR = new Bands(new double[] {100, 200}, true);
    private static final Bands SOON = new Bands(new double[] {3, 7}, true);

    /** Three events; one pair is 100 m and 3 days apart, which the right-closed bands take into the first of both. */
    @Test
    void threeEventsByHand() {
        double[] x = {0, 0, 5000};
        double[] y = {0, 100, 0};
        double[] days = {1, 4, 1};
        Knox.Table table = Knox.of(x, y, days, NEAR, SOON, false).table(0, 1);
        assertThat(table.pairs()).isEqualTo(3);
        assertThat(table.observed()).isDeepEqualTo(new long[][] {{1, 0}, {0, 0}});
        // One pair of three is near, all three are within three days.
        assertThat(table.expected()[0][0]).isCloseTo(1, within(1e-15));
        assertThat(table.ratio()[0][0]).isCloseTo(1, within(1e-15));
        assertThat(table.ratio()[1][0]).isNaN();
        assertThat(table.p()).isNull();
        Bands open = new Bands(new double[] {100, 200}, false);
        assertThat(Knox.of(x, y, days, open, SOON, false).table(0, 1).observed()).isDeepEqualTo(new long[][] {{0, 0}, {1, 0}});
    }

    @Test
    void emptySingleAndAllInOneSpot() {
        Knox.Table none = Knox.of(new double[0], new double[0], new double[0], NEAR, SOON, false).table(9, 1);
        assertThat(none.n()).isZero();
        assertThat(none.observed()[0][0]).isZero();
        assertThat(Knox.of(new double[] {1}, new double[] {1}, new double[] {1}, NEAR, SOON, false).table(9, 1).pairs()).isZero();
        double[] same = new double[6];
        Knox.Table spot = Knox.of(same, same, same, NEAR, SOON, false).table(9, 1);
        assertThat(spot.observed()[0][0]).isEqualTo(15);
        assertThat(spot.expected()[0][0]).isEqualTo(15);
        assertThat(spot.p()[0][0]).isOne();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Bands(new double[] {5, 5}, true)).hasMessageContaining("bounds[1]");
        assertThatThrownBy(() -> new Bands(new double[0], true)).hasMessageContaining("bounds has 0");
        assertThatThrownBy(() -> Knox.of(new double[] {Double.NaN}, new double[1], new double[1], NEAR, SOON, false))
                .hasMessageContaining("x[0]");
        assertThatThrownBy(() -> Knox.of(new double[1], new double[1], new double[2], NEAR, SOON, false)).hasMessageContaining("days");
        assertThatThrownBy(() -> Knox.uncertain(
                new double[1], new double[1], new double[] {2}, new double[] {1}, NEAR, SOON, false, 1, 1, 1)).hasMessageContaining("to[0]");
        for (int permutations : new int[] {0, -2}) {
            assertThatThrownBy(() -> Knox.uncertain(
                    new double[1], new double[1], new double[1], new double[1], NEAR, SOON, false, 5, permutations, 1))
                    .hasMessageContaining("permutations");
        }
    }

    @Property(tries = 60)
    void theTableIsWhatAllPairsGive(@ForAll long seed, @ForAll @IntRange(max = 60) int n, @ForAll boolean manhattan, @ForAll boolean closed) {
        Random random = new Random(seed);
        double[] x = random.doubles(n, -400, 400).map(v -> Math.rint(v / 50) * 50).toArray();
        double[] y = random.doubles(n, -400, 400).map(v -> Math.rint(v / 50) * 50).toArray();
        double[] days = random.doubles(n, 0, 20).map(Math::rint).toArray();
        Bands space = new Bands(new double[] {50, 100, 250}, closed);
        Bands time = new Bands(new double[] {1, 5, 9}, closed);
        Knox.Table table = Knox.of(x, y, days, space, time, manhattan).table(0, 1);
        long[][] all = new long[4][4];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double dx = Math.abs(x[i] - x[j]);
                double dy = Math.abs(y[i] - y[j]);
                all[space.of(manhattan ? dx + dy : Math.sqrt(dx * dx + dy * dy))][time.of(Math.abs(days[i] - days[j]))]++;
            }
        }
        double pairs = n * (n - 1) / 2.0;
        for (int k = 0; k < 3; k++) {
            double near = Arrays.stream(all[k]).sum();
            for (int l = 0; l < 3; l++) {
                int column = l;
                assertThat(table.observed()[k][l]).isEqualTo(all[k][l]);
                double soon = Arrays.stream(all).mapToLong(row -> row[column]).sum();
                assertThat(table.expected()[k][l]).isCloseTo(pairs == 0 ? 0 : near * soon / pairs, within(1e-9));
            }
        }
        double[] turned = Arrays.stream(x).map(value -> -value + 12_800).toArray();
        assertThat(Knox.of(turned, y, days, space, time, manhattan).table(0, 1).observed()).isDeepEqualTo(table.observed());
    }

    @Test
    void aSeedGivesTheSameOnAnyNumberOfThreads() throws Exception {
        Random random = new Random(3);
        double[] x = random.doubles(300, 0, 3000).toArray();
        double[] y = random.doubles(300, 0, 3000).toArray();
        double[] days = random.doubles(300, 0, 100).map(Math::rint).toArray();
        Knox knox = Knox.of(x, y, days, NEAR, SOON, false);
        double[][] alone;
        try (var pool = new OwnPool(1)) {
            alone = pool.call(() -> knox.table(200, 42).p());
        }
        try (var pool = new OwnPool(4)) {
            assertThat(pool.call(() -> knox.table(200, 42).p())).isDeepEqualTo(alone);
        }
        assertThat(knox.table(200, 43).p()).isNotEqualTo(alone);
    }

    private record OwnPool(ForkJoinPool pool) implements AutoCloseable {
        OwnPool(int threads) {
            this(new ForkJoinPool(threads));
        }

        <T> T call(java.util.concurrent.Callable<T> work) throws Exception {
            return pool.submit(work).get();
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    @Test
    void aChainOfBurglariesIsFoundAndCounted() {
        double[] x = {0, 80, 160, 9000, 9050, 20000};
        double[] y = new double[6];
        double[] days = {0, 2, 4, 50, 51, 9};
        Knox.Chains chains = Knox.of(x, y, days, NEAR, SOON, false).chains(1, 1);
        assertThat(chains.chains()).isEqualTo(2);
        assertThat(chains.longest()).isEqualTo(3);
        assertThat(chains.inChains()).isEqualTo(5);
        assertThat(chains.chain()).containsExactly(1, 1, 1, 2, 2, 0);
    }

    /** Where every time is known, drawing changes nothing. */
    @Test
    void knownTimesAreNotUncertain() {
        Random random = new Random(5);
        double[] x = random.doubles(80, 0, 600).toArray();
        double[] y = random.doubles(80, 0, 600).toArray();
        double[] days = random.doubles(80, 0, 30).map(Math::rint).toArray();
        Knox.Table certain = Knox.of(x, y, days, NEAR, SOON, false).table(0, 1);
        Knox.Uncertain drawn = Knox.uncertain(x, y, days, days, NEAR, SOON, false, 5, 400, 1);
        for (int k = 0; k < 2; k++) {
            for (int l = 0; l < 2; l++) {
                assertThat(drawn.observed()[k][l]).isCloseTo(certain.observed()[k][l], within(1e-9));
                assertThat(drawn.least()[k][l]).isEqualTo(drawn.most()[k][l]);
                double error = Math.sqrt(certain.variance()[k][l] / 400);
                assertThat(drawn.expected()[k][l]).isCloseTo(certain.expected()[k][l], within(5 * error));
            }
        }
    }

    @Test
    void againstTheReferenceWithItsOwnPermutations() {
        Map<String, double[]> points = Oracles.columns("knox/knox200_points.csv");
        var rows = Oracles.rows("knox/knox200_table.csv");
        int[][] permutations = Oracles.rows("knox/knox200_permutations_999.csv").stream()
                .map(row -> {
                    int[] order = new int[200];
                    for (int i = 0; i < 200; i++) {
                        order[i] = Integer.parseInt(row.get("V" + (i + 1))) - 1;
                    }
                    return order;
                })
                .toArray(int[][]::new);
        Bands space = bands(rows, "sband", "s_to");
        Bands time = bands(rows, "tband", "t_to");
        Knox.Table ours = Knox.of(points.get("x"), points.get("y"), points.get("day"), space, time, false)
                .table(permutations.length, number -> permutations[number]);
        int compared = 0;
        for (Map<String, String> row : rows) {
            int k = Integer.parseInt(row.get("sband")) - 1;
            int l = Integer.parseInt(row.get("tband")) - 1;
            if (k >= space.count() || l >= time.count()) {
                continue; // beyond the last bound: no band of ours
            }
            assertThat((double) ours.observed()[k][l]).isEqualTo(Double.parseDouble(row.get("observed")));
            close(ours.expected()[k][l], row.get("expected_exact"));
            close(ours.variance()[k][l], row.get("variance_exact"));
            close(ours.p()[k][l], row.get("p_mc"));
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(16);
        Map<String, Object> meta = Oracles.object(Oracles.object(Oracles.json("knox/knox_meta.json")).get("knox200"));
        assertThat((double) ours.pairs()).isEqualTo(meta.get("N_pairs"));
        double[] inSpace = Oracles.numbers(meta.get("Ns"));
        double[] inTime = Oracles.numbers(meta.get("Nt"));
        for (int k = 0; k < space.count(); k++) {
            for (int l = 0; l < time.count(); l++) {
                assertThat(ours.expected()[k][l] * ours.pairs()).isCloseTo(inSpace[k] * inTime[l], within(1e-6));
            }
        }
    }

    private static Bands bands(java.util.List<Map<String, String>> rows, String number, String end) {
        double[] ends = rows.stream()
                .sorted(java.util.Comparator.comparing(row -> Integer.parseInt(row.get(number))))
                .map(row -> row.get(end))
                .distinct()
                .filter(text -> !text.equals("Inf"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Bands(ends, false);
    }

    private static void close(double ours, String theirs) {
        assertThat(ours).isCloseTo(Double.parseDouble(theirs), within(1e-12 * Math.max(1, Math.abs(Double.parseDouble(theirs)))));
    }
}
