package se.samsyn.insight.counting;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.observations.ObservationColumns;

/**
 * The municipality that a study stands on.
 *
 * @param builtUp the cells where things can happen to people: with a building, a road or a known place; null when nothing is
 *     known of that
 */
public record Ground(
        List<NamedArea> allAreas, List<NamedPlace> places, Cells builtUp, AreasAt areasAt, LongFunction<double[]> bounds) {

    /** Kept as long as the columns it was made of: going through a million rows takes longer than all else on the map. */
    private static final Map<ObservationColumns, Possible> POSSIBLE = Collections.synchronizedMap(new WeakHashMap<>());

    private record Possible(Cells builtUp, Cells cells) {}

    /** The areas that hold a point, the smallest first. */
    public interface AreasAt {
        long[] at(double x, double y);
    }

    /** Where an area stands in the tree. */
    public enum Level {
        /** The municipality itself. */
        WHOLE,
        /** A locality or district: what people speak of, and what is shown. */
        LISTED,
        /** Smaller than people have names for; counted in the listed area that holds it. */
        FINE
    }

    /** @param parentId the area that holds it, or 0 */
    public record NamedArea(long id, String name, Level level, long parentId) {}

    public record NamedPlace(long id, String name, double x, double y, double radiusMetres) {}

    /** A grid and which of its cells are meant. */
    public record Cells(Grid grid, boolean[] mask) {
        /** Those of the cells whose middle lies in an area. */
        public Cells within(long area, AreasAt areasAt) {
            boolean[] inside = new boolean[mask.length];
            for (int cell = 0; cell < mask.length; cell++) {
                if (mask[cell]) {
                    long[] holding = areasAt.at(grid.centreX(cell % grid.columns()), grid.centreY(cell / grid.columns()));
                    inside[cell] = Arrays.stream(holding).anyMatch(id -> id == area);
                }
            }
            return new Cells(grid, inside);
        }

        public int count() {
            int n = 0;
            for (boolean in : mask) {
                n += in ? 1 : 0;
            }
            return n;
        }
    }

    /** The areas that can be chosen; the smallest ones where there are no others. */
    public List<NamedArea> areas() {
        List<NamedArea> listed = allAreas.stream().filter(area -> area.level == Level.LISTED).toList();
        return listed.isEmpty() ? allAreas.stream().filter(area -> area.level == Level.FINE).toList() : listed;
    }

    public Map<Long, String> areaNames() {
        return areas().stream().collect(Collectors.toMap(NamedArea::id, NamedArea::name, (a, b) -> a));
    }

    /** An area and all that lie in it, by number. */
    public Set<Integer> within(long areaId) {
        Set<Integer> all = new HashSet<>();
        if (areaId > Integer.MAX_VALUE) {
            return all;
        }
        all.add((int) areaId);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (NamedArea area : allAreas) {
                grew |= all.contains((int) area.parentId) && all.add((int) area.id);
            }
        }
        return all;
    }

    /** From every area to the listed one in which it is counted; 0 for none. */
    public Map<Integer, Long> countedIn() {
        Set<Long> shown = areas().stream().map(NamedArea::id).collect(Collectors.toSet());
        Map<Long, Long> parents = allAreas.stream().collect(Collectors.toMap(NamedArea::id, NamedArea::parentId, (a, b) -> a));
        Map<Integer, Long> counted = new HashMap<>();
        for (NamedArea area : allAreas) {
            long at = area.id;
            for (int steps = 0; at != 0 && !shown.contains(at) && steps < 10; steps++) {
                at = parents.getOrDefault(at, 0L);
            }
            counted.put((int) area.id, shown.contains(at) ? at : 0L);
        }
        return counted;
    }

    /** The name of the smallest listed area that holds a point, or null. */
    public String areaNameAt(double x, double y) {
        Map<Long, String> names = areaNames();
        return Arrays.stream(areasAt.at(x, y)).mapToObj(names::get).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    Map<Long, String> placeNames() {
        return places.stream().collect(Collectors.toMap(NamedPlace::id, NamedPlace::name, (a, b) -> a));
    }

    /**
     * The cells that buildings and known places touch, and those that roads touch where it is built up: a road through the
     * forest is no place where things happen to people.
     *
     * @param localities where it is built up; empty when the map does not tell, and then every road counts
     * @return null when the map holds neither buildings nor roads
     */
    public static Cells builtUp(
            List<Geometry> buildings, List<Geometry> roads, List<Geometry> localities, List<NamedPlace> places, double cellMetres) {
        Envelope box = new Envelope();
        buildings.forEach(building -> box.expandToInclude(building.getEnvelopeInternal()));
        roads.forEach(road -> box.expandToInclude(road.getEnvelopeInternal()));
        if (box.isNull()) {
            return null;
        }
        places.forEach(place -> box.expandToInclude(place.x(), place.y()));
        Grid grid = Grid.covering(
                new double[] {box.getMinX() - cellMetres, box.getMaxX() + cellMetres},
                new double[] {box.getMinY() - cellMetres, box.getMaxY() + cellMetres},
                cellMetres);
        boolean[] mask = new boolean[grid.cells()];
        roads.forEach(road -> trace(grid, mask, road));
        if (!localities.isEmpty()) {
            List<IndexedPointInAreaLocator> inside = localities.stream().map(IndexedPointInAreaLocator::new).toList();
            for (int cell = 0; cell < mask.length; cell++) {
                if (mask[cell]) {
                    Coordinate middle = new Coordinate(grid.centreX(cell % grid.columns()), grid.centreY(cell / grid.columns()));
                    mask[cell] = inside.stream().anyMatch(locality -> locality.locate(middle) != Location.EXTERIOR);
                }
            }
        }
        buildings.forEach(building -> trace(grid, mask, building));
        for (NamedPlace place : places) {
            mark(grid, mask, place.x(), place.y());
        }
        return new Cells(grid, mask);
    }

    /**
     * The cells where things can happen: those built up and those in which anything was ever told of; the latter alone where
     * nothing is known of buildings and roads. Null when there are none.
     */
    public Cells possible(Incidents all, double cellMetres) {
        if (builtUp == null) {
            return everReported(all, cellMetres);
        }
        Possible known = POSSIBLE.get(all.columns());
        if (known != null && known.builtUp == builtUp) {
            return known.cells;
        }
        boolean[] mask = builtUp.mask.clone();
        for (int i = 0; i < all.size(); i++) {
            if (all.drawn(i)) {
                mark(builtUp.grid, mask, all.x(i), all.y(i));
            }
        }
        Cells cells = new Cells(builtUp.grid, mask);
        POSSIBLE.put(all.columns(), new Possible(builtUp, cells));
        return cells;
    }

    /** Where nothing is known of buildings and roads: the cells in which anything was ever told of. */
    private static Cells everReported(Incidents all, double cellMetres) {
        int n = 0;
        double[] x = new double[all.size()];
        double[] y = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.drawn(i)) {
                x[n] = all.x(i);
                y[n++] = all.y(i);
            }
        }
        if (n == 0) {
            return null;
        }
        Grid grid = Grid.covering(Arrays.copyOf(x, n), Arrays.copyOf(y, n), cellMetres);
        boolean[] mask = new boolean[grid.cells()];
        for (int i = 0; i < n; i++) {
            mark(grid, mask, x[i], y[i]);
        }
        return new Cells(grid, mask);
    }

    /** Every cell that a line or the edge of a surface passes, but for corners it only brushes. */
    private static void trace(Grid grid, boolean[] mask, Geometry geometry) {
        double step = grid.cellMetres() / 10;
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            for (int i = 0; i + 1 < points.length; i++) {
                int steps = (int) Math.max(1, Math.ceil(points[i].distance(points[i + 1]) / step));
                for (int k = 0; k <= steps; k++) {
                    double share = k / (double) steps;
                    mark(grid, mask, points[i].x + (points[i + 1].x - points[i].x) * share, points[i].y + (points[i + 1].y - points[i].y) * share);
                }
            }
        }
    }

    private static void mark(Grid grid, boolean[] mask, double x, double y) {
        int cell = grid.cellOf(x, y);
        if (cell >= 0) {
            mask[cell] = true;
        }
    }
}
