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
import se.samsyn.observations.Subcategory;

/**
 * The reviewed observations that a visitor may see, asked as a study asks them: in which period, of which source, drawn how.
 * Rows are those of {@link ObservationColumns}, sorted by their beginning.
 */
public record Incidents(ObservationColumns columns) {
    public static final int NONE = ObservationColumns.NONE;

    private static final Subcategory[] SUBCATEGORIES = Subcategory.values();
    private static final int EXACT = Observation.PositionClass.EXACT.ordinal();
    private static final int STREET = Observation.PositionClass.STREET.ordinal();
    private static final int SNAPPED = Observation.PositionClass.SNAPPED.ordinal();

    /** The columns of a visitor. */
    public static Incidents of(ObservationColumns columns) {
        return new Incidents(columns);
    }

    public long version() {
        return columns.version();
    }

    /** Codes of the sources, in the order of their numbers. */
    public String[] sources() {
        return columns.sources().stream().map(ObservationColumns.SourceName::sourceId).toArray(String[]::new);
    }

    public long id(int row) {
        return columns.id(row);
    }

    public double x(int row) {
        return columns.x(row);
    }

    public double y(int row) {
        return columns.y(row);
    }

    /** The first possible moment, seconds since 1970 in UTC. */
    public long from(int row) {
        return columns.fromEpochSecond(row);
    }

    /** The last possible moment; the same when the time is known. */
    public long to(int row) {
        return columns.toEpochSecond(row);
    }

    /** Ordinal of {@link CategoryGroup}. */
    public int group(int row) {
        return columns.group(row);
    }

    /** {@link #NONE} when outside every area. */
    int area(int row) {
        return columns.areaId(row);
    }

    /** {@link #NONE} when at no place of the register. */
    public int place(int row) {
        return columns.placeId(row);
    }

    /** The organisation that reported. */
    public int unit(int row) {
        return columns.ownerOrganisationId(row);
    }

    /** Ordinal of {@link Observation.Certainty}, or {@link #NONE}. */
    int certainty(int row) {
        return columns.certainty(row);
    }

    /** Whether it happened at somebody's home. */
    boolean atHome(int row) {
        int kind = columns.subcategory(row);
        return kind != NONE && SUBCATEGORIES[kind].atHome();
    }

    /** Index of the source among {@link #sources()}. */
    int source(int row) {
        return columns.source(row);
    }

    /** Who tells in a source. */
    public Observation.Source kind(int sourceIndex) {
        return columns.sources().get(sourceIndex).kind();
    }

    public int size() {
        return columns.size();
    }

    /**
     * Whether the point is fine enough for maps of points and cells and for hot spots: a point that stands for a larger place
     * would make a hot spot of its own.
     */
    public boolean drawn(int row) {
        int position = columns.position(row);
        return position == EXACT || position == STREET;
    }

    /** Whether the point is where it happened, and does not stand for a stretch of street or a square. */
    public boolean exact(int row) {
        return columns.position(row) == EXACT;
    }

    /** Whether the point says where in the municipality it happened, be it coarsely. */
    public boolean located(int row) {
        return drawn(row) || columns.position(row) == SNAPPED;
    }

    /** Whether nobody knows the hour: it may have happened at any time of a long stretch. */
    boolean vague(int row) {
        return to(row) - from(row) > AoristicWeek.LONG.toSeconds();
    }

    public int sourceIndex(String code) {
        return Arrays.asList(sources()).indexOf(code);
    }

    /**
     * The numbers of the rows that a selection means, in a period that may be another than its own, of one source.
     *
     * @param within the selection's area and all that lie in it; null for the whole municipality
     */
    public int[] pick(Selection selection, Period period, Set<Integer> within, int sourceIndex, ZoneId zone) {
        int first = columns.firstFrom(period.first().atStartOfDay(zone).toEpochSecond());
        int end = columns.firstFrom(period.end().atStartOfDay(zone).toEpochSecond());
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
            if (columns.source(i) != sourceIndex
                    || !anyGroup && (groups >> columns.group(i) & 1) == 0
                    || within != null && !within.contains(columns.areaId(i))
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
        Instant start = Instant.ofEpochSecond(from(row));
        var local = start.atOffset(rules.getOffset(start));
        return (selection.hours() == null || selection.hours().contains(local.getHour()))
                && (selection.days().isEmpty() || selection.days().contains(local.getDayOfWeek()));
    }

    /** The first and the last day a source tells of, or null when it tells of nothing. */
    public Period reach(int sourceIndex, ZoneId zone) {
        return sourceIndex < 0
                ? null
                : new Period(day(columns.firstOf(sourceIndex), zone), day(columns.lastOf(sourceIndex), zone));
    }

    public LocalDate day(int row, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(from(row)), zone);
    }
}
