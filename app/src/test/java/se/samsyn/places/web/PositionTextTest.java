package se.samsyn.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.places.Position;

class PositionTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"60, 15", "60.0 15.0", "60,0; 15,0", "N 60 E 15", "60° N, 15° E"})
    void readsDegreesWithTheLatitudeFirst(String text) {
        assertThat(PositionText.read(text)).satisfies(p -> assertThat(p.x()).isBetween(499_999.0, 500_001.0));
    }

    @Test
    void readsMetresWithTheNorthFirstAndWritesThemBack() {
        assertThat(PositionText.read("6401234, 319876")).isEqualTo(new Position(319_876, 6_401_234));
        assertThat(PositionText.write(new Position(319_876.4, 6_401_233.6))).isEqualTo("6401234, 319876");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "torget", "60", "15, 60", "1, 2, 3"})
    void readsNothingElse(String text) {
        assertThat(PositionText.read(text)).isNull();
    }
}
