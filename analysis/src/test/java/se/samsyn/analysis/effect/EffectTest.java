package se.samsyn.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EffectTest {
    /** 40 → 20 against 50 → 50: OR = 40·50/(20·50) = 2, half as many; difference −20 with the root of 160. */
    @Test
    void byHand() {
        BeforeAfter counts = new BeforeAfter(40, 20, 50, 50);
        assertThat(counts.relative(1, 0.95).oddsRatio()).isEqualTo(2);
        assertThat(counts.relative(1, 0.95).change()).isCloseTo(-0.5, within(1e-15));
        assertThat(counts.relative(1, 0.95).logVariance()).isCloseTo(0.025 + 0.05 + 0.04, within(1e-15));
        assertThat(counts.absolute(0.95).difference()).isEqualTo(-20);
        assertThat(counts.absolute(0.95).standardError()).isCloseTo(Math.sqrt(160), within(1e-12));
    }

    @Test
    void anEmptyCellIsSaidAndMended() {
        BeforeAfter.Relative relative = new BeforeAfter(3, 0, 4, 4).relative(1, 0.95);
        assertThat(relative.halved()).isTrue();
        assertThat(relative.oddsRatio()).isCloseTo(3.5 * 4.5 / (0.5 * 4.5), within(1e-12));
        assertThat(new BeforeAfter(0, 0, 0, 0).absolute(0.95).z()).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new BeforeAfter(-1, 0, 0, 0)).hasMessageContaining("treatedBefore");
        assertThatThrownBy(() -> new BeforeAfter(1, 1, 1, 1).relative(0.5, 0.95)).hasMessageContaining("dispersion");
        assertThatThrownBy(() -> new BeforeAfter(1, 1, 1, 1).relative(1, 0)).hasMessageContaining("level");
        assertThatThrownBy(() -> DetectableEffect.rateRatio(0, 1, 1, 0.8, 0.05)).hasMessageContaining("treatedBefore");
        assertThatThrownBy(() -> InterruptedSeries.of(new long[30], 20, 12, 0.95)).hasMessageContaining("19 months before");
    }

    @Property(tries = 300)
    void whoeverChangesPlacesTurnsTheSign(
            @ForAll @IntRange(max = 500) int a, @ForAll @IntRange(max = 500) int b, @ForAll @IntRange(max = 500) int c,
            @ForAll @IntRange(max = 500) int d) {
        BeforeAfter one = new BeforeAfter(a, b, c, d);
        BeforeAfter other = new BeforeAfter(c, d, a, b);
        assertThat(one.relative(2, 0.9).oddsRatio()).isCloseTo(1 / other.relative(2, 0.9).oddsRatio(), within(1e-9 * one.relative(2, 0.9).oddsRatio()));
        assertThat(one.absolute(0.9).difference()).isEqualTo(-other.absolute(0.9).difference());
        assertThat(one.relative(4, 0.9).interval().high()).isGreaterThanOrEqualTo(one.relative(1, 0.9).interval().high());
    }

    @Test
    void moreEventsShowSmallerEffectsAndTooFewShowNone() {
        double last = 0;
        for (double before : new double[] {20, 50, 200, 1000}) {
            double ratio = DetectableEffect.rateRatio(before, 3 * before, 1, 0.8, 0.05);
            assertThat(ratio).isGreaterThan(last);
            last = ratio;
        }
        assertThat(DetectableEffect.rateRatio(2, 6, 2, 0.8, 0.05)).isZero();
    }

    /** Poisson months with a season: about 1. The same months drawn with a mean that itself varies: clearly above. */
    @Test
    void dispersionIsFoundWhereItIs() {
        Random random = new Random(7);
        long[][] calm = new long[4][60];
        long[][] wild = new long[4][60];
        for (int area = 0; area < 4; area++) {
            for (int t = 0; t < 60; t++) {
                double mean = (5 + 4 * area) * (1 + 0.5 * Math.sin(2 * Math.PI * t / 12));
                calm[area][t] = poisson(random, mean);
                wild[area][t] = poisson(random, mean * (random.nextBoolean() ? 1.7 : 0.3));
            }
        }
        assertThat(Overdispersion.of(calm, 12)).isBetween(1.0, 1.3);
        assertThat(Overdispersion.of(wild, 12)).isGreaterThan(3);
        assertThat(Overdispersion.of(new long[][] {{3}}, 12)).isOne();
        assertThat(Overdispersion.of(new long[0][], 12)).isOne();
        assertThatThrownBy(() -> Overdispersion.of(new long[][] {{1, 2}, {1}}, 12)).hasMessageContaining("counts[1]");
    }

    /** Two areas over two seasons twice, by hand: 2 1 2 1 and 4 2 4 2 fit the model exactly. */
    @Test
    void whatFollowsTheModelExactlyHasNoDispersion() {
        assertThat(Overdispersion.of(new long[][] {{2, 1, 2, 1}, {4, 2, 4, 2}}, 2)).isOne();
    }

    private static long poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    @Test
    void periodsAreEquallyLongAndOfTheSameSeason() {
        assertThat(EqualPeriods.around(25, 36, 12)).isEqualTo(new EqualPeriods(12, 24, 12));
        assertThat(EqualPeriods.around(25, 28, 12)).as("four months and the same four a year earlier").isEqualTo(new EqualPeriods(12, 24, 4));
        assertThat(EqualPeriods.around(25, 60, 12)).as("two years are all there is before").isEqualTo(new EqualPeriods(0, 24, 24));
        assertThat(EqualPeriods.around(2, 2, 1)).isEqualTo(new EqualPeriods(0, 1, 1));
        assertThat(EqualPeriods.around(3, 4, 2).before(new long[] {1, 2, 3, 4})).isEqualTo(3);
        assertThat(EqualPeriods.around(3, 4, 2).after(new long[] {1, 2, 3, 4})).isEqualTo(7);
        assertThatThrownBy(() -> EqualPeriods.around(12, 36, 12)).hasMessageContaining("at least 12");
        assertThatThrownBy(() -> EqualPeriods.around(37, 36, 12)).hasMessageContaining("one after");
    }

    /** By hand: 40 before; the comparison fell from 1000 to 900, so 36 were expected and 30 came. */
    @Test
    void aLargeComparisonIsScaledToTheArea() {
        BeforeAfter counts = new BeforeAfter(40, 30, 1000, 900);
        assertThat(counts.absolute(0.95).difference()).as("unscaled it would say that the area did worse").isEqualTo(90);
        BeforeAfter.Absolute scaled = counts.scaled(1, 0.95);
        assertThat(scaled.difference()).isCloseTo(-6, within(1e-12));
        // 30 + 40 · 0.81 + 0.0016 · 900 · 1.9
        assertThat(scaled.standardError()).isCloseTo(Math.sqrt(30 + 32.4 + 2.736), within(1e-12));
        assertThat(counts.scaled(4, 0.95).standardError()).isCloseTo(2 * scaled.standardError(), within(1e-12));
        BeforeAfter ring = new BeforeAfter(10, 14, 100, 100);
        assertThat(counts.scaled(ring, 1, 0.95).difference()).isCloseTo(-2, within(1e-12));
        assertThat(new BeforeAfter(0, 0, 0, 0).scaled(1, 0.95).difference()).isZero();
        assertThat(new BeforeAfter(3, 4, 0, 2).scaled(1, 0.95).difference()).isCloseTo(4.5 - 3.5 * 5, within(1e-12));
        BeforeAfter alike = new BeforeAfter(20, 10, 20, 20);
        assertThat(alike.scaled(1, 0.9)).isEqualTo(alike.absolute(0.9));
    }
}
