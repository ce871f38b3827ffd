package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsyn.situation.drafting.Figures;

class FiguresTest {
    private static final Figures DRAFTED = SamplePicture.figures();
    private static final Figures.Count NONE = new Figures.Count(0, 0, "NO_DATA", 0, "NO_DATA");
    private static final Figures.Count ONE = new Figures.Count(1, 0, "NO_DATA", 0, "NO_DATA");

    @Test
    void aSourceThatTellsNothingOfThePeriodsIsAnotherMatter() {
        assertThat(with(new Figures.Source("Gammal fil", NONE, LocalDate.parse("2020-06-30"))).saysTheSameAs(DRAFTED)).isTrue();
        assertThat(DRAFTED.saysTheSameAs(with(new Figures.Source("Gammal fil", NONE, LocalDate.parse("2020-06-30"))))).isTrue();
        assertThat(with(new Figures.Source("Ny fil", ONE, LocalDate.parse("2026-11-01"))).saysTheSameAs(DRAFTED)).isFalse();
        assertThat(DRAFTED.saysTheSameAs(with(new Figures.Source("Ny fil", ONE, LocalDate.parse("2026-11-01"))))).isFalse();
    }

    @Test
    void howFarASourceReachesMattersUntilTheLastDay() {
        Figures.Source inside = new Figures.Source("Fil", ONE, LocalDate.parse("2026-11-01"));
        Figures.Source lastDay = new Figures.Source("Fil", ONE, LocalDate.parse("2026-11-08"));
        Figures.Source after = new Figures.Source("Fil", ONE, LocalDate.parse("2026-11-20"));
        assertThat(with(after).saysTheSameAs(with(lastDay))).isTrue();
        assertThat(with(after).saysTheSameAs(with(inside))).isFalse();
    }

    @Test
    void theMapIsComparedByWhatItDraws() {
        assertThat(with(1, "<svg>another part of the town</svg>", DRAFTED.drawn()).saysTheSameAs(DRAFTED)).isTrue();
        assertThat(with(1, DRAFTED.map(), "e1".repeat(32)).saysTheSameAs(DRAFTED)).isFalse();
        assertThat(DRAFTED.saysTheSameAs(with(1, DRAFTED.map(), null))).as("drafted before it was kept").isTrue();
    }

    @Test
    void everyNumberCounts() {
        assertThat(with(1, DRAFTED.map(), DRAFTED.drawn()).saysTheSameAs(DRAFTED)).isTrue();
        assertThat(with(2, DRAFTED.map(), DRAFTED.drawn()).saysTheSameAs(DRAFTED)).isFalse();
    }

    private static Figures with(Figures.Source another) {
        return with(Stream.concat(DRAFTED.sources().stream(), Stream.of(another)).toList(), DRAFTED.coarse(), DRAFTED.map(), DRAFTED.drawn());
    }

    /** @param times what the events with coarse places are multiplied by */
    private static Figures with(long times, String map, String drawn) {
        return with(DRAFTED.sources(), times * DRAFTED.coarse(), map, drawn);
    }

    private static Figures with(List<Figures.Source> sources, long coarse, String map, String drawn) {
        return new Figures(
                DRAFTED.selection(), DRAFTED.placesSelection(), DRAFTED.placesPeriod(), DRAFTED.source(), DRAFTED.dataVersion() + 1,
                DRAFTED.whole(), DRAFTED.groups(), sources, DRAFTED.unplaced(), coarse, DRAFTED.places(),
                DRAFTED.placesAnswer(), DRAFTED.placesEvents(), DRAFTED.peaks(), DRAFTED.enoughForPeaks(), DRAFTED.reporting(),
                DRAFTED.areas(), DRAFTED.coming(), map, drawn, List.of());
    }
}
