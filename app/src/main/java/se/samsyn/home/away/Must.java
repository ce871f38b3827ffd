package se.samsyn.home.away;

import java.time.LocalDate;

/**
 * Something that cannot wait for the coordinator to come back.
 *
 * @param text what it is about, as its room names it
 * @param address where it is done
 * @param due the day by which it should be done; null for what has no day and waits
 * @param since since when it waits, or null
 * @param count how many of the kind the line stands for
 * @param who whose it is: a function, or empty
 */
public record Must(Kind kind, String text, String address, LocalDate due, LocalDate since, long count, String who) {
    /** What kind of work; the messages say under {@code home.away.how.<name>} what one does. */
    public enum Kind {
        /** Reports from people, which somebody must read. */
        REVIEW,
        FILE,
        TABLE,
        /** A day that the law has set. */
        LAW,
        TASK,
        MEASURE,
        AGREEMENT,
        PLEDGE,
        /** A locked follow-up that has come to its date, or an answer that waits for people to conclude. */
        EVALUATION,
        PICTURE
    }

    /** How much it hurries. */
    public enum Urgency {
        LATE,
        /** It waits, or its day comes within a week. */
        THIS_WEEK,
        CAN_WAIT
    }

    static final int DAYS = 7;

    public Urgency urgency(LocalDate today) {
        if (due == null) {
            return Urgency.THIS_WEEK;
        }
        return due.isBefore(today) ? Urgency.LATE : due.isBefore(today.plusDays(DAYS)) ? Urgency.THIS_WEEK : Urgency.CAN_WAIT;
    }
}
