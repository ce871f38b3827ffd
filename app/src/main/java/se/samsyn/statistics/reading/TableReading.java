package se.samsyn.statistics.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samsyn.statistics.SeriesPeriod;
import se.samsyn.statistics.reading.Layout.In;
import se.samsyn.statistics.reading.Layout.Place;

/** What a table says, read by a layout: its values, and the cells that could not be used, counted by cause. */
public final class TableReading {
    /** Why a cell gave no value; the sentence stands in the messages as {@code statistics.cause.<name>}. */
    public enum Cause {
        /** Said to be missing. */
        MISSING,
        /** Too small to be told. */
        WITHHELD,
        /** No period, or none that can be read. */
        PERIOD,
        /** No category or no area, or one that is too long. */
        NAME,
        NUMBER,
        /** 1.234 can be read in two ways. */
        AMBIGUOUS,
        NEGATIVE,
        /** A count that is no whole number. */
        FRACTION,
        /** The same series and period with two different values: neither is used. */
        CONFLICT
    }

    /** Which series a value belongs to, as the table writes it. */
    public record Key(String category, String area, int per, SeriesPeriod.Grain grain) {}

    /** @param cell where it stands, as a spreadsheet says it */
    public record Value(Key key, SeriesPeriod period, double value, boolean preliminary, String cell) {}

    /** A cause, how many cells it took, and the first of their names. */
    public record Bad(Cause cause, int cells, List<String> examples) {}

    private record At(Key key, SeriesPeriod period) {}

    private static final int EXAMPLES = 5;
    private static final int LEAST_VALUES = 2;
    private static final int LONGEST_NAME = 120;
    private static final double LARGEST = 1e12;

    private final Grid grid;
    private final Layout layout;
    private final int per;
    private final Map<Cause, Integer> counts = new TreeMap<>();
    private final Map<Cause, List<String>> examples = new TreeMap<>();
    private final Map<At, Value> values = new java.util.LinkedHashMap<>();
    /** A name as the table first writes it, by how it reads in small letters: "Stöld" and "stöld" are one series. */
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<Key, Set<SeriesPeriod>> covered = new HashMap<>();
    private final Set<At> conflicting = new HashSet<>();

    private TableReading(Grid grid, Layout layout, int per) {
        this.grid = grid;
        this.layout = layout;
        this.per = per;
    }

    /** @param per what the values are counted per where no heading says otherwise; 0 for counts */
    public static TableReading of(Grid grid, Layout layout, int per) {
        TableReading reading = new TableReading(grid, layout, per);
        reading.read();
        return reading;
    }

    /** In the table's order. */
    public List<Value> values() {
        return List.copyOf(values.values());
    }

    /** The steps that the table speaks of for a series, also those that it has no value for. */
    public Set<SeriesPeriod> covered(Key key) {
        return covered.getOrDefault(key, Set.of());
    }

    public Set<Key> keys() {
        return covered.keySet();
    }

    public List<Bad> bad() {
        return counts.entrySet().stream().map(one -> new Bad(one.getKey(), one.getValue(), List.copyOf(examples.get(one.getKey())))).toList();
    }

    /** Whether four cells of five are a value of a series, or said to be missing, and no two say different things of the same. */
    public boolean isConvincing() {
        int unused = counts.entrySet().stream()
                .filter(one -> one.getKey() != Cause.MISSING && one.getKey() != Cause.WITHHELD)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return values.size() >= LEAST_VALUES && !counts.containsKey(Cause.CONFLICT) && unused * 4 <= values.size();
    }

    private void read() {
        List<List<String>> headings = headings();
        Optional<SeriesPeriod> titled = titledPeriod();
        String category = "";
        String area = "";
        for (int row = layout.firstDataRow(); row < grid.height(); row++) {
            if (!hasValues(row)) {
                continue;
            }
            // A label that stands once for several rows, as merged cells do.
            category = layout.category().in() == In.COLUMN ? label(row, layout.category(), category) : "";
            area = layout.area().in() == In.COLUMN ? label(row, layout.area(), area) : "";
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                if (layout.isValue(column) && !grid.cell(row, column).isBlank()) {
                    read(row, column, headings, category, area, titled);
                }
            }
        }
        conflicting.forEach(values::remove);
    }

    private void read(int row, int column, List<List<String>> headings, String rowCategory, String rowArea, Optional<SeriesPeriod> titled) {
        NumberText number = NumberText.of(grid.cell(row, column));
        String heading = headings.isEmpty() ? "" : headings.getLast().get(column);
        UnitText unit = UnitText.of(heading);
        String category = switch (layout.category().in()) {
            case COLUMN -> rowCategory;
            case HEADER -> UnitText.of(heading(headings, layout.category(), column)).rest();
            case SAME -> layout.category().text();
            default -> "";
        };
        String area = switch (layout.area().in()) {
            case COLUMN -> rowArea;
            case HEADER -> heading(headings, layout.area(), column);
            case SAME -> layout.area().text();
            default -> "";
        };
        String written = periodText(row, column, headings);
        Optional<SeriesPeriod> period = layout.period().in() == In.TITLE ? titled : PeriodText.of(written);
        if (number.kind() == NumberText.Kind.NOT_A_NUMBER) {
            bad(Cause.NUMBER, row, column);
        } else if (period.isEmpty()) {
            bad(Cause.PERIOD, row, column);
        } else if (!usable(category) || !usable(area)) {
            bad(Cause.NAME, row, column);
        } else {
            int counted = unit.per() > 0 ? unit.per() : per;
            Key key = new Key(spelled(categories, category), spelled(areas, area), counted, period.get().grain());
            boolean preliminary = number.preliminary() || PeriodText.isPreliminary(written) || saysPreliminary(row, column, headings);
            keep(new At(key, period.get()), number, preliminary, row, column);
        }
    }

    private void keep(At at, NumberText number, boolean preliminary, int row, int column) {
        covered.computeIfAbsent(at.key(), key -> new HashSet<>()).add(at.period());
        Cause cause = switch (number.kind()) {
            case MISSING -> Cause.MISSING;
            case WITHHELD -> Cause.WITHHELD;
            case AMBIGUOUS -> at.key().per() == 0 ? Cause.AMBIGUOUS : numberCause(number.value(), at.key().per());
            case NOT_A_NUMBER -> Cause.NUMBER;
            case NUMBER -> numberCause(number.value(), at.key().per());
        };
        if (cause != null) {
            bad(cause, row, column);
            return;
        }
        Value value = new Value(at.key(), at.period(), number.value(), preliminary, Grid.name(row, column));
        Value other = values.putIfAbsent(at, value);
        if (other != null && (other.value() != value.value() || other.preliminary() != preliminary)) {
            bad(Cause.CONFLICT, row, column);
            conflicting.add(at);
        }
    }

    private static Cause numberCause(double value, int per) {
        if (!Double.isFinite(value) || Math.abs(value) > LARGEST) {
            return Cause.NUMBER;
        }
        if (value < 0) {
            return Cause.NEGATIVE;
        }
        return per == 0 && value != Math.rint(value) ? Cause.FRACTION : null;
    }

    /** The rows of headings; in all but the last a heading also stands for the columns to its right, as merged cells do. */
    private List<List<String>> headings() {
        List<List<String>> headings = new ArrayList<>();
        int width = grid.width();
        for (int i = 0; i < layout.headerRows(); i++) {
            List<String> row = new ArrayList<>();
            String before = "";
            for (int column = 0; column < width; column++) {
                String here = grid.cell(layout.headerFrom() + i, column).strip();
                boolean spread = here.isEmpty() && i < layout.headerRows() - 1 && layout.isValue(column);
                before = spread ? before : here;
                row.add(before);
            }
            headings.add(row);
        }
        return headings;
    }

    private String periodText(int row, int column, List<List<String>> headings) {
        String written = where(layout.period(), row, column, headings);
        String part = where(layout.part(), row, column, headings);
        return part.isBlank() ? written : written + " " + part;
    }

    private String where(Place place, int row, int column, List<List<String>> headings) {
        return switch (place.in()) {
            case COLUMN -> grid.cell(row, place.index()).strip();
            case HEADER -> heading(headings, place, column);
            case SAME -> place.text();
            case TITLE, NOWHERE -> "";
        };
    }

    private boolean saysPreliminary(int row, int column, List<List<String>> headings) {
        String status = Grid.plain(where(layout.status(), row, column, headings));
        return status.startsWith("p") || status.equals("ja") || status.equals("true");
    }

    private Optional<SeriesPeriod> titledPeriod() {
        return titledPeriod(grid, layout.headerFrom());
    }

    /** The period that the lines above a table name; empty when they name none or several. */
    static Optional<SeriesPeriod> titledPeriod(Grid grid, int headerFrom) {
        Set<SeriesPeriod> found = new HashSet<>();
        for (int row = 0; row < Math.min(headerFrom, grid.height()); row++) {
            grid.rows().get(row).forEach(cell -> PeriodText.within(cell).ifPresent(found::add));
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private boolean hasValues(int row) {
        for (int column = 0; column < grid.rows().get(row).size(); column++) {
            if (layout.isValue(column) && !grid.cell(row, column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private String label(int row, Place place, String above) {
        String here = grid.cell(row, place.index()).strip();
        return here.isEmpty() ? above : here;
    }

    private static String heading(List<List<String>> headings, Place place, int column) {
        return place.index() < headings.size() ? headings.get(place.index()).get(column) : "";
    }

    private static String spelled(Map<String, String> known, String name) {
        return known.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), first -> name.strip());
    }

    private static boolean usable(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    private void bad(Cause cause, int row, int column) {
        counts.merge(cause, 1, Integer::sum);
        List<String> cells = examples.computeIfAbsent(cause, c -> new ArrayList<>());
        if (cells.size() < EXAMPLES) {
            cells.add(Grid.name(row, column));
        }
    }
}
