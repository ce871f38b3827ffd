package se.samsyn.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.tables.WrittenDate.Order;
import se.samsyn.tables.WrittenDate.Precision;

class WrittenDateTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "2025-03-03", "20250303", "250303", "25-03-03", "2025/03/03", "2025.3.3", "3/3 2025", "3/3-2025", "3/3-25", "03.03.2025",
        "3 mars 2025", "3 Mars 2025", "3:e mars 2025", "den 3 mars 2025", "måndag 3 mars 2025", "måndagen den 3 mars 2025",
        "3-mar-25", "3 mars, 2025", "March 3, 2025", "mån 3/3 2025", " 2025-03-03 "
    })
    void aDayIsTheDayThatItIs(String written) {
        assertThat(WrittenDate.find(written)).contains(WrittenDate.day(LocalDate.of(2025, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2025-03-03 09:05", "2025-03-03T09:05:00", "2025-03-03 9.05", "2025-03-03 9:05:00", "3/3 2025 kl. 9.05", "3/3 2025 kl 09:05",
        "3 mars 2025 klockan 9.05", "20250303 09:05", "mån 3 mars 2025, 9.05", "3/3 2025 kl 0905"
    })
    void aClockMakesItAMoment(String written) {
        assertThat(WrittenDate.find(written)).contains(WrittenDate.moment(LocalDateTime.of(2025, 3, 3, 9, 5), null));
    }

    @ParameterizedTest
    @CsvSource({
        "mars 2025,2025-03-01,2025-04-01,MONTH", "2025-03,2025-03-01,2025-04-01,MONTH", "202503,2025-03-01,2025-04-01,MONTH",
        "mar-25,2025-03-01,2025-04-01,MONTH", "2025 mars,2025-03-01,2025-04-01,MONTH", "3/2025,2025-03-01,2025-04-01,MONTH",
        "vecka 12 2025,2025-03-17,2025-03-24,WEEK", "v. 12 2025,2025-03-17,2025-03-24,WEEK", "2025v12,2025-03-17,2025-03-24,WEEK",
        "2025-W12,2025-03-17,2025-03-24,WEEK", "v1 2026,2025-12-29,2026-01-05,WEEK", "kvartal 1 2025,2025-01-01,2025-04-01,QUARTER",
        "2025K4,2025-10-01,2026-01-01,QUARTER", "2025,2025-01-01,2026-01-01,YEAR", "helår 2025,2025-01-01,2026-01-01,YEAR"
    })
    void lessThanADayIsKeptAsTheSpanThatItIs(String written, LocalDate first, LocalDate after, Precision precision) {
        assertThat(WrittenDate.find(written)).contains(WrittenDate.span(first, after, precision));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "i våras", "2025-02-30", "31/4 2025", "vecka 53 2025", "vecka 0 2025", "2025-13", "1899-12-31", "2025-03-03 25:00", "12", "1234,5",
        "Torget", "99999999", "00000000", "3 marsipan 2025", "maj", "2025-03-03 kl 9.75"
    })
    void whatIsNoDateIsNone(String written) {
        assertThat(WrittenDate.find(written)).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthCanBeSaid() {
        assertThat(WrittenDate.find("3/4 2025", Order.DAY_FIRST).orElseThrow().from()).isEqualTo("2025-04-03T00:00");
        assertThat(WrittenDate.find("3/4 2025", Order.MONTH_FIRST).orElseThrow().from()).isEqualTo("2025-03-04T00:00");
    }

    @Test
    void aClockMayStandInAColumnOfItsOwn() {
        assertThat(WrittenDate.find("3 mars 2025", "kl 21.15", Order.DAY_FIRST).orElseThrow().from()).isEqualTo("2025-03-03T21:15");
        assertThat(WrittenDate.find("3 mars 2025", "", Order.DAY_FIRST).orElseThrow().precision()).isEqualTo(Precision.DAY);
        WrittenDate night = WrittenDate.find("2025-03-03", "22.00–02.30", Order.DAY_FIRST).orElseThrow();
        assertThat(night.precision()).isEqualTo(Precision.INTERVAL);
        assertThat(night.to()).isEqualTo("2025-03-04T02:30");
        assertThat(WrittenDate.find("2025-03-03", "på kvällen", Order.DAY_FIRST)).isEmpty();
        assertThat(WrittenDate.find("2025-03-03", "24:00", Order.DAY_FIRST).orElseThrow().from()).isEqualTo("2025-03-04T00:00");
    }

    @Test
    void twoDatesAreAnInterval() {
        WrittenDate away = WrittenDate.find("3 mars 2025 – 5 mars 2025").orElseThrow();
        assertThat(away.precision()).isEqualTo(Precision.INTERVAL);
        assertThat(away.to()).isEqualTo("2025-03-06T00:00");
    }

    @Test
    void aWrittenOffsetGoesBeforeTheZone() {
        ZoneId stockholm = ZoneId.of("Europe/Stockholm");
        assertThat(WrittenDate.find("2025-07-03T09:05:00Z").orElseThrow().fromInstant(stockholm)).isEqualTo(Instant.parse("2025-07-03T09:05:00Z"));
        assertThat(WrittenDate.find("2025-07-03 9:05:00 +02:00").orElseThrow().fromInstant(stockholm)).isEqualTo(Instant.parse("2025-07-03T07:05:00Z"));
        assertThat(WrittenDate.find("2025-07-03 09:05").orElseThrow().fromInstant(stockholm)).isEqualTo(Instant.parse("2025-07-03T07:05:00Z"));
    }

    @Test
    void excelsNumberOfDaysIsADate() {
        assertThat(WrittenDate.ofSerial(45719)).contains(WrittenDate.day(LocalDate.of(2025, 3, 3)));
        assertThat(WrittenDate.ofSerial(45719.5).orElseThrow().from()).isEqualTo("2025-03-03T12:00");
        assertThat(WrittenDate.ofSerial(12)).isEqualTo(Optional.empty());
    }
}
