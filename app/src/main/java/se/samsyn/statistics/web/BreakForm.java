package se.samsyn.statistics.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import se.samsyn.kernel.Period;

/** A new break mark as it is filled in. */
public record BreakForm(String key, String category, String date, String why) {
    public BreakForm {
        category = category == null ? "" : category;
        date = date == null ? "" : date;
        why = why == null ? "" : why;
    }

    /** The date, or null when there is none. */
    LocalDate day() {
        return day(date);
    }

    /** A date as a browser sends it, or null when there is none. */
    public static LocalDate day(String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The days that an address asks about, or null when it asks about all. */
    static Period span(String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first == null || last == null || last.isBefore(first) ? null : new Period(first, last);
    }
}
