package se.samsyn.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.samsyn.statistics.SeriesPeriod.Grain;

/**
 * One category in one area, step by step, as one source counts it.
 *
 * @param areaId the same area in {@code places}, or null when there is none of that name
 * @param per 0 for a count; otherwise a rate per so many: 100 for per cent, 100 000 for reported crimes by Brå
 * @param retrievedOn when the latest delivery was fetched from the source
 * @param breaks those that concern it, the earliest first
 */
public record Series(
        long id,
        SeriesSource source,
        String category,
        String area,
        Long areaId,
        Level level,
        int per,
        Grain grain,
        LocalDate retrievedOn,
        SeriesValues values,
        List<SeriesBreak> breaks) {

    /** How large the area is. */
    public enum Level {
        MUNICIPALITY,
        LOCALITY,
        /** A part of a locality, or any other division. */
        AREA
    }

    public Series {
        breaks = List.copyOf(breaks);
    }

    public boolean isCount() {
        return per == 0;
    }

    public SeriesPeriod period(int i) {
        return new SeriesPeriod(grain, LocalDate.ofEpochDay(values.firstEpochDay()[i]));
    }

    /** The steps that have a value, the earliest first. */
    public List<SeriesPeriod> periods() {
        return IntStream.range(0, values.size()).mapToObj(this::period).toList();
    }

    /** Where a step stands among the values, or -1 when it has none. */
    public int indexOf(SeriesPeriod period) {
        int found = java.util.Arrays.binarySearch(values.firstEpochDay(), period.first().toEpochDay());
        return found < 0 ? -1 : found;
    }

    /** The latest step. Not for a series without values. */
    public SeriesPeriod last() {
        return period(values.size() - 1);
    }
}
