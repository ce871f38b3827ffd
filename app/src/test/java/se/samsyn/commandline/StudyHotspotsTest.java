package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StudyHotspotsTest {
    @TempDir
    Path folder;

    private static final String THREE = "id;öst;nord\n1;10;10\n2;110.0;99.9\n3;100;100\n";

    @Test
    void everyCellOnceFromTheSouthWest() throws IOException {
        Ran ran = hotspots(file("\uFEFF" + THREE), "öst", "nord", "gi-star");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode cells = ran.json().get("cells");
        assertThat(cells).hasSize(4);
        assertThat(cells.get(0).toString()).startsWith("{\"x\":50.0,\"y\":50.0,\"count\":1,\"z\":");
        assertThat(cells.get(1).get("x").asDouble()).isEqualTo(150);
        assertThat(cells.get(2).get("count").asInt()).isZero();
        assertThat(cells.get(3).get("count").asInt()).isEqualTo(1);
        // every neighbourhood is the whole grid: nothing to compare with
        assertThat(cells.get(0).get("z").isNull()).isTrue();
        assertThat(cells.get(0).get("q").isNull()).isTrue();
        assertThat(ran.json().get("outside").asInt()).isZero();
        assertThat(ran.json().get("excluded").asInt()).isZero();
    }

    @Test
    void originSizeAndRowsOutside() throws IOException {
        Ran ran = hotspots(file(THREE + "4;;5\n"), "öst", "nord", "local-moran", "--origin", "-100,0", "--size", "3x1");
        assertThat(ran.json().get("cells")).hasSize(3);
        assertThat(ran.json().get("cells").get(0).get("x").asDouble()).isEqualTo(-50);
        assertThat(ran.json().get("cells").get(0).has("i")).isTrue();
        assertThat(ran.json().get("outside").asInt()).isEqualTo(1);
        assertThat(ran.json().get("excluded").asInt()).isEqualTo(1);
    }

    @Test
    void densityIsPerSquareMetreAndGzipIsRead() throws IOException {
        Path packed = folder.resolve("points.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("x,y\n50,50\n".getBytes());
        }
        Ran ran = hotspots(packed, "x", "y", "density", "--bandwidth", "200", "--size", "2x1");
        JsonNode cells = ran.json().get("cells");
        assertThat(cells.get(0).get("value").asDouble()).isCloseTo(3 / (Math.PI * 40_000), within(1e-18));
        assertThat(cells.get(1).get("value").asDouble()).isCloseTo(0.5625 * 3 / (Math.PI * 40_000), within(1e-18));
        assertThat(cells.get(0).has("p")).isFalse();
    }

    @Test
    void theMaskDecidesWhichCellsThereAre() throws IOException {
        Path mask = folder.resolve("mask.geojson");
        Files.writeString(mask, """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":
                {"type":"Polygon","coordinates":[[[50,0],[300,0],[300,100],[50,100],[50,0]]]}}]}""");
        // the western edge runs through the centre of the first cell, the northern leaves out the upper row
        Ran ran = hotspots(file("x,y\n10,10\n250,50\n150,150\n"), "x", "y", "gi-star", "--mask", mask);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("cells")).hasSize(3);
        assertThat(ran.json().get("outside").asInt()).isEqualTo(1);
        assertThat(ran.json().get("cells").get(2).get("count").asInt()).isEqualTo(1);
    }

    @Test
    void theMaskHasItsOwnCoordinates() throws IOException {
        Path mask = folder.resolve("mask.geojson");
        Files.writeString(mask, """
                {"type":"Polygon","coordinates":[[[14.9,58.9],[15.1,58.9],[15.1,59.1],[14.9,59.1],[14.9,58.9]]]}""");
        // 15 E 59 N is 500000, 6540050 or so; the second point lies far west of the mask
        Path metres = file("x,y\n500010,6540010\n480010,6540010\n");
        Ran ran = hotspots(metres, "x", "y", "gi-star", "--mask", mask, "--geometry-crs", "EPSG:4326");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("outside").asInt()).isEqualTo(1);
        Path degrees = file("x,y\n15.0,59.0\n14.8,59.0\n");
        Ran same = hotspots(degrees, "x", "y", "gi-star", "--mask", mask, "--crs", "EPSG:4326");
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(same.json().get("outside").asInt()).isEqualTo(1);
        assertThat(same.json().get("cells").size()).isBetween(50, 70);
        // degrees taken as metres cover nothing
        assertThat(hotspots(metres, "x", "y", "gi-star", "--mask", mask).json().get("cells")).isEmpty();
        Files.writeString(mask, "{\"type\":\"Point\",\"coordinates\":[1,2]}");
        assertThat(hotspots(metres, "x", "y", "gi-star", "--mask", mask).code()).isEqualTo(1);
        Files.writeString(mask, "not json");
        assertThat(hotspots(metres, "x", "y", "gi-star", "--mask", mask).code()).isEqualTo(1);
    }

    @Test
    void degreesBecomeMetresAndForeignOnesAreRefused() throws IOException {
        // Longitude 15 is the central meridian of SWEREF 99 TM: x is 500 000 exactly.
        Path file = file("lon,lat\n15.0001,59.0\n");
        Ran ran = hotspots(file, "lon", "lat", "gi-star", "--crs", "EPSG:4326");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("cells").get(0).get("x").asDouble()).isEqualTo(500_050);
        Path foreign = file("lon,lat\n15,59\n-2.2,53.4\n");
        Ran refused = hotspots(foreign, "lon", "lat", "gi-star", "--crs", "EPSG:4326");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("rad 3");
        assertThat(refused.out()).isEmpty();
        Path british = file("lon,lat\n-2.2,53.4\n-2.21,53.4\n");
        assertThat(hotspots(british, "lon", "lat", "gi-star", "--crs", "EPSG:4326", "--project", "EPSG:27700").code())
                .isZero();
    }

    @Test
    void theAnswerGoesToAFile() throws IOException {
        Path out = folder.resolve("answer.json");
        Ran ran = hotspots(file(THREE), "öst", "nord", "gi-star", "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("{\"cells\":[");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        Ran lost = hotspots(file(THREE), "öst", "nord", "gi-star", "--out", folder.resolve("no/such/answer.json"));
        assertThat(lost.code()).isEqualTo(1);
    }

    @Test
    void wrongFilesNameTheLine() throws IOException {
        refused(file("x;y\n1;2\n3;4,5\n"), "rad 3", "\"4,5\"", "\"y\"");
        refused(file("x,y\n1,2\n\n1,NaN\n"), "rad 4", "NaN");
        refused(file("x,y\n1,2\n1,1e999\n"), "rad 3");
        refused(file("x,z\n1,2\n"), "rad 1", "\"y\"");
        refused(file("x,y\n1,2\n7\n"), "rad 3", "\"y\"");
        refused(file("x,y\n1,2,3\n"), "rad 2");
        refused(file("x,y,z\n1,2,3\n1,2\n"), "rad 3", "2 celler av 3", "\"z\"");
        assertThat(hotspots(file("x,y\n1,2,\n"), "x", "y", "gi-star").code()).as("a spare separator").isZero();
        refused(file("x,y,y\n1,2,3\n"), "rad 1", "två gånger");
        refused(file(""), "rad 1");
        refused(folder.resolve("absent.csv"), "absent.csv");
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "x,y,ort\n1,2,Göteborg\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        refused(latin, "UTF-8");
    }

    @Test
    void wrongOptions() throws IOException {
        Path file = file("x,y\n1,2\n");
        assertThat(hotspots(file, "x", "y", "gi-star", "--colour", "red").code()).isEqualTo(2);
        assertThat(Ran.samsyn("study", "hotspots", "--colour").code()).isEqualTo(2);
        assertThat(Ran.samsyn("study").code()).isEqualTo(1);
        assertThat(Ran.samsyn("study", "hotspots").code()).isEqualTo(1);
        assertThat(hotspots(file, "x", "y", "guess").err()).contains("gi-star, local-moran, density");
        assertThat(hotspots(file, "x", "y", "guess").code()).isEqualTo(1);
        assertThat(hotspots(file, "x", "y", "gi-star", "--kernel", "quartic").code()).isEqualTo(1);
        assertThat(hotspots(file, "x", "y", "gi-star", "--size", "3").code()).isEqualTo(1);
        assertThat(hotspots(file, "x", "y", "gi-star", "--size", "90000x90000").code()).isEqualTo(1);
        assertThat(hotspots(file, "x", "y", "gi-star", "--neighbours", "-3").code()).isEqualTo(1);
        assertThat(hotspots(file, "x", "y", "gi-star", "--crs", "EPSG:999999").code()).isEqualTo(1);
        assertThat(Ran.samsyn("study", "hotspots", "--in", file, "--x", "x", "--y", "y", "--cell", "zero", "--method",
                        "gi-star").code())
                .isEqualTo(1);
    }

    @Test
    void nothingToCountIsAnAnswer() throws IOException {
        Ran ran = hotspots(file("x,y\n,\n"), "x", "y", "gi-star");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().get("cells")).isEmpty();
        assertThat(ran.json().get("excluded").asInt()).isEqualTo(1);
    }

    private void refused(Path file, String... said) {
        Ran ran = hotspots(file, "x", "y", "gi-star");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains(said);
        assertThat(ran.out()).isEmpty();
    }

    private static Ran hotspots(Path file, String x, String y, String method, Object... more) {
        Object[] first = {"study", "hotspots", "--in", file, "--x", x, "--y", y, "--cell", "100", "--method", method};
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Ran.samsyn(all);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text);
    }
}
