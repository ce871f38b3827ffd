package se.samsyn.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.trend.FarringtonSettings.Mode;
import se.samsyn.analysis.trend.FarringtonSettings.Threshold;

class FarringtonTest {
    private static final int WEEKS = 5 * 52 + 3 + 1;

    /** A baseline of 4 every week: expected 4, no dispersion, and the Poisson quantile 9 (P(X ≤ 9) = 0.9919) is the limit. */
    @Test
    void aSteadyBaselineByHand() {
        long[] counts = new long[WEEKS];
        Arrays.fill(counts, 4);
        counts[WEEKS - 1] = 10;
        WatchedWeek week = Farrington.flexible(counts, WEEKS, FarringtonSettings.usual()).get(0);
        assertThat(week.expected()).isCloseTo(4, within(1e-6));
        assertThat(week.upper()).isEqualTo(9);
        assertThat(week.alarm()).isTrue();
        counts[WEEKS - 1] = 9;
        assertThat(Farrington.flexible(counts, WEEKS, FarringtonSettings.usual()).get(0).alarm()).isFalse();
    }

    @Test
    void afterYearsOfNothingTwoEventsAreSeenAndOneIsNot() {
        long[] counts = new long[WEEKS];
        counts[WEEKS - 1] = 1;
        WatchedWeek one = Farrington.flexible(counts, WEEKS, FarringtonSettings.usual()).get(0);
        assertThat(one.upper()).isZero();
        assertThat(one.alarm()).isFalse();
        counts[WEEKS - 1] = 2;
        assertThat(Farrington.flexible(counts, WEEKS, FarringtonSettings.usual()).get(0).alarm()).isTrue();
    }

    @Test
    void fewerThanFiveInFourWeeksAreNotJudged() {
        long[] counts = new long[WEEKS];
        for (int t = 0; t < WEEKS; t += 40) {
            counts[t] = 1;
        }
        counts[WEEKS - 1] = 3;
        WatchedWeek week = Farrington.flexible(counts, WEEKS, FarringtonSettings.usual()).get(0);
        assertThat(week.upper()).isNaN();
        assertThat(week.alarm()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Farrington.flexible(new long[300], 100, FarringtonSettings.usual())).hasMessageContaining("first is 100");
        assertThatThrownBy(() -> Farrington.flexible(new long[] {-1}, 264, FarringtonSettings.usual())).hasMessageContaining("counts[0]");
        assertThatThrownBy(() -> Farrington.classic(new long[300], 264, FarringtonSettings.usual())).hasMessageContaining("classic");
        assertThatThrownBy(() -> new FarringtonSettings(52, 5, 30, 1, 0, 1, true, 1, 0.01, Threshold.DELTA, true, Mode.CORRECT))
                .hasMessageContaining("does not hold a window");
        // One year back with 60 weeks left out: no week is left to compare with, which is not a year without events.
        assertThatThrownBy(() -> skipping(60)).hasMessageContaining("skipped is 60, must be at most 48");
        assertThatThrownBy(() -> skipping(49)).hasMessageContaining("skipped is 49");
        assertThat(Baseline.of(new long[60], 60, skipping(48)).counts()).hasSize(7);
        assertThat(Farrington.flexible(new long[WEEKS - 1], WEEKS, FarringtonSettings.usual())).isEmpty();
    }

    private static FarringtonSettings skipping(int weeks) {
        return new FarringtonSettings(52, 1, 3, 1, weeks, 2.58, false, 1, 0.01, Threshold.NB_PLUGIN, true, Mode.CORRECT);
    }

    /** What happened after a week cannot change what was said of it. */
    @Property(tries = 30)
    void theFutureDoesNotChangeThePast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int mean) {
        java.util.Random random = new java.util.Random(seed);
        long[] counts = random.longs(WEEKS + 10, 0, 2L * mean).toArray();
        List<WatchedWeek> all = Farrington.flexible(counts, WEEKS, FarringtonSettings.usual());
        List<WatchedWeek> early = Farrington.flexible(Arrays.copyOf(counts, WEEKS + 3), WEEKS, FarringtonSettings.usual());
        assertThat(all.subList(0, early.size())).isEqualTo(early);
    }

    /** Seven days of 2, 4, 2, 4, 2, 4, 3: mean 3, s = 1. z at 0.001 is 3.0902. */
    @Test
    void earsByHand() {
        long[] counts = {2, 4, 2, 4, 2, 4, 3, 7};
        WatchedWeek day = Ears.watch(counts, 8, Ears.Method.C1, 0.001, 7, 0.5).get(0);
        assertThat(day.upper()).isCloseTo(3 + 3.090232306167813, within(1e-12));
        assertThat(day.alarm()).isTrue();
        assertThat(Ears.watch(new long[] {1, 1, 1, 1, 1, 1, 1, 2}, 8, Ears.Method.C1, 0.001, 7, 0.5).get(0).alarm()).isFalse();
        assertThat(Ears.watch(counts, 3, Ears.Method.C2, 0.001, 7, 0.5).get(0).upper()).isNaN();
        for (int first = 1; first <= counts.length; first++) {
            WatchedWeek early = Ears.watch(counts, first, Ears.Method.C3, 0.025, 7, 0.5).get(0);
            assertThat(early.upper()).isNaN();
            assertThat(early.alarm()).isFalse();
        }
    }

    /** Without overdispersion and with much history the chance is Poisson's: P(X ≥ 9 | 4) = 0.0214; 1–8 holds 95 %. */
    @Test
    void theChanceOfAWeek() {
        WatchedWeek week = new WatchedWeek(1, 9, 4, 9, false, 1, false, 1);
        assertThat(week.chance()).isCloseTo(0.02136, within(1e-5));
        assertThat(week.usual(0.95)).isEqualTo(new Interval(1, 8));
        assertThat(new WatchedWeek(1, 9, 4, 9, false, 1, false, Double.NaN).chance()).isNaN();
        assertThat(Farrington.flexible(steady(), 265, FarringtonSettings.usual()).get(0).variation()).isBetween(1.0, 1.1);
    }

    private static long[] steady() {
        long[] counts = new long[265];
        Arrays.fill(counts, 4);
        return counts;
    }
}
