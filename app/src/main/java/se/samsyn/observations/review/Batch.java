package se.samsyn.observations.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reports that a reviewer accepted in one go.
 *
 * @param undoneAt when it was taken back, or null
 */
public record Batch(long id, long acceptedBy, Instant acceptedAt, Instant undoneAt, List<Row> rows) {
    /** How long it can be taken back. */
    public static final Duration UNDO_WITHIN = Duration.ofHours(24);

    /** What became of one report of the batch. */
    public enum Outcome {
        /** It counts. */
        ACCEPTED,
        /** Somebody had changed or decided it since the page was opened, or something was found in it. */
        PASSED_OVER,
        /** It waits again. */
        TAKEN_BACK,
        /** Not taken back: somebody has changed it since. */
        CHANGED_SINCE,
        /** Not taken back: a locked picture stands on it. */
        IN_PICTURE
    }

    public record Row(long observationId, Outcome outcome) {}

    /** Until when it can be taken back. */
    public Instant undoUntil() {
        return acceptedAt.plus(UNDO_WITHIN);
    }

    public boolean canBeUndone(Instant now) {
        return undoneAt == null && now.isBefore(undoUntil()) && !numbers(Outcome.ACCEPTED).isEmpty();
    }

    /** The numbers of the reports with this outcome, in order. */
    public List<Long> numbers(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).map(Row::observationId).toList();
    }
}
