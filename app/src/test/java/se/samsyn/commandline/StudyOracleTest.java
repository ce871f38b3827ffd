package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands against the answers of the field's own tools, from file to JSON. */
class StudyOracleTest {
    @TempDir
    Path folder;

    @Test
    void gistarAndLocalMoranOfTheGrid() throws IOException {
        List<String> lines = Files.readAllLines(Oracles.file("gistar/grid30_gistar_localmoran.csv"));
        List<String> names = Arrays.asList(lines.get(0).split(","));
        StringBuilder points = new StringBuilder("x,y\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            String point = (Integer.parseInt(cells[0]) * 100 - 50) + "," + (Integer.parseInt(cells[1]) * 100 - 50) + "\n";
            points.append(point.repeat(Integer.parseInt(cells[2])));
        }
        Path file = Files.writeString(folder.resolve("points.csv"), points);
        compare(study(file, "gi-star", "queen"), lines, names, "z", "gistar_queen", "p", "p2_queen", "q", "p2_BH_queen");
        compare(study(file, "gi-star", "141.5"), lines, names, "z", "gistar_queen");
        compare(study(file, "gi-star", "rook"), lines, names, "z", "gistar_rook", "q", "p2_BH_rook");
        compare(study(file, "local-moran", "queen"), lines, names, "i", "moran_Ii_queen", "z", "moran_Zcnd_queen");
        compare(study(file, "local-moran", "rook"), lines, names, "p", "moran_pcnd2_rook");
    }

    private static JsonNode study(Path file, String method, String neighbours) {
        Ran ran = Ran.samsyn("study", "hotspots", "--in", file, "--x", "x", "--y", "y", "--cell", "100", "--method",
                method, "--neighbours", neighbours, "--origin", "0,0", "--size", "30x30");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json().get("cells");
    }

    private static void compare(JsonNode cells, List<String> lines, List<String> names, String... pairs) {
        assertThat(cells).hasSize(900);
        for (int i = 0; i < 900; i++) {
            String[] oracle = lines.get(i + 1).split(",");
            assertThat(cells.get(i).get("count").asInt()).isEqualTo(Integer.parseInt(oracle[2]));
            for (int pair = 0; pair < pairs.length; pair += 2) {
                double expected = Double.parseDouble(oracle[names.indexOf(pairs[pair + 1])]);
                assertThat(cells.get(i).get(pairs[pair]).asDouble()).as("%s of cell %d", pairs[pair + 1], i)
                        .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void densityOfChicago() throws IOException {
        Path points = Oracles.file("kde/chicago_points.csv");
        List<String> lines = Files.readAllLines(Oracles.file("kde/kde_grid_exact.csv"));
        int column = Arrays.asList(lines.get(0).split(",")).indexOf("quartic_h250");
        Ran ran = Ran.samsyn("study", "hotspots", "--in", points, "--x", "x", "--y", "y", "--cell", "25", "--method",
                "density", "--bandwidth", "250", "--origin", "0,0", "--size", "52x52");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode cells = ran.json().get("cells");
        assertThat(cells).hasSize(lines.size() - 1);
        for (int i = 0; i < cells.size(); i++) {
            double expected = Double.parseDouble(lines.get(i + 1).split(",")[column]);
            assertThat(cells.get(i).get("value").asDouble()).isCloseTo(expected, within(1e-17));
        }
    }

    @Test
    void rhythmOfTheUncertainTimes() throws IOException {
        JsonNode cases = new JsonMapper().readTree(Oracles.file("aoristic/aoristic_cases.json")).get("cases");
        assertThat(cases).hasSize(14);
        double[] all = new double[168];
        StringBuilder table = new StringBuilder("from,to\n");
        for (JsonNode one : cases) {
            String row = one.get("local_from").asString() + "," + one.get("local_to").asString() + "\n";
            table.append(row);
            Path single = Files.writeString(folder.resolve("one.csv"), "from,to\n" + row);
            double[] expected = new double[168];
            one.get("weights").properties().forEach(
                    weight -> expected[Integer.parseInt(weight.getKey())] = weight.getValue().asDouble());
            compare(rhythm(single), expected);
            for (int i = 0; i < 168; i++) {
                all[i] += expected[i];
            }
        }
        compare(rhythm(Files.writeString(folder.resolve("all.csv"), table)), all);
    }

    private static JsonNode rhythm(Path file) {
        Ran ran = Ran.samsyn("study", "rhythm", "--in", file, "--start", "from", "--end", "to", "--longest", "30d");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json().get("hours");
    }

    private static void compare(JsonNode hours, double[] expected) {
        assertThat(hours).hasSize(7);
        for (int i = 0; i < 168; i++) {
            assertThat(hours.get(i / 24).get(i % 24).asDouble()).as("hour %d", i).isCloseTo(expected[i], within(1e-11));
        }
    }
}
