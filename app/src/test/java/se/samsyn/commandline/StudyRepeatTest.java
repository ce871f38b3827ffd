package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code study repeat}, {@code clusters} and {@code areas}. */
class StudyRepeatTest {
    private static final String TWO_NEAR = "x,y,dag\n0,0,2024-03-30\n0,100,2024-04-02\n9000,0,2024-03-30\n5,5,\n";

    @TempDir
    Path folder;

    @Test
    void datesDifferInWholeDaysAlsoWhenClocksAreMoved() throws IOException {
        Ran ran = Ran.samsyn("study", "repeat", "--in", file(TWO_NEAR), "--x", "x", "--y", "y", "--time", "dag", "--space", "100,200",
                "--days", "3,7", "--permutations", "99", "--seed", "7");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode json = ran.json();
        assertThat(json.get("n").asInt()).isEqualTo(3);
        assertThat(json.get("excluded").asInt()).isEqualTo(1);
        assertThat(json.get("observed").toString()).isEqualTo("[[1,0],[0,0]]");
        // One pair of three is near; all three pairs are within three days.
        assertThat(json.get("expected").get(0).get(0).asDouble()).isCloseTo(1, within(1e-12));
        assertThat(json.get("variance").get(0).get(0).isNull()).isTrue();
        assertThat(json.get("ratio").get(1).get(0).isNull()).isTrue();
        assertThat(json.get("p").get(0).get(0).asDouble()).isOne();
        assertThat(Ran.samsyn("study", "repeat", "--in", file(TWO_NEAR), "--x", "x", "--y", "y", "--time", "dag", "--space", "100",
                "--days", "3", "--permutations", "0").json().get("p").isNull()).isTrue();
    }

    @Test
    void timestampsDifferInFractionsAndBandsCanBeOpen() throws IOException {
        String rows = "x;y;t\n0;0;2024-05-01 12:00\n0;10;2024-05-02 18:00\n";
        Ran ran = Ran.samsyn("study", "repeat", "--in", file(rows), "--x", "x", "--y", "y", "--time", "t", "--space", "10,20", "--days",
                "1,1.25,2", "--bands", "left-closed", "--distance", "manhattan", "--permutations", "0");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("observed").toString()).isEqualTo("[[0,0,0],[0,0,1]]");
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() throws IOException {
        Path bad = file("x,y,t\n0,0,2024-05-01\n1,1,igår\n");
        Ran ran = Ran.samsyn("study", "repeat", "--in", bad, "--x", "x", "--y", "y", "--time", "t", "--space", "10", "--days", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("rad 3").contains("igår");
        assertThat(ran.out()).isEmpty();
        Ran falling = Ran.samsyn("study", "repeat", "--in", bad, "--x", "x", "--y", "y", "--time", "t", "--space", "10,5", "--days", "1");
        assertThat(falling.code()).isEqualTo(1);
        assertThat(falling.err()).contains("--space").contains("stigande");
    }

    @Test
    void groupsInInputOrder() throws IOException {
        Path points = file("x,y\n500,500\n0,0\n10,0\n20,0\n,\n");
        Ran ran = Ran.samsyn("study", "clusters", "--in", points, "--x", "x", "--y", "y", "--method", "dbscan", "--radius", "10",
                "--minimum", "3");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("labels").toString()).isEqualTo("[0,1,1,1]");
        assertThat(ran.json().get("core").toString()).isEqualTo("[false,false,true,false]");
        assertThat(ran.json().get("excluded").asInt()).isEqualTo(1);
    }

    @Test
    void aPointCountsOnceInTheFirstAreaOfTheFile() throws IOException {
        Path areas = folder.resolve("areas.geojson");
        Files.writeString(areas, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"kod":"2"},"geometry":
                {"type":"Polygon","coordinates":[[[100,0],[200,0],[200,100],[100,100],[100,0]]]}},
                {"type":"Feature","properties":{"kod":1},"geometry":
                {"type":"Polygon","coordinates":[[[0,0],[100,0],[100,100],[0,100],[0,0]]]}}]}""");
        // One on the shared border, one inside the second, one on the outer border, one outside, one without a category.
        Path points = file("x,y,typ\n100,50,a\n50,50,\"b\"\"c\"\n200,50,a\n500,50,a\n1,1,\n");
        Ran ran = Ran.samsyn("study", "areas", "--in", points, "--x", "x", "--y", "y", "--areas", areas, "--id", "kod", "--category",
                "typ", "--geometry-crs", "EPSG:3006", "--crs", "EPSG:3006");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("areas").toString())
                .isEqualTo("[{\"id\":\"2\",\"count\":2,\"categories\":{\"a\":2}},{\"id\":\"1\",\"count\":1,\"categories\":{\"b\\\"c\":1}}]");
        assertThat(ran.json().get("outside").asInt()).isEqualTo(1);
        assertThat(ran.json().get("excluded").asInt()).isEqualTo(1);
        assertThat(ran.err()).contains("1 punkter ligger i flera ytor");
        assertThat(Ran.samsyn("study", "areas", "--in", points, "--x", "x", "--y", "y", "--areas", areas, "--id", "saknas").err())
                .contains("saknar egenskapen");
    }

    private Path file(String text) throws IOException {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, text);
        return file;
    }
}
