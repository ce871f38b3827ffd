package se.samsyn.insight;

import java.util.List;

/**
 * One count per row in the chosen period, in the one right before it and in the same weeks of last year, with the word for
 * each difference. The words of the rows keep the false discovery rate over all rows of the same comparison.
 *
 * @param whole all rows together, within the one source that was chosen
 */
public record Comparison(By by, List<Row> rows, Row whole) {
    /** What the rows are. */
    public enum By {
        GROUP,
        AREA,
        PLACE
    }

    /** A comparison with another period of the same length. @param count what was counted then */
    public record Versus(long count, Verdict verdict) {
        /** Whether there was anything to count from then. */
        public boolean known() {
            return verdict != Verdict.NO_DATA;
        }
    }

    /**
     * @param key the group's code, or the number of the area or place; 0 for outside all
     * @param name as written in the register; null for groups and for outside all
     */
    public record Row(String key, String name, long count, Versus previous, Versus lastYear) {}

    public Comparison {
        rows = List.copyOf(rows);
    }
}
