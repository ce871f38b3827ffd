package se.samsyn.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsyn.kernel.Refusal;

class CoordinatesTest {
    @Test
    void agreesWithProjToAMillimetre() throws Exception {
        List<String> lines = Files.readAllLines(SharedData.require("oracles/pip/sweref99tm.csv"));
        double worst = 0;
        double worstBack = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double lon = Double.parseDouble(cells[0]);
            double lat = Double.parseDouble(cells[1]);
            Position at = Coordinates.degreesToSweref().project(lon, lat);
            worst = Math.max(worst, at.metresTo(new Position(Double.parseDouble(cells[3]), Double.parseDouble(cells[2]))));
            Position back = Coordinates.swerefToDegrees().project(at.x(), at.y());
            worstBack = Math.max(worstBack, Math.hypot(back.x() - lon, back.y() - lat));
        }
        System.out.printf("SWEREF 99 TM: %d points, largest difference %.3g m%n", lines.size() - 1, worst);
        assertThat(lines).hasSize(201);
        assertThat(worst).isLessThan(0.001);
        assertThat(worstBack).isLessThan(1e-9);
    }

    @Test
    void theCentralMeridianLiesAtFiveHundredKilometresEast() {
        Position at = Coordinates.degreesToSweref().project(15, 60);
        assertThat(at.x()).isEqualTo(500_000, within(1e-6));
        assertThat(at.y()).isBetween(6_651_000.0, 6_652_000.0);
    }

    @ParameterizedTest
    @CsvSource({"7.99,60", "28.01,60", "15,53.99", "15,70.01", "59.3,18.1", "NaN,60", "15,Infinity"})
    void refusesDegreesOutsideSweden(double lon, double lat) {
        assertThat(Coordinates.degreesToSweref().accepts(lon, lat)).isFalse();
        assertThatThrownBy(() -> Coordinates.degreesToSweref().project(lon, lat))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("coordinates-outside"));
    }

    @ParameterizedTest
    @CsvSource({"8,54", "28,70", "8,70", "28,54"})
    void acceptsTheCornersOfTheRange(double lon, double lat) {
        assertThat(Coordinates.degreesToSweref().accepts(lon, lat)).isTrue();
    }

    @Test
    void anotherSystemHasNoSwedishRange() {
        // Ordnance Survey, "A guide to coordinate systems in Great Britain": the National Grid's true origin is 49° N, 2° W,
        // with false coordinates 400 000 m east and -100 000 m north; the datum shift moves it by about a hundred metres.
        Position at = Coordinates.between("EPSG:4326", "EPSG:27700").project(-2, 49);
        assertThat(at.x()).isEqualTo(400_000, within(150.0));
        assertThat(at.y()).isEqualTo(-100_000, within(150.0));
    }

    @Test
    void oneSystemToItselfChangesNothing() {
        assertThat(Coordinates.between("EPSG:3006", "3006").project(1.25, -3)).isEqualTo(new Position(1.25, -3));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3006,EPSG:3006",
        "epsg:4326,EPSG:4326",
        "urn:ogc:def:crs:EPSG::3006,EPSG:3006",
        "urn:ogc:def:crs:EPSG:9.9:3006,EPSG:3006",
        "urn:ogc:def:crs:OGC:1.3:CRS84,EPSG:4326",
        "3006,EPSG:3006"
    })
    void understandsTheNamesThatFilesUse(String name, String code) {
        assertThat(Coordinates.code(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"SWEREF", "EPSG:", "EPSG:999999"})
    void refusesAnUnknownSystem(String name) {
        assertThatThrownBy(() -> Coordinates.between(name, "EPSG:3006"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("crs-unknown"));
    }

    @Test
    void manyThreadsGiveWhatOneGives() {
        Coordinates ways = Coordinates.degreesToSweref();
        int points = 100_000;
        double[] xs = IntStream.range(0, points).mapToDouble(i -> 11 + i % 1000 * 0.012).toArray();
        double[] ys = IntStream.range(0, points).mapToDouble(i -> 55 + i / 1000 * 0.14).toArray();
        double[] px = xs.clone();
        double[] py = ys.clone();
        ways.project(px, py);
        long different = IntStream.range(0, points).parallel()
                .filter(i -> !ways.project(xs[i], ys[i]).equals(new Position(px[i], py[i])))
                .count();
        assertThat(different).isZero();
    }

    @Test
    void aMillionPointsAreMeasured() {
        int points = 1_000_000;
        double[] xs = new double[points];
        double[] ys = new double[points];
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            for (int i = 0; i < points; i++) {
                xs[i] = 11 + i % 1000 * 0.012;
                ys[i] = 55 + i / 1000 * 0.014;
            }
            long start = System.nanoTime();
            Coordinates.degreesToSweref().project(xs, ys);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("SWEREF 99 TM: a million points in %d ms%n", best / 1_000_000);
        assertThat(xs[0]).isBetween(200_000.0, 300_000.0);
    }
}
