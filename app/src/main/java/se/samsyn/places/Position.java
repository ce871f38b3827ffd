package se.samsyn.places;

/**
 * A point on the ground.
 *
 * @param x metres east in SWEREF 99 TM (EPSG:3006)
 * @param y metres north in SWEREF 99 TM (EPSG:3006)
 */
public record Position(double x, double y) {
    /** The distance in metres in the plane of the map. */
    public double metresTo(Position other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
