package se.samsyn.places.dwellings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.linearref.LengthIndexedLine;
import se.samsyn.places.AreaIndex;
import se.samsyn.places.Position;

/**
 * How coarsely a point beside a dwelling is kept: at the middle of its stretch of street, or, where no street is known
 * near, at the middle of its square of the 100 m grid. Cannot change, and is safe for many threads.
 */
public final class DwellingRules {
    /** A point this near a dwelling is kept coarsely. */
    public static final double BESIDE_METRES = 25;

    /** The side of the squares; the same grid for all, so that a square tells nothing of the dwelling. */
    public static final double GRID_METRES = 100;

    /** Streets are cut into stretches of about this length, each kept by its middle. */
    static final double STRETCH_METRES = 120;

    /** A street further off than this says nothing of where a point is. */
    static final double STREET_WITHIN_METRES = 80;

    /** A rounded corner of a widened outline lies a little inside the true distance: 16 parts of a quarter circle cost 0.12 %. */
    private static final int CORNER_PARTS = 16;

    private static final double CORNER_MARGIN = 1.002;

    private record Stretch(LineString line, Position middle) {}

    private final AreaIndex widened;
    private final boolean any;
    private final STRtree stretches = new STRtree();

    private DwellingRules(List<Geometry> dwellings, List<Geometry> streets) {
        any = !dwellings.isEmpty();
        widened = AreaIndex.of(dwellings.stream()
                .map(dwelling -> dwelling.buffer(BESIDE_METRES * CORNER_MARGIN, CORNER_PARTS))
                .toList());
        for (Geometry street : streets) {
            for (Object line : LinearComponentExtracter.getLines(street)) {
                cut((LineString) line);
            }
        }
        stretches.build();
    }

    public static DwellingRules of(List<Geometry> dwellings, List<Geometry> streets) {
        return new DwellingRules(dwellings, streets);
    }

    /** Where a point is kept instead of where it lies; empty when no dwelling is near and it may stay. */
    public Optional<Position> kept(double x, double y) {
        if (!any || widened.first(x, y) < 0) {
            return Optional.empty();
        }
        return Optional.of(middleOfStretch(x, y).orElseGet(() -> new Position(middle(x), middle(y))));
    }

    /** Whether the point is one of those at which dwellings are kept. */
    public boolean standsIn(double x, double y) {
        if (x == middle(x) && y == middle(y)) {
            return true;
        }
        Envelope here = new Envelope(new Coordinate(x, y));
        here.expandBy(1);
        Position at = new Position(x, y);
        List<Stretch> found = new ArrayList<>();
        stretches.query(here, stretch -> found.add((Stretch) stretch));
        return found.stream().anyMatch(stretch -> stretch.middle.equals(at));
    }

    private void cut(LineString line) {
        LengthIndexedLine measured = new LengthIndexedLine(line);
        double length = line.getLength();
        int parts = Math.max(1, (int) Math.round(length / STRETCH_METRES));
        for (int part = 0; part < parts; part++) {
            double from = length * part / parts;
            double to = length * (part + 1) / parts;
            Coordinate middle = measured.extractPoint((from + to) / 2);
            if (measured.extractLine(from, to) instanceof LineString stretch && !stretch.isEmpty()) {
                stretches.insert(stretch.getEnvelopeInternal(), new Stretch(stretch, new Position(middle.x, middle.y)));
            }
        }
    }

    private Optional<Position> middleOfStretch(double x, double y) {
        Coordinate at = new Coordinate(x, y);
        Envelope near = new Envelope(at);
        near.expandBy(STREET_WITHIN_METRES);
        List<Stretch> candidates = new ArrayList<>();
        stretches.query(near, found -> candidates.add((Stretch) found));
        Stretch nearest = null;
        double least = STREET_WITHIN_METRES;
        for (Stretch stretch : candidates) {
            double distance = distance(stretch.line, at);
            if (distance < least) {
                least = distance;
                nearest = stretch;
            }
        }
        return Optional.ofNullable(nearest).map(Stretch::middle);
    }

    private static double distance(LineString line, Coordinate at) {
        double least = Double.POSITIVE_INFINITY;
        LineSegment segment = new LineSegment();
        for (int i = 1; i < line.getNumPoints(); i++) {
            segment.setCoordinates(line.getCoordinateN(i - 1), line.getCoordinateN(i));
            least = Math.min(least, segment.distance(at));
        }
        return least;
    }

    private static double middle(double coordinate) {
        return (Math.floor(coordinate / GRID_METRES) + 0.5) * GRID_METRES;
    }
}
