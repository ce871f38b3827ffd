package se.samsyn.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreaIndexTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static Geometry area(String wkt) {
        try {
            return new WKTReader(GEOMETRIES).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private final List<Geometry> twoSquaresAndALake = List.of(
            area("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))"),
            area("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"));

    @Test
    void aPointOnTheSharedBorderBelongsToTheFirst() {
        AreaIndex index = AreaIndex.of(twoSquaresAndALake);
        assertThat(index.first(10, 5)).isZero();
        assertThat(index.count(10, 5)).isEqualTo(2);
        assertThat(AreaIndex.of(twoSquaresAndALake.reversed()).first(10, 5)).isZero();
    }

    @Test
    void aPointOnTheOuterBorderIsInside() {
        AreaIndex index = AreaIndex.of(twoSquaresAndALake);
        assertThat(index.first(0, 0)).isZero();
        assertThat(index.first(20, 10)).isEqualTo(1);
        assertThat(index.first(20, 3.3)).isEqualTo(1);
        assertThat(index.first(4, 5)).as("the edge of the hole").isZero();
    }

    @Test
    void aPointInAHoleOrOutsideBelongsToNone() {
        AreaIndex index = AreaIndex.of(twoSquaresAndALake);
        assertThat(index.first(5, 5)).isEqualTo(-1);
        assertThat(index.first(-0.001, 5)).isEqualTo(-1);
        assertThat(index.first(20.001, 5)).isEqualTo(-1);
        assertThat(index.first(Double.NaN, 5)).isEqualTo(-1);
        assertThat(AreaIndex.of(List.of()).first(1, 1)).isEqualTo(-1);
    }

    @Property(tries = 500)
    void agreesWithTheExactTestEverywhere(@ForAll @DoubleRange(min = -1, max = 21) double x, @ForAll @DoubleRange(min = -1, max = 11) double y) {
        var point = GEOMETRIES.createPoint(new Coordinate(x, y));
        int expected = twoSquaresAndALake.get(0).covers(point) ? 0 : twoSquaresAndALake.get(1).covers(point) ? 1 : -1;
        assertThat(AreaIndex.of(twoSquaresAndALake).first(x, y)).isEqualTo(expected);
    }

    @Test
    void agreesWithGeosOnEveryPointOfTheOracle() throws Exception {
        List<String> lines = Files.readAllLines(SharedData.require("oracles/pip/points_with_county.csv"));
        GeoJson.Reading counties;
        try (InputStream in = Files.newInputStream(SharedData.require("oracles/pip/nc_32119.geojson"))) {
            counties = GeoJson.read(in, new GeoJson.Options(null, "EPSG:32119", null));
        }
        AreaIndex index = AreaIndex.of(counties.features().stream().map(GeoJson.Feature::geometry).toList());
        List<String> different = new ArrayList<>();
        int onSharedBorders = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double x = Double.parseDouble(cells[1]);
            double y = Double.parseDouble(cells[2]);
            int first = index.first(x, y) + 1;
            int covering = index.count(x, y);
            if (first != Integer.parseInt(cells[3]) || covering != Integer.parseInt(cells[4])) {
                different.add(line + " but was " + first + ", " + covering);
            }
            onSharedBorders += covering > 1 ? 1 : 0;
        }
        System.out.printf("Point in area: %d points, %d differ, %d on shared borders%n", lines.size() - 1, different.size(), onSharedBorders);
        assertThat(counties.features()).hasSize(100);
        assertThat(lines).hasSize(20_051);
        assertThat(different).isEmpty();
        assertThat(onSharedBorders).isEqualTo(45);
    }

    @Test
    void aMillionPointsAreMeasured() throws Exception {
        GeoJson.Reading counties;
        try (InputStream in = Files.newInputStream(SharedData.require("oracles/pip/nc_32119.geojson"))) {
            counties = GeoJson.read(in, new GeoJson.Options(null, "EPSG:32119", null));
        }
        List<Geometry> areas = counties.features().stream().map(GeoJson.Feature::geometry).toList();
        long built = System.nanoTime();
        AreaIndex index = AreaIndex.of(areas);
        built = System.nanoTime() - built;
        var box = GEOMETRIES.buildGeometry(areas).getEnvelopeInternal();
        Random random = new Random(1);
        int points = 1_000_000;
        double[] xs = random.doubles(points, box.getMinX(), box.getMaxX()).toArray();
        double[] ys = random.doubles(points, box.getMinY(), box.getMaxY()).toArray();
        long best = Long.MAX_VALUE;
        int[] found = {};
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            found = index.first(xs, ys);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("Point in area: index of %d areas in %d ms, a million points in %d ms%n", areas.size(), built / 1_000_000, best / 1_000_000);
        assertThat(found).contains(-1, 0, 99);
    }
}
