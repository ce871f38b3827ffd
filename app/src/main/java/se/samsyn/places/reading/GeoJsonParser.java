package se.samsyn.places.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.GeoJson.Cause;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks the file token by token: only the geometries are kept, never a tree of the whole file. */
public final class GeoJsonParser {
    /** @param crs the file's word, or null */
    public record Raw(String crs, boolean beyondDegrees, List<RawFeature> features) {}

    /** @param cause what is wrong, or null; with a geometry, what was put right while reading */
    public record RawFeature(int index, String id, Map<String, String> properties, Geometry geometry, Cause cause) {}

    private static final int DEEPEST = 6;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final JsonParser parser;
    private final List<RawFeature> features = new ArrayList<>();
    private String crs;
    private boolean beyondDegrees;
    private boolean closedRing;

    public GeoJsonParser(JsonParser parser) {
        this.parser = parser;
    }

    public Raw readAll() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable();
        }
        object(0);
        return new Raw(crs, beyondDegrees, features);
    }

    /** A collection, a feature or a bare geometry: told apart when its end is reached, since members come in any order. */
    private void object(int depth) {
        String type = null;
        String id = null;
        Map<String, String> properties = Map.of();
        Shape geometry = null;
        Shape bare = new Shape();
        boolean collection = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "type" -> type = parser.getString();
                case "id" -> id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getString() : skip();
                case "crs" -> crs = value == JsonToken.START_OBJECT ? nameIn() : crs;
                case "properties" -> properties = value == JsonToken.START_OBJECT ? properties() : Map.of();
                case "geometry" -> geometry = value == JsonToken.START_OBJECT ? shape(0) : new Shape();
                case "coordinates" -> bare.coordinates = value == JsonToken.START_ARRAY ? array(0) : null;
                case "features" -> {
                    collection = true;
                    if (value != JsonToken.START_ARRAY || depth > 0) {
                        throw unreadable();
                    }
                    for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                        if (item == JsonToken.START_OBJECT) {
                            object(depth + 1);
                        } else {
                            parser.skipChildren();
                            features.add(new RawFeature(features.size(), null, Map.of(), null, Cause.NO_GEOMETRY));
                        }
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (!collection) {
            bare.type = type;
            add(id, properties, "Feature".equals(type) ? geometry : bare);
        }
    }

    private void add(String id, Map<String, String> properties, Shape shape) {
        Geometry geometry = null;
        Cause cause = null;
        closedRing = false;
        try {
            geometry = shape == null || shape.type == null ? null : build(shape);
            cause = geometry == null ? Cause.NO_GEOMETRY : closedRing ? Cause.RING_NOT_CLOSED : null;
        } catch (Unusable unusable) {
            cause = unusable.why;
        }
        features.add(new RawFeature(features.size(), id, properties, geometry, cause));
    }

    private Map<String, String> properties() {
        Map<String, String> texts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_NUMBER_FLOAT && parser.getDoubleValue() == Math.rint(parser.getDoubleValue())
                    && Math.abs(parser.getDoubleValue()) < 1e15) {
                // Codes that a spreadsheet turned into 24407.0 are codes all the same.
                texts.put(key, String.valueOf((long) parser.getDoubleValue()));
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                texts.put(key, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    private String nameIn() {
        String name = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("properties") && value == JsonToken.START_OBJECT) {
                name = properties().get("name");
            } else {
                parser.skipChildren();
            }
        }
        return name;
    }

    private static final class Shape {
        private String type;
        private Object coordinates;
        private List<Shape> parts = List.of();
    }

    private Shape shape(int depth) {
        if (depth > DEEPEST) {
            throw unreadable();
        }
        Shape shape = new Shape();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("type")) {
                shape.type = parser.getString();
            } else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
                shape.coordinates = array(0);
            } else if (member.equals("geometries") && value == JsonToken.START_ARRAY) {
                shape.parts = new ArrayList<>();
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    shape.parts.add(shape(depth + 1));
                }
            } else {
                parser.skipChildren();
            }
        }
        return shape;
    }

    /** A position as {@link Coordinate}, or a list of what lies one level down. */
    private Object array(int depth) {
        if (depth > DEEPEST) {
            throw unreadable();
        }
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            return position();
        }
        List<Object> items = new ArrayList<>();
        boolean broken = false;
        while (token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_ARRAY) {
                items.add(array(depth + 1));
            } else {
                broken = true;
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        return broken ? Cause.BAD_COORDINATE : items;
    }

    private Object position() {
        double x = parser.getDoubleValue();
        double y = Double.NaN;
        int count = 1;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (count == 1 && token.isNumeric()) {
                y = parser.getDoubleValue();
            } else {
                parser.skipChildren();
            }
            count++;
        }
        beyondDegrees |= Math.abs(x) > 360 || Math.abs(y) > 360;
        return new CoordinateXY(x, y);
    }

    private Geometry build(Shape shape) {
        Object at = shape.coordinates;
        return switch (shape.type) {
            case "Point" -> at instanceof Coordinate c ? GEOMETRIES.createPoint(finite(c)) : unusable(at);
            case "MultiPoint" -> GEOMETRIES.createMultiPointFromCoords(points(at));
            case "LineString" -> line(at);
            case "MultiLineString" ->
                GEOMETRIES.createMultiLineString(
                        list(at).stream().map(this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(at);
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        list(at).stream().map(this::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                GEOMETRIES.buildGeometry(
                        shape.parts.stream().map(this::build).toList());
            default -> throw new Unusable(Cause.UNKNOWN_TYPE);
        };
    }

    private LineString line(Object at) {
        Coordinate[] points = points(at);
        if (points.length < 2) {
            throw new Unusable(Cause.TOO_FEW_POINTS);
        }
        return GEOMETRIES.createLineString(points);
    }

    private Polygon polygon(Object at) {
        List<?> rings = list(at);
        if (rings.isEmpty()) {
            return GEOMETRIES.createPolygon();
        }
        LinearRing[] holes = rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(ring(rings.getFirst()), holes);
    }

    private LinearRing ring(Object at) {
        Coordinate[] points = points(at);
        if (points.length < 3) {
            throw new Unusable(Cause.TOO_FEW_POINTS);
        }
        if (!points[0].equals2D(points[points.length - 1])) {
            points = Arrays.copyOf(points, points.length + 1);
            points[points.length - 1] = points[0].copy();
            closedRing = true;
        }
        if (points.length < 4) {
            throw new Unusable(Cause.TOO_FEW_POINTS);
        }
        return GEOMETRIES.createLinearRing(points);
    }

    private Coordinate[] points(Object at) {
        return list(at).stream()
                .map(point -> point instanceof Coordinate c ? finite(c) : GeoJsonParser.<Coordinate>unusable(point))
                .toArray(Coordinate[]::new);
    }

    private static List<?> list(Object at) {
        return at instanceof List<?> list ? list : unusable(at);
    }

    private static Coordinate finite(Coordinate c) {
        return Double.isFinite(c.x) && Double.isFinite(c.y) ? c : unusable(c);
    }

    private static <T> T unusable(Object at) {
        throw new Unusable(at == null ? Cause.NO_GEOMETRY : Cause.BAD_COORDINATE);
    }

    private String skip() {
        parser.skipChildren();
        return null;
    }

    private Refusal unreadable() {
        var at = parser.currentLocation();
        return new Refusal("geojson-unreadable", at.getLineNr(), at.getColumnNr());
    }

    /** Leaves one feature out; caught where the feature is added. */
    private static final class Unusable extends RuntimeException {
        private final Cause why;

        Unusable(Cause why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }
}
