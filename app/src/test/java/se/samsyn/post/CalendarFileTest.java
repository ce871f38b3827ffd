package se.samsyn.post;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our calendar files as another implementation reads them. */
class CalendarFileTest {
    private static final Instant START = Instant.parse("2026-03-29T11:00:00Z");

    @Test
    void anotherImplementationReadsWhatWeWrote() {
        String title = "Lokala brå; samråd, kväll \\ morgon – " + "åäö ".repeat(30).strip();
        CalendarFile file = new CalendarFile("Lokala brå", List.of(
                appointment("a-1", 3, title, "Stadshuset, rum 2", false), appointment("a-2", 0, "Inställt", "", true)));
        ICalendar read = Biweekly.parse(new String(file.bytes(), StandardCharsets.UTF_8)).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).as(read.validate(biweekly.ICalVersion.V2_0).toString()).isTrue();
        assertThat(read.getEvents()).hasSize(2);
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getLocation().getValue()).isEqualTo("Stadshuset, rum 2");
        assertThat(event.getUid().getValue()).isEqualTo("a-1");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(START.plusSeconds(3600));
        assertThat(event.getUrl().getValue()).isEqualTo("https://samsyn.example/moten/1");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(read.getEvents().get(1).getStatus().isCancelled()).isTrue();
    }

    @Test
    void linesAreFoldedWithinTheirLengthAndEndAsTheyShould() {
        String text = new String(new CalendarFile("x", List.of(appointment("a", 0, "å".repeat(200), "", false))).bytes(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n");
        }
    }

    /** A title cannot add lines of its own. */
    @Test
    void nobodySmugglesAProperty() {
        CalendarFile file = new CalendarFile("x", List.of(appointment("a", 0, "Möte\r\nATTENDEE:mailto:x@example.org", "", false)));
        ICalendar read = Biweekly.parse(new String(file.bytes(), StandardCharsets.UTF_8)).first();
        assertThat(read.getEvents().getFirst().getAttendees()).isEmpty();
        assertThat(read.getEvents().getFirst().getSummary().getValue()).isEqualTo("Möte\nATTENDEE:mailto:x@example.org");
    }

    private static CalendarFile.Appointment appointment(String uid, int edition, String title, String place, boolean cancelled) {
        return new CalendarFile.Appointment(
                uid, edition, Instant.parse("2026-03-01T08:00:00Z"), START, START.plusSeconds(3600), title, place,
                "https://samsyn.example/moten/1", cancelled);
    }
}
