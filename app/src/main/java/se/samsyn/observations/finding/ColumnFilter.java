package se.samsyn.observations.finding;

import java.util.BitSet;
import java.util.Set;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.ObservationFilter;

/** Which rows of the columns a filter means. */
final class ColumnFilter {
    private static final int ANY = -1;
    private static final int NONE = -2;

    /** The rows of the period: from this one … */
    final int first;
    /** … to before this one. */
    final int end;

    private final ObservationColumns columns;
    private final int group;
    private final int source;
    private final BitSet areas;

    ColumnFilter(ObservationColumns columns, ObservationFilter filter, Set<Long> areas) {
        this.columns = columns;
        this.areas = areas == null ? null : numbers(areas);
        first = filter.period() == null
                ? 0
                : columns.firstFrom(filter.period().first().atStartOfDay(filter.zone()).toEpochSecond());
        end = filter.period() == null
                ? columns.size()
                : columns.firstFrom(filter.period().end().atStartOfDay(filter.zone()).toEpochSecond());
        group = filter.group() == null ? ANY : filter.group().ordinal();
        source = filter.sourceId() == null ? ANY : number(filter.sourceId());
    }

    private int number(String sourceId) {
        for (int i = 0; i < columns.sources().size(); i++) {
            if (columns.sources().get(i).sourceId().equals(sourceId)) {
                return i;
            }
        }
        return NONE;
    }

    private static BitSet numbers(Set<Long> areas) {
        BitSet numbers = new BitSet();
        areas.forEach(area -> numbers.set(Math.toIntExact(area)));
        return numbers;
    }

    boolean test(int i) {
        return (group == ANY || columns.group(i) == group)
                && (source == ANY || columns.source(i) == source)
                && (areas == null || columns.areaId(i) >= 0 && areas.get(columns.areaId(i)));
    }

    int count() {
        if (group == ANY && source == ANY && areas == null) {
            return Math.max(0, end - first);
        }
        int count = 0;
        for (int i = first; i < end; i++) {
            if (test(i)) {
                count++;
            }
        }
        return count;
    }
}
