package se.samsyn.demo.events;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samsyn.demo.town.Town;
import se.samsyn.kernel.CategoryGroup;

/**
 * The police's monthly table of reported crimes as municipalities get it: categories for the whole municipality, and all crimes
 * for each part of it. The latest months are preliminary.
 *
 * @param rows a count for each month of each category and area
 * @param finalMonths how many of the months are final
 */
public record MonthlyTable(List<YearMonth> months, List<Row> rows, int finalMonths) {
    /** All reported crimes together, as the police count them. */
    public static final String ALL = "Samtliga anmälda brott";

    /** Crimes of the two latest months are still being entered when the table is taken out. */
    private static final int LATE_MONTHS = 2;
    private static final int LATE_ENTERED_EVERY = 9;

    /** @param counts one for each month */
    public record Row(String category, String area, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    public MonthlyTable {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /**
     * The table as it is taken out at the beginning of a month. Months that are preliminary then lack some crimes, which a
     * later table has.
     *
     * @param takenOut the first month that it does not have
     * @param names the Swedish name of a group
     */
    public static MonthlyTable takenOut(TownEvents events, YearMonth takenOut, Function<CategoryGroup, String> names) {
        Map<String, Map<YearMonth, Integer>> counts = new LinkedHashMap<>();
        YearMonth first = YearMonth.from(events.dates().first()).plusMonths(1);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(takenOut); month = month.plusMonths(1)) {
            months.add(month);
        }
        Map<String, String> areas = Town.bjorkhamn().areas().stream().collect(Collectors.toMap(area -> area.key(), area -> area.name()));
        int running = 0;
        for (PoliceTable.Row row : PoliceTable.of(events)) {
            boolean late = !row.month().isBefore(takenOut.minusMonths(LATE_MONTHS));
            for (int crime = 0; crime < row.count() && months.contains(row.month()); crime++) {
                if (late && running++ % LATE_ENTERED_EVERY == 0) {
                    continue;
                }
                add(counts, names.apply(row.group()), Town.NAME, row.month());
                add(counts, ALL, Town.NAME, row.month());
                if (!row.areaKey().isEmpty()) {
                    add(counts, ALL, areas.get(row.areaKey()), row.month());
                }
            }
        }
        List<Row> rows = new TreeMap<>(counts).entrySet().stream()
                .map(entry -> {
                    String[] key = entry.getKey().split("\t");
                    return new Row(key[0], key[1], months.stream().map(month -> entry.getValue().getOrDefault(month, 0)).toList());
                })
                .toList();
        return new MonthlyTable(months, rows, Math.max(0, months.size() - LATE_MONTHS));
    }

    /** One row for each value, as a system writes it. */
    public String longCsv() {
        StringBuilder text = new StringBuilder("Brott;Område;Period;Antal;Status\n");
        for (Row row : rows) {
            for (int i = 0; i < months.size(); i++) {
                text.append(row.category).append(';').append(row.area).append(';').append(months.get(i).toString().replace('-', 'M')).append(';')
                        .append(row.counts.get(i)).append(';').append(i < finalMonths ? "slutlig" : "preliminär").append('\n');
            }
        }
        return text.toString();
    }

    private static void add(Map<String, Map<YearMonth, Integer>> counts, String category, String area, YearMonth month) {
        counts.computeIfAbsent(category + "\t" + area, key -> new TreeMap<>()).merge(month, 1, Integer::sum);
    }
}
