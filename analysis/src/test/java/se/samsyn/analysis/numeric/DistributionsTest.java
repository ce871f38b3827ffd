package se.samsyn.analysis.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.oracle.Oracles;

class DistributionsTest {

    @Test
    void normalKeepsItsDigitsFarOut() {
        // scipy.stats.norm
        assertThat(Normal.cdf(0)).isEqualTo(0.5);
        assertThat(Normal.cdf(0.5)).isCloseTo(0.69146246127401310, withinPercentage(1e-12));
        assertThat(Normal.cdf(-1.959963984540054)).isCloseTo(0.025, withinPercentage(1e-12));
        assertThat(Normal.twoSidedP(3)).isCloseTo(0.0026997960632601866, withinPercentage(1e-12));
        assertThat(Normal.twoSidedP(-10)).isCloseTo(1.5239706048321052e-23, withinPercentage(1e-12));
        assertThat(Normal.twoSidedP(30)).isCloseTo(9.813427854297537e-198, withinPercentage(1e-10));
        assertThat(Normal.twoSidedP(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.NaN)).isNaN();
    }

    @Test
    void poissonByHand() {
        // e^-2 2^3/3! and its sums
        assertThat(Poisson.probability(3, 2)).isCloseTo(Math.exp(-2) * 8 / 6, withinPercentage(1e-12));
        assertThat(Poisson.atMost(3, 2)).isCloseTo(Math.exp(-2) * (1 + 2 + 2 + 8 / 6.0), withinPercentage(1e-12));
        assertThat(Poisson.atLeast(1, 2)).isCloseTo(1 - Math.exp(-2), withinPercentage(1e-12));
        assertThat(Poisson.probability(0, 0)).isEqualTo(1);
        assertThat(Poisson.interval(0, 0.95).low()).isZero();
        assertThat(Poisson.interval(1, 0.95).low()).isCloseTo(-Math.log(0.975), withinPercentage(1e-10));
        assertThat(Poisson.interval(0, 0.95).high()).isCloseTo(-Math.log(0.025), withinPercentage(1e-10));
    }

    @Test
    void binomialByHand() {
        assertThat(Binomial.probability(2, 4, 0.5)).isCloseTo(6 / 16.0, within(1e-15));
        assertThat(Binomial.atMost(1, 4, 0.5)).isCloseTo(5 / 16.0, within(1e-15));
        assertThat(Binomial.atLeast(3, 4, 0.5)).isCloseTo(5 / 16.0, within(1e-15));
        // Clopper–Pearson for 0 of n: 1 - (α/2)^(1/n)
        assertThat(Binomial.interval(0, 10, 0.95).high()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-14));
    }

    @Test
    void poissonIntervalsAgreeWithTheOracle() {
        Map<String, double[]> oracle = Oracles.columns("rates/poisson_intervals95.csv");
        double[] counts = oracle.get("k");
        assertThat(counts).isNotEmpty();
        for (int i = 0; i < counts.length; i++) {
            Interval interval = Poisson.interval((long) counts[i], 0.95);
            // The oracle's root search stops early: for a count of 1 its lower end is 2.8e-5 from −ln 0.975.
            assertThat(interval.low()).isCloseTo(oracle.get("exact_lo")[i], within(1e-4));
            assertThat(interval.high()).isCloseTo(oracle.get("exact_hi")[i], within(1e-4));
            // The definition itself: each end leaves 2.5 %.
            if (counts[i] > 0) {
                assertThat(Poisson.atLeast((long) counts[i], interval.low())).isCloseTo(0.025, within(1e-12));
            }
            assertThat(Poisson.atMost((long) counts[i], interval.high())).isCloseTo(0.025, within(1e-12));
        }
    }

    @Test
    void falseDiscoveryByHand() {
        // ranks 1..4 of .01 .02 .03 .5: .04 .04 .04 .5
        double[] q = FalseDiscovery.benjaminiHochberg(new double[] {0.03, 0.5, 0.01, Double.NaN, 0.02});
        assertThat(q[0]).isCloseTo(0.04, within(1e-15));
        assertThat(q[1]).isEqualTo(0.5);
        assertThat(q[2]).isCloseTo(0.04, within(1e-15));
        assertThat(q[3]).isNaN();
        assertThat(q[4]).isCloseTo(0.04, within(1e-15));
        assertThat(FalseDiscovery.benjaminiHochberg(new double[0])).isEmpty();
        assertThatThrownBy(() -> FalseDiscovery.benjaminiHochberg(new double[] {1.5})).hasMessageContaining("p");
    }
}
