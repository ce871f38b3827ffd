package se.samsyn.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.springframework.stereotype.Component;
import se.samsyn.demo.town.Town;
import se.samsyn.demo.town.TownArea;
import se.samsyn.demo.town.TownFeature;
import se.samsyn.demo.town.TownPlace;
import se.samsyn.places.Area;
import se.samsyn.places.MapFeature;
import se.samsyn.places.NewPlace;
import se.samsyn.places.Place;
import se.samsyn.places.Places;
import se.samsyn.places.Position;

/** Björkhamn's areas, places and drawn map. */
@Component
class SeededGround {
    /** Numbers of what was entered. @param places by name */
    record Register(Map<String, Long> places) {}

    private static final GeometryFactory SHAPES = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    private static final String SOURCE = "Ritad av programmet";

    private final Places places;

    /** The kinds of drawn buildings in which people live. */
    private static final Set<String> HOMES = Set.of("villa", "flerbostadshus");

    SeededGround(Places places) {
        this.places = places;
    }

    Register seed(Town town) {
        importAreas(Area.Kind.MUNICIPALITY, List.of(municipality(town)));
        importAreas(Area.Kind.DISTRICT, town.areas());
        List<NewPlace> register = new ArrayList<>();
        for (TownPlace place : town.places()) {
            register.add(new NewPlace(
                    place.name(), place.kind(), place.owner(), Optional.empty(), new Position(place.x(), place.y()),
                    place.radiusMetres(), Place.Precision.SPOT));
        }
        Map<String, Long> placeIds = places.addAll(register);
        places.replaceBaseMap(town.features().stream().map(SeededGround::feature).toList());
        places.replaceDwellings(
                town.features().stream()
                        .filter(drawn -> drawn.layer().equals("byggnad") && HOMES.contains(drawn.kind()))
                        .map(drawn -> feature(drawn).geometry())
                        .toList(),
                SOURCE);
        return new Register(placeIds);
    }

    private static TownArea municipality(Town town) {
        int inhabitants = town.areas().stream().mapToInt(TownArea::inhabitants).sum();
        return new TownArea(Bjorkhamn.CODE, Town.NAME, "kommun", "", inhabitants, new double[][][] {town.border()});
    }

    private void importAreas(Area.Kind kind, List<TownArea> areas) {
        try {
            byte[] file = geoJson(areas).getBytes(StandardCharsets.UTF_8);
            places.importAreas(new ByteArrayInputStream(file), kind, "name", SOURCE, 0);
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static String geoJson(List<TownArea> areas) {
        String features = areas.stream()
                .map(area -> "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + area.name()
                        + "\",\"inhabitants\":" + area.inhabitants()
                        + "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":" + polygons(area.parts()) + "}}")
                .collect(Collectors.joining(","));
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3006\"}},\"features\":["
                + features + "]}";
    }

    private static String polygons(double[][][] parts) {
        StringBuilder json = new StringBuilder("[");
        for (int part = 0; part < parts.length; part++) {
            json.append(part == 0 ? "[" : ",[");
            for (int ring = 0; ring < parts[part].length; ring++) {
                json.append(ring == 0 ? "[" : ",[");
                double[] points = parts[part][ring];
                for (int i = 0; i < points.length; i += 2) {
                    json.append(i == 0 ? "[" : ",[").append(points[i]).append(',').append(points[i + 1]).append(']');
                }
                json.append(']');
            }
            json.append(']');
        }
        return json.append(']').toString();
    }

    private static MapFeature feature(TownFeature drawn) {
        MapFeature.Layer layer = switch (drawn.layer()) {
            case "kommun" -> MapFeature.Layer.MUNICIPALITY;
            case "skog" -> MapFeature.Layer.FOREST;
            case "tatort" -> MapFeature.Layer.BUILT_UP;
            case "gront" -> MapFeature.Layer.GREEN;
            case "vatten" -> MapFeature.Layer.WATER;
            case "yta" -> MapFeature.Layer.SURFACE;
            case "byggnad" -> MapFeature.Layer.BUILDING;
            case "vag" -> MapFeature.Layer.ROAD;
            case "jarnvag" -> MapFeature.Layer.RAILWAY;
            case "brygga" -> MapFeature.Layer.JETTY;
            default -> throw new IllegalArgumentException("No such layer: " + drawn.layer());
        };
        return new MapFeature(layer, drawn.kind(), drawn.name(), drawn.area() ? polygon(drawn.rings()) : lines(drawn.rings()));
    }

    private static Geometry polygon(double[][] rings) {
        LinearRing shell = ring(rings[0]);
        LinearRing[] holes = new LinearRing[rings.length - 1];
        for (int i = 1; i < rings.length; i++) {
            holes[i - 1] = ring(rings[i]);
        }
        return SHAPES.createPolygon(shell, holes);
    }

    private static LinearRing ring(double[] points) {
        return SHAPES.createLinearRing(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(points, 2));
    }

    private static Geometry lines(double[][] rings) {
        LineString[] lines = new LineString[rings.length];
        for (int i = 0; i < rings.length; i++) {
            lines[i] = SHAPES.createLineString(PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(rings[i], 2));
        }
        return lines.length == 1 ? lines[0] : SHAPES.createMultiLineString(lines);
    }
}
