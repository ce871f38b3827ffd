package se.samsyn.insight.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Finding;
import se.samsyn.insight.Findings;
import se.samsyn.insight.Tables;
import se.samsyn.insight.Verdict;
import se.samsyn.insight.counting.Change;
import se.samsyn.insight.counting.Homes;
import se.samsyn.kernel.CategoryGroup;

/** Mer eller mindre? The period against another, by kind, area and place; and areas against each other where that is fair. */
final class ChangeFigures {
    private ChangeFigures() {}

    static List<Figure> of(Telling telling, Map<Long, Double> inhabitants) {
        Change change = Change.of(telling.basis(), telling.asking().then(Findings.againstLastYear(telling.study())));
        List<Figure> figures = new ArrayList<>();
        figures.add(groups(telling, change));
        figures.add(rows(telling, change, FigureTable.Kind.AREAS, change.areas(), "areas", row -> name(telling, Comparison.By.AREA, row)));
        figures.add(rows(telling, change, FigureTable.Kind.PLACES, change.places(), "placesChange", row -> row.name()));
        figures.add(homes(telling, Homes.of(telling.basis(), inhabitants)));
        return figures;
    }

    private static Figure groups(Telling telling, Change change) {
        Change.Row whole = change.whole();
        List<String> more = named(telling, change.groups(), true);
        List<String> fewer = named(telling, change.groups(), false);
        boolean within = whole.verdict() == Verdict.NO_CLEAR_DIFFERENCE && !(more.isEmpty() && fewer.isEmpty());
        String title = switch (whole.verdict()) {
            case NO_DATA -> telling.say("insight.compare.NO_DATA");
            case INCOMPLETE -> telling.say("insight.compare.INCOMPLETE", Findings.latest(telling.study()));
            default -> within
                    ? telling.say(more.isEmpty() ? "insight.change.fewerWithin" : fewer.isEmpty() ? "insight.change.moreWithin" : "insight.change.bothWithin", change.then(), more, fewer)
                    : telling.say("insight.change." + whole.verdict(), change.then(), whole.count(), whole.then());
        };
        List<String> lines = new ArrayList<>();
        if (whole.times() != null) {
            lines.add(telling.say("insight.change.times", telling.times(whole.times())));
        }
        lines.addAll(lengths(telling, change));
        lines.addAll(effort(telling, change));
        FigureTable table = table(telling, change, FigureTable.Kind.GROUPS, change.groups(), row -> name(telling, Comparison.By.GROUP, row));
        Figure.Link more2 = new Figure.Link(telling.asking().with(Topic.REPORTING).address(), telling.say("insight.change.askReporting"));
        return new Figure(title, telling.told(lines), null, table, more2, telling.limits("compare"));
    }

    /** Beside every difference of reports: how many reported. */
    private static List<String> effort(Telling telling, Change change) {
        if (!telling.basis().reports() || change.whole().verdict() == Verdict.NO_DATA) {
            return List.of();
        }
        boolean lastYear = change.then().equals(telling.study().lastYear());
        Finding finding = lastYear
                ? Findings.effort(telling.study())
                : Finding.of("insight.change.units", change.units(), change.thenUnits());
        return List.of(telling.say(finding));
    }

    private static List<String> lengths(Telling telling, Change change) {
        List<String> lines = new ArrayList<>();
        if (!change.sameLength()) {
            lines.add(telling.say(
                    "insight.change.lengths", change.now().days(), change.then().days(), Math.round(change.whole().expected()), change.whole().then()));
        }
        if (change.overlap()) {
            lines.add(telling.say("insight.change.overlap"));
        }
        return lines;
    }

    private static Figure rows(
            Telling telling, Change change, FigureTable.Kind kind, List<Change.Row> rows, String limits, Function<Change.Row, String> name) {
        List<String> more = rows.stream().filter(row -> row.verdict().more()).map(name).toList();
        List<String> fewer = rows.stream().filter(row -> row.verdict().fewer()).map(name).toList();
        String what = kind == FigureTable.Kind.AREAS ? "areas" : "places";
        String key = more.isEmpty() && fewer.isEmpty() ? "none" : more.isEmpty() ? "fewer" : fewer.isEmpty() ? "more" : "both";
        String title = rows.stream().allMatch(row -> row.verdict() == Verdict.TOO_FEW)
                ? telling.say("insight.change." + what + ".tooFew")
                : telling.say("insight.change." + what + "." + key, change.then(), more, fewer);
        return new Figure(
                title, telling.told(lengths(telling, change)), null, table(telling, change, kind, rows, name), null, telling.limits(limits));
    }

    private static FigureTable table(
            Telling telling, Change change, FigureTable.Kind kind, List<Change.Row> rows, Function<Change.Row, String> name) {
        List<FigureTable.Column> columns = new ArrayList<>(List.of(
                telling.words("insight.table." + kind), telling.numbers("insight.change.then"), telling.numbers("insight.change.now")));
        if (!change.sameLength()) {
            columns.add(telling.numbers("insight.change.expected"));
        }
        columns.add(telling.words("insight.short.word"));
        columns.add(telling.words("insight.change.timesColumn"));
        List<List<FigureTable.Cell>> cells = new ArrayList<>();
        for (Change.Row row : rows) {
            List<FigureTable.Cell> line = new ArrayList<>(List.of(
                    telling.text(name.apply(row)),
                    row.verdict() == Verdict.NO_DATA ? telling.unknown() : telling.number(row.then()),
                    telling.number(row.count())));
            if (!change.sameLength()) {
                line.add(telling.decimal(row.expected()));
            }
            line.add(Tables.verdict(row.verdict(), telling.frame()));
            line.add(telling.text(telling.times(row.times())));
            cells.add(line);
        }
        return new FigureTable(kind, telling.say("insight.change.caption", change.now(), change.then()), columns, cells);
    }

    private static List<String> named(Telling telling, List<Change.Row> rows, boolean more) {
        return rows.stream()
                .filter(row -> more ? row.verdict().more() : row.verdict().fewer())
                .map(row -> name(telling, Comparison.By.GROUP, row))
                .toList();
    }

    private static String name(Telling telling, Comparison.By by, Change.Row row) {
        if (row.name() != null) {
            return row.name();
        }
        return by == Comparison.By.GROUP ? telling.say("category." + CategoryGroup.valueOf(row.key())) : telling.say("insight.outside");
    }

    private static Figure homes(Telling telling, Homes homes) {
        List<String> more = homes.rows().stream().filter(row -> row.verdict().more()).map(Homes.Row::name).toList();
        boolean few = homes.rows().stream().allMatch(row -> row.verdict() == Verdict.TOO_FEW);
        String title = homes.rows().isEmpty()
                ? telling.say("insight.homes.noInhabitants")
                : few
                        ? telling.say("insight.homes.tooFew", homes.events())
                        : more.isEmpty() ? telling.say("insight.homes.none") : telling.say("insight.homes.more", more);
        List<List<FigureTable.Cell>> cells = new ArrayList<>();
        for (Homes.Row row : homes.rows()) {
            if (few && row.count() == 0) {
                continue;
            }
            cells.add(List.of(
                    telling.text(row.name()),
                    telling.number(row.count()),
                    telling.number(Math.round(row.inhabitants())),
                    row.verdict() == Verdict.TOO_FEW ? telling.unknown() : telling.decimal(row.rate()),
                    row.verdict() == Verdict.TOO_FEW
                            ? telling.text("")
                            : telling.text(telling.decimal(row.interval().low()).text() + "–" + telling.decimal(row.interval().high()).text()),
                    Tables.verdict(row.verdict(), telling.frame())));
        }
        FigureTable table = new FigureTable(
                FigureTable.Kind.HOMES,
                telling.say("insight.homes.caption", telling.study().selection().period()),
                List.of(
                        telling.words("insight.table.AREAS"), telling.numbers("insight.table.events"), telling.numbers("insight.homes.inhabitants"),
                        telling.numbers("insight.homes.rate"), telling.words("insight.homes.interval"), telling.words("insight.homes.against")),
                cells);
        List<String> lines = new ArrayList<>(List.of(telling.say("insight.homes.why")));
        if (homes.unknown() > 0) {
            lines.add(telling.say("insight.homes.unknown", homes.unknown()));
        }
        return new Figure(title, telling.told(lines), null, table, null, telling.limits("homes"));
    }
}
