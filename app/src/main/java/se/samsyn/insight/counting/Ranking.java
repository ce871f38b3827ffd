package se.samsyn.insight.counting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.analysis.hotspot.Concentration;
import se.samsyn.analysis.hotspot.GridCounts;

/**
 * The places with most events, and how much lies at how few of them.
 *
 * @param spread how many cells hold four fifths, beside what chance gives; null when there are too few events to say
 */
public record Ranking(List<Row> rows, Concentration spread) {
    /** The share that is spoken of: eighty per cent at twenty per cent of the places. */
    public static final double SHARE = 0.8;

    private static final long SEED = 8020;
    private static final int MOST_DEALS = 199;
    /** So few that the lowest and the highest of them are one in forty each. */
    private static final int FEWEST_DEALS = 39;
    /** About a tenth of a second. */
    private static final long DRAWS = 8_000_000;

    /**
     * @param placeId of the register
     * @param points distinct points: about as many addresses or doors
     * @param days distinct days; many events of one day may be one deed
     * @param busiestPoint events at the point that has most
     */
    public record Row(long placeId, String name, long events, int points, int days, long busiestPoint, LocalDate latest) {}

    public Ranking {
        rows = List.copyOf(rows);
    }

    public static Ranking of(Basis basis, int most) {
        int[] rows = basis.rows();
        return new Ranking(places(basis, rows, most), spread(basis, rows));
    }

    private static List<Row> places(Basis basis, int[] rows, int most) {
        Incidents all = basis.all();
        Map<Long, String> names = basis.ground().placeNames();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row : rows) {
            if (all.place(row) != Incidents.NONE) {
                counts.merge(all.place(row), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> names.containsKey((long) entry.getKey()))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> row(basis, rows, entry.getKey(), names.get((long) entry.getKey())))
                .toList();
    }

    private static Row row(Basis basis, int[] rows, int place, String name) {
        Incidents all = basis.all();
        Map<Long, Integer> points = new HashMap<>();
        long events = 0;
        int days = 0;
        LocalDate latest = null;
        long endOfDay = Long.MIN_VALUE;
        for (int row : rows) {
            if (all.place(row) != place) {
                continue;
            }
            events++;
            if (all.located(row)) {
                // Decimetres: no two addresses lie closer.
                points.merge(Math.round(all.x(row) * 10) * 1_000_000_000L + Math.round(all.y(row) * 10), 1, Integer::sum);
            }
            // Rows follow each other in time, so a day that is over never comes back.
            if (all.from(row) >= endOfDay) {
                latest = all.day(row, basis.zone());
                endOfDay = latest.plusDays(1).atStartOfDay(basis.zone()).toEpochSecond();
                days++;
            }
        }
        int busiest = points.isEmpty() ? 0 : Collections.max(points.values());
        return new Row(place, name, events, points.size(), days, busiest, latest);
    }

    private static Concentration spread(Basis basis, int[] rows) {
        Ground.Cells cells = basis.possible();
        double[][] points = basis.points(rows);
        if (cells == null || cells.count() < 2 || points[0].length < HotSpotRules.ENOUGH) {
            return null;
        }
        GridCounts counts = GridCounts.count(cells.grid(), points[0], points[1], cells.mask());
        long[] studied = new long[cells.count()];
        int n = 0;
        for (int cell = 0; cell < counts.counts().length; cell++) {
            if (cells.mask()[cell]) {
                studied[n++] = counts.counts()[cell];
            }
        }
        int deals = (int) Math.clamp(DRAWS / points[0].length, FEWEST_DEALS, MOST_DEALS);
        return Concentration.of(studied, SHARE, deals, SEED);
    }
}
