package se.samsyn.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void theWords() {
        assertThat(Strength.of(15, 10, 0.009)).isEqualTo(Strength.CLEARLY_MORE);
        assertThat(Strength.of(14, 10, 0.009)).isEqualTo(Strength.PROBABLY_MORE);
        assertThat(Strength.of(15, 10, 0.01)).isEqualTo(Strength.PROBABLY_MORE);
        assertThat(Strength.of(15, 10, 0.1)).isEqualTo(Strength.NO_CLEAR_DIFFERENCE);
        assertThat(Strength.of(10, 15, 0.009)).isEqualTo(Strength.CLEARLY_FEWER);
        assertThat(Strength.of(11, 15, 0.009)).isEqualTo(Strength.PROBABLY_FEWER);
        assertThat(Strength.of(5, 0, 0.009)).isEqualTo(Strength.CLEARLY_MORE);
        assertThat(Strength.of(0, 5, 0.05)).isEqualTo(Strength.PROBABLY_FEWER);
    }

    @Property
    void belowFiveAgainstBelowFiveNothingIsSaid(
            @ForAll @IntRange(max = 4) int observed,
            @ForAll @DoubleRange(max = 4.99) double expected,
            @ForAll @DoubleRange(max = 1) double q) {
        assertThat(Strength.of(observed, expected, q)).isEqualTo(Strength.TOO_FEW);
    }

    @Property
    void equalIsNeverADifference(@ForAll @IntRange(min = 5, max = 1000) int both, @ForAll @DoubleRange(max = 1) double q) {
        assertThat(Strength.of(both, both, q)).isEqualTo(Strength.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void wrongInputIsRefusedByName() {
        assertThatThrownBy(() -> Strength.of(-1, 1, 0.5)).hasMessageContaining("observed");
        assertThatThrownBy(() -> Strength.of(1, Double.NaN, 0.5)).hasMessageContaining("expected");
        assertThatThrownBy(() -> Strength.of(1, -1, 0.5)).hasMessageContaining("expected");
        assertThatThrownBy(() -> Strength.of(1, 1, Double.NaN)).hasMessageContaining("q is");
    }
}
