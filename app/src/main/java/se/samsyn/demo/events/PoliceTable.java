package se.samsyn.demo.events;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samsyn.kernel.CategoryGroup;

/** The police's monthly table: reported crimes by month, group and area. Agrees with {@link TownEvents#policeEvents()}. */
public final class PoliceTable {

    /** @param areaKey empty where the police know only the municipality */
    public record Row(YearMonth month, CategoryGroup group, String areaKey, int count) {}

    private PoliceTable() {}

    /** Rows with at least one crime, by month, area and group. Only whole months before the day the data end. */
    public static List<Row> of(TownEvents events) {
        YearMonth current = YearMonth.from(events.dates().today());
        Map<YearMonth, Map<String, Map<CategoryGroup, Integer>>> table = new TreeMap<>();
        for (TownEvent e : events.policeEvents()) {
            YearMonth month = YearMonth.from(e.from());
            if (month.isBefore(current)) {
                String area = e.position() == TownEvent.Position.MUNICIPALITY_CENTRE || e.position() == TownEvent.Position.NONE
                        ? "" : e.areaKey();
                table.computeIfAbsent(month, m -> new TreeMap<>())
                        .computeIfAbsent(area, a -> new TreeMap<>())
                        .merge(e.group(), 1, Integer::sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        table.forEach((month, areas) -> areas.forEach((area, groups) ->
                groups.forEach((group, count) -> rows.add(new Row(month, group, area, count)))));
        return rows;
    }
}
