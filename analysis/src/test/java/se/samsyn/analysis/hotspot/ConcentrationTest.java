package se.samsyn.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    /** 6, 2, 1, 1 and six empty: 8 of 10 stand at two places. */
    @Test
    void tenEventsByHand() {
        Concentration found = Concentration.of(new long[] {6, 2, 1, 1, 0, 0, 0, 0, 0, 0}, 0.8, 399, 1);
        assertThat(found.needed()).isEqualTo(2);
        assertThat(found.places()).isEqualTo(10);
        // Ten events over ten places leave about (1 − 1/10)^10 = 35 % empty; eight of them need some four or five places.
        assertThat(found.chance()).isCloseTo(4.6, within(0.5));
        assertThat(found.beyondChance()).isTrue();
    }

    @Test
    void whatChanceGivesIsNotCalledConcentrated() {
        long[] even = new long[1000];
        Arrays.fill(even, 0, 50, 1);
        Concentration found = Concentration.of(even, 0.8, 199, 1);
        assertThat(found.needed()).isEqualTo(40);
        assertThat(found.beyondChance()).isFalse();
    }

    @Test
    void nothingAndNowhere() {
        assertThat(Concentration.of(new long[3], 0.8, 9, 1).beyondChance()).isFalse();
        assertThat(Concentration.of(new long[0], 0.8, 9, 1).needed()).isZero();
        assertThatThrownBy(() -> Concentration.of(new long[] {-1}, 0.8, 9, 1)).hasMessageContaining("counts[0]");
        assertThatThrownBy(() -> Concentration.of(new long[] {1}, 1, 9, 1)).hasMessageContaining("share");
        assertThat(Concentration.of(new long[] {3, 1}, 0.8, 99, 7)).isEqualTo(Concentration.of(new long[] {3, 1}, 0.8, 99, 7));
    }
}
