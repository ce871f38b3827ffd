package se.samsyn.commandline.study;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The study's ground: the polygons of a GeoJSON file, whatever they are wrapped in. */
final class MaskFile {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Path path;
    private final Coordinates way;
    private final List<Polygon> polygons = new ArrayList<>();

    private MaskFile(Path path, Coordinates way) {
        this.path = path;
        this.way = way;
    }

    /**
     * @param way from the file's coordinates to those of the points; null when they are the same
     * @throws InputProblem when the file is not GeoJSON or holds no area
     */
    static MaskFile read(Path path, Coordinates way) {
        MaskFile mask = new MaskFile(path, way);
        try (InputStream stream = Files.newInputStream(path)) {
            boolean packed = path.getFileName().toString().endsWith(".gz");
            mask.add(new JsonMapper().readTree(packed ? new GZIPInputStream(stream) : stream));
        } catch (IOException | JacksonException trouble) {
            throw new InputProblem("Masken " + path + " kan inte läsas: " + trouble.getMessage());
        } catch (IllegalArgumentException | Refusal trouble) {
            throw new InputProblem("Masken " + path + " har en yta som inte går att använda: " + trouble.getMessage());
        }
        if (mask.polygons.isEmpty()) {
            throw new InputProblem("Masken " + path + " har ingen yta (Polygon eller MultiPolygon).");
        }
        return mask;
    }

    /** Which cells have their centre inside an area or on its border. */
    boolean[] cells(Grid grid) {
        boolean[] covered = new boolean[grid.cells()];
        for (Polygon polygon : polygons) {
            IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
            Envelope box = polygon.getEnvelopeInternal();
            for (int row = 0; row < grid.rows(); row++) {
                double y = grid.centreY(row);
                if (y < box.getMinY() || y > box.getMaxY()) {
                    continue;
                }
                for (int column = 0; column < grid.columns(); column++) {
                    int cell = row * grid.columns() + column;
                    double x = grid.centreX(column);
                    if (!covered[cell] && x >= box.getMinX() && x <= box.getMaxX()) {
                        covered[cell] = locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
                    }
                }
            }
        }
        return covered;
    }

    private void add(JsonNode node) {
        switch (node.path("type").asString("")) {
            case "FeatureCollection" -> node.path("features").forEach(this::add);
            case "Feature" -> add(node.path("geometry"));
            case "GeometryCollection" -> node.path("geometries").forEach(this::add);
            case "MultiPolygon" -> node.path("coordinates").forEach(this::addPolygon);
            case "Polygon" -> addPolygon(node.path("coordinates"));
            default -> {} // points and lines cover no ground
        }
    }

    private void addPolygon(JsonNode rings) {
        if (rings.isEmpty()) {
            return;
        }
        LinearRing shell = ring(rings.get(0));
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        polygons.add(SHAPES.createPolygon(shell, holes));
    }

    private LinearRing ring(JsonNode positions) {
        List<Coordinate> corners = new ArrayList<>(positions.size());
        for (JsonNode position : positions) {
            double x = finite(position.path(0));
            double y = finite(position.path(1));
            Position corner = way == null ? null : way.project(x, y);
            corners.add(corner == null ? new Coordinate(x, y) : new Coordinate(corner.x(), corner.y()));
        }
        if (!corners.isEmpty() && !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        return SHAPES.createLinearRing(corners.toArray(new Coordinate[0]));
    }

    private double finite(JsonNode number) {
        if (!number.isNumber() || !Double.isFinite(number.asDouble())) {
            throw new InputProblem("Masken " + path + " har en punkt som inte är två tal.");
        }
        return number.asDouble();
    }
}
