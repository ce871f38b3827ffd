package se.samsyn.places.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.Area;
import se.samsyn.places.GeoJson;

/** From the features of a file to the areas of a municipality. */
public final class AreaImport {
    private static final List<String> POPULATION = List.of("inhabitants", "invanare", "invånare", "befolkning", "population", "bef");

    /** An area as the file has it; {@code code} is unique within the file. */
    public record Read(String code, String name, Integer inhabitants, Geometry geometry) {}

    /** @param leftAside features that are no areas of this municipality: points, lines, other municipalities */
    public record Choice(List<Read> areas, int leftAside) {}

    /** An area that may hold others. */
    public record Wider(long id, Area.Kind kind, Geometry geometry) {}

    private AreaImport() {}

    /**
     * Chooses the features that are areas. Of a file with many municipalities only the own one is taken; several features
     * with the same code, such as islands, become one area.
     *
     * @throws Refusal {@code areas-none} if nothing is left, {@code areas-not-own} if a file with several municipalities
     *     lacks the own one
     */
    public static Choice choose(GeoJson.Reading reading, Area.Kind kind, String municipalityId) {
        List<GeoJson.Feature> polygons =
                reading.features().stream().filter(f -> f.geometry().getDimension() == 2).toList();
        if (kind == Area.Kind.MUNICIPALITY && polygons.size() > 1) {
            polygons = polygons.stream().filter(f -> isOwn(f, municipalityId)).toList();
            if (polygons.isEmpty()) {
                throw new Refusal("areas-not-own", municipalityId);
            }
        }
        if (polygons.isEmpty()) {
            throw new Refusal("areas-none");
        }
        Map<String, Read> byCode = new LinkedHashMap<>();
        for (GeoJson.Feature feature : polygons) {
            String code = kind == Area.Kind.MUNICIPALITY ? municipalityId : feature.name();
            Read read = new Read(code, feature.name(), population(feature), feature.geometry());
            byCode.merge(code, read, AreaImport::together);
        }
        return new Choice(
                new ArrayList<>(byCode.values()), reading.features().size() - polygons.size());
    }

    private static boolean isOwn(GeoJson.Feature feature, String municipalityId) {
        return feature.id().equals(municipalityId) || feature.properties().containsValue(municipalityId);
    }

    private static Read together(Read a, Read b) {
        Geometry both = OverlayNGRobust.overlay(a.geometry, b.geometry, org.locationtech.jts.operation.overlayng.OverlayNG.UNION);
        return new Read(a.code, a.name, a.inhabitants == null ? b.inhabitants : a.inhabitants, both);
    }

    private static Integer population(GeoJson.Feature feature) {
        for (Map.Entry<String, String> property : feature.properties().entrySet()) {
            if (POPULATION.contains(property.getKey().toLowerCase(java.util.Locale.ROOT))) {
                OptionalInt number = wholeNumber(property.getValue());
                if (number.isPresent()) {
                    return number.getAsInt();
                }
            }
        }
        return null;
    }

    private static OptionalInt wholeNumber(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** The area of the nearest wider kind that holds a point inside this one; the first in the list if several do. */
    public static Optional<Long> parent(Area.Kind kind, Geometry geometry, List<Wider> others) {
        Point inside = geometry.getInteriorPoint();
        for (int level = kind.ordinal() - 1; level >= 0; level--) {
            for (Wider wider : others) {
                if (wider.kind.ordinal() == level
                        && wider.geometry.getEnvelopeInternal().covers(inside.getCoordinate())
                        && wider.geometry.covers(inside)) {
                    return Optional.of(wider.id);
                }
            }
        }
        return Optional.empty();
    }
}
