package se.samsyn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;

class SelectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void nothingAskedForIsThirteenWeeksUntilToday() {
        Selection.Reading reading = Selection.read(Map.of(), TODAY);
        assertThat(reading.errors().any()).isFalse();
        assertThat(reading.selection()).isEqualTo(Selection.of(new Period(LocalDate.of(2026, 8, 24), TODAY)));
    }

    @Test
    void theSameChoiceIsAlwaysWrittenTheSame() {
        Selection selection = Selection.read(
                        Map.of(
                                "to", List.of("2026-08-31"),
                                "from", List.of("2026-06-01"),
                                "category", List.of("TIL", "SKA", "TIL"),
                                "day", List.of("7", "5"),
                                "hourFrom", List.of("22"),
                                "hourUntil", List.of("6"),
                                "area", List.of("12"),
                                "source", List.of("STAFF"),
                                "unknown", List.of("x")),
                        TODAY)
                .selection();
        assertThat(selection.query())
                .isEqualTo("from=2026-06-01&to=2026-08-31&category=SKA&category=TIL&area=12&source=STAFF&hours=22-6&day=5&day=7");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-13-40, insight.mistake.date",
        "from, 0002-01-01, insight.mistake.date",
        "to, <script>, insight.mistake.date",
        "from, 2026-11-23, insight.mistake.future",
        "from, 2001-01-01, insight.mistake.long",
        "category, ABC, insight.mistake.category",
        "day, 8, insight.mistake.day",
        "area, -1, insight.mistake.area",
        "area, 99999999999999999999, insight.mistake.area",
        "hours, 25-26, insight.mistake.hours",
        "hours, 7-7, insight.mistake.hours",
        "source, '<b>', insight.mistake.source",
    })
    void aMistakeIsNamedAtItsFieldAndTheDefaultStands(String field, String value, String mistake) {
        Selection.Reading reading = Selection.read(Map.of(field, List.of(value)), TODAY);
        assertThat(reading.errors().byField().get(field).key()).isEqualTo(mistake);
        assertThat(reading.selection()).isEqualTo(Selection.defaults(TODAY));
    }

    @Test
    void daysAfterTodayAreCutSinceTheyCannotBeCompared() {
        Selection.Reading reading = Selection.read(Map.of("from", List.of("2026-11-01"), "to", List.of("2026-12-31")), TODAY);
        assertThat(reading.errors().any()).isFalse();
        assertThat(reading.selection().period()).isEqualTo(new Period(LocalDate.of(2026, 11, 1), TODAY));
    }

    @Test
    void hoursPastMidnight() {
        Selection.Hours night = new Selection.Hours(22, 6);
        assertThat(List.of(21, 22, 0, 5, 6)).map(night::contains).containsExactly(false, true, true, true, false);
    }

    @Test
    void aroundTheClockIsNoChoice() {
        assertThat(Selection.read(Map.of("hourFrom", List.of("0"), "hourUntil", List.of("24")), TODAY).selection().hours()).isNull();
        assertThat(Selection.of(new Period(TODAY, TODAY)).days()).isEmpty();
        assertThat(new Selection(new Period(TODAY, TODAY), Set.of(), null, null, null, EnumSet.allOf(DayOfWeek.class)).days())
                .isEmpty();
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("selections") Selection selection) {
        assertThat(Selection.ofQuery(selection.query())).isEqualTo(selection);
    }

    @Property
    void noTextFromOutsideThrows(@ForAll String value, @ForAll("names") String name) {
        Selection.Reading reading = Selection.read(Map.of(name, List.of(value, value)), TODAY);
        assertThat(Selection.ofQuery(reading.selection().query())).isEqualTo(reading.selection());
    }

    @Test
    void aFrozenTextThatIsNoSelectionIsRefused() {
        assertThatThrownBy(() -> Selection.ofQuery("from=2026-01-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Selection.ofQuery("from=2026-02-01&to=2026-01-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("from", "to", "category", "area", "source", "hours", "hourFrom", "hourUntil", "day");
    }

    @Provide
    Arbitrary<Selection> selections() {
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.integers().between(0, 5000), Arbitraries.integers().between(0, 3600))
                .as((start, days) -> new Period(
                        LocalDate.of(2010, 1, 1).plusDays(start), LocalDate.of(2010, 1, 1).plusDays(start + days)));
        return Combinators.combine(
                        periods,
                        Arbitraries.of(CategoryGroup.class).set(),
                        Arbitraries.longs().between(1, 1_000_000).injectNull(0.5),
                        Arbitraries.of("STAFF", "POLICE", "Bostäder i Hamn 1", "fil: a_b.csv").injectNull(0.3),
                        Combinators.combine(Arbitraries.integers().between(0, 23), Arbitraries.integers().between(0, 23))
                                .filter((a, b) -> !a.equals(b))
                                .as(Selection.Hours::new)
                                .injectNull(0.5),
                        Arbitraries.of(DayOfWeek.class).set())
                .as(Selection::new);
    }
}
