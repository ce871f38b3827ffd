package se.samsyn.insight.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Poisson;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.drawing.ScatterDrawing;

/**
 * Upplevd trygghet: felt safety beside recorded events, area by area, on two axes. Never weighed together: an index would hide
 * that the two often disagree, and where.
 */
final class SafetyFigures {
    private static final double LEVEL = 0.95;
    /** With fewer answers a share is no more than a hint. */
    private static final long FEW_ANSWERS = 30;

    private record Area(String name, long events, AreaSeries.Answer answer) {}

    private SafetyFigures() {}

    static List<Figure> of(Telling telling, AreaSeries series) {
        List<AreaSeries.Survey> surveys = series.surveys();
        AreaSeries.Survey survey = surveys.stream()
                .filter(one -> one.name().equals(telling.asking().survey()))
                .findFirst()
                .orElse(surveys.isEmpty() ? null : surveys.getFirst());
        if (survey == null) {
            FigureTable empty = new FigureTable(FigureTable.Kind.SAFETY, "", List.of(telling.words("insight.table.AREAS")), List.of());
            return List.of(new Figure(
                    telling.say("insight.safety.noSurvey"), List.of(telling.say("insight.safety.how"), telling.source()), null, empty,
                    new Figure.Link("/statistik", telling.say("insight.safety.statistics")), telling.limits("safety")));
        }
        return List.of(figure(telling, survey));
    }

    private static Figure figure(Telling telling, AreaSeries.Survey survey) {
        List<Area> areas = new ArrayList<>();
        Map<Long, String> names = telling.basis().ground().areaNames();
        survey.byArea().forEach((id, answer) -> {
            if (names.containsKey(id)) {
                long events = telling.study().areas().rows().stream()
                        .filter(row -> row.key().equals(Long.toString(id)))
                        .mapToLong(Comparison.Row::count)
                        .sum();
                areas.add(new Area(names.get(id), events, answer));
            }
        });
        areas.sort(Comparator.comparingDouble((Area area) -> -area.answer.share()).thenComparing(Area::name));
        List<ScatterDrawing.Point> points = areas.stream().map(SafetyFigures::point).toList();
        String across = telling.say("insight.safety.count");
        String up = telling.say("insight.safety.share", survey.category());
        String title = title(telling, survey, points);
        String svg = new ScatterDrawing(
                        "trygghet", title, telling.say("insight.safety.describes", points.size()), across, up, points)
                .svg();
        return new Figure(title, lines(telling, survey, areas), svg, table(telling, survey, areas), null, telling.limits("safety"));
    }

    /** Counts, not rates: those who pass through an area are as many as nobody knows, and its inhabitants are not they. */
    private static ScatterDrawing.Point point(Area area) {
        Interval events = Poisson.interval(area.events, LEVEL);
        Interval share = area.answer.interval();
        return new ScatterDrawing.Point(
                area.name, area.events, events.low(), events.high(), area.answer.share() * 100,
                share == null ? Double.NaN : share.low() * 100, share == null ? Double.NaN : share.high() * 100);
    }

    /** The area where people feel least safe and the one with most events: the same, or not. */
    private static String title(Telling telling, AreaSeries.Survey survey, List<ScatterDrawing.Point> points) {
        if (points.size() < 2) {
            return telling.say("insight.safety.fewAreas");
        }
        ScatterDrawing.Point felt = points.getFirst();
        ScatterDrawing.Point second = points.get(1);
        ScatterDrawing.Point most = points.stream().max(Comparator.comparingDouble(ScatterDrawing.Point::x)).orElseThrow();
        boolean sure = !Double.isNaN(felt.yLow()) && felt.yLow() > second.yHigh();
        if (!sure) {
            return telling.say("insight.safety.unclear", survey.category());
        }
        boolean mostSure = points.stream().filter(point -> point != most).allMatch(point -> point.xHigh() < most.xLow());
        if (felt == most && mostSure) {
            return telling.say("insight.safety.same", felt.name());
        }
        return mostSure
                ? telling.say("insight.safety.differ", felt.name(), most.name())
                : telling.say("insight.safety.feltOnly", felt.name());
    }

    private static List<String> lines(Telling telling, AreaSeries.Survey survey, List<Area> areas) {
        List<String> lines = new ArrayList<>();
        lines.add(telling.say("insight.safety.source", survey.source(), survey.round().code(), survey.retrievedOn()));
        List<String> few = areas.stream()
                .filter(area -> area.answer.answers() > 0 && area.answer.answers() < FEW_ANSWERS)
                .map(Area::name)
                .toList();
        if (!few.isEmpty()) {
            lines.add(telling.say("insight.safety.fewAnswers", few, FEW_ANSWERS));
        }
        if (areas.stream().anyMatch(area -> area.answer.answers() == 0)) {
            lines.add(telling.say("insight.safety.noInterval"));
        }
        lines.add(telling.say("insight.safety.lines"));
        lines.addAll(telling.certainty());
        lines.add(telling.source());
        return lines;
    }

    private static FigureTable table(Telling telling, AreaSeries.Survey survey, List<Area> areas) {
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            Interval share = area.answer.interval();
            rows.add(List.of(
                    telling.text(area.name),
                    telling.decimal(area.answer.share() * 100),
                    telling.text(share == null ? "" : Math.round(share.low() * 100) + "–" + Math.round(share.high() * 100)),
                    area.answer.answers() == 0 ? telling.unknown() : telling.number(area.answer.answers()),
                    telling.number(area.events)));
        }
        return new FigureTable(
                FigureTable.Kind.SAFETY,
                telling.say("insight.safety.caption", survey.category()),
                List.of(
                        telling.words("insight.table.AREAS"), telling.numbers("insight.safety.shareColumn"), telling.words("insight.safety.interval"),
                        telling.numbers("insight.safety.answers"), telling.numbers("insight.table.events")),
                rows);
    }
}
