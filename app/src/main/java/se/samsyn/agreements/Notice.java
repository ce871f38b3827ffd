package se.samsyn.agreements;

import java.time.LocalDate;

/**
 * Something about an agreement or a pledge that somebody must do.
 *
 * @param address where it is done
 * @param title of the agreement, annex or pledge
 * @param day what it is about: the last day, the day for renewal
 */
public record Notice(Kind kind, String address, String title, LocalDate day) {
    /** What is to be done, in the order of how much it matters. */
    public enum Kind {
        /** An agreement has run out and nobody has renewed or ended it. */
        EXPIRED,
        /** A pledge's period is over and nobody has told what came of it. */
        UNANSWERED,
        /** An agreement runs out within half a year. */
        EXPIRING,
        /** An annex must be renewed. */
        ANNEX_DUE,
        /** A text is agreed on and not all have signed. */
        UNSIGNED,
        /** A pledge's period ends soon: follow it up, and give the next. */
        PLEDGE_ENDING
    }
}
