package se.samsyn.analysis.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Poisson;
import se.samsyn.analysis.oracle.Oracles;

/** Against spdep 1.2.7 and epitools 0.5 on the hundred counties of North Carolina. */
class RateOracleTest {
    private static final String FILE = "rates/nc_sids_eb.csv";

    @Test
    void shrunkTowardsTheWholeAndTheNeighbours() {
        Map<String, double[]> oracle = Oracles.columns(FILE);
        long[] events = whole(oracle.get("cases"));
        EmpiricalBayes.Shrunk shrunk = EmpiricalBayes.global(events, oracle.get("pop"));
        close(shrunk.rates(), oracle.get("eb_poisson"));
        Map<String, Object> meta = Oracles.object(Oracles.object(Oracles.json("rates/rates_meta.json")).get("marshall_global"));
        assertThat(shrunk.mean()).isCloseTo((Double) meta.get("b"), within(1e-16));
        assertThat(shrunk.variance()).isCloseTo((Double) meta.get("a"), within(1e-19));
        close(EmpiricalBayes.local(events, oracle.get("pop"), neighbours(events.length)), oracle.get("eb_local"));
    }

    @Test
    void funnel() {
        Map<String, double[]> oracle = Oracles.columns(FILE);
        Funnel.Result funnel = Funnel.of(whole(oracle.get("cases")), oracle.get("pop"));
        close(funnel.z(), oracle.get("z_naive"));
        close(funnel.corrected(), oracle.get("z_overdisp_multiplicative"));
        for (int i = 0; i < funnel.expected().length; i++) {
            Funnel.Limits usual = Funnel.limits(funnel.expected()[i], 1, 0.95);
            assertThat((double) usual.low()).isEqualTo(oracle.get("funnel95_lo")[i]);
            assertThat((double) usual.high()).isEqualTo(oracle.get("funnel95_hi")[i]);
            Funnel.Limits wide = Funnel.limits(funnel.expected()[i], 1, 0.998);
            assertThat((double) wide.low()).isEqualTo(oracle.get("funnel998_lo")[i]);
            assertThat((double) wide.high()).isEqualTo(oracle.get("funnel998_hi")[i]);
        }
    }

    /** The package solves for the ends to about 1e-5: for no events its upper end is not −ln 0.025, ours is. */
    @Test
    void exactIntervals() {
        assertThat(Poisson.interval(0, 0.95).high()).isCloseTo(-Math.log(0.025), within(1e-14));
        Map<String, double[]> oracle = Oracles.columns("rates/poisson_intervals95.csv");
        for (int i = 0; i < oracle.get("k").length; i++) {
            Interval interval = Poisson.interval((long) oracle.get("k")[i], 0.95);
            assertThat(interval.low()).isCloseTo(oracle.get("exact_lo")[i], within(1e-4 * Math.max(1, oracle.get("exact_lo")[i])));
            assertThat(interval.high()).isCloseTo(oracle.get("exact_hi")[i], within(1e-4 * oracle.get("exact_hi")[i]));
        }
    }

    private static int[][] neighbours(int n) {
        Map<String, double[]> pairs = Oracles.columns("rates/nc_neighbours_queen.csv");
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < pairs.get("i").length; i++) {
            lists.get((int) pairs.get("i")[i] - 1).add((int) pairs.get("j")[i] - 1);
        }
        return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private static long[] whole(double[] values) {
        return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
    }

    private static void close(double[] ours, double[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("row %d", i).isCloseTo(theirs[i], within(1e-10 * Math.abs(theirs[i])));
        }
    }
}
