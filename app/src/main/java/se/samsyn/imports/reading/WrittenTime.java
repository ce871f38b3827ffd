package se.samsyn.imports.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import se.samsyn.imports.RowReport.Cause;
import se.samsyn.observations.Observation.TimeClass;
import se.samsyn.observations.Observation.When;
import se.samsyn.tables.WrittenDate;

/**
 * The time of a row: a moment, a day, a week, a month; with a second one, between two. What is less than a moment becomes the
 * interval that it is, so that nothing looks better known than it was.
 *
 * @param when the time, or null when it could not be read; then the cause says why
 */
record WrittenTime(When when, Cause cause) {
    /** @param to the end, or nothing */
    static WrittenTime of(Optional<WrittenDate> from, Optional<WrittenDate> to, ZoneId zone) {
        if (from.isEmpty()) {
            return new WrittenTime(null, Cause.TIME);
        }
        WrittenDate start = from.get();
        if (to.isEmpty() || to.equals(from)) {
            return new WrittenTime(new When(start.fromInstant(zone), start.toInstant(zone), precision(start)), null);
        }
        if (to.get().toInstant(zone).isBefore(start.fromInstant(zone))) {
            return new WrittenTime(null, Cause.TIME_ORDER);
        }
        return new WrittenTime(new When(start.fromInstant(zone), to.get().toInstant(zone), TimeClass.INTERVAL), null);
    }

    /** The day it began, by which words are understood; today's meaning holds for what cannot be read. */
    LocalDate day(ZoneId zone) {
        return when == null ? LocalDate.MAX : LocalDate.ofInstant(when.from(), zone);
    }

    private static TimeClass precision(WrittenDate date) {
        return switch (date.precision()) {
            case MOMENT -> TimeClass.EXACT;
            case DAY -> TimeClass.DAY;
            case MONTH -> TimeClass.MONTH;
            case INTERVAL, WEEK, QUARTER, YEAR -> TimeClass.INTERVAL;
        };
    }
}
