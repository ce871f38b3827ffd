package se.samsyn.observations.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
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
        assertThat(read(ReportForm.of(Map.of("key", "a-key-of-length")), errors))
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

    @Test
    void sortAndWhatWasDoneSurviveTheWayThereAndBack() {
        for (String sort : new String[] {"", "OUT_PUBLIC", "OUT_SEMI", "IN_PUBLIC", "IN_SEMI", "IN", "OUT", "SEMI"}) {
            assertThat(CircumstanceFields.sort(told("sort", sort))).isEqualTo(sort);
        }
        Observation.Circumstances done = told("done", "REPORTED,CALLED_112,TOLD_OWNER");
        assertThat(done.reportedToPolice()).isTrue();
        assertThat(done.acts()).isEqualTo(Set.of(Observation.Act.CALLED_112, Observation.Act.TOLD_OWNER));
        Observation.Circumstances nothing = told("done", "NOTHING");
        assertThat(nothing.reportedToPolice()).isFalse();
        assertThat(nothing.acts()).isEmpty();
        assertThat(told("done", "").acts()).isNull();
        assertThat(told("done", "CALLED_GUARD").reportedToPolice()).isNull();
    }

    @Test
    void theNextEventKeepsPlaceAndHourAndNothingElse() {
        ReportForm first = ReportForm.of(Map.of(
                "key", "a-key-of-length", "group", "TIL", "place", "Torget", "x", "674000", "y", "6580000", "when", "now", "text",
                "x", "done", "NOTHING", "photos", "4"));
        ReportForm next = first.next(LocalDateTime.parse("2026-11-20T22:15"));
        assertThat(next.fields())
                .isEqualTo(Map.of(
                        "place", "Torget", "x", "674000", "y", "6580000", "when", "exact", "at", "2026-11-20T22:15"));
        assertThat(next.blank()).isTrue();
        assertThat(ReportForm.of(first.fields()).fields()).isEqualTo(first.fields());
    }

    private static Observation.Circumstances told(String field, String value) {
        return ReportForm.of(Map.of("key", "a-key-of-length", field, value)).circumstances();
    }

    private static NewObservation read(ReportForm form, FieldErrors errors) {
        return form.report(Observation.Source.STAFF, ZONE, NOW, Asked.USUAL, errors);
    }

    private static ReportForm form(
            String group, String sub, String place, String x, String y, String when, String at, String from, String to,
            String accuracy) {
        return ReportForm.of(Map.ofEntries(
                Map.entry("key", "a-key-of-length"), Map.entry("group", group), Map.entry("sub", sub), Map.entry("place", place),
                Map.entry("x", x), Map.entry("y", y), Map.entry("accuracy", accuracy), Map.entry("when", when), Map.entry("at", at),
                Map.entry("from", from), Map.entry("to", to)));
    }
}
