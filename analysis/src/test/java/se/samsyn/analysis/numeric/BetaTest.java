package se.samsyn.analysis.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BetaTest {
    @Test
    void knownValues() {
        assertThat(Beta.logGamma(0.5)).isCloseTo(0.5 * Math.log(Math.PI), within(1e-14));
        assertThat(Beta.logGamma(1)).isCloseTo(0, within(1e-14));
        assertThat(Beta.logGamma(11)).isCloseTo(Math.log(3628800), within(1e-13));
        // Beta(2, 3) at 0.4: 6·0.16 − 8·0.064 + 3·0.0256.
        assertThat(Beta.cdf(0.4, 2, 3)).isCloseTo(0.5248, within(1e-14));
        // Student's t with one degree is Cauchy's: P(|t| ≥ 1) = 1/2.
        assertThat(Beta.studentTwoSidedP(1, 1)).isCloseTo(0.5, within(1e-14));
        assertThat(Beta.studentTwoSidedP(Double.NaN, 3)).isNaN();
        assertThatThrownBy(() -> Beta.logGamma(0)).hasMessageContaining("x is 0");
    }

    /** The k-th smallest of n even draws lies at or below x when at least k of them do. */
    @Property(tries = 300)
    void wholeShapesAreTheBinomialTail(
            @ForAll @IntRange(min = 1, max = 300) int n, @ForAll @IntRange(min = 1, max = 300) int k,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double x) {
        int hits = Math.min(k, n);
        assertThat(Beta.cdf(x, hits, n - hits + 1)).isCloseTo(Binomial.atLeast(hits, n, x), within(1e-11));
    }

    @Test
    void normalQuantileTurnsTheDistributionRound() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-15));
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        for (double p = 1e-300; p < 1; p = p * 3 + 1e-300) {
            assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, within(1e-12 * p));
        }
        assertThatThrownBy(() -> Normal.quantile(1.5)).hasMessageContaining("p is 1.5");
        assertThat(Normal.twoSidedZ(0.95)).isCloseTo(1.959963984540054, within(1e-14));
        for (double level : new double[] {0, 1, -1, 2, Double.NaN}) {
            assertThatThrownBy(() -> Normal.twoSidedZ(level)).hasMessage("level is " + level + ", must lie between 0 and 1");
        }
    }

    /** Size 3, probability 1/2: P(0) = 1/8, P(1) = 3/16, P(2) = 3/16, P(3) = 5/32. */
    @Test
    void negativeBinomialByHand() {
        assertThat(NegativeBinomial.atMost(2, 3, 2)).isCloseTo(0.5, within(1e-14));
        assertThat(NegativeBinomial.quantile(0.5, 3, 2)).isEqualTo(2);
        assertThat(NegativeBinomial.quantile(0.51, 3, 2)).isEqualTo(3);
        assertThat(NegativeBinomial.quantile(0.99, 0, 2)).isZero();
        assertThatThrownBy(() -> NegativeBinomial.quantile(0.5, 3, 0.9)).hasMessageContaining("dispersion");
    }

    @Property(tries = 300)
    void theQuantileIsTheFirstThatIsEnough(
            @ForAll @DoubleRange(min = 0.01, max = 3000) double mean, @ForAll @DoubleRange(min = 1, max = 9) double dispersion,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        long quantile = NegativeBinomial.quantile(p, mean, dispersion);
        assertThat(NegativeBinomial.atMost(quantile, mean, dispersion)).isGreaterThanOrEqualTo(p * (1 - 1e-12));
        assertThat(NegativeBinomial.atMost(quantile - 1, mean, dispersion)).isLessThan(p);
    }

    @Test
    void correctionsByHand() {
        double[] p = {0.01, 0.02, Double.NaN, 0.5};
        assertThat(FalseDiscovery.bonferroni(p)[1]).isCloseTo(0.06, within(1e-15));
        assertThat(FalseDiscovery.bonferroni(p)[2]).isNaN();
        // Three tests: 1 + 1/2 + 1/3 = 11/6; 0.01 · 3 · 11/6 = 0.055 and 0.02 · 3/2 · 11/6 = 0.055.
        assertThat(FalseDiscovery.benjaminiYekutieli(p)[0]).isCloseTo(0.055, within(1e-15));
        assertThat(FalseDiscovery.benjaminiYekutieli(p)[1]).isCloseTo(0.055, within(1e-15));
    }
}
