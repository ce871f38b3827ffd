package se.samsyn.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.statistics.DeliveryReport;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesBreak;
import se.samsyn.statistics.SeriesPeriod;
import se.samsyn.statistics.SeriesRules;
import se.samsyn.statistics.drawing.SeriesDrawing;

/** Series in words and as a drawing. */
public record SeriesWords(Frame frame) {
    /** oktober 2025, tertial 1 2025, v. 3 2025. */
    public String period(SeriesPeriod period) {
        String year = String.valueOf(period.year());
        return switch (period.grain()) {
            case YEAR -> year;
            case MONTH -> frame.say("statistics.month." + period.number()) + " " + year;
            default -> frame.say("statistics.period." + period.grain(), String.valueOf(period.number()), year);
        };
    }

    public String value(double value, int per) {
        return per == 0 ? frame.number(Math.round(value)) : String.format(frame.locale(), "%,.1f", value);
    }

    public String value(DeliveryReport.Given given, int per) {
        String value = value(given.value(), per);
        return given.preliminary() ? frame.say("statistics.value.preliminary", value) : value;
    }

    /** antal, procent, per 100 000 invånare. */
    public String unit(int per) {
        return per == 0 ? frame.say("statistics.unit.count") : per == 100 ? frame.say("statistics.unit.share") : frame.say("statistics.unit.per", per);
    }

    /** januari 2020 – oktober 2026. */
    public String span(Series series) {
        if (series.values().isEmpty()) {
            return "–";
        }
        String first = period(series.period(0));
        String last = period(series.last());
        return first.equals(last) ? first : first + " – " + last;
    }

    public String latest(Series series) {
        return series.values().isEmpty() ? "–" : value(series.values().value()[series.values().size() - 1], series.per());
    }

    public boolean latestIsPreliminary(Series series) {
        return !series.values().isEmpty() && series.values().preliminary()[series.values().size() - 1];
    }

    /** What the series shows, only when it does. */
    public String finding(Series series) {
        SeriesRules.Development development = SeriesRules.development(series);
        return switch (development.change()) {
            case NOT_TESTED -> series.values().isEmpty()
                    ? frame.say("statistics.finding.NOT_ENOUGH")
                    : frame.say("statistics.finding.NOT_TESTED", latest(series), period(series.last()));
            case NOT_ENOUGH, BREAK -> frame.say("statistics.finding." + development.change());
            default -> frame.say(
                    "statistics.finding." + development.change(),
                    series.grain() == SeriesPeriod.Grain.YEAR
                            ? frame.say("statistics.finding.year", period(development.last()))
                            : frame.say("statistics.finding.yearTo", period(development.last())),
                    frame.number(development.now()),
                    frame.number(development.before()));
        };
    }

    /** What to know beneath the figure: source, age, what is preliminary, where it is cut. */
    public List<String> caption(Series series) {
        List<String> caption = new ArrayList<>();
        caption.add(frame.say(
                "statistics.caption.source", series.source().terms().name(), series.source().terms().instrument(), frame.date(series.retrievedOn())));
        int preliminary = series.values().countPreliminary();
        if (preliminary > 0) {
            caption.add(frame.say("statistics.caption.preliminary", preliminary, series.values().size(), preliminaryPeriods(series)));
        }
        for (SeriesBreak mark : series.breaks()) {
            caption.add(frame.say("statistics.caption.break", frame.date(mark.date()), mark.why()));
        }
        return caption;
    }

    private String preliminaryPeriods(Series series) {
        SeriesPeriod first = null;
        SeriesPeriod last = null;
        for (int i = 0; i < series.values().size(); i++) {
            if (series.values().preliminary()[i]) {
                first = first == null ? series.period(i) : first;
                last = series.period(i);
            }
        }
        return first.equals(last) ? period(first) : period(first) + " – " + period(last);
    }

    /** @param span only what lies within, or null for all @param top as in {@link SeriesDrawing} */
    public String svg(Series series, String id, Period span, double top) {
        List<SeriesDrawing.Point> points = new ArrayList<>();
        SeriesPeriod first = null;
        boolean preliminary = false;
        for (int i = 0; i < series.values().size(); i++) {
            SeriesPeriod period = series.period(i);
            if (span == null || span.contains(period.first())) {
                first = first == null ? period : first;
                boolean labelled = period.grain() == SeriesPeriod.Grain.YEAR || period.number() == 1 || i == 0;
                points.add(new SeriesDrawing.Point(
                        first.stepsTo(period), series.values().value()[i], series.values().preliminary()[i],
                        labelled ? (period.number() == 1 || period.grain() == SeriesPeriod.Grain.YEAR ? String.valueOf(period.year()) : period.code()) : null));
                preliminary |= series.values().preliminary()[i];
            }
        }
        List<SeriesDrawing.Mark> marks = new ArrayList<>();
        for (SeriesBreak mark : series.breaks()) {
            if (first != null && (span == null || span.contains(mark.date()))) {
                marks.add(new SeriesDrawing.Mark(at(first, mark.date()), frame.say("statistics.drawing.break")));
            }
        }
        return new SeriesDrawing(
                        id,
                        series.category() + ", " + series.area(),
                        String.join(" ", caption(series)),
                        points,
                        marks,
                        top,
                        frame.say("statistics.drawing.final", unit(series.per())),
                        preliminary ? frame.say("statistics.drawing.preliminary") : null)
                .svg();
    }

    /** The first step that is counted in the new way, wholly or in part. */
    private static double at(SeriesPeriod first, LocalDate date) {
        SeriesPeriod step = first;
        while (!step.end().isAfter(date)) {
            step = step.plus(1);
        }
        return date.isBefore(first.first()) ? -1 : first.stepsTo(step);
    }
}
