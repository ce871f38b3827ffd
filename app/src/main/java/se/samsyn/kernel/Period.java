package se.samsyn.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last " + last + " is before first " + first);
        }
    }

    /** The number of days. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The day after the last: the open end for half-open comparisons. */
    public LocalDate end() {
        return last.plusDays(1);
    }

    /** The period of the same length that ends where this one begins. */
    public Period previous() {
        return new Period(first.minusDays(days()), first.minusDays(1));
    }

    /** The same number of days 52 weeks earlier, so that the weekdays agree. */
    public Period lastYear() {
        return new Period(first.minusWeeks(52), last.minusWeeks(52));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
