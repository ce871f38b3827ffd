package se.samsyn.situation.attaching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.samsyn.insight.figures.Figure;
import se.samsyn.insight.kept.KeptStudy;
import se.samsyn.insight.kept.Studies;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.Statistics;

/** What can stand in a picture from other rooms, and what was chosen. Nothing that may not travel as far as the picture does. */
@Component
public class Attaching {
    private final Problems problems;
    private final Statistics statistics;
    private final Studies studies;
    private final Texts texts;

    Attaching(Problems problems, Statistics statistics, Studies studies, Texts texts) {
        this.problems = problems;
        this.statistics = statistics;
        this.studies = studies;
        this.texts = texts;
    }

    /** The problems that a picture of this spread may speak of, and those that it already does. */
    public List<Problem> problems(Spread spread, Judgement judgement) {
        return problems.list().stream()
                .filter(problem -> judgement.problems().contains(problem.id())
                        || problem.state() != Problem.State.CLOSED && problem.spread().compareTo(spread) >= 0)
                .toList();
    }

    /** The series of crime that a picture of this spread may rest on, and those that it already does; inhabitants are none. */
    public List<Series> series(Spread spread, Judgement judgement) {
        return statistics.listSeries().stream()
                .filter(one -> !one.source().terms().population() && !one.values().isEmpty())
                .filter(one -> judgement.series().contains(one.id()) || one.source().spread().compareTo(spread) >= 0)
                .toList();
    }

    /** The kept studies that a picture of this spread may show, and those that it already does; the latest first. */
    public List<KeptStudy> studies(Spread spread, Judgement judgement) {
        return studies.list().stream()
                .filter(study -> judgement.studies().contains(study.id()) || study.spread().compareTo(spread) >= 0)
                .toList();
    }

    /** What was chosen, as it stands now. What is no longer there is left out. */
    public Attached of(Judgement judgement) {
        Set<Long> chosenProblems = new TreeSet<>(judgement.problems());
        Set<Long> chosenSeries = new TreeSet<>(judgement.series());
        return new Attached(
                chosenProblems.isEmpty()
                        ? List.of()
                        : problems.list().stream().filter(problem -> chosenProblems.contains(problem.id())).map(Attaching::weighed).toList(),
                chosenSeries.isEmpty()
                        ? List.of()
                        : statistics.listSeries().stream().filter(one -> chosenSeries.contains(one.id())).map(Attaching::kept).toList(),
                new TreeSet<>(judgement.studies()).stream().flatMap(id -> studies.find(id).stream()).map(Attaching::shown).toList());
    }

    /** Tells the problems in which picture they were seen. */
    public void sighted(Picture picture, Attached attached, Visitor visitor) {
        String name = texts.say(Texts.LANGUAGES.getFirst(), "situation.name", picture.number());
        attached.problems().forEach(problem -> problems.sighted(problem.id(), picture.id(), name, "", visitor));
    }

    /** Who counts, and with what. */
    public static String counter(Series series) {
        return series.source().terms().name() + ", " + series.source().terms().instrument();
    }

    private static Attached.WeighedProblem weighed(Problem problem) {
        return new Attached.WeighedProblem(
                problem.id(), problem.number(), problem.statement().title(), problem.state(), problem.reason(), problem.criteria(),
                problem.spread());
    }

    private static Attached.ShownStudy shown(KeptStudy study) {
        List<Figure> figures = study.figures().stream()
                .map(figure -> new Figure(figure.title(), figure.told(), null, figure.table(), null, figure.limits()))
                .toList();
        return new Attached.ShownStudy(study.id(), study.title(), figures, study.checksum(), study.spread());
    }

    private static Attached.KeptSeries kept(Series series) {
        return new Attached.KeptSeries(
                series.id(), counter(series), series.category(), series.area(),
                series.per(), series.retrievedOn(), ReadingRules.of(series), series.source().spread());
    }
}
