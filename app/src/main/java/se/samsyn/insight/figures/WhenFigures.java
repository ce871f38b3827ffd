package se.samsyn.insight.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Findings;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Rhythm;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.kernel.Period;

/** När? The week's hours, week by week, and the same weeks in earlier years. */
final class WhenFigures {
    private static final int MOST_YEARS = 5;
    private static final int WEEKS_OF_A_YEAR = 52;

    private WhenFigures() {}

    /** @param study of another selection, from the same data */
    static List<Figure> of(Telling telling, Drawings drawings, Function<Selection, Study> study) {
        return List.of(rhythm(telling, drawings), weeks(telling, drawings), years(telling, study));
    }

    private static Figure rhythm(Telling telling, Drawings drawings) {
        Study study = telling.study();
        Rhythm rhythm = study.rhythm();
        long all = rhythm.counted() + rhythm.excluded();
        List<String> lines = new ArrayList<>();
        if (all > 0) {
            lines.add(telling.say("insight.rhythm.known", rhythm.knownToTheHour(), all));
        }
        if (rhythm.excluded() > 0) {
            lines.add(telling.say("insight.rhythm.excluded", rhythm.excluded()));
        }
        return new Figure(
                telling.say(Findings.rhythm(study)), telling.told(lines), drawings.rhythm(study, telling.frame(), "rytm"),
                Tables.of(FigureTable.Kind.HOURS, study, telling.frame()), null, telling.limits("rhythm"));
    }

    private static Figure weeks(Telling telling, Drawings drawings) {
        return new Figure(
                telling.say(Findings.weeks(telling.study())), telling.told(telling.say("insight.weeks.caption")),
                drawings.weeks(telling.study(), telling.frame(), "veckor"),
                Tables.of(FigureTable.Kind.WEEKS, telling.study(), telling.frame()), null, telling.limits("weeks"));
    }

    /** What the same weeks held in earlier years, as far back as the source tells. */
    private static Figure years(Telling telling, Function<Selection, Study> of) {
        Selection selection = telling.study().selection();
        Period reach = telling.basis().all().reach(telling.basis().source(), telling.basis().zone());
        List<Study> studies = new ArrayList<>();
        for (int back = 1; back <= MOST_YEARS && reach != null; back++) {
            Period then = shifted(selection.period(), back);
            if (then.first().isBefore(reach.first())) {
                break;
            }
            studies.add(of.apply(selection.withPeriod(then)));
        }
        List<List<FigureTable.Cell>> rows = new ArrayList<>();
        Map<String, Integer> yearsOf = new LinkedHashMap<>();
        for (Study study : studies) {
            Set<String> names = named(study);
            names.forEach(name -> yearsOf.merge(name, 1, Integer::sum));
            rows.add(row(telling, study, names));
        }
        rows.addFirst(row(telling, telling.study(), named(telling.study())));
        FigureTable table = new FigureTable(
                FigureTable.Kind.YEARS,
                telling.say("insight.years.caption"),
                List.of(
                        telling.words("insight.filter.period"), telling.numbers("insight.table.events"), telling.words("insight.years.groups"),
                        telling.words("insight.years.places")),
                rows);
        Figure.Link more = new Figure.Link(
                "/lagesbilder/samma-veckor?from=" + selection.period().first() + "&to=" + selection.period().last(),
                telling.say("insight.years.more"));
        return new Figure(title(telling, studies, yearsOf), telling.told(), null, table, more, telling.limits("years"));
    }

    private static String title(Telling telling, List<Study> studies, Map<String, Integer> yearsOf) {
        if (studies.isEmpty()) {
            return telling.say("insight.years.none");
        }
        List<String> recurring = yearsOf.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 && entry.getValue() * 2 > studies.size())
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
        if (recurring.isEmpty()) {
            List<Object> counts = new ArrayList<>();
            studies.forEach(study -> counts.add(telling.frame().number(study.count())));
            return telling.say("insight.years.counts", telling.study().count(), counts);
        }
        int years = recurring.stream().mapToInt(yearsOf::get).min().orElseThrow();
        return telling.say("insight.years.recurring", recurring, years, studies.size());
    }

    private static Period shifted(Period period, int back) {
        return new Period(period.first().minusWeeks(WEEKS_OF_A_YEAR * (long) back), period.last().minusWeeks(WEEKS_OF_A_YEAR * (long) back));
    }

    private static Set<String> named(Study study) {
        Set<String> names = new LinkedHashSet<>();
        for (HotSpots.HotSpot spot : study.hotSpots().spots()) {
            if (spot.name() != null) {
                names.add(spot.name());
            }
        }
        return names;
    }

    private static List<FigureTable.Cell> row(Telling telling, Study study, Set<String> names) {
        String groups = String.join(", ", study.groups().rows().stream()
                .filter(group -> group.count() > 0)
                .limit(3)
                .map(group -> Tables.rowName(Comparison.By.GROUP, group, telling.frame()) + " " + telling.frame().number(group.count()))
                .toList());
        boolean few = study.hotSpots().answer() == HotSpots.Answer.TOO_FEW || study.hotSpots().answer() == HotSpots.Answer.NO_GROUND;
        String places = names.isEmpty() ? telling.say(few ? "insight.verdict.TOO_FEW" : "insight.years.noPlace") : String.join(", ", names);
        return List.of(
                telling.text(telling.frame().period(study.selection().period())), telling.number(study.count()), telling.text(groups),
                telling.text(places));
    }
}
