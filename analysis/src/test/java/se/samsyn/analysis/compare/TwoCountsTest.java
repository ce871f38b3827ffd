package se.samsyn.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.numeric.Poisson;
import se.samsyn.analysis.oracle.Oracles;

class TwoCountsTest {

    /** 3 against 0: half a coin each, so 2 · (1/2)³; mid-p takes half of that. */
    @Test
    void conditionalTestByHand() {
        TwoCounts counts = TwoCounts.ofEqualPeriods(3, 0);
        assertThat(counts.cTest()).isCloseTo(0.25, within(1e-14));
        assertThat(counts.cTestMidP()).isCloseTo(0.125, within(1e-14));
        // 3 against 1 of four: 1, 4, 6, 4, 1 sixteenths; unlikely as 3: all but the middle
        assertThat(TwoCounts.ofEqualPeriods(3, 1).cTest()).isCloseTo(10 / 16.0, within(1e-14));
        assertThat(TwoCounts.ofEqualPeriods(2, 2).cTest()).isEqualTo(1);
        assertThat(TwoCounts.ofEqualPeriods(0, 0).cTest()).isEqualTo(1);
        assertThat(TwoCounts.ofEqualPeriods(0, 0).p()).isEqualTo(1);
        assertThat(TwoCounts.ofEqualPeriods(0, 0).cTestMidP()).isEqualTo(1);
    }

    /** 0 of 5 in the first: upper share 1 − 0.025^(1/5), turned into odds. */
    @Test
    void ratioByHand() {
        RateRatio ratio = new TwoCounts(0, 1, 5, 2).ratio(0.95);
        double share = 1 - Math.pow(0.025, 0.2);
        assertThat(ratio.ratio()).isZero();
        assertThat(ratio.low()).isZero();
        assertThat(ratio.high()).isCloseTo(share / (1 - share) * 2, withinPercentage(1e-10));
        assertThat(TwoCounts.ofEqualPeriods(5, 0).ratio(0.95).high()).isInfinite();
        assertThat(TwoCounts.ofEqualPeriods(5, 0).ratio(0.95).ratio()).isInfinite();
        assertThat(TwoCounts.ofEqualPeriods(0, 0).ratio(0.95).ratio()).isNaN();
        assertThat(new TwoCounts(14, 4, 9, 1).ratio(0.95).ratio()).isCloseTo(0.3888888888888889, within(1e-15));
        assertThat(new TwoCounts(14, 4, 9, 1).expectedFirst()).isEqualTo(36);
    }

    @Test
    @SuppressWarnings("unchecked")
    void agreesWithTheOracle() {
        List<Map<String, Object>> cases = (List<Map<String, Object>>) Oracles.json("evaluation/etest.json");
        assertThat(cases).isNotEmpty();
        for (Map<String, Object> one : cases) {
            TwoCounts counts = new TwoCounts(
                    number(one, "k1").longValue(), number(one, "n1"), number(one, "k2").longValue(), number(one, "n2"));
            assertThat(counts.eTest()).as("%s", one).isCloseTo(number(one, "etest_unpooled"), withinPercentage(1e-8));
            assertThat(counts.eTest()).as("%s", one).isCloseTo(number(one, "scipy_poisson_means_test"), within(1e-8));
            assertThat(counts.eTestPooled()).as("%s", one)
                    .isCloseTo(number(one, "etest_pooled_ptools"), withinPercentage(1e-8));
            assertThat(counts.cTest()).as("%s", one)
                    .isCloseTo(number(one, "c_test_conditional_binomial"), withinPercentage(1e-10));
        }
    }

    /** The two tails against the published double sum. */
    @Property(tries = 150)
    void eTestIsTheDoubleSum(
            @ForAll @IntRange(max = 25) int a, @ForAll @IntRange(max = 25) int b, @ForAll @IntRange(min = 1, max = 5) int weeks) {
        if (a + b == 0) {
            return;
        }
        double rate = (a + b) / (weeks + 1.0);
        double limit = Math.abs(statistic(a, weeks, b)) * (1 - 1e-12);
        double sum = 0;
        for (int i = 0; i < 250; i++) {
            for (int j = 0; j < 250; j++) {
                if (Math.abs(statistic(i, weeks, j)) >= limit) {
                    sum += Poisson.probability(i, rate * weeks) * Poisson.probability(j, rate);
                }
            }
        }
        assertThat(new TwoCounts(a, weeks, b, 1).eTest()).isCloseTo(sum, within(1e-11));
    }

    private static double statistic(int a, double weeks, int b) {
        return a + b == 0 ? 0 : (a / weeks - b) / Math.sqrt(a / (weeks * weeks) + b);
    }

    @Property(tries = 100)
    void whichIsFirstDoesNotMatter(@ForAll @IntRange(max = 400) int a, @ForAll @IntRange(max = 400) int b) {
        TwoCounts one = new TwoCounts(a, 4, b, 1);
        TwoCounts other = new TwoCounts(b, 1, a, 4);
        assertThat(one.p()).isCloseTo(other.p(), within(1e-11));
        assertThat(one.cTest()).isCloseTo(other.cTest(), within(1e-11));
        assertThat(one.cTestMidP()).isCloseTo(other.cTestMidP(), within(1e-11));
        if (a > 0 && b > 0) {
            assertThat(one.ratio(0.95).low()).isCloseTo(1 / other.ratio(0.95).high(), withinPercentage(1e-8));
        }
    }

    @Property(tries = 100)
    void theIntervalHoldsTheRatio(@ForAll @IntRange(max = 2000) int a, @ForAll @IntRange(min = 1, max = 2000) int b) {
        RateRatio ratio = TwoCounts.ofEqualPeriods(a, b).ratio(0.95);
        assertThat(ratio.low()).isLessThanOrEqualTo(ratio.ratio());
        assertThat(ratio.high()).isGreaterThan(ratio.ratio());
    }

    @Test
    void largeCountsAreAnswered() {
        assertThat(TwoCounts.ofEqualPeriods(100_000, 101_000).p()).isCloseTo(0.0257, within(0.001));
        assertThat(TwoCounts.ofEqualPeriods(100_000, 101_000).cTest()).isCloseTo(0.0257, within(0.001));
    }

    @Test
    void wrongInputIsRefusedByName() {
        assertThatThrownBy(() -> new TwoCounts(-1, 1, 1, 1)).hasMessageContaining("first");
        assertThatThrownBy(() -> new TwoCounts(1, Double.NaN, 1, 1)).hasMessageContaining("firstExposure");
        assertThatThrownBy(() -> new TwoCounts(1, 1, 1, 0)).hasMessageContaining("secondExposure");
        assertThatThrownBy(() -> TwoCounts.ofEqualPeriods(1, 1).ratio(95)).hasMessageContaining("level");
    }

    private static Double number(Map<String, Object> one, String name) {
        return (Double) one.get(name);
    }

    /** 2 of 2 in the half: a quarter. */
    @Test
    void theChanceOfMore() {
        assertThat(TwoCounts.ofEqualPeriods(2, 0).chanceOfMore()).isCloseTo(0.25, within(1e-12));
        assertThat(new TwoCounts(0, 4, 30, 52).chanceOfMore()).isEqualTo(1);
    }
}
