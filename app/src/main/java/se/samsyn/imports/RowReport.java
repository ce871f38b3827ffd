package se.samsyn.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to the rows of a file. A row that cannot be used is not an error of the program: it is counted by its cause,
 * with the first line numbers as examples. Holds no text of any row.
 */
public final class RowReport {
    /** Why a row could not be used; the sentence stands in the messages as {@code imports.cause.<name>}. */
    public enum Cause {
        /** The row has another number of cells than the header. */
        CELLS,
        /** No time, or none that can be read. */
        TIME,
        /** The end lies before the beginning. */
        TIME_ORDER,
        /** A category that no word of ours is known for. */
        CATEGORY,
        /** Something that is not crime or safety: an accident, a check, an animal. */
        NOT_OURS,
        /** A summary of a night or a week: many events in one text. */
        DIGEST,
        /** Another place than the municipality's. */
        ELSEWHERE,
        /** Coordinates that are not numbers. */
        COORDINATES,
        /** Coordinates outside Sweden, without a projection being named. */
        OUTSIDE
    }

    /** A cause, how many rows it took, and the first of their line numbers. */
    public record Bad(Cause cause, long rows, List<Long> lines) {}

    private static final int EXAMPLES = 5;

    private final Map<Cause, Long> counts = new TreeMap<>();
    private final Map<Cause, List<Long>> examples = new TreeMap<>();
    private long rows;

    /** A row was read, usable or not. */
    void read() {
        rows++;
    }

    /** A row that cannot be used. @param line its line in the file, or its number in it, from 1 */
    void bad(Cause cause, long line) {
        counts.merge(cause, 1L, Long::sum);
        List<Long> lines = examples.computeIfAbsent(cause, c -> new ArrayList<>());
        if (lines.size() < EXAMPLES) {
            lines.add(line);
        }
    }

    /** How many rows were read. */
    public long rows() {
        return rows;
    }

    /** The causes, in their order. */
    public List<Bad> bad() {
        return counts.entrySet().stream()
                .map(cause -> new Bad(cause.getKey(), cause.getValue(), List.copyOf(examples.get(cause.getKey()))))
                .toList();
    }
}
