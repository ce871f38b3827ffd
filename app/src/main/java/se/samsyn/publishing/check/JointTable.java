package se.samsyn.publishing.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import se.samsyn.analysis.disclosure.LinearSum;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.Checked.Kind;
import se.samsyn.publishing.Checked.Label;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.PublicCounts;

/**
 * The counts of several publications as one table of unknown cells, so that what they say can be put together. Two counts of
 * the same place, group and period are one cell when they are the same number: whoever attacks is assumed to know what has
 * changed between them. Where they differ, each has its own cell.
 *
 * <p>Weeks of the year before seldom agree with an earlier publication's period to the day. The days that both hold are then
 * a cell of their own.
 */
final class JointTable {
    private static final Comparator<Period> LONGEST_FIRST =
            Comparator.comparing(Period::days).reversed().thenComparing(Period::first);

    private final List<Long> cells = new ArrayList<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final Map<Period, PublicCounts> first = new LinkedHashMap<>();
    private final Map<Period, int[][]> firstCells = new HashMap<>();
    private final Map<Period, Map<String, Integer>> yearBefore = new LinkedHashMap<>();
    private final List<LinearSum> nothing = new ArrayList<>();
    private final List<NamedSum> between = new ArrayList<>();

    long[] table() {
        return cells.stream().mapToLong(Long::longValue).toArray();
    }

    /** Sums that are nought because both sides are the same events. */
    List<LinearSum> identities() {
        return nothing;
    }

    /** Days that stand in one publication's period and not in another's: small counts that nobody wrote. */
    List<NamedSum> between() {
        return between;
    }

    /**
     * Adds a publication.
     *
     * @param number null for the one that is tried
     * @param exempt the columns that are shown apart and whole
     * @return its figures
     */
    List<NamedSum> add(Integer number, PublicCounts counts, Set<String> exempt) {
        int[][] now = now(number, counts);
        List<NamedSum> figures = new ArrayList<>();
        List<String> shown = shownColumns(counts, exempt);
        CountTable table = counts.now();
        int[] everyRow = IntStream.range(0, table.rows().size()).toArray();
        int[] everyColumn = IntStream.range(0, table.columns().size()).toArray();
        if (counts.split()) {
            for (int row : everyRow) {
                for (String column : shown) {
                    figures.add(sum(number, NamedSum.Place.CELL, counts, now, new int[] {row}, column, columns(table, column, exempt), exempt));
                }
                figures.add(sum(number, NamedSum.Place.ROW, counts, now, new int[] {row}, null, everyColumn, exempt));
            }
            for (String column : shown) {
                figures.add(sum(number, NamedSum.Place.COLUMN, counts, now, everyRow, column, columns(table, column, exempt), exempt));
            }
        }
        for (String group : counts.groups()) {
            if (counts.split() && exempt.stream().noneMatch(column -> PublicCounts.groupOf(column).equals(group))) {
                continue; // Its column's total is the same number.
            }
            figures.add(sum(number, NamedSum.Place.GROUP, counts, now, everyRow, group, columns(table, group, Set.of()), exempt));
        }
        figures.add(sum(number, NamedSum.Place.TOTAL, counts, now, everyRow, null, everyColumn, exempt));
        if (counts.before() != null) {
            figures.addAll(before(number, counts));
        }
        return figures;
    }

    /** The columns as they are shown: the groups, and beside them what is exempt. */
    static List<String> shownColumns(PublicCounts counts, Set<String> exempt) {
        return counts.now().columns().stream().map(column -> exempt.contains(column) ? column : PublicCounts.groupOf(column)).distinct().toList();
    }

    /** Which of the table's columns are counted in a shown one. */
    private static int[] columns(CountTable table, String shown, Set<String> apart) {
        return IntStream.range(0, table.columns().size())
                .filter(c -> table.columns().get(c).equals(shown)
                        || PublicCounts.groupOf(table.columns().get(c)).equals(shown) && !apart.contains(table.columns().get(c)))
                .toArray();
    }

    private NamedSum sum(
            Integer number, NamedSum.Place place, PublicCounts counts, int[][] now, int[] rows, String column, int[] columns, Set<String> exempt) {
        LinearSum sum = LinearSum.of(Arrays.stream(rows).flatMap(row -> Arrays.stream(columns).map(c -> now[row][c])).toArray());
        LinearSum secret = LinearSum.of(Arrays.stream(rows)
                .flatMap(row -> Arrays.stream(columns).filter(c -> !exempt.contains(counts.now().columns().get(c))).map(c -> now[row][c]))
                .toArray());
        String of = rows.length == 1 && counts.split() ? counts.now().rows().get(rows[0]) : null;
        return new NamedSum(new Label(number, Kind.NOW, of, column, counts.period()), place, sum, secret);
    }

    private int cell(long value, Object... key) {
        return numbers.computeIfAbsent(List.of(key), fresh -> {
            cells.add(value);
            return cells.size() - 1;
        });
    }

    private int[][] now(Integer number, PublicCounts counts) {
        PublicCounts base = first.putIfAbsent(counts.period(), counts);
        CountTable table = counts.now();
        int[][] now = new int[table.rows().size()][table.columns().size()];
        boolean samePlaces = base == null || Set.copyOf(base.now().rows()).equals(Set.copyOf(table.rows()));
        for (int c = 0; c < table.columns().size(); c++) {
            for (int row = 0; row < table.rows().size(); row++) {
                long value = table.counts().get(row).get(c);
                String place = table.rows().get(row);
                String column = table.columns().get(c);
                now[row][c] = base == null || samePlaces && value == valueOf(base.now(), place, column)
                        ? cell(value, "now", counts.period(), place, column)
                        : cell(value, "now", counts.period(), place, column, number);
            }
            if (base != null && !samePlaces) {
                linkColumn(base, table, now, c);
            }
        }
        firstCells.putIfAbsent(counts.period(), now);
        return now;
    }

    /** Split differently, but the same events all in all. */
    private void linkColumn(PublicCounts base, CountTable table, int[][] now, int c) {
        int there = base.now().columns().indexOf(table.columns().get(c));
        if (there >= 0 && base.now().columnTotal(there) == table.columnTotal(c)) {
            int[][] cellsThere = firstCells.get(base.period());
            LinearSum here = LinearSum.of(Arrays.stream(now).mapToInt(row -> row[c]).toArray());
            nothing.add(here.minus(LinearSum.of(Arrays.stream(cellsThere).mapToInt(row -> row[there]).toArray())));
        }
    }

    /** −1 when it was not counted. */
    private static long valueOf(CountTable table, String place, String column) {
        int row = table.rows().indexOf(place);
        int at = table.columns().indexOf(column);
        return row < 0 || at < 0 ? -1 : table.counts().get(row).get(at);
    }

    private List<NamedSum> before(Integer number, PublicCounts counts) {
        CountTable table = counts.before();
        Map<String, Integer> base = yearBefore.computeIfAbsent(counts.lastYear(), period -> new HashMap<>());
        List<NamedSum> figures = new ArrayList<>();
        int[] all = new int[table.columns().size()];
        for (int c = 0; c < all.length; c++) {
            String group = table.columns().get(c);
            long value = table.columnTotal(c);
            int known = base.getOrDefault(group, -1);
            all[c] = known >= 0 && cells.get(known) != value
                    ? cell(value, "before", counts.lastYear(), group, Objects.requireNonNullElse(number, 0))
                    : cell(value, "before", counts.lastYear(), group);
            base.putIfAbsent(group, all[c]);
            figures.add(before(number, counts, group, LinearSum.of(all[c])));
        }
        figures.add(before(number, counts, null, LinearSum.of(all)));
        return figures;
    }

    private static NamedSum before(Integer number, PublicCounts counts, String group, LinearSum sum) {
        NamedSum.Place place = group == null ? NamedSum.Place.TOTAL_BEFORE : NamedSum.Place.BEFORE;
        return new NamedSum(new Label(number, Kind.BEFORE, null, group, counts.lastYear()), place, sum, sum);
    }

    /**
     * Puts periods that share days beside each other, after all have been added: the weeks of the year before beside the
     * publications of that year, and a longer period beside the shorter ones that it shares days with.
     */
    void join() {
        yearBefore.forEach((weeks, groups) -> {
            List<Period> sharing = apart(first.keySet().stream().filter(period -> overlap(period, weeks)).toList());
            groups.forEach((group, cell) -> join(weeks, null, group, cell, sharing));
        });
        first.forEach((period, counts) -> {
            List<Period> shorter = apart(first.keySet().stream()
                    .filter(other -> overlap(other, period) && LONGEST_FIRST.compare(period, other) < 0)
                    .toList());
            if (!shorter.isEmpty()) {
                joinCells(period, counts.now(), shorter);
            }
        });
    }

    private void joinCells(Period period, CountTable table, List<Period> shorter) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                join(period, table.rows().get(row), table.columns().get(c), firstCells.get(period)[row][c], shorter);
            }
        }
    }

    /** As many days as can be of periods that have none in common, the longest first; in their order. */
    private static List<Period> apart(List<Period> periods) {
        List<Period> chosen = new ArrayList<>();
        periods.stream().sorted(LONGEST_FIRST).filter(period -> chosen.stream().noneMatch(other -> overlap(period, other))).forEach(chosen::add);
        chosen.sort(Comparator.comparing(Period::first));
        return chosen;
    }

    private static boolean holds(Period outer, Period inner) {
        return outer.contains(inner.first()) && outer.contains(inner.last());
    }

    static boolean overlap(Period one, Period other) {
        return one != null && other != null && !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }

    /** @param place null for a group of the whole municipality */
    private void join(Period period, String place, String column, int cell, List<Period> sharing) {
        String where = place == null ? "all" : "in " + place;
        LinearSum rest = LinearSum.of(cell);
        List<Period> partly = new ArrayList<>();
        for (Period other : sharing) {
            LinearSum there = counted(other, place, column);
            if (there != null && holds(period, other)) {
                rest = rest.minus(there);
            } else if (there != null) {
                partly.add(other);
            }
        }
        long left = rest.in(table());
        boolean daysLeft = daysOf(period, sharing) < period.days();
        if (!daysLeft && partly.isEmpty() && left != 0) {
            between.add(between(Kind.CHANGE, period, place, column, rest));
        }
        if (left < 0 || !daysLeft && left > partly.stream().mapToLong(other -> counted(other, place, column).in(table())).sum()) {
            // The counts contradict each other, so they have changed: nothing more can be put together exactly.
            return;
        }
        for (Period other : partly) {
            // Where the search begins: none of the events on the days of both, unless there are no other days for them.
            LinearSum there = counted(other, place, column);
            long both = daysLeft ? 0 : Math.min(left, there.in(table()));
            left -= both;
            int shared = cell(both, "shared", period, other, where, column);
            int alone = cell(there.in(table()) - both, "alone", period, other, where, column);
            nothing.add(there.minus(LinearSum.of(shared, alone)));
            rest = rest.minus(LinearSum.of(shared));
            between.add(between(Kind.BETWEEN, period, place, column, LinearSum.of(shared)));
            between.add(between(Kind.BETWEEN, other, place, column, LinearSum.of(alone)));
        }
        if (daysLeft && rest.cells().length > 1) {
            int remaining = cell(left, "remaining", period, where, column);
            nothing.add(rest.minus(LinearSum.of(remaining)));
            between.add(between(Kind.BETWEEN, period, place, column, LinearSum.of(remaining)));
        } else if (!daysLeft) {
            nothing.add(rest);
        }
    }

    private static long daysOf(Period period, List<Period> sharing) {
        return period.first().datesUntil(period.end()).filter(day -> sharing.stream().anyMatch(other -> other.contains(day))).count();
    }

    private static NamedSum between(Kind kind, Period period, String place, String column, LinearSum sum) {
        return new NamedSum(new Label(null, kind, place, column, period), NamedSum.Place.BEFORE, sum, sum);
    }

    /** What the first publication of a period counted, or null when it was not counted there. */
    private LinearSum counted(Period period, String place, String column) {
        CountTable table = first.get(period).now();
        int[][] now = firstCells.get(period);
        int[] columns = place == null ? columns(table, column, Set.of()) : column(table, column);
        int[] rows = IntStream.range(0, table.rows().size()).filter(row -> place == null || table.rows().get(row).equals(place)).toArray();
        return columns.length == 0 || rows.length == 0
                ? null
                : LinearSum.of(Arrays.stream(rows).flatMap(row -> Arrays.stream(columns).map(c -> now[row][c])).toArray());
    }

    private static int[] column(CountTable table, String column) {
        return IntStream.range(0, table.columns().size()).filter(c -> table.columns().get(c).equals(column)).toArray();
    }
}
