package se.samsyn.commandline.study.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.GeoJson;

/** The study's ground: the areas of a GeoJSON file. */
public final class MaskFile {
    private final List<Polygon> polygons;
    private final long repaired;

    private MaskFile(List<Polygon> polygons, long repaired) {
        this.polygons = polygons;
        this.repaired = repaired;
    }

    /**
     * @param crs the file's coordinate system; null when its numbers are used as they stand
     * @param metres the system that is counted in; used only with {@code crs}
     * @throws InputProblem when the file is not GeoJSON, holds no area, or holds one that cannot be used
     */
    public static MaskFile read(Path path, String crs, String metres) {
        GeoJson.Reading reading;
        try (InputStream stream = Files.newInputStream(path)) {
            reading = GeoJson.read(stream, new GeoJson.Options(null, crs, crs == null ? null : metres));
        } catch (IOException trouble) {
            throw new InputProblem("Masken " + path + " kan inte läsas: " + trouble.getMessage());
        } catch (Refusal trouble) {
            throw new InputProblem("Masken " + path + " kan inte läsas som GeoJSON (" + trouble.getMessage() + ").");
        }
        // A mask that has lost a part would answer another question than the one asked.
        for (GeoJson.Notice notice : reading.notices()) {
            if (notice.outcome() == GeoJson.Outcome.REFUSED && notice.cause() != GeoJson.Cause.NO_GEOMETRY) {
                throw new InputProblem("Masken " + path + ": ytan \"" + notice.name() + "\" (nummer "
                        + (notice.index() + 1) + ") kan inte användas: " + notice.cause());
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (GeoJson.Feature feature : reading.features()) {
            for (Object polygon : PolygonExtracter.getPolygons(feature.geometry())) {
                polygons.add((Polygon) polygon);
            }
        }
        if (polygons.isEmpty()) {
            throw new InputProblem("Masken " + path + " har ingen yta (Polygon eller MultiPolygon).");
        }
        return new MaskFile(polygons, reading.count(GeoJson.Outcome.REPAIRED));
    }

    /** How many areas had a fault that could be put right. */
    public long repaired() {
        return repaired;
    }

    /** Which cells have their centre inside an area or on its border. */
    public boolean[] cells(Grid grid) {
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
}
