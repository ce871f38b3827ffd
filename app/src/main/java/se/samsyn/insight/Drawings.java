package se.samsyn.insight;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.samsyn.insight.counting.Coverage;
import se.samsyn.insight.counting.Density;
import se.samsyn.insight.drawing.ColumnsDrawing;
import se.samsyn.insight.drawing.MapDrawing;
import se.samsyn.insight.drawing.RhythmDrawing;
import se.samsyn.insight.drawing.Scale;
import se.samsyn.shell.Frame;

/**
 * The figures of a study as SVG text, the same for page, picture, PDF and print: one {@code svg} element with title and
 * description, without script and style, every name in it escaped. A page puts it in as JTE {@code Content}. The id is
 * the prefix of the ids inside; two drawings on one page need different ones.
 */
@Service
public class Drawings {
    private static final Map<Coverage.Looked, String> LOOKED = Map.of(
            Coverage.Looked.PERIOD, "#9cc4a8", Coverage.Looked.BEFORE, "#d7b65c", Coverage.Looked.NEVER, "#6b5b7b");

    private final Grounds grounds;

    Drawings(Grounds grounds) {
        this.grounds = grounds;
    }

    /**
     * The ground with counted cells and framed places.
     *
     * @param points whether few events may be drawn as points instead of cells; their readers must be allowed that
     */
    public String map(Study study, boolean points, Frame frame, String id) {
        Study.CellCounts counts = study.cells();
        List<MapDrawing.Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            cells.add(new MapDrawing.Cell(counts.x()[i], counts.y()[i], counts.cellMetres(), Scale.CELLS.colour(counts.n()[i])));
        }
        return map(study, points, new Layer(cells, Scale.CELLS.steps(), "insight.map.legend"), frame, id);
    }

    /** The same with the density of events in place of counted cells. */
    public String density(Study study, Density.Surface surface, boolean points, Frame frame, String id) {
        List<MapDrawing.Cell> cells = new ArrayList<>();
        for (int i = 0; i < surface.size(); i++) {
            String colour = Scale.DENSITY.colour(surface.perKm2Year()[i]);
            cells.add(new MapDrawing.Cell(surface.x()[i], surface.y()[i], surface.cellMetres(), colour));
        }
        return map(study, points, new Layer(cells, Scale.DENSITY.steps(), "insight.map.legendDensity"), frame, id);
    }

    /** Where staff has looked and where nobody has. */
    public String coverage(Coverage coverage, Extent extent, String title, Frame frame, String id) {
        List<MapDrawing.Cell> cells = coverage.blocks().stream()
                .map(block -> new MapDrawing.Cell(block.x(), block.y(), coverage.blockMetres(), LOOKED.get(block.looked())))
                .toList();
        List<Scale.Step> steps = Arrays.stream(Coverage.Looked.values())
                .map(looked -> new Scale.Step(LOOKED.get(looked), frame.say("insight.coverage." + looked)))
                .toList();
        return new MapDrawing(
                        id, title, frame.say("insight.coverage.describes", coverage.blocks().size()), steps, "", null, extent,
                        grounds.svg(extent, MapDrawing.WIDTH), grounds.names(extent), cells, List.of(), List.of())
                .svg();
    }

    private record Layer(List<MapDrawing.Cell> cells, List<Scale.Step> steps, String legend) {}

    private String map(Study study, boolean points, Layer layer, Frame frame, String id) {
        List<MapDrawing.Dot> dots = points
                ? study.points().stream().map(point -> new MapDrawing.Dot(point.x(), point.y())).toList()
                : List.of();
        List<MapDrawing.Frame> frames = study.hotSpots().spots().stream()
                .map(spot -> new MapDrawing.Frame(
                        spot.name() == null ? frame.say("insight.map.unnamed") : spot.name(), study.cells().cellMetres(), spot.cells()))
                .toList();
        return new MapDrawing(
                        id,
                        Findings.map(study).say(frame),
                        frame.say("insight.map.describes", study.drawn(), frame.period(study.selection().period())),
                        layer.steps,
                        frame.say(dots.isEmpty() ? layer.legend : "insight.map.legendPoints"),
                        frames.isEmpty() ? null : frame.say("insight.map.framed"),
                        study.extent(),
                        grounds.svg(study.extent(), MapDrawing.WIDTH),
                        grounds.names(study.extent()),
                        dots.isEmpty() ? layer.cells : List.of(),
                        dots,
                        frames)
                .svg();
    }

    /** What lies still on the map, as GeoJSON in SWEREF 99 TM metres, for the map that can be moved. */
    public String ground() {
        return grounds.geoJson();
    }

    /** Hour × weekday. */
    public String rhythm(Study study, Frame frame, String id) {
        Rhythm rhythm = study.rhythm();
        boolean hatched = Arrays.stream(rhythm.uncertain()).anyMatch(day -> {
            for (boolean hour : day) {
                if (hour) {
                    return true;
                }
            }
            return false;
        });
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(day -> frame.say("insight.shortDay." + day.getValue()))
                .toList();
        return new RhythmDrawing(
                        id,
                        Findings.rhythm(study).say(frame),
                        frame.say("insight.rhythm.describes", rhythm.counted()),
                        days,
                        frame.say("insight.rhythm.legend"),
                        hatched ? frame.say("insight.rhythm.hatched") : null,
                        rhythm.hours(),
                        rhythm.uncertain())
                .svg();
    }

    /** Counts per week, beside the same weeks of last year. */
    public String weeks(Study study, Frame frame, String id) {
        Weeks weeks = study.weeks();
        DateTimeFormatter label = DateTimeFormatter.ofPattern(weeks.months() ? "MMM yy" : "d MMM", frame.locale());
        List<ColumnsDrawing.Column> columns = weeks.steps().stream()
                .map(step -> new ColumnsDrawing.Column(
                        label.format(step.days().first()).replace(".", ""), step.count(), step.lastYear(), step.whole()))
                .toList();
        boolean cut = columns.stream().anyMatch(column -> !column.whole());
        String step = weeks.months() ? "months" : "weeks";
        return new ColumnsDrawing(
                        id,
                        Findings.weeks(study).say(frame),
                        frame.say("insight." + step + ".describes", columns.size()),
                        frame.say("insight." + step + ".now"),
                        weeks.lastYearKnown() ? frame.say("insight.weeks.before") : null,
                        cut ? frame.say("insight." + step + ".cut") : null,
                        columns)
                .svg();
    }
}
