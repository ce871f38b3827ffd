package se.samsyn.situation.attaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsyn.insight.figures.Figure;
import se.samsyn.kernel.Spread;
import se.samsyn.problems.Criterion;
import se.samsyn.problems.Problem;

/** What stands in a picture from other rooms: problems as they were weighed, series from others, and kept studies. Frozen with it. */
public record Attached(List<WeighedProblem> problems, List<KeptSeries> series, List<ShownStudy> studies) {
    public static final Attached NONE = new Attached(List.of(), List.of(), List.of());

    /** A problem with its criteria row, which is never added up. @param reason of its latest stand, or null */
    public record WeighedProblem(
            long id,
            int number,
            String title,
            Problem.State state,
            String reason,
            Map<Criterion, Criterion.Answer> criteria,
            Spread spread) {
        public WeighedProblem {
            criteria = Map.copyOf(criteria);
        }
    }

    /**
     * A series as it stood.
     *
     * @param counter who counts, and with which instrument
     * @param per 0 for a count; otherwise a rate per so many
     * @param retrievedOn when it was fetched from the source
     * @param reading what it last said, or null when it has no values
     */
    public record KeptSeries(
            long id,
            String counter,
            String category,
            String area,
            int per,
            LocalDate retrievedOn,
            Reading reading,
            Spread spread) {}

    /**
     * What a series says of the latest twelve months, or of its latest step.
     *
     * @param before the same a year earlier, or null when that is not known or not counted alike
     * @param preliminary whether the source may still change it
     * @param broken whether the source counts otherwise since then, so that the two are not compared
     */
    public record Reading(LocalDate from, LocalDate to, double now, Double before, boolean preliminary, boolean broken) {}

    /**
     * A kept study: what its figures found, their sentences and tables. Its drawings stand in the study itself, which never
     * changes either.
     *
     * @param checksum of the study's frozen figures
     */
    public record ShownStudy(long id, String title, List<Figure> figures, String checksum, Spread spread) {
        /** With more rows than this the table stands in the study alone. */
        public static final int MOST_ROWS = 12;

        public ShownStudy {
            figures = List.copyOf(figures);
        }
    }

    public Attached {
        problems = problems == null ? List.of() : List.copyOf(problems);
        series = series == null ? List.of() : List.copyOf(series);
        studies = studies == null ? List.of() : List.copyOf(studies);
    }

    /** What may not travel as far as a picture of this spread does, by name. */
    public Optional<String> narrowerThan(Spread spread) {
        return Stream.of(
                        problems.stream().filter(problem -> problem.spread().compareTo(spread) < 0).map(WeighedProblem::title),
                        series.stream().filter(one -> one.spread().compareTo(spread) < 0).map(KeptSeries::counter),
                        studies.stream().filter(study -> study.spread().compareTo(spread) < 0).map(ShownStudy::title))
                .flatMap(names -> names)
                .findFirst();
    }
}
