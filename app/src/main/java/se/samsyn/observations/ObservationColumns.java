package se.samsyn.observations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.columns.ColumnRows;

/**
 * The reviewed observations of one municipality, as one viewer may see them: fields without text, sorted by the moment they
 * began. A view of rows that all viewers share; it never changes, and is safe for many threads.
 */
public final class ObservationColumns {
    /** Where a number of an area, a place or a subcategory would stand, and there is none. */
    public static final int NONE = -1;

    private static final byte EXACT = (byte) Observation.PositionClass.EXACT.ordinal();
    private static final byte SNAPPED = (byte) Observation.PositionClass.SNAPPED.ordinal();
    private static final long MICROSECONDS = 1_000_000;

    /** One source within its kind. */
    public record SourceName(Observation.Source kind, String sourceId) {}

    private final ColumnRows rows;
    private final int[] seen;
    private final List<SourceName> sources = new ArrayList<>();
    /** From a source's number among the rows to its number among those that are seen. */
    private final short[] sourceNumber;

    private final int[] firstOfSource;
    private final int[] lastOfSource;
    private final int[] countOfSource;

    /** @param seen the rows that the viewer may see, in order; null when all */
    public ObservationColumns(ColumnRows rows, int[] seen) {
        this.rows = rows;
        this.seen = seen;
        sourceNumber = new short[rows.sources.size()];
        Arrays.fill(sourceNumber, (short) NONE);
        int[] first = new int[rows.sources.size()];
        int[] last = new int[rows.sources.size()];
        int[] count = new int[rows.sources.size()];
        for (int i = 0; i < size(); i++) {
            int source = rows.source[row(i)];
            if (count[source]++ == 0) {
                first[source] = i;
            }
            last[source] = i;
        }
        for (int source = 0; source < count.length; source++) {
            if (count[source] > 0) {
                first[sources.size()] = first[source];
                last[sources.size()] = last[source];
                sourceNumber[source] = (short) sources.size();
                sources.add(rows.sources.get(source));
            }
        }
        countOfSource = Arrays.stream(count).filter(of -> of > 0).toArray();
        firstOfSource = Arrays.copyOf(first, sources.size());
        lastOfSource = Arrays.copyOf(last, sources.size());
    }

    private int row(int i) {
        return seen == null ? i : seen[i];
    }

    /** How many observations. */
    public int size() {
        return seen == null ? rows.size() : seen.length;
    }

    /** The municipality's data version that these columns agree with; names an answer that is kept. */
    public long version() {
        return rows.version;
    }

    /** The observation's number. */
    public long id(int i) {
        return rows.id[row(i)];
    }

    /** Metres east, SWEREF 99 TM; NaN where there is no point. Look at {@link #located(int)} before drawing or measuring. */
    public double x(int i) {
        return rows.x[row(i)];
    }

    /** Metres north, SWEREF 99 TM; NaN where there is no point. */
    public double y(int i) {
        return rows.y[row(i)];
    }

    /** When it began, whole seconds since 1970-01-01T00:00Z; never falls from row to row. */
    public long fromEpochSecond(int i) {
        return Math.floorDiv(rows.from[row(i)], MICROSECONDS);
    }

    /** When it began, microseconds since 1970-01-01T00:00Z: as fine as it is kept, and the order of the rows. */
    public long fromEpochMicro(int i) {
        return rows.from[row(i)];
    }

    /** When it ended, whole seconds since 1970-01-01T00:00Z; equals the beginning where the moment is known. */
    public long toEpochSecond(int i) {
        return rows.to[row(i)];
    }

    /** Ordinal of {@link Observation.TimeClass}. */
    public byte timeClass(int i) {
        return rows.timeClass[row(i)];
    }

    /** Ordinal of {@link CategoryGroup}. */
    public byte group(int i) {
        return rows.group[row(i)];
    }

    /** Ordinal of {@link Subcategory}, or {@link #NONE}. */
    public byte subcategory(int i) {
        return rows.subcategory[row(i)];
    }

    /** The area's number, or {@link #NONE}. */
    public int areaId(int i) {
        return rows.area[row(i)];
    }

    /** The number of the place in the register, or {@link #NONE}. */
    public int placeId(int i) {
        return rows.place[row(i)];
    }

    /** Index into {@link #sources()}. */
    public short source(int i) {
        return sourceNumber[rows.source[row(i)]];
    }

    /** Ordinal of {@link Observation.PositionClass}. */
    public byte position(int i) {
        return rows.position[row(i)];
    }

    /** Ordinal of {@link Observation.Certainty}, or {@link #NONE}. */
    public byte certainty(int i) {
        return rows.certainty[row(i)];
    }

    /** Whether it was indoors: 1 for yes, 0 for no, {@link #NONE} when it was not told. */
    public int indoors(int i) {
        return told(i, 0);
    }

    /** Whether the place was open to some or at times only: 1, 0 or {@link #NONE}. */
    public int semiPublic(int i) {
        return told(i, 2);
    }

    /** Whether the police have a report of it: 1, 0 or {@link #NONE}. */
    public int reportedToPolice(int i) {
        return told(i, 4);
    }

    private int told(int i, int bit) {
        int told = rows.circumstances[row(i)] >> bit & 3;
        return told == 0 ? NONE : 2 - told;
    }

    /**
     * How many were seen, told of and suspected, by the ordinal of {@link Observation.Certainty}; the last number is of those
     * that say nothing of it.
     *
     * @param meant which rows are counted; those of one source, since sources are never added together
     */
    public int[] countByCertainty(IntPredicate meant) {
        int[] counts = new int[Observation.Certainty.values().length + 1];
        for (int i = 0; i < size(); i++) {
            if (meant.test(i)) {
                counts[certainty(i) == NONE ? counts.length - 1 : certainty(i)]++;
            }
        }
        return counts;
    }

    /** The number of the organisation that owns it. */
    public int ownerOrganisationId(int i) {
        return rows.owner[row(i)];
    }

    /** Ordinal of {@link Spread}. */
    public byte spread(int i) {
        return rows.spread[row(i)];
    }

    /** Whether the point says where in the municipality it happened; others enter no density. */
    public boolean located(int i) {
        byte position = position(i);
        return position >= EXACT && position <= SNAPPED;
    }

    /** The sources of what the viewer sees; counts of different sources are never added together. */
    public List<SourceName> sources() {
        return Collections.unmodifiableList(sources);
    }

    /** How many rows are of a source. @param source index into {@link #sources()}, as in the next two */
    public int countOf(int source) {
        return countOfSource[source];
    }

    /** The first row of a source. */
    public int firstOf(int source) {
        return firstOfSource[source];
    }

    /** The last row of a source. */
    public int lastOf(int source) {
        return lastOfSource[source];
    }

    /** The first row that began at this second or later; {@link #size()} when there is none. */
    public int firstFrom(long epochSecond) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fromEpochSecond(middle) < epochSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
