package se.samsyn.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesBreak;
import se.samsyn.statistics.SeriesPeriod;
import se.samsyn.statistics.SeriesRules;

/** Two series side by side, or why not. */
public record ComparePage(Frame frame, Series a, Series b, SeriesRules.Comparability answer) implements Page {
    /** One step. @param first null when the series has no value then */
    public record Row(String period, String first, boolean firstPreliminary, String second, boolean secondPreliminary) {}

    public SeriesWords words() {
        return new SeriesWords(frame);
    }

    /** The same scale for both, or the higher line would be the one with less room. */
    public String svg(Series series, String id) {
        double top = Math.max(highest(a), highest(b));
        return words().svg(series, id, answer.span(), top);
    }

    /** What may be compared when a break mark is all that hinders: the stretches between the marks. */
    public List<Period> stretches() {
        List<Period> stretches = new ArrayList<>();
        if (answer.reasons().equals(List.of(SeriesRules.Reason.BREAK))) {
            LocalDate from = answer.span().first();
            for (LocalDate mark : new TreeSet<>(answer.breaks().stream().map(SeriesBreak::date).toList())) {
                stretches.add(new Period(from, mark.minusDays(1)));
                from = mark;
            }
            stretches.add(new Period(from, answer.span().last()));
        }
        return stretches;
    }

    /** The latest first. */
    public List<Row> rows() {
        TreeSet<SeriesPeriod> steps = new TreeSet<>(a.periods());
        steps.addAll(b.periods());
        return steps.descendingSet().stream().filter(step -> answer.span().contains(step.first())).map(this::row).toList();
    }

    private Row row(SeriesPeriod step) {
        return new Row(words().period(step), value(a, step), preliminary(a, step), value(b, step), preliminary(b, step));
    }

    private String value(Series series, SeriesPeriod step) {
        int i = series.indexOf(step);
        return i < 0 ? null : words().value(series.values().value()[i], series.per());
    }

    private static boolean preliminary(Series series, SeriesPeriod step) {
        int i = series.indexOf(step);
        return i >= 0 && series.values().preliminary()[i];
    }

    private double highest(Series series) {
        double highest = 0;
        for (int i = 0; i < series.values().size(); i++) {
            if (answer.span().contains(series.period(i).first())) {
                highest = Math.max(highest, series.values().value()[i]);
            }
        }
        return highest;
    }
}
