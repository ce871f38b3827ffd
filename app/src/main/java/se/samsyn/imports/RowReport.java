package se.samsyn.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What happened to the rows of a file. A row that cannot be used is not an error of the program: it is counted by its cause,
 * with the first line numbers as examples. Holds no text of any row but words for categories that are not known.
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

    /** Is told of each row that cannot be used. */
    public interface Listener {
        /** @param cells what the row says */
        void bad(Cause cause, long line, List<String> cells);
    }

    private static final int EXAMPLES = 5;
    private static final int WORDS = 60;
    private static final int LONGEST_WORD = 80;

    private final Map<Cause, Long> counts = new TreeMap<>();
    private final Map<Cause, List<Long>> examples = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Listener listener;
    private long rows;

    public RowReport() {
        this(null);
    }

    /** @param listener or null */
    public RowReport(Listener listener) {
        this.listener = listener;
    }

    /** A row was read, usable or not. */
    public void read() {
        rows++;
    }

    /** A word for a category that nobody has said the meaning of. */
    public void unknown(String word) {
        boolean kept = !word.isBlank() && word.length() <= LONGEST_WORD;
        if (kept && (unknown.size() < WORDS || unknown.containsKey(word))) {
            unknown.merge(word, 1L, Long::sum);
        }
    }

    /** Such words and how many rows have them; no more than a page can ask about. */
    public Map<String, Long> unknownWords() {
        return Map.copyOf(unknown);
    }

    /** A row that cannot be used. @param line its line in the file, or its number in it, from 1 @param cells what it says */
    public void bad(Cause cause, long line, Supplier<List<String>> cells) {
        if (listener != null) {
            listener.bad(cause, line, cells.get());
        }
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
