package se.samsyn.statistics;

import java.time.Instant;
import java.time.LocalDate;
import se.samsyn.kernel.Refusal;
import se.samsyn.statistics.reading.PeriodText;

/**
 * A file or a pasted table with values of one source.
 *
 * @param fileName empty for a pasted table
 * @param retrievedOn when the numbers were fetched from the source
 * @param per what the values are counted per where the table itself does not say; 0 for counts
 * @param preliminaryFrom {@code all}, nothing, or the code of the first period whose values are preliminary
 * @param remembered whether the layout is that of an earlier delivery from the source
 * @param masked cells in which something that points out a person was struck out
 * @param counts what it changed; null until it is accepted
 * @param accountId who read it in; 0 is the operator at the command line
 */
public record Delivery(
        long id,
        int version,
        State state,
        long sourceId,
        String fileName,
        String sha256,
        LocalDate retrievedOn,
        int per,
        String preliminaryFrom,
        boolean remembered,
        int masked,
        Counts counts,
        long accountId,
        Instant createdAt,
        Instant decidedAt) {

    /** All values may still change. */
    public static final String ALL_PRELIMINARY = "all";

    /** Where a delivery stands. */
    public enum State {
        /** Nothing of it counts until it is accepted. */
        WAITING,
        ACCEPTED,
        DISCARDED
    }

    /** How many values were new, the same, changed and gone. */
    public record Counts(int added, int unchanged, int changed, int gone) {}

    /** @throws Refusal {@code delivery-decided} when it was decided on already */
    Delivery waiting() {
        if (state != State.WAITING) {
            throw new Refusal("delivery-decided");
        }
        return this;
    }

    /** Whether a text says from when values may still change, so that they are not taken for final by a slip of the pen. */
    static boolean saysPreliminary(String from) {
        return from.isEmpty() || from.equals(ALL_PRELIMINARY) || PeriodText.of(from).isPresent();
    }

    boolean isPreliminary(SeriesPeriod period) {
        if (preliminaryFrom.isEmpty() || preliminaryFrom.equals(ALL_PRELIMINARY)) {
            return !preliminaryFrom.isEmpty();
        }
        return PeriodText.of(preliminaryFrom)
                .map(from -> !period.first().isBefore(from.first()))
                .orElse(false);
    }
}
