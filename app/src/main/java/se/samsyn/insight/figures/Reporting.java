package se.samsyn.insight.figures;

import java.util.List;
import se.samsyn.insight.Verdict;
import se.samsyn.kernel.Period;

/**
 * How much was reported, beside what another source tells: before more reports are taken for more crime.
 *
 * @param columns the period, the one before it and the same weeks of last year
 * @param source whose reports are counted, or null for all that staff and hosts tell
 * @param other the source that the staff's reports are laid beside: the police's, else the largest that is no report; or null
 * @param staff the word for the staff's reports against the period that is compared with
 * @param others the word for the other source
 * @param people who reported in the period, -1 when no link to them is left
 */
record Reporting(
        List<Column> columns,
        String source,
        String other,
        boolean againstLastYear,
        Verdict staff,
        Verdict others,
        int people,
        int batches,
        long batchRows) {
    /** A word for a count that is not known. */
    static final long UNKNOWN = -1;

    /** @param staff reports of staff and hosts @param units that reported @param others events of the other source */
    record Column(Period period, long staff, long units, long others) {
        boolean known() {
            return staff != UNKNOWN;
        }
    }

    Reporting {
        columns = List.copyOf(columns);
    }

    Column now() {
        return columns.getFirst();
    }

    Column then() {
        return columns.get(againstLastYear ? 2 : 1);
    }

    /** What the two together come to, as the end of a message's key. */
    String finding() {
        boolean otherKnown = other != null && others != Verdict.NO_DATA && others != Verdict.INCOMPLETE;
        if (!then().known()) {
            return "unknown";
        }
        if (staff.more()) {
            return !otherKnown ? "staffAlone" : others.more() ? "bothMore" : "staffOnly";
        }
        if (staff.fewer()) {
            return !otherKnown ? "staffFewerAlone" : others.fewer() ? "bothFewer" : "staffFewerOnly";
        }
        if (otherKnown && others.more()) {
            return "otherOnly";
        }
        return staff == Verdict.TOO_FEW ? "tooFew" : "same";
    }
}
