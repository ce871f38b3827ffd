package se.samsyn.insight.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.figures.Figure;

/** A kept study asked again: figure by figure, what is the same and what is not. */
public record Rerun(long dataVersion, List<Difference> differences) {
    /** A row that says something else. @param then the cells as kept, empty when it was not there @param now likewise */
    public record Row(String name, List<String> then, List<String> now) {}

    /** @param then the figure as kept @param now as it is today, or null when there is none of its kind any more */
    public record Difference(Figure then, Figure now, List<Row> rows) {
        public boolean same() {
            return now != null && rows.isEmpty() && then.title().equals(now.title());
        }
    }

    public Rerun {
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return differences.stream().allMatch(Difference::same);
    }

    static Rerun of(KeptStudy kept, long dataVersion, List<Figure> now) {
        List<Difference> differences = new ArrayList<>();
        for (Figure then : kept.figures()) {
            Figure again = now.stream().filter(figure -> figure.code().equals(then.code())).findFirst().orElse(null);
            differences.add(new Difference(then, again, again == null ? List.of() : rows(then.table(), again.table())));
        }
        return new Rerun(dataVersion, differences);
    }

    /** Rows by their first cell, which names them. Where it is not unique the order tells them apart. */
    private static List<Row> rows(FigureTable then, FigureTable now) {
        Map<String, List<String>> before = byName(then);
        Map<String, List<String>> after = byName(now);
        List<Row> changed = new ArrayList<>();
        before.forEach((name, cells) -> {
            List<String> other = after.getOrDefault(name, List.of());
            if (!cells.equals(other)) {
                changed.add(new Row(name.replaceFirst("\u0000.*", ""), cells, other));
            }
        });
        after.forEach((name, cells) -> {
            if (!before.containsKey(name)) {
                changed.add(new Row(name.replaceFirst("\u0000.*", ""), List.of(), cells));
            }
        });
        return changed;
    }

    private static Map<String, List<String>> byName(FigureTable table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<FigureTable.Cell> row : table.rows()) {
            String name = row.getFirst().text();
            String key = name;
            for (int copy = 2; rows.containsKey(key); copy++) {
                key = name + "\u0000" + copy;
            }
            rows.put(key, row.stream().map(FigureTable.Cell::text).toList());
        }
        return rows;
    }
}
