package se.samsyn.insight.counting;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import se.samsyn.analysis.compare.RateRatio;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.insight.Verdict;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;

/**
 * A period against another, which may be of another length.
 *
 * @param units how many reported in the period @param thenUnits and in the other
 */
public record Change(Period now, Period then, Row whole, List<Row> groups, List<Row> areas, List<Row> places, int units, int thenUnits) {
    private static final double LEVEL = 0.95;
    private static final int MOST_PLACES = 10;
    private static final int FEW = 5;

    /**
     * @param key the group's code, or the number of the area or place; 0 for outside all, empty for the whole
     * @param expected what the other period makes one expect in this one's length
     * @param times how many times as many, with the interval; null where nothing can be said
     */
    public record Row(String key, String name, long count, long then, double expected, RateRatio times, Verdict verdict) {}

    public Change {
        groups = List.copyOf(groups);
        areas = List.copyOf(areas);
        places = List.copyOf(places);
    }

    public static Change of(Basis basis, Period then) {
        Period now = basis.selection().period();
        Incidents all = basis.all();
        int[] rows = basis.rows(now);
        int[] before = basis.rows(then);
        Lengths lengths = new Lengths(now.days(), then.days(), ComparisonRules.basis(all.reach(basis.source(), basis.zone()), now, then));
        Map<Integer, Long> counted = basis.ground().countedIn();
        Map<Long, String> areas = basis.ground().areaNames();
        Map<Long, String> places = basis.ground().placeNames();
        List<Row> byPlace = lengths.rows(
                rows, before, row -> all.place(row) == Incidents.NONE ? null : Long.toString(all.place(row)), key -> places.get(Long.valueOf(key)));
        return new Change(
                now,
                then,
                lengths.rows(rows, before, row -> "", key -> null).stream().findFirst().orElseGet(() -> lengths.row("", null, 0, 0, Double.NaN)),
                lengths.rows(rows, before, row -> CategoryGroup.values()[all.group(row)].name(), key -> null),
                lengths.rows(rows, before, row -> Long.toString(counted.getOrDefault(all.area(row), 0L)), key -> areas.get(Long.valueOf(key))),
                byPlace.stream().filter(row -> row.name() != null).limit(MOST_PLACES).toList(),
                units(all, rows),
                units(all, before));
    }

    /** Whether it is more now, by the word. */
    public boolean more() {
        return whole.verdict.more();
    }

    /** Whether the two periods hold as many days, so that the counts may be read beside each other as they are. */
    public boolean sameLength() {
        return now.days() == then.days();
    }

    /** Whether the two overlap, so that the same events are on both sides. */
    public boolean overlap() {
        return !then.last().isBefore(now.first()) && !now.last().isBefore(then.first());
    }

    /** How many days lie between the beginnings. */
    public long daysApart() {
        return ChronoUnit.DAYS.between(then.first(), now.first());
    }

    private static int units(Incidents all, int[] rows) {
        HashSet<Integer> units = new HashSet<>();
        for (int row : rows) {
            units.add(all.unit(row));
        }
        return units.size();
    }

    private record Lengths(double nowDays, double thenDays, ComparisonRules.Basis basis) {
        List<Row> rows(int[] now, int[] then, IntFunction<String> key, java.util.function.Function<String, String> name) {
            Map<String, long[]> counts = new LinkedHashMap<>();
            for (int row : now) {
                add(counts, key.apply(row), 0);
            }
            for (int row : then) {
                add(counts, key.apply(row), 1);
            }
            List<String> keys = new ArrayList<>(counts.keySet());
            // What is too small to be said anything about is not asked, and so does not make the others harder to see.
            double[] p = keys.stream().mapToDouble(one -> p(counts.get(one))).toArray();
            double[] q = FalseDiscovery.benjaminiHochberg(p);
            Row[] rows = new Row[p.length];
            Arrays.setAll(rows, i -> row(keys.get(i), name.apply(keys.get(i)), counts.get(keys.get(i))[0], counts.get(keys.get(i))[1], q[i]));
            Arrays.sort(rows, Comparator.comparingLong(Row::count).reversed().thenComparing(Row::then, Comparator.reverseOrder()));
            return List.of(rows);
        }

        private double p(long[] count) {
            double expected = count[1] * nowDays / thenDays;
            return count[0] < FEW && expected < FEW ? Double.NaN : counts(count[0], count[1]).p();
        }

        private TwoCounts counts(long now, long then) {
            return new TwoCounts(now, nowDays, then, thenDays);
        }

        Row row(String key, String name, long now, long then, double q) {
            double expected = then * nowDays / thenDays;
            Verdict verdict = switch (basis) {
                case NO_DATA -> Verdict.NO_DATA;
                case INCOMPLETE -> Verdict.INCOMPLETE;
                case WHOLE -> Double.isNaN(q) ? Verdict.TOO_FEW : Verdict.of(Strength.of(now, expected, Math.min(1, q)));
            };
            boolean said = verdict != Verdict.NO_DATA && verdict != Verdict.INCOMPLETE && verdict != Verdict.TOO_FEW;
            return new Row(key, name, now, then, expected, said ? counts(now, then).ratio(LEVEL) : null, verdict);
        }

        private static void add(Map<String, long[]> counts, String key, int period) {
            if (key != null) {
                counts.computeIfAbsent(key, k -> new long[2])[period]++;
            }
        }
    }
}
