package se.samsyn.insight.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Set;
import se.samsyn.analysis.rhythm.AoristicWeek;
import se.samsyn.insight.Selection;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationColumns;

/**
 * The reviewed observations that a visitor may see, one array for each thing that a study needs to know of them; the same
 * arrays as those of {@link ObservationColumns}, sorted by their beginning.
 *
 * @param sources codes of the sources, in the order of their numbers
 * @param from the first possible moment, seconds since 1970 in UTC
 * @param to the last possible moment; the same when the time is known
 * @param group ordinals of {@link CategoryGroup}
 * @param area {@link #NONE} when outside every area
 * @param place {@link #NONE} when at no place of the register
 * @param unit the organisation that reported
 * @param position ordinals of {@link Observation.PositionClass}
 */
public record Incidents(
        long version,
        String[] sources,
        long[] id,
        double[] x,
        double[] y,
        long[] from,
        long[] to,
        short[] source,
        byte[] group,
        int[] area,
        int[] place,
        int[] unit,
        byte[] position) {
    public static final int NONE = ObservationColumns.NONE;

    private static final int EXACT = Observation.PositionClass.EXACT.ordinal();
    private static final int STREET = Observation.PositionClass.STREET.ordinal();
    private static final int SNAPPED = Observation.PositionClass.SNAPPED.ordinal();

    /** The columns of a visitor. */
    public static Incidents of(ObservationColumns columns) {
        return new Incidents(
                columns.version(),
                columns.sources().stream().map(ObservationColumns.SourceName::sourceId).toArray(String[]::new),
                columns.id(),
                columns.x(),
                columns.y(),
                columns.fromEpochSecond(),
                columns.toEpochSecond(),
                columns.source(),
                columns.group(),
                columns.areaId(),
                columns.placeId(),
                columns.ownerOrganisationId(),
                columns.position());
    }

    int size() {
        return from.length;
    }

    /**
     * Whether the point is fine enough for maps of points and cells and for hot spots: a point that stands for a larger place
     * would make a hot spot of its own.
     */
    public boolean drawn(int row) {
        return position[row] == EXACT || position[row] == STREET;
    }

    /** Whether the point says where in the municipality it happened, be it coarsely. */
    public boolean located(int row) {
        return drawn(row) || position[row] == SNAPPED;
    }

    /** Whether nobody knows the hour: it may have happened at any time of a long stretch. */
    boolean vague(int row) {
        return to[row] - from[row] > AoristicWeek.LONG.toSeconds();
    }

    public int sourceIndex(String code) {
        return Arrays.asList(sources).indexOf(code);
    }

    /**
     * The numbers of the rows that a selection means, in a period that may be another than its own, of one source.
     *
     * @param within the selection's area and all that lie in it; null for the whole municipality
     */
    public int[] pick(Selection selection, Period period, Set<Integer> within, int sourceIndex, ZoneId zone) {
        int first = firstFrom(period.first().atStartOfDay(zone).toEpochSecond());
        int end = firstFrom(period.end().atStartOfDay(zone).toEpochSecond());
        int groups = 0;
        for (CategoryGroup wanted : selection.groups()) {
            groups |= 1 << wanted.ordinal();
        }
        boolean anyGroup = groups == 0;
        boolean clock = selection.hours() != null || !selection.days().isEmpty();
        ZoneRules rules = zone.getRules();
        int[] picked = new int[64];
        int n = 0;
        for (int i = first; i < end; i++) {
            if (source[i] != sourceIndex
                    || !anyGroup && (groups >> group[i] & 1) == 0
                    || within != null && !within.contains(area[i])
                    || clock && !onTheClock(selection, i, rules)) {
                continue;
            }
            if (n == picked.length) {
                picked = Arrays.copyOf(picked, n * 2);
            }
            picked[n++] = i;
        }
        return Arrays.copyOf(picked, n);
    }

    private boolean onTheClock(Selection selection, int row, ZoneRules rules) {
        if (vague(row)) {
            return false;
        }
        Instant start = Instant.ofEpochSecond(from[row]);
        var local = start.atOffset(rules.getOffset(start));
        return (selection.hours() == null || selection.hours().contains(local.getHour()))
                && (selection.days().isEmpty() || selection.days().contains(local.getDayOfWeek()));
    }

    private int firstFrom(long second) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first and the last day a source tells of, or null when it tells of nothing. */
    public Period reach(int sourceIndex, ZoneId zone) {
        int first = 0;
        int last = size() - 1;
        while (first < size() && source[first] != sourceIndex) {
            first++;
        }
        while (last > first && source[last] != sourceIndex) {
            last--;
        }
        return first >= size() ? null : new Period(day(first, zone), day(last, zone));
    }

    LocalDate day(int row, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(from[row]), zone);
    }
}
