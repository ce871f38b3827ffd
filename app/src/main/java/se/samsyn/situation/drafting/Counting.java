package se.samsyn.situation.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Subcategory;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.FrozenText;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.shell.Frames;
import se.samsyn.situation.ComingEvents;

/** Asks {@code insight} what a period holds and keeps the numbers, without anything that is still bound to the observations. */
@Component
public class Counting {
    private static final int DAYS_AHEAD = 28;
    private static final int MOST_COMING = 10;
    private static final int LONGEST_WHAT = 120;
    /** Fewer than this can be nothing by chance: of five expected, none comes once in 150 times. */
    private static final int ENOUGH_TO_BE_MISSED = 5;
    private static final Set<Subcategory> APART =
            PublicCounts.HARMLESS.stream().map(Subcategory::valueOf).collect(Collectors.toCollection(TreeSet::new));

    private final Insight insight;
    private final Drawings drawings;
    private final Observations observations;
    private final ComingEvents calendar;
    private final Frames frames;

    Counting(Insight insight, Drawings drawings, Observations observations, ComingEvents calendar, Frames frames) {
        this.insight = insight;
        this.drawings = drawings;
        this.observations = observations;
        this.calendar = calendar;
        this.frames = frames;
    }

    Figures count(Period period, Long areaId, String source, Visitor visitor) {
        Selection selection = Selection.of(period).withArea(areaId).withSource(source);
        Study study = insight.study(selection, visitor);
        // Places and times need more events than a fortnight holds: thirteen weeks that end with the period.
        Period longer = period.days() >= Selection.DEFAULT_DAYS ? period : Selection.lastDays(period.last(), Selection.DEFAULT_DAYS);
        Study wide = longer.equals(period) ? study : insight.study(study.selection().withPeriod(longer), visitor);
        return new Figures(
                study.selection().query(),
                wide.selection().query(),
                longer,
                study.selection().source(),
                study.dataVersion(),
                count(study.groups().whole()),
                study.groups().rows().stream().map(row -> new Figures.Group(row.key(), count(row))).toList(),
                study.sources().stream().map(Counting::source).toList(),
                study.unplaced(),
                study.coarse(),
                wide.hotSpots().spots().stream()
                        .map(spot -> new Figures.Place(spot.name(), spot.events(), spot.points()))
                        .toList(),
                wide.hotSpots().answer().name(),
                wide.hotSpots().events(),
                wide.rhythm().peaks().stream()
                        .map(peak -> new Figures.Peak(
                                peak.day() == null ? null : peak.day().getValue(),
                                peak.part() == null ? null : peak.part().name(),
                                peak.events(),
                                peak.of()))
                        .toList(),
                wide.rhythm().enough(),
                reporting(study.effort()),
                areaId == null ? areas(study, visitor) : null,
                coming(period, visitor),
                drawings.map(wide, false, frames.document(visitor), "karta"),
                FrozenText.of(new Drawn(wide.cells(), wide.points())).checksum(),
                gaps(study));
    }

    /** Silence where there used to be something: it may be calm, or nobody tells. */
    private static List<Figures.Gap> gaps(Study study) {
        List<Figures.Gap> gaps = new ArrayList<>();
        study.areas().rows().stream()
                .filter(row -> row.name() != null && silent(row))
                .forEach(row -> gaps.add(new Figures.Gap(Figures.GapOf.AREA, row.name(), row.previous().count())));
        study.groups().rows().stream()
                .filter(Counting::silent)
                .forEach(row -> gaps.add(new Figures.Gap(Figures.GapOf.GROUP, row.key(), row.previous().count())));
        long weeks = study.weeks().steps().stream().filter(step -> step.whole() && step.count() == 0).count();
        if (study.count() >= ENOUGH_TO_BE_MISSED && weeks > 0) {
            gaps.add(new Figures.Gap(Figures.GapOf.WEEKS, null, weeks));
        }
        return gaps;
    }

    private static boolean silent(Comparison.Row row) {
        return row.count() == 0 && row.previous().count() >= ENOUGH_TO_BE_MISSED;
    }

    /** What the map draws, wherever its edges are. */
    private record Drawn(Study.CellCounts cells, List<Study.Point> points) {}

    /** Whether there are reviewed observations of a source. */
    boolean knows(String source, Visitor visitor) {
        return insight.choices(visitor).sources().stream().anyMatch(known -> known.code().equals(source));
    }

    /** Tells the observations that were counted in which picture. */
    void include(long pictureId, String title, String selection, Visitor visitor) {
        long[] ids = insight.observationIds(Selection.ofQuery(selection), visitor);
        observations.include(pictureId, title, Arrays.stream(ids).boxed().toList());
    }

    /** What makes the same selection give something else than it did. */
    List<Observations.Since> since(long pictureId, Figures figures, Instant locked, Visitor visitor) {
        boolean known = figures.source() == null || knows(figures.source(), visitor);
        long[] now = known ? insight.observationIds(Selection.ofQuery(figures.selection()), visitor) : new long[0];
        return observations.since(pictureId, locked, now);
    }

    private static Figures.Count count(Comparison.Row row) {
        return new Figures.Count(
                row.count(), row.previous().count(), row.previous().verdict().name(), row.lastYear().count(), row.lastYear().verdict().name());
    }

    private static Figures.Source source(Study.SourceCount source) {
        return new Figures.Source(
                source.source(),
                new Figures.Count(
                        source.count(), source.previous().count(), source.previous().verdict().name(),
                        source.lastYear().count(), source.lastYear().verdict().name()),
                source.latest());
    }

    private static Figures.Reporting reporting(Study.Effort effort) {
        return effort.known()
                ? new Figures.Reporting(effort.units(), effort.previousUnits(), effort.lastYearUnits(), effort.fromNewUnits())
                : null;
    }

    /** Groups by area, for the public version: the same events once in each direction. */
    private CountTable areas(Study whole, Visitor visitor) {
        List<Comparison.Row> rows = whole.areas().rows();
        List<Comparison.Row> groups = whole.groups().rows();
        if (rows.size() < 2 || groups.isEmpty()) {
            return null;
        }
        Map<String, Map<String, Integer>> counted = insight.byArea(whole.selection(), APART, visitor);
        if (counted.isEmpty()) {
            return null;
        }
        List<String> columns = groups.stream().flatMap(group -> Stream.concat(
                        Stream.of(group.key()),
                        APART.stream().filter(finer -> finer.group().name().equals(group.key())).map(Subcategory::name)))
                .toList();
        return new CountTable(
                rows.stream().map(row -> Objects.requireNonNullElse(row.name(), "")).toList(),
                columns,
                rows.stream()
                        .map(row -> counted.getOrDefault(row.key(), Map.of()))
                        .map(area -> columns.stream().map(column -> area.getOrDefault(column, 0)).toList())
                        .toList());
    }

    /** What is known in advance, in the four weeks after the period: from the calendar, and as it was reported. */
    private List<Figures.Coming> coming(Period period, Visitor visitor) {
        Period ahead = new Period(period.end(), period.last().plusDays(DAYS_AHEAD));
        ObservationFilter filter =
                new ObservationFilter(ahead, visitor.zone(), CategoryGroup.ARR, null, null, Observation.State.ACCEPTED);
        return Stream.concat(
                        calendar.list(ahead).stream()
                                .map(event -> new Figures.Coming(event.days().first(), event.what(), event.place().isEmpty() ? null : event.place())),
                        observations.list(filter, null, MOST_COMING, visitor).stream()
                                .map(event -> new Figures.Coming(day(event.when().from(), visitor), what(event), event.where().placeName())))
                .sorted(java.util.Comparator.comparing(Figures.Coming::day))
                .limit(MOST_COMING)
                .toList();
    }

    private static LocalDate day(Instant moment, Visitor visitor) {
        return moment.truncatedTo(ChronoUnit.SECONDS).atZone(visitor.zone()).toLocalDate();
    }

    private static String what(Observation event) {
        String text = event.text() == null ? "" : event.text().strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_WHAT ? text : text.substring(0, LONGEST_WHAT - 1).strip() + "…";
    }
}
