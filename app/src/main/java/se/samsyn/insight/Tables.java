package se.samsyn.insight;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.shell.Frame;

/** The tables of a study, in the visitor's language. */
public final class Tables {
    private final Study study;
    private final Frame frame;

    private Tables(Study study, Frame frame) {
        this.study = study;
        this.frame = frame;
    }

    /** One table, whole. */
    public static FigureTable of(FigureTable.Kind kind, Study study, Frame frame) {
        Tables tables = new Tables(study, frame);
        return switch (kind) {
            case GROUPS -> tables.comparison(kind, study.groups());
            case AREAS -> tables.comparison(kind, study.areas());
            case PLACES -> tables.comparison(kind, study.places());
            case SOURCES -> tables.sources();
            case WEEKS -> tables.weeks();
            case HOURS -> tables.hours();
            case HOT_SPOTS -> tables.hotSpots();
            case CELLS -> tables.cells();
            case RANKING, CONCENTRATION, YEARS, HOMES, EFFORT, CERTAINTY, COVERAGE, SAFETY ->
                throw new IllegalArgumentException(kind + " is no table of a study");
        };
    }

    /** The word of a source: its own name, or that of its kind. */
    public static String sourceName(String source, Frame frame) {
        if (source == null) {
            return frame.say("insight.source.none");
        }
        String key = "insight.source." + source;
        return frame.knows(key) ? frame.say(key) : source;
    }

    /** The word of a row: a group's, an area's or a place's. */
    public static String rowName(Comparison.By by, Comparison.Row row, Frame frame) {
        if (row.name() != null) {
            return row.name();
        }
        return by == Comparison.By.GROUP
                ? frame.say("category." + CategoryGroup.valueOf(row.key()))
                : frame.say("insight.outside");
    }

    /** The tag of a word for a difference. */
    public static FigureTable.Cell verdict(Verdict verdict, Frame frame) {
        String word = frame.say("insight.verdict." + verdict);
        return new FigureTable.Cell(word, word, verdict.tag());
    }

    private FigureTable comparison(FigureTable.Kind kind, Comparison comparison) {
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            rows.add(List.of(
                    text(rowName(comparison.by(), row, frame)),
                    number(row.count()),
                    count(row.previous()),
                    verdict(row.previous().verdict(), frame),
                    count(row.lastYear()),
                    verdict(row.lastYear().verdict(), frame)));
        }
        return new FigureTable(kind, periods(), versusColumns("insight.table." + kind), rows);
    }

    private FigureTable sources() {
        List<FigureTable.Column> columns = new ArrayList<>(versusColumns("insight.table.SOURCES"));
        columns.add(new FigureTable.Column(frame.say("insight.table.latest"), false));
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Study.SourceCount source : study.sources()) {
            rows.add(List.of(
                    text(sourceName(source.source(), frame)),
                    number(source.count()),
                    count(source.previous()),
                    verdict(source.previous().verdict(), frame),
                    count(source.lastYear()),
                    verdict(source.lastYear().verdict(), frame),
                    new FigureTable.Cell(frame.date(source.latest()), source.latest().toString(), null)));
        }
        return new FigureTable(FigureTable.Kind.SOURCES, periods(), columns, rows);
    }

    private FigureTable weeks() {
        List<FigureTable.Column> columns = List.of(
                new FigureTable.Column(frame.say("insight.table.from"), false),
                new FigureTable.Column(frame.say("insight.table.to"), false),
                new FigureTable.Column(frame.say("insight.table.now"), true),
                new FigureTable.Column(frame.say("insight.table.lastYear"), true),
                new FigureTable.Column(frame.say("insight.table.whole"), false));
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Weeks.Step step : study.weeks().steps()) {
            rows.add(List.of(
                    new FigureTable.Cell(frame.date(step.days().first()), step.days().first().toString(), null),
                    new FigureTable.Cell(frame.date(step.days().last()), step.days().last().toString(), null),
                    number(step.count()),
                    study.weeks().lastYearKnown() ? number(step.lastYear()) : text(""),
                    text(frame.say(step.whole() ? "shell.yes" : "shell.no"))));
        }
        return new FigureTable(FigureTable.Kind.WEEKS, frame.period(study.selection().period()), columns, rows);
    }

    private FigureTable hours() {
        List<FigureTable.Column> columns = new ArrayList<>();
        columns.add(new FigureTable.Column(frame.say("insight.table.hour"), false));
        for (DayOfWeek day : DayOfWeek.values()) {
            columns.add(new FigureTable.Column(frame.say("insight.shortDay." + day.getValue()), true));
        }
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            List<FigureTable.Cell> row = new ArrayList<>();
            row.add(text(String.format(Locale.ROOT, "%02d–%02d", hour, hour + 1)));
            for (int day = 0; day < 7; day++) {
                double expected = study.rhythm().hours()[day][hour];
                String mark = study.rhythm().uncertain()[day][hour] ? "*" : "";
                row.add(new FigureTable.Cell(
                        String.format(frame.locale(), "%.1f", expected) + mark, String.format(Locale.ROOT, "%.3f", expected), null));
            }
            rows.add(row);
        }
        return new FigureTable(FigureTable.Kind.HOURS, frame.say("insight.table.hours"), columns, rows);
    }

    private FigureTable hotSpots() {
        List<FigureTable.Column> columns = List.of(
                new FigureTable.Column(frame.say("insight.table.PLACES"), false),
                new FigureTable.Column(frame.say("insight.table.events"), true),
                new FigureTable.Column(frame.say("insight.table.points"), true),
                new FigureTable.Column(frame.say("insight.table.strength"), false),
                new FigureTable.Column(frame.say("insight.table.east"), true),
                new FigureTable.Column(frame.say("insight.table.north"), true));
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (HotSpots.HotSpot spot : study.hotSpots().spots()) {
            rows.add(List.of(
                    text(spot.name() == null ? frame.say("insight.map.unnamed") : spot.name()),
                    number(spot.events()),
                    number(spot.points()),
                    text(frame.say(spot.clearly() ? "insight.spot.clearly" : "insight.spot.probably")),
                    number(Math.round(spot.x())),
                    number(Math.round(spot.y()))));
        }
        return new FigureTable(FigureTable.Kind.HOT_SPOTS, frame.period(study.selection().period()), columns, rows);
    }

    private FigureTable cells() {
        List<FigureTable.Column> columns = List.of(
                new FigureTable.Column(frame.say("insight.table.east"), true),
                new FigureTable.Column(frame.say("insight.table.north"), true),
                new FigureTable.Column(frame.say("insight.table.events"), true));
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        Study.CellCounts cells = study.cells();
        for (int i = 0; i < cells.size(); i++) {
            rows.add(List.of(number(Math.round(cells.x()[i])), number(Math.round(cells.y()[i])), number(cells.n()[i])));
        }
        return new FigureTable(FigureTable.Kind.CELLS, frame.say("insight.table.cells"), columns, rows);
    }

    private List<FigureTable.Column> versusColumns(String first) {
        return List.of(
                new FigureTable.Column(frame.say(first), false),
                new FigureTable.Column(frame.say("insight.table.now"), true),
                new FigureTable.Column(frame.say("insight.table.previous"), true),
                new FigureTable.Column(frame.say("insight.table.againstPrevious"), false),
                new FigureTable.Column(frame.say("insight.table.lastYear"), true),
                new FigureTable.Column(frame.say("insight.table.againstLastYear"), false));
    }

    private String periods() {
        return frame.say(
                "insight.table.periods",
                frame.period(study.selection().period()),
                frame.period(study.previous()),
                frame.period(study.lastYear()));
    }

    private FigureTable.Cell count(Comparison.Versus versus) {
        return versus.known() ? number(versus.count()) : new FigureTable.Cell("–", "", null);
    }

    private FigureTable.Cell number(long value) {
        return new FigureTable.Cell(frame.number(value), Long.toString(value), null);
    }

    private static FigureTable.Cell text(String text) {
        return new FigureTable.Cell(text, text, null);
    }
}
