package se.samsyn.insight.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Finding;
import se.samsyn.insight.Findings;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.insight.counting.Certainties;
import se.samsyn.insight.counting.Coverage;
import se.samsyn.kernel.CategoryGroup;

/** Vem rapporterade? More crime or more reporting, how sure the reports are, where nobody looked, and the sources side by side. */
final class ReportingFigures {
    /** Fewer people than this are never counted out loud. */
    private static final int FEWEST_PEOPLE = 3;

    private ReportingFigures() {}

    static List<Figure> of(Telling telling, Reporting reporting, Drawings drawings) {
        return List.of(effort(telling, reporting), coverage(telling, drawings), certainty(telling), sources(telling));
    }

    private static Figure effort(Telling telling, Reporting reporting) {
        String staff = reporting.source() == null
                ? telling.say("insight.reporting.staff")
                : Tables.sourceName(reporting.source(), telling.frame());
        String other = reporting.other() == null ? "" : Tables.sourceName(reporting.other(), telling.frame());
        Finding against = Finding.of(reporting.againstLastYear() ? "insight.than.lastYear" : "insight.than.previous");
        List<String> lines = new ArrayList<>();
        Reporting.Column now = reporting.now();
        Reporting.Column then = reporting.then();
        if (now.units() > 0 && then.known() && then.units() > 0) {
            lines.add(telling.say(
                    "insight.reporting.perUnit", perUnit(telling, now), perUnit(telling, then), now.units(), then.units()));
        }
        if (telling.basis().reports() && telling.study().effort().fromNewUnits() > 0 && Findings.againstLastYear(telling.study())) {
            lines.add(telling.say("insight.reporting.newUnits", telling.study().effort().fromNewUnits()));
        }
        if (reporting.people() >= FEWEST_PEOPLE) {
            lines.add(telling.say("insight.reporting.people", reporting.people()));
        }
        lines.add(telling.say("insight.reporting.batches", reporting.batches(), reporting.batchRows()));
        lines.add(telling.say("insight.reporting.scope", staff));
        List<FigureTable.Column> columns = new ArrayList<>(List.of(telling.words("insight.reporting.measure")));
        for (String column : new String[] {"now", "previous", "lastYear"}) {
            columns.add(telling.numbers("insight.table." + column));
        }
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        rows.add(row(telling, staff, reporting, column -> count(telling, column.staff())));
        rows.add(row(telling, telling.say("insight.reporting.units"), reporting, column -> count(telling, column.units())));
        rows.add(row(telling, telling.say("insight.reporting.each"), reporting, column ->
                column.units() <= 0 ? telling.unknown() : telling.decimal(column.staff() / (double) column.units())));
        if (reporting.other() != null) {
            rows.add(row(telling, other, reporting, column -> count(telling, column.others())));
            rows.add(row(telling, telling.say("insight.reporting.perHundred", other), reporting, column ->
                    column.others() < 20 || !column.known() ? telling.unknown() : telling.number(Math.round(100.0 * column.staff() / column.others()))));
        }
        FigureTable table = new FigureTable(
                FigureTable.Kind.EFFORT,
                telling.say("insight.table.periods", now.period(), reporting.columns().get(1).period(), reporting.columns().get(2).period()),
                columns,
                rows);
        Figure.Link more = telling.frame().mayEnter("/tackning")
                ? new Figure.Link("/tackning", telling.say("insight.reporting.more"))
                : null;
        lines.add(telling.source());
        return new Figure(
                telling.say("insight.reporting." + reporting.finding(), against, other, now.staff(), then.staff(), now.others(), then.others()),
                lines, null, table, more, telling.limits("reporting"));
    }

    private static String perUnit(Telling telling, Reporting.Column column) {
        return telling.decimal(column.staff() / (double) column.units()).text();
    }

    private static FigureTable.Cell count(Telling telling, long count) {
        return count == Reporting.UNKNOWN ? telling.unknown() : telling.number(count);
    }

    private static List<FigureTable.Cell> row(
            Telling telling, String name, Reporting reporting, java.util.function.Function<Reporting.Column, FigureTable.Cell> cell) {
        List<FigureTable.Cell> row = new ArrayList<>(List.of(telling.text(name)));
        reporting.columns().forEach(column -> row.add(cell.apply(column)));
        return row;
    }

    private static Figure coverage(Telling telling, Drawings drawings) {
        Coverage coverage = Coverage.of(telling.basis());
        List<String> silent = coverage.areas().stream().filter(area -> area.reports() == 0).map(Coverage.AreaRow::name).limit(4).toList();
        String title;
        if (!silent.isEmpty()) {
            title = telling.say("insight.coverage.areas", silent);
        } else if (coverage.blocks().isEmpty()) {
            title = telling.say("insight.coverage.everyArea");
        } else {
            title = coverage.silent() == 0
                    ? telling.say("insight.coverage.everywhere")
                    : telling.say("insight.coverage.some", coverage.silent(), coverage.blocks().size());
        }
        List<String> lines = new ArrayList<>();
        if (coverage.blocks().isEmpty()) {
            lines.add(telling.say("insight.coverage.noGround"));
        } else {
            lines.add(telling.say("insight.coverage.told", coverage.blocks().size(), coverage.silent(), coverage.never()));
        }
        lines.add(telling.say("insight.coverage.all", telling.study().selection().period()));
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Coverage.AreaRow area : coverage.areas()) {
            rows.add(List.of(
                    telling.text(area.name()), telling.number(area.reports()), telling.day(area.latest()), telling.number(area.blocks()),
                    telling.number(area.silent()), telling.number(area.others())));
        }
        FigureTable table = new FigureTable(
                FigureTable.Kind.COVERAGE,
                telling.say("insight.coverage.caption"),
                List.of(
                        telling.words("insight.table.AREAS"), telling.numbers("insight.coverage.reports"), telling.words("insight.coverage.latest"),
                        telling.numbers("insight.coverage.blocks"), telling.numbers("insight.coverage.silent"),
                        telling.numbers("insight.coverage.others")),
                rows);
        String svg = coverage.blocks().isEmpty()
                ? null
                : drawings.coverage(coverage, telling.study().extent(), title, telling.frame(), "tackning");
        return new Figure(title, lines, svg, table, null, telling.limits("coverage"));
    }

    private static Figure certainty(Telling telling) {
        Study.Certainty sure = telling.study().certainty();
        Map<CategoryGroup, Study.Certainty> groups = new EnumMap<>(CategoryGroup.class);
        if (telling.basis().reports()) {
            groups.putAll(Certainties.byGroup(telling.basis()));
        }
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        groups.forEach((group, certainty) -> rows.add(List.of(
                telling.text(telling.say("category." + group)), telling.number(certainty.seen()), telling.number(certainty.told()),
                telling.number(certainty.suspected()), telling.number(certainty.unknown()))));
        FigureTable table = new FigureTable(
                FigureTable.Kind.CERTAINTY,
                telling.frame().period(telling.study().selection().period()),
                List.of(
                        telling.words("insight.table.GROUPS"), telling.numbers("insight.certainty.SEEN"), telling.numbers("insight.certainty.TOLD"),
                        telling.numbers("insight.certainty.SUSPECTED"), telling.numbers("insight.certainty.unknown")),
                rows);
        String title = !telling.basis().reports()
                ? telling.say("insight.certainty.notReports")
                : sure.said() == 0
                        ? telling.say("insight.certainty.none")
                        : telling.say("insight.certainty.title", sure.seen(), sure.said());
        return new Figure(title, telling.told(), null, table, null, telling.limits("certainty"));
    }

    private static Figure sources(Telling telling) {
        return new Figure(
                telling.say("insight.sources.finding"), List.of(telling.source()), null,
                Tables.of(FigureTable.Kind.SOURCES, telling.study(), telling.frame()), null, telling.limits("sources"));
    }
}
