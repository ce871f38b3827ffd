package se.samsyn.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The pictures of docs/methods are what the library answers today; {@code make pictures} draws them anew. */
class PicturesTest {
    private static final Path DOCS = Path.of("..", "docs");

    private static Map<String, Supplier<String>> pictures() {
        PlacePictures places = new PlacePictures();
        TimePictures times = new TimePictures();
        FigurePictures figures = new FigurePictures();
        return new TreeMap<>(Map.ofEntries(
                Map.entry("density", places::density), Map.entry("hotspot", places::hotspot), Map.entry("clusters", places::clusters),
                Map.entry("patrol", places::patrol), Map.entry("trend", times::trend), Map.entry("effect", times::effect),
                Map.entry("rhythm", times::rhythm), Map.entry("repeat", times::repeat), Map.entry("compare", figures::compare),
                Map.entry("rate", figures::rate), Map.entry("survey", figures::survey), Map.entry("disclosure", figures::disclosure)));
    }

    @Test
    void arePresentAndUpToDate() throws IOException {
        for (Map.Entry<String, Supplier<String>> picture : pictures().entrySet()) {
            Path file = DOCS.resolve("images/methods").resolve(picture.getKey() + ".svg");
            String drawn = picture.getValue().get();
            if (Boolean.getBoolean("samsyn.pictures")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, drawn);
            }
            assertThat(file).as("make pictures draws it").exists().content().isEqualTo(drawn);
        }
    }

    /** Each page of a method says all five things and shows a picture. */
    @Test
    void everyPageIsWhole() throws IOException {
        for (String page : pictures().keySet()) {
            String text = Files.readString(DOCS.resolve("methods").resolve(page + ".md"));
            assertThat(text).as(page)
                    .contains("**Question.**", "Formula", "**Assumptions.**", "**When not to use it.**", "**Sources.**", "**Code.**")
                    .contains("../images/methods/" + page + ".svg");
        }
    }
}
