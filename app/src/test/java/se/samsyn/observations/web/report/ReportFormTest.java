package se.samsyn.observations.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;

class ReportFormTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-11-20T21:15:30Z");

    @Test
    void threeAnswersMakeAReport() {
        NewObservation report = read(form("TIL", "", "Båthamnen", "", "", "now", "", "", "", ""), new FieldErrors());
        assertThat(report.when()).isEqualTo(Observation.When.exactly(Instant.parse("2026-11-20T21:15:00Z")));
        assertThat(report.where()).isEqualTo(Observation.Where.named("Båthamnen"));
        assertThat(report.circumstances()).isEqualTo(Observation.Circumstances.NOT_TOLD);
        assertThat(report.text()).isNull();
    }

    @Test
    void nothingFilledInNamesAllThreeAtOnce() {
        FieldErrors errors = new FieldErrors();
        assertThat(read(new ReportForm("a-key-of-length", null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null), errors))
                .isNull();
        assertThat(errors.byField()).containsOnlyKeys("group", "place", "when");
    }

    @Test
    void hoursAreReadInTheMunicipalitysZone() {
        NewObservation report = read(
                form("TIL", "", "x", "", "", "between", "", "2026-11-19T21:00", "2026-11-20T07:30", ""), new FieldErrors());
        assertThat(report.when().from()).isEqualTo(Instant.parse("2026-11-19T20:00:00Z"));
        assertThat(report.when().to()).isEqualTo(Instant.parse("2026-11-20T06:30:00Z"));
        assertThat(report.when().precision()).isEqualTo(Observation.TimeClass.INTERVAL);
    }

    @Test
    void timesInTheWrongOrderOrUnreadableAreMistakes() {
        FieldErrors order = new FieldErrors();
        read(form("TIL", "", "x", "", "", "between", "", "2026-11-20T07:30", "2026-11-19T21:00", ""), order);
        assertThat(order.byField().get("when").key()).isEqualTo("observations.mistake.order");
        FieldErrors unreadable = new FieldErrors();
        read(form("TIL", "", "x", "", "", "exact", "i går", "", "", ""), unreadable);
        assertThat(unreadable.byField().get("when").key()).isEqualTo("observations.mistake.at");
    }

    @Test
    void aFinerKindOfAnotherGroupIsLeftOut() {
        assertThat(read(form("TIL", "SKA_GLASS", "x", "", "", "now", "", "", "", ""), new FieldErrors()).category().sub()).isNull();
        assertThat(read(form("TIL", "TIL_THEFT", "x", "", "", "now", "", "", "", ""), new FieldErrors()).category().sub())
                .isEqualTo(Subcategory.TIL_THEFT);
    }

    @Test
    void aPointIsTakenWhenItCanBeInSwedenAndIsAsSureAsThePhoneSays() {
        assertThat(read(form("TIL", "", "", "674000", "6580000", "now", "", "", "", ""), new FieldErrors()).where().position())
                .isEqualTo(Observation.PositionClass.EXACT);
        assertThat(read(form("TIL", "", "", "674000", "6580000", "now", "", "", "", "250"), new FieldErrors()).where().position())
                .isEqualTo(Observation.PositionClass.STREET);
        FieldErrors errors = new FieldErrors();
        assertThat(read(form("TIL", "", "", "17.1", "59.3", "now", "", "", "", ""), errors)).isNull();
        assertThat(errors.has("place")).isTrue();
    }

    private static NewObservation read(ReportForm form, FieldErrors errors) {
        return form.report(Observation.Source.STAFF, ZONE, NOW, errors);
    }

    private static ReportForm form(
            String group, String sub, String place, String x, String y, String when, String at, String from, String to,
            String accuracy) {
        return new ReportForm("a-key-of-length", group, sub, place, x, y, accuracy, when, at, from, to, "", "", "", "");
    }
}
