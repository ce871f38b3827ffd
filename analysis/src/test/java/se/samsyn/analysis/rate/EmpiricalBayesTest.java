package se.samsyn.analysis.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {
    /** m = 12/300; s² = (100·0.06² + 200·0.03²)/300 = 0.0018; a = 0.0018 − 0.04/150. */
    @Test
    void twoAreasByHand() {
        EmpiricalBayes.Shrunk shrunk = EmpiricalBayes.global(new long[] {10, 2}, new double[] {100, 200});
        assertThat(shrunk.mean()).isCloseTo(0.04, within(1e-15));
        double a = 0.0018 - 0.04 / 150;
        assertThat(shrunk.variance()).isCloseTo(a, within(1e-15));
        assertThat(shrunk.rates()[0]).isCloseTo(0.04 + 0.06 * a / (a + 0.0004), within(1e-15));
    }

    @Test
    void areasThatDifferNoMoreThanChanceGetTheCommonRate() {
        assertThat(EmpiricalBayes.global(new long[] {5, 10}, new double[] {50, 100}).rates()).containsExactly(0.1, 0.1);
    }

    @Test
    void nobodyLivesThere() {
        EmpiricalBayes.Shrunk shrunk = EmpiricalBayes.global(new long[] {0, 3}, new double[] {0, 10});
        assertThat(shrunk.rates()[0]).isNaN();
        assertThat(shrunk.rates()[1]).isFinite();
        assertThat(EmpiricalBayes.global(new long[0], new double[0]).rates()).isEmpty();
    }

    @Test
    void eventsWhereNobodyLivesDoNotRaiseTheCommonRate() {
        long[] events = {100, 10};
        double[] population = {0, 1000};
        assertThat(EmpiricalBayes.global(events, population).mean()).isEqualTo(0.01);
        assertThat(EmpiricalBayes.local(events, population, new int[][] {{1}, {0}})[1]).isEqualTo(0.01);
        Funnel.Result funnel = Funnel.of(events, population);
        assertThat(funnel.rate()).isEqualTo(0.01);
        assertThat(funnel.z()[0]).isNaN();
        assertThat(funnel.z()[1]).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> EmpiricalBayes.global(new long[] {-1}, new double[] {1})).hasMessageContaining("events[0]");
        assertThatThrownBy(() -> EmpiricalBayes.global(new long[] {1}, new double[] {-1})).hasMessageContaining("population[0]");
        assertThatThrownBy(() -> Funnel.of(new long[] {1, 1}, new double[] {5, -1})).hasMessageContaining("population[1]");
        assertThatThrownBy(() -> EmpiricalBayes.global(new long[] {1}, new double[] {Double.NaN})).hasMessageContaining("population[0]");
    }

    @Property(tries = 200)
    void everyRateLiesBetweenItsOwnAndTheCommon(
            @ForAll @Size(min = 1, max = 20) long[] seeds, @ForAll @IntRange(min = 1, max = 5000) int people) {
        long[] events = new long[seeds.length];
        double[] population = new double[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            events[i] = Math.floorMod(seeds[i], 50L);
            population[i] = people + 13 * i;
        }
        EmpiricalBayes.Shrunk shrunk = EmpiricalBayes.global(events, population);
        for (int i = 0; i < events.length; i++) {
            double own = events[i] / population[i];
            assertThat(shrunk.rates()[i]).isBetween(
                    Math.min(own, shrunk.mean()) - 1e-12, Math.max(own, shrunk.mean()) + 1e-12);
        }
    }
}
