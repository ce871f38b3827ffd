package se.samsyn.places;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import se.samsyn.kernel.Refusal;

/**
 * The way from one coordinate system to another, by EPSG code; degrees are always longitude first. Agrees with PROJ to far
 * less than a millimetre in Sweden. Safe for many threads; about three million points a second on one.
 *
 * <p>Points given in degrees and bound for SWEREF 99 TM must lie within longitude 8–28 and latitude 54–70, so that swapped
 * or foreign coordinates are noticed and not stored as nonsense.
 */
public final class Coordinates {
    public static final String WGS84 = "EPSG:4326";
    public static final String SWEREF99TM = "EPSG:3006";

    private static final double WEST = 8;
    private static final double EAST = 28;
    private static final double SOUTH = 54;
    private static final double NORTH = 70;
    private static final Pattern EPSG = Pattern.compile("(?i)(?:.*\\bEPSG:+)?(?:[\\d.]*:)?(\\d{4,6})");
    private static final Map<String, Coordinates> KNOWN = new ConcurrentHashMap<>();

    private final String from;
    private final String to;
    private final Optional<CoordinateTransform> transform;
    private final boolean swedishRange;

    private Coordinates(String from, String to) {
        this.from = from;
        this.to = to;
        this.transform = from.equals(to)
                ? Optional.empty()
                : Optional.of(new BasicCoordinateTransform(system(from), system(to)));
        this.swedishRange = to.equals(SWEREF99TM) && from.equals(WGS84);
    }

    /**
     * The way between two systems, for example {@code EPSG:4326} and {@code EPSG:3006}.
     *
     * @throws Refusal {@code crs-unknown} with the name
     */
    public static Coordinates between(String from, String to) {
        String source = code(from);
        String target = code(to);
        return KNOWN.computeIfAbsent(source + ">" + target, key -> new Coordinates(source, target));
    }

    /** The way from degrees to SWEREF 99 TM. */
    public static Coordinates degreesToSweref() {
        return between(WGS84, SWEREF99TM);
    }

    /** The way from SWEREF 99 TM to degrees. */
    public static Coordinates swerefToDegrees() {
        return between(SWEREF99TM, WGS84);
    }

    /** The plain form {@code EPSG:n} of a name, also of {@code urn:ogc:def:crs:EPSG::3006} and {@code …:CRS84}. */
    public static String code(String name) {
        if (name != null && name.trim().endsWith("CRS84")) {
            return WGS84;
        }
        Matcher matcher = EPSG.matcher(name == null ? "" : name.trim());
        if (!matcher.matches()) {
            throw new Refusal("crs-unknown", String.valueOf(name));
        }
        return "EPSG:" + matcher.group(1);
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** Whether the point, in the source system, may be projected; see the class. False for what is not a number. */
    public boolean accepts(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return false;
        }
        return !swedishRange || x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
    }

    /**
     * Projects one point.
     *
     * @param x east or longitude in the source system
     * @param y north or latitude in the source system
     * @throws Refusal {@code coordinates-outside} with the point, see {@link #accepts}
     */
    public Position project(double x, double y) {
        requireAccepted(x, y);
        if (transform.isEmpty()) {
            return new Position(x, y);
        }
        ProjCoordinate target = new ProjCoordinate();
        transform(new ProjCoordinate(x, y), target);
        return new Position(target.x, target.y);
    }

    /**
     * Projects many points in place.
     *
     * @throws Refusal {@code coordinates-outside} with the first point that is not accepted; those before it are projected
     */
    public void project(double[] xs, double[] ys) {
        if (transform.isEmpty()) {
            return;
        }
        ProjCoordinate source = new ProjCoordinate();
        ProjCoordinate target = new ProjCoordinate();
        for (int i = 0; i < xs.length; i++) {
            requireAccepted(xs[i], ys[i]);
            source.setValue(xs[i], ys[i]);
            transform(source, target);
            xs[i] = target.x;
            ys[i] = target.y;
        }
    }

    private void transform(ProjCoordinate source, ProjCoordinate target) {
        try {
            transform.orElseThrow().transform(source, target);
        } catch (Proj4jException notOnThisMap) {
            throw new Refusal("coordinates-outside", source.x, source.y);
        }
    }

    private void requireAccepted(double x, double y) {
        if (!accepts(x, y)) {
            throw new Refusal("coordinates-outside", x, y);
        }
    }

    private static CoordinateReferenceSystem system(String code) {
        try {
            return new CRSFactory().createFromName(code);
        } catch (Proj4jException unknown) {
            throw new Refusal("crs-unknown", code);
        }
    }
}
