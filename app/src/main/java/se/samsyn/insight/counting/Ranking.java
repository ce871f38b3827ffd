package se.samsyn.insight.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** With fewer no tail of one in forty can be told. */
    private static final int FEWEST_DEALS = 79;
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
        Map<Long, List<Integer>> byPlace = new HashMap<>();
        for (int row : rows) {
            if (all.place(row) != Incidents.NONE && names.containsKey((long) all.place(row))) {
                byPlace.computeIfAbsent((long) all.place(row), place -> new ArrayList<>()).add(row);
            }
        }
        return byPlace.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Long, List<Integer>> entry) -> entry.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(entry -> row(basis, entry.getKey(), names.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Row row(Basis basis, long place, String name, List<Integer> rows) {
        Incidents all = basis.all();
        Map<List<Double>, Long> points = new HashMap<>();
        Set<LocalDate> days = new HashSet<>();
        LocalDate latest = LocalDate.MIN;
        for (int row : rows) {
            if (all.located(row)) {
                points.merge(List.of(all.x(row), all.y(row)), 1L, Long::sum);
            }
            LocalDate day = all.day(row, basis.zone());
            days.add(day);
            latest = day.isAfter(latest) ? day : latest;
        }
        long busiest = points.isEmpty() ? 0 : Collections.max(points.values());
        return new Row(place, name, rows.size(), points.size(), days.size(), busiest, latest);
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
