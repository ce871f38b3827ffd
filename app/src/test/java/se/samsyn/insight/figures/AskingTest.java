package se.samsyn.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.Selection;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;

class AskingTest {
    private static final Selection WEEKS =
            Selection.of(new Period(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 22))).withSource("Polisens anmälda brott");

    @Test
    void whatIsWrittenIsReadBack() {
        for (String against : List.of("", "previous", "2025-06-01--2025-08-31")) {
            Asking asking = new Asking(Topic.CHANGE, WEEKS, 800, against, "Mätning: Otrygga & rädda");
            assertThat(Asking.ofQuery(Topic.CHANGE, asking.query())).isEqualTo(asking);
        }
    }

    @Test
    void aRadiusIsOneOfThreeAndAPeriodHasTwoEnds() {
        FieldErrors errors = new FieldErrors();
        Asking asking = Asking.read(
                Topic.WHERE, WEEKS, Map.of("radius", List.of("250"), "againstFrom", List.of("2025-08-31"), "againstTo", List.of("2025-06-01")), errors);
        assertThat(asking).isEqualTo(Asking.of(Topic.WHERE, WEEKS));
        assertThat(errors.has("radius")).isTrue();
        assertThat(errors.has("againstFrom")).isTrue();
        assertThatThrownBy(() -> Asking.ofQuery(Topic.WHERE, WEEKS.query() + "&radius=7")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutLastYearThePeriodBeforeStandsInItsPlace() {
        Asking asking = Asking.of(Topic.CHANGE, WEEKS);
        assertThat(asking.then(true)).isEqualTo(WEEKS.period().lastYear());
        assertThat(asking.then(false)).isEqualTo(WEEKS.period().previous());
        assertThat(asking.withAgainst("previous").then(true)).isEqualTo(WEEKS.period().previous());
        assertThat(asking.withAgainst("2020-01-01--2020-12-31").then(true).days()).isEqualTo(366);
    }
}
