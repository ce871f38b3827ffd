package se.samsyn.insight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import se.samsyn.database.Scope;
import se.samsyn.insight.counting.Ground;
import se.samsyn.insight.counting.HotSpotRules;
import se.samsyn.insight.drawing.MapDrawing;
import se.samsyn.places.Area;
import se.samsyn.places.AreaLayer;
import se.samsyn.places.GeoJson;
import se.samsyn.places.MapFeature;
import se.samsyn.places.Place;
import se.samsyn.places.Places;

/**
 * What a study needs to know of the municipality's ground. Its drawings and which of its cells are built up are kept for a
 * while: they take longer to make than everything else on the page, and the ground is seldom changed.
 */
@Component
class Grounds {
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** Fine enough that every building is there. */
    private static final double METRES_PER_PIXEL = 2;

    /** Drawings of a few hundred kilobytes. */
    private static final int MOST_KEPT = 100;

    private static final double SCREEN_METRES_PER_PIXEL = 3;

    private final Places places;
    private final InstantSource clock;
    private final Map<List<Object>, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Instant until, Optional<Object> made) {}

    Grounds(Places places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
    }

    Ground ground() {
        List<Ground.NamedPlace> named = places.listPlaces().stream()
                .filter(place -> place.precision() == Place.Precision.SPOT)
                .map(place -> new Ground.NamedPlace(
                        place.id(), place.name(), place.at().x(), place.at().y(), place.radiusMetres()))
                .toList();
        Map<Area.Kind, AreaLayer> layers = new EnumMap<>(Area.Kind.class);
        Map<Long, Ground.NamedArea> areas = new HashMap<>();
        List<Ground.NamedArea> listed = new ArrayList<>();
        for (Area area : places.listAreas()) {
            layers.computeIfAbsent(area.kind(), places::areaLayer);
            Ground.NamedArea one = new Ground.NamedArea(area.id(), area.name(), level(area.kind()), area.parentId().orElse(0L));
            areas.put(area.id(), one);
            listed.add(one);
        }
        List<AreaLayer> smallestFirst = List.of(Area.Kind.values()).reversed().stream()
                .filter(layers::containsKey)
                .map(layers::get)
                .toList();
        Ground.AreasAt areasAt = (x, y) -> smallestFirst.stream()
                .flatMap(layer -> layer.areaOf(x, y).stream())
                .mapToLong(Area::id)
                .toArray();
        return new Ground(listed, named, keep(Ground.Cells.class, () -> readBuiltUp(named), "builtUp"), areasAt, id -> bounds(places.geometryOf(id)));
    }

    /** The drawn base map of a box. */
    String svg(Extent box, int width) {
        return keep(String.class, () -> places.baseMapSvg(envelope(box), width), "svg", box, width);
    }

    /** The whole base map for a map that can be moved. */
    String geoJson() {
        return keep(
                String.class,
                () -> places.extent()
                        .map(box -> places.baseMapGeoJson(box, SCREEN_METRES_PER_PIXEL))
                        .orElse("{\"type\":\"FeatureCollection\",\"features\":[]}"),
                "geojson",
                places.mapSetting());
    }

    /** The names of the areas that a box shows. */
    @SuppressWarnings("unchecked")
    List<MapDrawing.Name> names(Extent box) {
        return keep(List.class, () -> readNames(box), "names", box);
    }

    private List<MapDrawing.Name> readNames(Extent box) {
        Envelope envelope = envelope(box);
        List<MapDrawing.Name> names = new ArrayList<>();
        for (Area area : places.listAreas()) {
            if (level(area.kind()) == Ground.Level.LISTED) {
                Geometry shape = places.geometryOf(area.id());
                if (shape.getEnvelopeInternal().intersects(envelope)) {
                    Point middle = shape.getInteriorPoint();
                    names.add(new MapDrawing.Name(area.name(), middle.getX(), middle.getY()));
                }
            }
        }
        return names;
    }

    /** By the number of an area, where they are known. */
    Map<Long, Integer> inhabitants() {
        Map<Long, Integer> known = new HashMap<>();
        places.listAreas().forEach(area -> area.inhabitants().ifPresent(people -> known.put(area.id(), people)));
        return known;
    }

    private static Ground.Level level(Area.Kind kind) {
        return switch (kind) {
            case MUNICIPALITY -> Ground.Level.WHOLE;
            case LOCALITY, DISTRICT -> Ground.Level.LISTED;
            case SMALL_AREA -> Ground.Level.FINE;
        };
    }

    private <T> T keep(Class<T> type, Supplier<T> make, Object... what) {
        List<Object> key = new ArrayList<>(List.of(what));
        key.add(Scope.get().municipalityId());
        Kept known = kept.get(key);
        if (known == null || known.until.isBefore(clock.instant())) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            known = new Kept(clock.instant().plus(KEPT), Optional.ofNullable(make.get()));
            kept.put(key, known);
        }
        return type.cast(known.made.orElse(null));
    }

    private Ground.Cells readBuiltUp(List<Ground.NamedPlace> named) {
        Envelope box = places.extent().orElse(null);
        if (box == null) {
            return null;
        }
        List<GeoJson.Feature> features;
        try {
            byte[] json = places.baseMapGeoJson(box, METRES_PER_PIXEL).getBytes(StandardCharsets.UTF_8);
            features = GeoJson.read(new ByteArrayInputStream(json), GeoJson.Options.toSweref()).features();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Ground.builtUp(
                of(features, MapFeature.Layer.BUILDING),
                of(features, MapFeature.Layer.ROAD),
                of(features, MapFeature.Layer.BUILT_UP),
                named,
                HotSpotRules.CELL_METRES);
    }

    private static List<Geometry> of(List<GeoJson.Feature> features, MapFeature.Layer layer) {
        return features.stream()
                .filter(feature -> feature.property("layer").filter(layer.name()::equals).isPresent())
                .map(GeoJson.Feature::geometry)
                .toList();
    }

    private static double[] bounds(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    private static Envelope envelope(Extent box) {
        return new Envelope(box.west(), box.east(), box.south(), box.north());
    }
}
