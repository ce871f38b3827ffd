package se.samsyn.statistics.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.samsyn.statistics.reading.Layout.In;
import se.samsyn.statistics.reading.Layout.Place;

/** Guesses how a table is laid out, from its own words and from the names of the municipality's areas. A person sees the guess. */
public final class LayoutGuess {
    private static final int ROWS_LOOKED_AT = 400;
    private static final int MOST_HEADER_ROWS = 4;
    private static final double MOST = 0.6;

    private static final Pattern CATEGORY = Pattern.compile("kategori\\w*|brott\\w*|typ|typ av brott|grupp|brottsgrupp|brottstyp|slag|fråga|mått|variabel|indikator");
    private static final Pattern AREA = Pattern.compile("område\\w*|ort|kommun\\w*|region\\w*|stadsdel\\w*|plats|deso|lpo|lokalpolisområde|län|areas?");
    private static final Pattern PERIOD = Pattern.compile("period|tid|datum|år|årtal|year|månad|month|vecka|tertial|kvartal|redovisningsperiod|avser");
    private static final Pattern PART = Pattern.compile("månad|month|mån|vecka|kvartal|tertial");
    private static final Pattern COORDINATE =
            Pattern.compile("[xyne]|lat(itude|itud)?|lon(g|gitude|gitud)?|lng|east(ing)?|north(ing)?|öst|nord|koordinat\\w*|[xy][ _-]?koordinat|sweref.*");
    private static final Pattern STATUS = Pattern.compile("status|preliminär\\w*|prel|uppgiftsstatus|slutlig\\w*");

    private final Grid grid;
    private final Set<String> areas;
    private final String municipality;

    private LayoutGuess(Grid grid, Set<String> areas, String municipality) {
        this.grid = grid;
        this.areas = areas;
        this.municipality = municipality;
    }

    /**
     * @param areas the names of the municipality's areas
     * @param municipality what a table is about that names no area
     */
    public static Layout of(Grid grid, Set<String> areas, String municipality) {
        Set<String> plain = new HashSet<>();
        areas.forEach(name -> plain.add(Grid.plain(name)));
        plain.add(Grid.plain(municipality));
        return new LayoutGuess(grid, plain, municipality).guess();
    }

    /**
     * What a table's headings are, whatever periods they name: the next month's table of the same kind has the same one, also
     * when it has a column more.
     */
    public static String fingerprint(Grid grid, Layout layout) {
        StringBuilder print = new StringBuilder();
        for (int row = layout.headerFrom(); row < layout.firstDataRow(); row++) {
            String before = "";
            for (int column = 0; column < grid.width(); column++) {
                String cell = grid.cell(row, column);
                String here = PeriodText.of(cell).isPresent() || PeriodText.isPart(cell) ? "#" : Grid.plain(cell);
                if (!here.equals(before) || !(here.equals("#") || here.isEmpty())) {
                    print.append(here).append('|');
                }
                before = here;
            }
            print.append('/');
        }
        return print.toString();
    }

    /** Whether a heading names a coordinate: then the rows are events or places, whatever else they hold. */
    public static boolean hasCoordinates(Grid grid, Layout layout) {
        for (int row = layout.headerFrom(); row < layout.firstDataRow(); row++) {
            if (grid.rows().get(row).stream().map(Grid::plain).anyMatch(cell -> COORDINATE.matcher(cell).matches())) {
                return true;
            }
        }
        return false;
    }

    private Layout guess() {
        int data = firstDataRow();
        int header = firstHeaderRow(data);
        int headerRows = data - header;
        Set<Integer> labels = new TreeSet<>();
        Set<Integer> numbers = new TreeSet<>();
        for (int column = 0; column < grid.width(); column++) {
            if (filled(column, data) > 0) {
                (isLabel(column, data, header, headerRows) ? labels : numbers).add(column);
            }
        }
        Place period = headerPlace(header, headerRows, numbers, cell -> PeriodText.of(cell).isPresent());
        Place part = Place.NOWHERE;
        if (period.in() == In.HEADER && period.index() + 1 < headerRows && yearsOnly(header + period.index(), numbers)
                && mostly(header + period.index() + 1, numbers, PeriodText::isPart)) {
            part = Place.header(period.index() + 1);
        }
        if (period.in() == In.NOWHERE) {
            // A column of whole numbers around 2000 is a column of years, unless the years are headings.
            Integer column = periodColumn(labels, numbers, data, header, headerRows);
            if (column != null) {
                labels.remove(column);
                numbers.remove(column);
                period = Place.column(column);
                part = partColumn(labels, numbers, header, headerRows, column, data);
            } else if (TableReading.titledPeriod(grid, header).isPresent()) {
                period = Place.TITLE;
            }
        }
        return rest(header, headerRows, data, labels, numbers, period, part);
    }

    private Layout rest(int header, int headerRows, int data, Set<Integer> labels, Set<Integer> numbers, Place period, Place part) {
        Place status = take(labels, header, headerRows, STATUS);
        Place area = take(labels, header, headerRows, AREA);
        Place category = take(labels, header, headerRows, CATEGORY);
        if (area.in() == In.NOWHERE) {
            area = labels.stream().filter(column -> mostlyAreas(column, data)).findFirst().map(column -> {
                labels.remove(column);
                return Place.column(column);
            }).orElse(Place.NOWHERE);
        }
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < headerRows; i++) {
            boolean taken = period.equals(Place.header(i)) || part.equals(Place.header(i));
            if (!taken && says(header + i, numbers)) {
                free.add(i);
            }
        }
        if (area.in() == In.NOWHERE) {
            for (Integer i : free) {
                if (mostly(header + i, numbers, cell -> areas.contains(Grid.plain(cell)))) {
                    area = Place.header(i);
                    free.remove(i);
                    break;
                }
            }
        }
        if (category.in() == In.NOWHERE && !labels.isEmpty()) {
            category = Place.column(labels.iterator().next());
            labels.remove(category.index());
        }
        if (category.in() == In.NOWHERE && numbers.size() > 1 && !free.isEmpty()) {
            category = Place.header(free.removeFirst());
        }
        if (area.in() == In.NOWHERE && !labels.isEmpty()) {
            area = Place.column(labels.iterator().next());
        }
        if (area.in() == In.NOWHERE && numbers.size() > 1 && !free.isEmpty() && !onlyUnits(header + free.getFirst(), numbers)) {
            area = Place.header(free.removeFirst());
        }
        int from = numbers.stream().findFirst().orElse(0);
        int to = numbers.stream().reduce((a, b) -> b).orElse(0);
        boolean textBehind = labelsBehind(to, data);
        return new Layout(
                header,
                headerRows,
                from,
                textBehind ? to : -1,
                category.in() == In.NOWHERE ? Place.same(only(header, headerRows, numbers)) : category,
                area.in() == In.NOWHERE ? Place.same(municipality) : area,
                period,
                part,
                status);
    }

    /** The first row that holds a number which is no period, or says that one is missing, beside something that names it. */
    private int firstDataRow() {
        for (int row = 0; row < grid.height(); row++) {
            if (grid.filled(row) < 2 || countsUp(row)) {
                continue;
            }
            if (headingWords(row) >= 2) {
                // Headings beyond doubt: a bad cell in the first row beneath does not make that one a heading too.
                return row + 1;
            }
            boolean named = false;
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                String cell = grid.cell(row, column);
                NumberText number = NumberText.of(cell);
                boolean value = !cell.isBlank() && number.kind() != NumberText.Kind.NOT_A_NUMBER && PeriodText.of(cell).isEmpty();
                if (value && named) {
                    return row;
                }
                named |= !cell.isBlank();
            }
        }
        return grid.height();
    }

    private long headingWords(int row) {
        return grid.rows().get(row).stream()
                .map(Grid::plain)
                .filter(cell -> List.of(CATEGORY, AREA, PERIOD, STATUS).stream().anyMatch(word -> word.matcher(cell).matches()))
                .count();
    }

    /** 1, 2, 3 … beneath years: months or weeks as headings. */
    private boolean countsUp(int row) {
        if (row == 0 || grid.rows().get(row - 1).stream().noneMatch(PeriodText::isYear)) {
            return false;
        }
        int next = 1;
        for (String cell : grid.rows().get(row)) {
            NumberText number = NumberText.of(cell);
            if (!cell.isBlank() && number.kind() == NumberText.Kind.NUMBER) {
                if (number.value() != next) {
                    return false;
                }
                next++;
            }
        }
        return next > 3;
    }

    private int firstHeaderRow(int data) {
        int header = data;
        while (header > 0 && data - header < MOST_HEADER_ROWS && isHeading(header - 1)) {
            header--;
        }
        return header;
    }

    /** A line of its own is a title; a heading names columns. A single name above merged columns is one too. */
    private boolean isHeading(int row) {
        if (grid.filled(row) >= 2) {
            return true;
        }
        List<String> cells = grid.rows().get(row);
        return grid.filled(row) == 1 && cells.getFirst().isBlank();
    }

    private boolean isLabel(int column, int data, int header, int headerRows) {
        String heading = headerRows == 0 ? "" : Grid.plain(grid.cell(header + headerRows - 1, column));
        if (AREA.matcher(heading).matches() || CATEGORY.matcher(heading).matches() || STATUS.matcher(heading).matches()) {
            return true;
        }
        return share(column, data, cell -> NumberText.of(cell).kind() == NumberText.Kind.NOT_A_NUMBER) > 1 - MOST;
    }

    private Integer periodColumn(Set<Integer> labels, Set<Integer> numbers, int data, int header, int headerRows) {
        List<Integer> all = new ArrayList<>(labels);
        all.addAll(numbers);
        all.sort(null);
        Integer found = null;
        for (Integer column : all) {
            String heading = headerRows == 0 ? "" : Grid.plain(grid.cell(header + headerRows - 1, column));
            boolean periods = share(column, data, cell -> PeriodText.of(cell).isPresent()) > 0.9;
            if (periods && PERIOD.matcher(heading).matches()) {
                return column;
            }
            if (periods && found == null) {
                found = column;
            }
        }
        return found;
    }

    private Place partColumn(Set<Integer> labels, Set<Integer> numbers, int header, int headerRows, int period, int data) {
        if (headerRows == 0 || share(period, data, PeriodText::isYear) < 0.9) {
            return Place.NOWHERE;
        }
        List<Integer> all = new ArrayList<>(labels);
        all.addAll(numbers);
        for (Integer column : all) {
            boolean said = PART.matcher(Grid.plain(grid.cell(header + headerRows - 1, column))).matches();
            if (said && share(column, data, PeriodText::isPart) > 0.9) {
                labels.remove(column);
                numbers.remove(column);
                return Place.column(column);
            }
        }
        return Place.NOWHERE;
    }

    private Place take(Set<Integer> labels, int header, int headerRows, Pattern word) {
        for (int i = headerRows - 1; i >= 0; i--) {
            for (Integer column : labels) {
                if (word.matcher(Grid.plain(grid.cell(header + i, column))).matches()) {
                    labels.remove(column);
                    return Place.column(column);
                }
            }
        }
        return Place.NOWHERE;
    }

    private Place headerPlace(int header, int headerRows, Set<Integer> numbers, Predicate<String> says) {
        for (int i = 0; i < headerRows; i++) {
            if (mostly(header + i, numbers, says)) {
                return Place.header(i);
            }
        }
        return Place.NOWHERE;
    }

    private boolean yearsOnly(int row, Set<Integer> columns) {
        return mostly(row, columns, PeriodText::isYear);
    }

    private boolean onlyUnits(int row, Set<Integer> columns) {
        return mostly(row, columns, cell -> UnitText.of(cell).per() > 0 || Grid.plain(cell).matches("antal\\w*|värde|count|number|n"));
    }

    /** Whether most of the headings in some columns that say anything say such a thing. */
    private boolean mostly(int row, Set<Integer> columns, Predicate<String> says) {
        List<String> said = columns.stream().map(column -> grid.cell(row, column)).filter(cell -> !cell.isBlank()).toList();
        return !said.isEmpty() && said.stream().filter(says).count() >= MOST * said.size();
    }

    private boolean mostlyAreas(int column, int data) {
        return share(column, data, cell -> areas.contains(Grid.plain(cell))) > MOST;
    }

    private boolean labelsBehind(int last, int data) {
        for (int column = last + 1; column < grid.width(); column++) {
            if (filled(column, data) > 0) {
                return true;
            }
        }
        return false;
    }

    /** What a table counts that names no category: its only column of values says so, or the lines above it. */
    private String only(int header, int headerRows, Set<Integer> numbers) {
        if (headerRows > 0 && numbers.size() == 1 && !onlyUnits(header + headerRows - 1, numbers)) {
            String heading = grid.cell(header + headerRows - 1, numbers.iterator().next()).strip();
            if (!heading.isEmpty() && PeriodText.of(heading).isEmpty() && !PeriodText.isPart(heading)) {
                return heading;
            }
        }
        return title(header);
    }

    private String title(int header) {
        for (int row = 0; row < Math.min(header, grid.height()); row++) {
            for (String cell : grid.rows().get(row)) {
                if (!cell.isBlank() && PeriodText.of(cell).isEmpty()) {
                    return cell.strip();
                }
            }
        }
        return "";
    }

    private long filled(int column, int data) {
        return column(column, data).size();
    }

    private double share(int column, int data, Predicate<String> says) {
        List<String> cells = column(column, data);
        return cells.isEmpty() ? 0 : cells.stream().filter(says).count() / (double) cells.size();
    }

    private List<String> column(int column, int data) {
        List<String> cells = new ArrayList<>();
        for (int row = data; row < Math.min(grid.height(), data + ROWS_LOOKED_AT); row++) {
            String cell = grid.cell(row, column);
            if (!cell.isBlank()) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private boolean says(int row, Set<Integer> columns) {
        return columns.stream().anyMatch(column -> !grid.cell(row, column).isBlank());
    }
}
