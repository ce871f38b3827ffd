package se.samsyn.insight.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.survey.Share;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesPeriod;
import se.samsyn.statistics.Statistics;

/** What the series of others say of the areas: how many live there, and what share answered so in a survey. */
@Component
class AreaSeries {
    /** A survey's series with this category, of the same name of source, says how many answered. */
    private static final String ANSWERS = "antal svar";

    private static final int PER_CENT = 100;
    private static final double LEVEL = 0.95;

    /**
     * A question of a survey, by area, at its latest round.
     *
     * @param name who asks and what
     */
    record Survey(String name, String category, String source, SeriesPeriod round, LocalDate retrievedOn, Map<Long, Answer> byArea) {}

    /** @param share of 1 @param answers how many answered, 0 when it is not told @param interval null then */
    record Answer(double share, long answers, Interval interval) {}

    private final Statistics statistics;

    AreaSeries(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Inhabitants by the number of the area, the latest known on a day. */
    Map<Long, Double> inhabitants(LocalDate day) {
        Map<Long, Double> inhabitants = new HashMap<>();
        Map<Long, LocalDate> of = new HashMap<>();
        for (Series series : statistics.listSeries()) {
            if (!series.source().terms().population() || series.areaId() == null || !series.isCount()) {
                continue;
            }
            for (int i = 0; i < series.values().size(); i++) {
                LocalDate first = series.period(i).first();
                boolean newer = !of.containsKey(series.areaId()) || of.get(series.areaId()).isBefore(first);
                if (newer && !first.isAfter(day)) {
                    of.put(series.areaId(), first);
                    inhabitants.put(series.areaId(), series.values().value()[i]);
                }
            }
        }
        return inhabitants;
    }

    /** Questions that were asked in at least two areas, by name. */
    List<Survey> surveys() {
        List<Series> all = statistics.listSeries();
        Map<String, List<Series>> questions = new TreeMap<>();
        for (Series series : all) {
            if (series.per() == PER_CENT && series.areaId() != null && series.level() != Series.Level.MUNICIPALITY && !series.values().isEmpty()) {
                questions.computeIfAbsent(name(series), name -> new ArrayList<>()).add(series);
            }
        }
        List<Survey> surveys = new ArrayList<>();
        questions.forEach((name, series) -> {
            SeriesPeriod round = series.stream().map(Series::last).max(SeriesPeriod::compareTo).orElseThrow();
            Map<Long, Answer> byArea = new HashMap<>();
            for (Series one : series) {
                int at = one.grain() == round.grain() ? one.indexOf(round) : -1;
                if (at >= 0) {
                    byArea.put(one.areaId(), answer(one.values().value()[at] / PER_CENT, answers(all, one, round)));
                }
            }
            if (byArea.size() >= 2) {
                Series first = series.getFirst();
                surveys.add(new Survey(name, first.category(), first.source().terms().name(), round, first.retrievedOn(), byArea));
            }
        });
        return surveys;
    }

    private static String name(Series series) {
        return series.source().terms().name() + ": " + series.category();
    }

    private static Answer answer(double share, long answers) {
        double part = Math.clamp(share, 0, 1);
        return new Answer(part, answers, answers == 0 ? null : new Share(part * answers, answers).wilson(LEVEL));
    }

    private static long answers(List<Series> all, Series question, SeriesPeriod round) {
        return all.stream()
                .filter(series -> series.isCount() && question.areaId().equals(series.areaId()) && series.grain() == round.grain())
                .filter(series -> series.category().toLowerCase(Locale.ROOT).equals(ANSWERS))
                .filter(series -> series.source().terms().name().equals(question.source().terms().name()))
                .filter(series -> series.indexOf(round) >= 0)
                .mapToLong(series -> Math.round(series.values().value()[series.indexOf(round)]))
                .findFirst()
                .orElse(0);
    }
}
