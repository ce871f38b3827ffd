package se.samsyn.places.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import se.samsyn.places.Area;
import se.samsyn.places.MapFeature;
import se.samsyn.places.MapFeature.Layer;
import se.samsyn.places.MapSetting;

/** Draws a box of the ground, with no more detail than its scale can show. */
public final class BaseMapDrawing {
    /** An area whose outline is drawn. */
    public record Outline(Area area, Geometry geometry) {}

    /** @param widthMetres of a line on the ground; lines are never thinner than half a pixel */
    private record Look(String fill, String stroke, double widthMetres) {}

    private static final Map<Layer, Look> LOOKS = Map.of(
            Layer.MUNICIPALITY, new Look("#f4f2ea", null, 0),
            Layer.FOREST, new Look("#e3ecdc", null, 0),
            Layer.BUILT_UP, new Look("#efebe1", null, 0),
            Layer.GREEN, new Look("#d5e5c9", null, 0),
            Layer.WATER, new Look("#cfe2ec", "#cfe2ec", 4),
            Layer.SURFACE, new Look("#e6e1d5", null, 0),
            Layer.BUILDING, new Look("#d3ccbf", null, 0),
            Layer.ROAD, new Look(null, "#ffffff", 7),
            Layer.RAILWAY, new Look(null, "#9b9890", 3),
            Layer.JETTY, new Look("#bdb6a8", "#bdb6a8", 3));
    private static final String OUTLINE = "#8d9aa5";
    private static final double BUILDINGS_SHOWN_BELOW_METRES_PER_PIXEL = 6;
    private static final double BEYOND_THE_EDGE = 0.02;

    private final Envelope box;
    private final double metresPerPixel;
    private final Envelope around;

    /** @param box SWEREF 99 TM metres */
    public BaseMapDrawing(Envelope box, double metresPerPixel) {
        this.box = box;
        this.metresPerPixel = metresPerPixel;
        this.around = new Envelope(box);
        around.expandBy(box.getWidth() * BEYOND_THE_EDGE, box.getHeight() * BEYOND_THE_EDGE);
    }

    /** One {@code <g>} in pixels, from the upper left corner. */
    public String svg(List<MapFeature> features, List<Outline> outlines) {
        StringBuilder svg = new StringBuilder("<g class=\"base-map\">");
        for (MapFeature feature : drawn(features)) {
            Look look = LOOKS.get(feature.layer());
            Geometry shape = simplified(feature.geometry());
            boolean filled = shape.getDimension() == 2 && look.fill != null;
            String path = path(shape);
            if (path.isEmpty()) {
                continue;
            }
            svg.append("<path fill=\"").append(filled ? look.fill : "none").append('"');
            if (!filled && look.stroke != null) {
                svg.append(" stroke=\"").append(look.stroke).append("\" stroke-linejoin=\"round\" stroke-width=\"")
                        .append(number(Math.max(0.5, look.widthMetres / metresPerPixel))).append('"');
            }
            svg.append(" d=\"").append(path).append("\"/>");
        }
        for (Outline outline : outlines) {
            String path = outline.geometry.getEnvelopeInternal().intersects(box) ? path(simplified(outline.geometry)) : "";
            if (!path.isEmpty()) {
                svg.append("<path fill=\"none\" stroke=\"" + OUTLINE + "\" stroke-width=\"")
                        .append(outline.area.kind() == Area.Kind.MUNICIPALITY ? "1.2" : "0.6")
                        .append("\" stroke-dasharray=\"4 3\" d=\"").append(path).append("\"/>");
            }
        }
        return svg.append("</g>").toString();
    }

    /** A feature collection in metres, for a map that the person can move. */
    public String geoJson(List<MapFeature> features, List<Outline> outlines, MapSetting setting) {
        List<String> parts = new ArrayList<>();
        for (MapFeature feature : drawn(features)) {
            add(parts, feature.layer().name(), feature.kind(), feature.name(), simplified(feature.geometry()));
        }
        for (Outline outline : outlines) {
            if (outline.geometry.getEnvelopeInternal().intersects(box)) {
                add(parts, "AREA", outline.area.kind().name(), outline.area.name(), simplified(outline.geometry));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},\"features\":["
                + String.join(",", parts) + "]" + tiles(setting) + "}";
    }

    /** A member of our own beside the features: the tiles to lay over them. */
    private static String tiles(MapSetting setting) {
        return setting.tileKind() == MapSetting.TileKind.NONE
                ? ""
                : ",\"tiles\":{\"address\":" + text(setting.template()) + ",\"attribution\":" + text(setting.attribution())
                        + setting.grid().map(grid -> ",\"grid\":" + grid.json()).orElse("") + "}";
    }

    private List<MapFeature> drawn(List<MapFeature> features) {
        return features.stream()
                .filter(f -> f.layer() != Layer.BUILDING || metresPerPixel < BUILDINGS_SHOWN_BELOW_METRES_PER_PIXEL)
                .filter(f -> f.geometry().getEnvelopeInternal().intersects(around))
                .sorted(Comparator.comparing(MapFeature::layer))
                .toList();
    }

    private Geometry simplified(Geometry geometry) {
        return geometry instanceof Point ? geometry : DouglasPeuckerSimplifier.simplify(geometry, metresPerPixel / 2);
    }

    private String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            long beforeX = 0;
            long beforeY = 0;
            for (int i = 0; i < points.length; i++) {
                // Whole tenths of a pixel, each step from the one before: a third of the size of plain coordinates.
                long x = Math.round((points[i].x - box.getMinX()) / metresPerPixel * 10);
                long y = Math.round((box.getMaxY() - points[i].y) / metresPerPixel * 10);
                path.append(i == 0 ? 'M' : i == 1 ? 'l' : ' ');
                path.append(tenths(i == 0 ? x : x - beforeX)).append(' ').append(tenths(i == 0 ? y : y - beforeY));
                beforeX = x;
                beforeY = y;
            }
            if (geometry.getDimension() == 2) {
                path.append('z');
            }
        }
        return path.toString();
    }

    private static String tenths(long tenths) {
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static void add(List<String> parts, String layer, String kind, String name, Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.isEmpty()) {
                continue;
            }
            parts.add("{\"type\":\"Feature\",\"properties\":{\"layer\":" + text(layer) + ",\"kind\":" + text(kind) + ",\"name\":"
                    + text(name) + "},\"geometry\":" + geometry(part) + "}");
        }
    }

    private static String geometry(Geometry part) {
        if (part instanceof Polygon polygon) {
            List<String> rings = new ArrayList<>();
            rings.add(positions(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(positions(polygon.getInteriorRingN(i)));
            }
            return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
        }
        if (part instanceof LineString line) {
            return "{\"type\":\"LineString\",\"coordinates\":" + positions(line) + "}";
        }
        return "{\"type\":\"Point\",\"coordinates\":" + position(part.getCoordinate()) + "}";
    }

    private static String positions(LineString line) {
        List<String> positions = new ArrayList<>();
        for (Coordinate point : line.getCoordinates()) {
            positions.add(position(point));
        }
        return "[" + String.join(",", positions) + "]";
    }

    /** Decimetres are finer than any screen. */
    private static String position(Coordinate point) {
        return "[" + Math.round(point.x * 10) / 10.0 + "," + Math.round(point.y * 10) / 10.0 + "]";
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Beyond what JSON needs, '<' too: the answer may be put into a page.
            if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
