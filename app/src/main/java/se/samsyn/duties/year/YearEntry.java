package se.samsyn.duties.year;

import java.time.Instant;
import java.time.LocalDate;
import se.samsyn.duties.Duty;

/**
 * Something of the year.
 *
 * @param what what it is about, in the words of the room that it comes from; null when the duty says it
 * @param duty the duty that it belongs to, or null
 * @param start when it begins, for what has an hour; else null
 * @param end when it ends, or null
 */
public record YearEntry(LocalDate day, Kind kind, String what, Duty duty, String address, Instant start, Instant end) {
    /** Said under {@code duties.year.<name>}. */
    public enum Kind {
        LAW,
        /** A limit of the municipality's own. */
        OWN,
        PAPERS,
        OFFICE,
        AU,
        KS,
        KF,
        PLAN,
        MEETING,
        AGREEMENT,
        PLEDGE,
        TERM,
        TERM_BOARD,
        SEASON;

        /** Whether it is a step on the way of a matter to the council. */
        public boolean preparation() {
            return compareTo(PAPERS) >= 0 && compareTo(KF) <= 0;
        }
    }

    public static YearEntry of(LocalDate day, Kind kind, String what, String address) {
        return new YearEntry(day, kind, what, null, address, null, null);
    }

    static YearEntry of(LocalDate day, Kind kind, Duty duty) {
        return new YearEntry(day, kind, null, duty, "/lagkrav/krav/" + duty.path(), null, null);
    }
}
