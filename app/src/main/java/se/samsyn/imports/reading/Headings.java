package se.samsyn.imports.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.kernel.Refusal;

/** Which column of a table is which of ours, said or guessed from its heading. */
public final class Headings {
    /** In a mapping: the column is not in the file, whatever a heading looks like. */
    public static final String NONE = "-";

    private static final List<String> CLOCKS = List.of("tid", "time", "klockslag", "klockan", "kl", "kl.", "tidpunkt");
    private static final List<String> DAYS = List.of("datum", "date", "händelsedatum", "dag", "dat");

    private Headings() {}

    /** The guess for each of our columns; those that nothing looks like are left out. */
    public static Map<Column, String> guess(List<String> headings) {
        Map<Column, String> guess = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String heading = column == Column.CLOCK ? null : named(headings, column.headings());
            if (heading != null) {
                guess.put(column, heading);
            }
        }
        for (Column column : Column.values()) {
            if (!guess.containsKey(column) && column != Column.CLOCK) {
                headings.stream()
                        .filter(heading -> !guess.containsValue(heading) && column.resembles(plain(heading)))
                        .findFirst()
                        .ifPresent(heading -> guess.put(column, heading));
            }
        }
        clock(headings, guess);
        return guess;
    }

    /** "Datum" beside "Tid" is the day beside its clock. */
    private static void clock(List<String> headings, Map<Column, String> guess) {
        String day = named(headings, DAYS);
        String clock = named(headings, CLOCKS);
        if (day != null && clock != null) {
            guess.put(Column.FROM, day);
            guess.put(Column.CLOCK, clock);
        }
    }

    /**
     * Where each of our columns stands in the table.
     *
     * @throws Refusal {@code import-columns} when a column that was said is not there, or the time's or category's is missing
     */
    public static Map<Column, Integer> find(List<String> headings, Map<Column, String> said, boolean categoryGiven) {
        Map<Column, String> guess = guess(headings);
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String named = said.get(column);
            String heading = NONE.equals(named) ? null : named != null ? named : guess.get(column);
            // A clock is only guessed together with its day.
            boolean alone = column == Column.CLOCK && named == null && said.containsKey(Column.FROM);
            int index = heading == null || alone ? -1 : headings.indexOf(heading);
            if (index >= 0) {
                places.put(column, index);
            } else if (named != null && !NONE.equals(named) || column == Column.FROM || column == Column.CATEGORY && !categoryGiven) {
                throw new Refusal("import-columns", named != null ? named : column.name(), String.join(", ", headings));
            }
        }
        return places;
    }

    private static String named(List<String> headings, List<String> names) {
        for (String name : names) {
            for (String heading : headings) {
                if (plain(heading).equals(plain(name))) {
                    return heading;
                }
            }
        }
        return null;
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_.]+", " ").strip();
    }
}
