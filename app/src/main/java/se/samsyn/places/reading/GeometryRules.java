package se.samsyn.places.reading;

import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.Coordinates;
import se.samsyn.places.GeoJson.Cause;
import se.samsyn.places.Position;

/** Decides whether it can be used as it is, repaired, or not at all, and brings it to the wanted coordinate system. */
public final class GeometryRules {
    /**
     * @param geometry valid and projected; empty if refused
     * @param cause empty if it was well from the start
     * @param areaBefore square units of the file's own system
     * @param areaAfter in the same unit, after the repair
     */
    public record Judged(Optional<Geometry> geometry, Optional<Cause> cause, double areaBefore, double areaAfter) {
        static Judged refused(Cause cause) {
            return new Judged(Optional.empty(), Optional.of(cause), 0, 0);
        }
    }

    private final Coordinates way;

    public GeometryRules(Coordinates way) {
        this.way = way;
    }

    public Judged judge(Geometry raw, Cause fault) {
        if (raw == null || raw.isEmpty()) {
            return Judged.refused(fault == null ? Cause.NO_GEOMETRY : fault);
        }
        double areaBefore = raw.getArea();
        TopologyValidationError error = new IsValidOp(raw).getValidationError();
        Optional<Cause> cause = error == null ? Optional.ofNullable(fault) : Optional.of(cause(error));
        Geometry usable = error == null ? raw : repaired(raw);
        if (usable.isEmpty() || usable.getDimension() < raw.getDimension()) {
            return Judged.refused(Cause.NOTHING_LEFT);
        }
        double areaAfter = usable.getArea();
        try {
            usable.apply(new Projecting(way));
        } catch (Refusal outside) {
            return Judged.refused(Cause.OUTSIDE_RANGE);
        }
        // A border that touches itself may cross itself by a hair when its points are projected. That is rounding, not a
        // fault of the file, so it is put right without a word.
        Geometry projected = usable.isValid() ? usable : repaired(usable);
        return new Judged(Optional.of(projected), cause, areaBefore, areaAfter);
    }

    private static Geometry repaired(Geometry broken) {
        return ofSameDimension(GeometryFixer.fix(broken), broken.getDimension());
    }

    /** A repair may leave stray lines and points beside the area; only the area was meant. */
    private static Geometry ofSameDimension(Geometry fixed, int dimension) {
        if (!fixed.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            return fixed;
        }
        GeometryCollection parts = (GeometryCollection) fixed;
        return fixed.getFactory()
                .buildGeometry(java.util.stream.IntStream.range(0, parts.getNumGeometries())
                        .mapToObj(parts::getGeometryN)
                        .filter(part -> part.getDimension() == dimension)
                        .toList());
    }

    private static Cause cause(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Cause.HOLE_OUTSIDE;
            case TopologyValidationError.NESTED_HOLES, TopologyValidationError.NESTED_SHELLS -> Cause.NESTED;
            case TopologyValidationError.TOO_FEW_POINTS -> Cause.TOO_FEW_POINTS;
            case TopologyValidationError.RING_NOT_CLOSED -> Cause.RING_NOT_CLOSED;
            case TopologyValidationError.INVALID_COORDINATE -> Cause.BAD_COORDINATE;
            default -> Cause.SELF_INTERSECTION;
        };
    }

    private record Projecting(Coordinates way) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            Position at = way.project(points.getX(i), points.getY(i));
            points.setOrdinate(i, CoordinateSequence.X, at.x());
            points.setOrdinate(i, CoordinateSequence.Y, at.y());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
