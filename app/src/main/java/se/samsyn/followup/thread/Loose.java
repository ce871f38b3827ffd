package se.samsyn.followup.thread;

import java.time.LocalDate;
import se.samsyn.kernel.thread.Knot;

/**
 * A thread that is broken somewhere.
 *
 * @param knot where it ends
 * @param since when it was broken, or null
 * @param mend the address of the form that mends it, with what is known filled in
 */
public record Loose(Break kind, Knot knot, LocalDate since, String mend) {
    /** How it is broken. Said under {@code followup.loose.<name>}, and the deed that mends it under {@code ….mend}. */
    public enum Break {
        /** A problem that was seen, and nobody has taken a stand. */
        NO_STAND,
        /** A picture that weighs what lasts gave neither problem nor task nor plan. */
        PICTURE_ENDS,
        /** A prioritised problem whose causes nobody looks for. */
        NO_ANALYSIS,
        /** Causes have been looked for a long time. */
        ANALYSIS_OPEN,
        /** The causes are found, and no measure works on any. */
        NO_MEASURE,
        /** Every cause that a measure works on was struck out. */
        NO_CAUSE,
        /** A body decided, and nobody was given it to do. */
        NO_ASSIGNMENT,
        /** What was to be done is done, and the body has not been told. */
        NOT_REPORTED,
        /** A measure that goes on, and nobody has noted anything. */
        NOTHING_DONE,
        /** A measure whose time is out, and nobody has said how it went. */
        NO_OUTCOME,
        /** A measure that nobody has said how to follow up. */
        NO_FOLLOW_UP,
        /** The comparison has run, and nobody has concluded. */
        NO_CONCLUSION,
        /** A pledge in public that nothing is done about. */
        PLEDGE_WITHOUT_MEASURE,
        /** A pledge in public without anyone who sees to it. */
        PLEDGE_WITHOUT_OWNER,
        /** A pledge whose time is out, and the inhabitants have not been told. */
        PLEDGE_NOT_TOLD,
        /** A task whose day has passed. */
        TASK_LATE,
        /** A report to the board that was handed over and has not reached the council. */
        REPORT_NOT_DELIVERED
    }
}
