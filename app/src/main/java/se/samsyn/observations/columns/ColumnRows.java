package se.samsyn.observations.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.ObservationColumns.SourceName;

/**
 * All reviewed observations of a municipality at one data version, 61 bytes each, sorted by the moment they began and then
 * by number, as the database sorts them. Never changed once it is handed out: what follows is a new one that shares nothing
 * but the views' rules.
 */
public final class ColumnRows {
    /** What one row takes in memory, views apart. */
    public static final int BYTES_OF_A_ROW = 61;

    /** Views beyond these are made anew: one for each clearance, and for each organisation that owns what others do not see. */
    private static final int MOST_VIEWS = 16;

    public final long version;
    public final List<SourceName> sources;
    public final long[] id;
    public final double[] x;
    public final double[] y;
    /** Microseconds since 1970-01-01T00:00Z, as fine as the database's own order. */
    public final long[] from;
    /** Whole seconds. */
    public final long[] to;

    public final int[] area;
    public final int[] place;
    public final int[] owner;
    public final short[] source;
    public final byte[] timeClass;
    public final byte[] group;
    public final byte[] subcategory;
    public final byte[] position;
    public final byte[] certainty;
    /** What was told of the place and of the police, two bits each: see {@link ColumnStore}. */
    public final byte[] circumstances;
    public final byte[] spread;

    private final Map<Viewer, ObservationColumns> views = new ConcurrentHashMap<>();

    /** @param owner 0 when the organisation owns nothing that others of its clearance do not see */
    private record Viewer(Spread clearance, long owner) {}

    public ColumnRows(long version, int size, List<SourceName> sources) {
        this.version = version;
        this.sources = List.copyOf(sources);
        id = new long[size];
        x = new double[size];
        y = new double[size];
        from = new long[size];
        to = new long[size];
        area = new int[size];
        place = new int[size];
        owner = new int[size];
        source = new short[size];
        timeClass = new byte[size];
        group = new byte[size];
        subcategory = new byte[size];
        position = new byte[size];
        certainty = new byte[size];
        circumstances = new byte[size];
        spread = new byte[size];
    }

    public int size() {
        return id.length;
    }

    /** The arrays, in one order for every set of rows. */
    Object[] arrays() {
        return new Object[] {
            id, x, y, from, to, area, place, owner, source, timeClass, group, subcategory, position, certainty, circumstances, spread
        };
    }

    /** What is spread to the clearance, and what the organisation owns. The same viewers share one view. */
    public ObservationColumns seenBy(Spread clearance, long organisationId) {
        Viewer viewer = new Viewer(clearance, ownsHidden(clearance, organisationId) ? organisationId : 0);
        if (views.size() >= MOST_VIEWS && !views.containsKey(viewer)) {
            views.clear();
        }
        return views.computeIfAbsent(viewer, this::view);
    }

    private boolean ownsHidden(Spread clearance, long organisationId) {
        if (clearance == Spread.INTERNAL) {
            return false;
        }
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] == organisationId && spread[i] < clearance.ordinal()) {
                return true;
            }
        }
        return false;
    }

    private ObservationColumns view(Viewer viewer) {
        int[] seen = new int[size()];
        int count = 0;
        for (int i = 0; i < seen.length; i++) {
            if (spread[i] >= viewer.clearance.ordinal() || owner[i] == viewer.owner) {
                seen[count++] = i;
            }
        }
        return new ObservationColumns(this, count == seen.length ? null : Arrays.copyOf(seen, count));
    }

    /**
     * These rows with some of them read again.
     *
     * @param read the numbers that may have changed, gone or come
     * @param again the rows of these numbers as they are now, its sources beginning with these sources
     */
    ColumnRows with(IdRanges read, ColumnRows again) {
        int[] runs = new int[64];
        int n = 0;
        int size = 0;
        int old = 0;
        int fresh = 0;
        // Runs of rows, each from one of the two sets: three numbers a run (0 old or 1 again, first, count).
        while (old < size() || fresh < again.size()) {
            if (old < size() && read.contains(id[old])) {
                old++;
                continue;
            }
            boolean takeOld = fresh == again.size() || old < size() && before(this, old, again, fresh);
            int first = takeOld ? old : fresh;
            int end = first;
            if (takeOld) {
                while (end < size() && !read.contains(id[end]) && (fresh == again.size() || before(this, end, again, fresh))) {
                    end++;
                }
                old = end;
            } else {
                while (end < again.size() && (old == size() || before(again, end, this, old))) {
                    end++;
                }
                fresh = end;
            }
            if (n + 3 > runs.length) {
                runs = Arrays.copyOf(runs, runs.length * 2);
            }
            runs[n++] = takeOld ? 0 : 1;
            runs[n++] = first;
            runs[n++] = end - first;
            size += end - first;
        }
        ColumnRows merged = new ColumnRows(again.version, size, again.sources);
        Object[] kept = arrays();
        Object[] added = again.arrays();
        Object[] target = merged.arrays();
        for (int array = 0; array < target.length; array++) {
            int at = 0;
            for (int run = 0; run < n; run += 3) {
                Object source = runs[run] == 0 ? kept[array] : added[array];
                System.arraycopy(source, runs[run + 1], target[array], at, runs[run + 2]);
                at += runs[run + 2];
            }
        }
        return merged;
    }

    private static boolean before(ColumnRows a, int i, ColumnRows b, int j) {
        return a.from[i] != b.from[j] ? a.from[i] < b.from[j] : a.id[i] < b.id[j];
    }

    /** The same rows, once it is known what their sources are called. */
    ColumnRows withSources(List<SourceName> names) {
        return new ColumnRows(this, names);
    }

    private ColumnRows(ColumnRows rows, List<SourceName> names) {
        version = rows.version;
        sources = List.copyOf(names);
        id = rows.id;
        x = rows.x;
        y = rows.y;
        from = rows.from;
        to = rows.to;
        area = rows.area;
        place = rows.place;
        owner = rows.owner;
        source = rows.source;
        timeClass = rows.timeClass;
        group = rows.group;
        subcategory = rows.subcategory;
        position = rows.position;
        certainty = rows.certainty;
        circumstances = rows.circumstances;
        spread = rows.spread;
    }
}
