package se.samsyn.insight;

import java.util.List;

/**
 * The same as a figure, in rows and words: for those who read no figure, for paper and for taking out.
 *
 * @param caption what it holds, with its periods
 */
public record FigureTable(Kind kind, String caption, List<Column> columns, List<List<Cell>> rows) {
    /** Which table. */
    public enum Kind {
        GROUPS,
        AREAS,
        PLACES,
        SOURCES,
        WEEKS,
        HOURS,
        HOT_SPOTS,
        CELLS,
        RANKING,
        CONCENTRATION,
        YEARS,
        HOMES,
        EFFORT,
        CERTAINTY,
        COVERAGE,
        SAFETY;

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param number whether it holds numbers, which stand to the right */
    public record Column(String name, boolean number) {}

    /**
     * @param text for reading
     * @param plain for other programs: numbers without grouping, days as 2026-11-22
     * @param tag the style of a word beside a colour, or null
     */
    public record Cell(String text, String plain, String tag) {}

    public FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
