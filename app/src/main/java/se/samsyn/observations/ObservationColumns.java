package se.samsyn.observations;

import java.util.Arrays;
import java.util.List;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;

/**
 * The reviewed observations of one municipality, as one viewer may see them: fields without text, one array for each,
 * sorted by the moment they began. Row {@code i} is the same observation in every array. The arrays are shared between
 * threads and viewers: read them, never write them.
 */
public final class ObservationColumns {
    /** Where a number of an area, a place or a subcategory would stand, and there is none. */
    public static final int NONE = -1;

    /** One source within its kind. */
    public record SourceName(Observation.Source kind, String sourceId) {}

    final long version;
    final long[] id;
    final double[] x;
    final double[] y;
    final long[] from;
    final long[] to;
    final byte[] timeClass;
    final byte[] group;
    final byte[] subcategory;
    final int[] area;
    final int[] place;
    final short[] source;
    final byte[] position;
    final byte[] certainty;
    final int[] owner;
    final byte[] spread;
    final List<SourceName> sources;

    ObservationColumns(long version, int size, List<SourceName> sources) {
        this.version = version;
        this.sources = sources;
        id = new long[size];
        x = new double[size];
        y = new double[size];
        from = new long[size];
        to = new long[size];
        timeClass = new byte[size];
        group = new byte[size];
        subcategory = new byte[size];
        area = new int[size];
        place = new int[size];
        source = new short[size];
        position = new byte[size];
        certainty = new byte[size];
        owner = new int[size];
        spread = new byte[size];
    }

    /** How many observations. */
    public int size() {
        return id.length;
    }

    /** The municipality's data version that these columns agree with; names an answer that is kept. */
    public long version() {
        return version;
    }

    /** Numbers of the observations. */
    public long[] id() {
        return id;
    }

    /** Metres east, SWEREF 99 TM; NaN where there is no point. Look at {@link #located(int)} before drawing or measuring. */
    public double[] x() {
        return x;
    }

    /** Metres north, SWEREF 99 TM; NaN where there is no point. */
    public double[] y() {
        return y;
    }

    /** When each began, whole seconds since 1970-01-01T00:00Z; never falls. */
    public long[] fromEpochSecond() {
        return from;
    }

    /** When each ended, whole seconds since 1970-01-01T00:00Z; equals the beginning where the moment is known. */
    public long[] toEpochSecond() {
        return to;
    }

    /** Ordinals of {@link Observation.TimeClass}. */
    public byte[] timeClass() {
        return timeClass;
    }

    /** Ordinals of {@link CategoryGroup}. */
    public byte[] group() {
        return group;
    }

    /** Ordinals of {@link Subcategory}, or {@link #NONE}. */
    public byte[] subcategory() {
        return subcategory;
    }

    /** Numbers of areas, or {@link #NONE}. */
    public int[] areaId() {
        return area;
    }

    /** Numbers of places in the register, or {@link #NONE}. */
    public int[] placeId() {
        return place;
    }

    /** Indices into {@link #sources()}. */
    public short[] source() {
        return source;
    }

    /** The sources that occur in the municipality; counts of different sources are never added together. */
    public List<SourceName> sources() {
        return sources;
    }

    /** Ordinals of {@link Observation.PositionClass}. */
    public byte[] position() {
        return position;
    }

    /** Ordinals of {@link Observation.Certainty}, or {@link #NONE}. */
    public byte[] certainty() {
        return certainty;
    }

    /** Numbers of the organisations that own the observations. */
    public int[] ownerOrganisationId() {
        return owner;
    }

    /** Ordinals of {@link Spread}. */
    public byte[] spread() {
        return spread;
    }

    private static final byte EXACT = (byte) Observation.PositionClass.EXACT.ordinal();
    private static final byte SNAPPED = (byte) Observation.PositionClass.SNAPPED.ordinal();

    /** Whether row {@code i} has a point that says where in the municipality it happened; others enter no density. */
    public boolean located(int i) {
        return position[i] >= EXACT && position[i] <= SNAPPED;
    }

    /** The first row that began at this second or later; {@link #size()} when there is none. */
    public int firstFrom(long epochSecond) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < epochSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rows that a viewer may see: what is spread to the clearance, and what the organisation owns. */
    ObservationColumns seenBy(Spread clearance, long organisationId) {
        int[] rows = new int[size()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (spread[i] >= clearance.ordinal() || owner[i] == organisationId) {
                rows[count++] = i;
            }
        }
        return count == rows.length ? this : take(Arrays.copyOf(rows, count));
    }

    private ObservationColumns take(int[] rows) {
        ObservationColumns taken = new ObservationColumns(version, rows.length, sources);
        for (int to = 0; to < rows.length; to++) {
            int i = rows[to];
            taken.id[to] = id[i];
            taken.x[to] = x[i];
            taken.y[to] = y[i];
            taken.from[to] = from[i];
            taken.to[to] = this.to[i];
            taken.timeClass[to] = timeClass[i];
            taken.group[to] = group[i];
            taken.subcategory[to] = subcategory[i];
            taken.area[to] = area[i];
            taken.place[to] = place[i];
            taken.source[to] = source[i];
            taken.position[to] = position[i];
            taken.certainty[to] = certainty[i];
            taken.owner[to] = owner[i];
            taken.spread[to] = spread[i];
        }
        return taken;
    }
}
