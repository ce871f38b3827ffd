package se.samsyn.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.samsyn.insight.counting.Basis;
import se.samsyn.insight.counting.Cells;
import se.samsyn.insight.counting.Density;
import se.samsyn.insight.counting.Ground;
import se.samsyn.insight.counting.Incidents;
import se.samsyn.insight.counting.StudyRules;
import se.samsyn.insight.deeper.Deeper;
import se.samsyn.insight.deeper.DeeperRules;
import se.samsyn.insight.deeper.Question;
import se.samsyn.insight.watch.Watch;
import se.samsyn.insight.watch.WatchRules;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Subcategory;

/**
 * The door to studies: what was found in a selection of the reviewed observations that a visitor may see. Reads, never
 * writes; the same selection of the same data gives the same study.
 */
@Service
public class Insight {
    /** A source that a selection can name. @param kind decides its word where it has no name of its own */
    public record Source(String code, Observation.Source kind) {}

    /** An area that a selection can name. */
    public record Area(long id, String name) {}

    /** What a selection can choose among. */
    public record Choices(List<Source> sources, List<Area> areas) {}

    /** Counted cells and the version of the data they were counted from. */
    public record CountedCells(long dataVersion, Study.CellCounts cells) {}

    /** One event of the map. @param group ordinal of the category group */
    public record MapPoint(long observationId, double x, double y, int group, long epochSecond) {}

    /**
     * Events as points. Only a point that is where it happened is one: those that stand for a stretch of street are left out and
     * counted.
     *
     * @param onStreet how many were left out since they stand for a stretch of street or a square
     * @param all how many there are with them
     */
    public record MapPoints(List<MapPoint> points, int onStreet, int all) {}

    private final Observations observations;
    private final Grounds grounds;

    Insight(Observations observations, Grounds grounds) {
        this.observations = observations;
        this.grounds = grounds;
    }

    /**
     * What is found. A selection without source is given one, see {@link #settled}.
     *
     * @throws se.samsyn.kernel.Refusal {@code insight.source} or {@code insight.area} when it names one that is not there
     */
    public Study study(Selection selection, Visitor visitor) {
        return study(basis(selection, visitor));
    }

    /** The same from what a question is answered from, read before. */
    public Study study(Basis basis) {
        return new StudyRules(basis.all(), basis.ground(), basis.zone()).study(basis.selection());
    }

    /**
     * What a question about a selection is answered from.
     *
     * @throws se.samsyn.kernel.Refusal as {@link #study}
     */
    public Basis basis(Selection selection, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        Ground ground = grounds.ground();
        Selection settled = settled(selection, columns);
        check(settled, columns, ground);
        return new Basis(Incidents.of(columns), ground, settled, visitor.zone());
    }

    /** Density around a box for a map. @param box west, south, east, north in metres */
    public Density.Surface density(Selection selection, int radiusMetres, double cellMetres, double[] box, Visitor visitor) {
        return Density.of(basis(selection, visitor), radiusMetres, cellMetres, box);
    }

    /**
     * Every series of one week, judged against its own past.
     *
     * @param monday of the week; null for the last one that is over
     * @param source null leaves the choice, see {@link #settled}
     * @throws se.samsyn.kernel.Refusal {@code insight.source} when it names one that is not there
     */
    public Watch watch(LocalDate monday, String source, LocalDate today, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        Ground ground = grounds.ground();
        Selection settled = settled(Selection.defaults(today).withSource(source), columns);
        check(settled, columns, ground);
        Incidents all = Incidents.of(columns);
        int index = all.sourceIndex(settled.source());
        Period reach = all.reach(index, visitor.zone());
        Period week = monday == null ? WatchRules.lastWeek(today, reach) : new Period(monday, monday.plusDays(6));
        return new WatchRules(all, ground, visitor.zone()).watch(week, settled.source(), index, reach);
    }

    /**
     * Slower questions to one kind of event in the year until a day.
     *
     * @param source null leaves the choice, see {@link #settled}
     * @param group null for the one with most events
     * @param sub null for all of the group
     * @throws se.samsyn.kernel.Refusal {@code insight.source} when it names one that is not there
     */
    public Deeper deeper(String source, CategoryGroup group, Subcategory sub, LocalDate today, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        Ground ground = grounds.ground();
        Period year = Selection.lastDays(today, 364);
        Selection settled = settled(Selection.of(year).withSource(source), columns);
        check(settled, columns, ground);
        Incidents all = Incidents.of(columns);
        int index = all.sourceIndex(settled.source());
        CategoryGroup chosen = group != null ? group : mostTold(all, all.pick(settled, year, null, index, visitor.zone()));
        Question question = new Question(settled.source(), chosen, sub, year);
        return new DeeperRules(all, ground, visitor.zone()).answer(question, index, grounds.inhabitants());
    }

    private static CategoryGroup mostTold(Incidents all, int[] rows) {
        long[] counts = new long[CategoryGroup.values().length];
        Arrays.stream(rows).forEach(row -> counts[all.group(row)]++);
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return CategoryGroup.values()[most];
    }

    /**
     * Counts by locality or district and kind, each event once. Nothing for a municipality that has only smaller areas: a
     * block with its count points out those who live there.
     *
     * @param apart the finer kinds that are counted beside their group instead of in it
     * @return by the area's number as in {@link Comparison.Row#key}, and the code of the group or of the finer kind
     */
    public Map<String, Map<String, Integer>> byArea(Selection selection, Set<Subcategory> apart, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        return new StudyRules(Incidents.of(columns), grounds.ground(), visitor.zone()).byArea(settled(selection, columns), apart);
    }

    /** What can be chosen among. */
    public Choices choices(Visitor visitor) {
        List<Source> sources = observations.columns(visitor).sources().stream()
                .map(source -> new Source(source.sourceId(), source.kind()))
                .toList();
        List<Area> areas = grounds.ground().areas().stream().map(area -> new Area(area.id(), area.name())).toList();
        return new Choices(sources, areas);
    }

    /**
     * The numbers of the observations that a selection means, for freezing what a picture stands on.
     *
     * @return in the order of their beginning
     */
    public long[] observationIds(Selection selection, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        Incidents all = Incidents.of(columns);
        Selection settled = settled(selection, columns);
        return Arrays.stream(pick(all, settled, visitor))
                .mapToLong(i -> all.id(i))
                .toArray();
    }

    /**
     * Counts in square cells for a map.
     *
     * @param box west, south, east, north in metres; whole cells that it touches
     */
    public CountedCells cells(Selection selection, double cellMetres, double[] box, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        Incidents all = Incidents.of(columns);
        Selection settled = settled(selection, columns);
        int[] rows = pick(all, settled, visitor);
        return new CountedCells(columns.version(), Cells.count(all, rows, cellMetres, box));
    }

    /** The version of the data that an answer would be counted from now. */
    public long dataVersion(Visitor visitor) {
        return observations.columns(visitor).version();
    }

    /**
     * The events in a box, of those that can be drawn as points.
     *
     * @param most how many at most
     * @return no points when there are more than that
     */
    public MapPoints points(Selection selection, Extent box, int most, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        Incidents all = Incidents.of(columns);
        Selection settled = settled(selection, columns);
        int[] inBox = Arrays.stream(pick(all, settled, visitor))
                .filter(i -> all.drawn(i) && box.contains(all.x(i), all.y(i)))
                .toArray();
        List<MapPoint> points = Arrays.stream(inBox)
                .filter(all::exact)
                .limit(most + 1L)
                .mapToObj(i -> new MapPoint(all.id(i), all.x(i), all.y(i), all.group(i), all.from(i)))
                .toList();
        int exact = (int) Arrays.stream(inBox).filter(all::exact).count();
        return new MapPoints(points.size() > most ? List.of() : points, inBox.length - exact, inBox.length);
    }

    /**
     * With a source: the staff's reports when there are any, else the source with most events. Sources are never added
     * together, so one must be chosen.
     */
    static Selection settled(Selection selection, ObservationColumns columns) {
        if (selection.source() != null || columns.sources().isEmpty()) {
            return selection;
        }
        int chosen = 0;
        for (int i = 0; i < columns.sources().size(); i++) {
            if (columns.sources().get(i).kind() == Observation.Source.STAFF) {
                return selection.withSource(columns.sources().get(i).sourceId());
            }
            chosen = columns.countOf(i) > columns.countOf(chosen) ? i : chosen;
        }
        return selection.withSource(columns.sources().get(chosen).sourceId());
    }

    private int[] pick(Incidents all, Selection settled, Visitor visitor) {
        Set<Integer> within = settled.areaId() == null ? null : grounds.ground().within(settled.areaId());
        return all.pick(settled, settled.period(), within, all.sourceIndex(settled.source()), visitor.zone());
    }

    private static void check(Selection selection, ObservationColumns columns, Ground ground) {
        boolean known = selection.source() == null
                || columns.sources().stream().anyMatch(source -> source.sourceId().equals(selection.source()));
        if (!known) {
            throw new se.samsyn.kernel.Refusal("insight.source", selection.source());
        }
        if (selection.areaId() != null && ground.areas().stream().noneMatch(area -> area.id() == selection.areaId())) {
            throw new se.samsyn.kernel.Refusal("insight.area", selection.areaId());
        }
    }
}
