package se.samsyn.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import se.samsyn.imports.RowReport.Cause;
import se.samsyn.observations.Observation.TimeClass;
import se.samsyn.observations.Observation.When;

/**
 * A time as files write it: a moment with or without offset, a day, or a month; with a second one, between two. A month or a
 * day becomes the interval that it is, so that nothing looks better known than it was.
 *
 * @param when the time, or null when it could not be read; then the cause says why
 */
record WrittenTime(When when, Cause cause) {
    private record Span(Instant from, Instant to, TimeClass precision) {}

    /** @param to the end; blank when there is none */
    static WrittenTime read(String from, String to, ZoneId zone) {
        try {
            Span start = span(from, zone);
            if (to.isBlank() || to.equals(from)) {
                return new WrittenTime(new When(start.from, start.to, start.precision), null);
            }
            Span end = span(to, zone);
            if (end.to.isBefore(start.from)) {
                return new WrittenTime(null, Cause.TIME_ORDER);
            }
            return new WrittenTime(new When(start.from, end.to, TimeClass.INTERVAL), null);
        } catch (DateTimeException unreadable) {
            return new WrittenTime(null, Cause.TIME);
        }
    }

    private static Span span(String written, ZoneId zone) {
        String text = written.strip();
        if (text.length() == 7) {
            YearMonth month = YearMonth.parse(text);
            return new Span(month.atDay(1).atStartOfDay(zone).toInstant(), month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(), TimeClass.MONTH);
        }
        if (text.length() == 10) {
            LocalDate day = LocalDate.parse(text);
            return new Span(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant(), TimeClass.DAY);
        }
        String moment = text.replace(' ', 'T');
        boolean offset = moment.endsWith("Z") || moment.matches(".*[+-]\\d{2}:?\\d{2}$") && moment.length() > 16;
        Instant instant = offset ? OffsetDateTime.parse(moment).toInstant() : LocalDateTime.parse(moment).atZone(zone).toInstant();
        return new Span(instant, instant, TimeClass.EXACT);
    }
}
