package se.samsyn.observations.web.report;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Role;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Place;
import se.samsyn.places.Places;
import se.samsyn.places.Position;

/** What the report form's script asks about places. A remembered phone may ask too. */
@Controller
class PlaceAnswers {
    /** A point in SWEREF 99 TM, the name of the place it is at or null, and whether it lies beside a dwelling. */
    record Point(double x, double y, String near, boolean home) {}

    private static final int NAMES = 8;
    private static final double AT_METRES = 150;
    private static final double PIXELS_ACROSS = 900;

    private final Places places;

    PlaceAnswers(Places places) {
        this.places = places;
    }

    @GetMapping("/rapportera/platser")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    List<String> names(@RequestParam String q) {
        return places.search(q, NAMES).stream().map(Place::name).toList();
    }

    /** Takes degrees (lon, lat) or metres (x, y); 422 for a point that cannot be in Sweden. */
    @GetMapping("/rapportera/punkt")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ResponseEntity<Point> point(
            @RequestParam(required = false) Double lon,
            @RequestParam(required = false) Double lat,
            @RequestParam(required = false) Double x,
            @RequestParam(required = false) Double y) {
        Position at = x != null && y != null ? new Position(x, y) : null;
        Coordinates way = Coordinates.degreesToSweref();
        if (at == null && lon != null && lat != null && way.accepts(lon, lat)) {
            at = way.project(lon, lat);
        }
        if (at == null || !inSweden(at.x(), at.y())) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        String near = places.nearest(at)
                .filter(found -> found.metres() <= Math.max(AT_METRES, found.place().radiusMetres()))
                .map(found -> found.place().name())
                .orElse(null);
        return ResponseEntity.ok(new Point(Math.round(at.x()), Math.round(at.y()), near, places.homes().apply(at).isPresent()));
    }

    /** The drawn map for the pin, the whole municipality at once; GeoJSON in SWEREF 99 TM. */
    @GetMapping("/rapportera/karta")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ResponseEntity<String> map() {
        Envelope box = places.extent().orElse(new Envelope(0, 1, 0, 1));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePrivate())
                .body(places.baseMapGeoJson(box, box.getWidth() / PIXELS_ACROSS / 4));
    }

    /** Whether the metres can be a point in Sweden at all, with room for the sea (EPSG:3006, area of use). */
    static boolean inSweden(double x, double y) {
        return x > 180_000 && x < 1_100_000 && y > 6_050_000 && y < 7_750_000;
    }
}
