package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code study trend}, {@code effect}, {@code rates}, {@code scan} and {@code survey}: from file to JSON. */
class StudyFiguresTest {
    @TempDir
    Path folder;

    @Test
    void aSeriesThatRisesByTwoForEachStep() throws IOException {
        JsonNode answer = study("trend", write("antal", "1", "3", "5", "7", "9"), "--value", "antal");
        assertThat(answer.get("s").asInt()).isEqualTo(10);
        assertThat(answer.get("slope").asDouble()).isEqualTo(2);
        assertThat(answer.get("tauB").asDouble()).isEqualTo(1);
    }

    @Test
    void theSeasonIsNoTrend() throws IOException {
        String[] summers = IntStream.range(0, 24).mapToObj(month -> String.valueOf(month % 12 + month / 12)).toArray(String[]::new);
        JsonNode answer = study("trend", write("antal", summers), "--value", "antal", "--seasons", "12");
        assertThat(answer.get("slope").asDouble()).as("for each year").isEqualTo(1);
        assertThat(answer.get("s").asInt()).isEqualTo(12);
    }

    @Test
    void trendAsTheOracle() throws IOException {
        JsonNode lake = oracle("trend/mannkendall.json").get("lakehuron");
        String[] levels = lake.get("x").valueStream().map(JsonNode::asString).toArray(String[]::new);
        JsonNode answer = study("trend", write("niva", levels), "--value", "niva");
        assertThat(answer.get("s").asLong()).isEqualTo(lake.get("S").asLong());
        assertThat(answer.get("p").asDouble()).isCloseTo(lake.get("p2").asDouble(), within(1e-12));
        assertThat(answer.get("slope").asDouble()).isCloseTo(lake.get("sen_slope").asDouble(), within(1e-12));
        assertThat(answer.get("low").asDouble()).isCloseTo(lake.get("sen_lo95_interp").asDouble(), within(1e-9));
    }

    @Test
    void anEmptyStepIsSaidAndNotLeftOut() throws IOException {
        Ran ran = Ran.samsyn("study", "trend", "--in", write("vecka,antal", "1,2", "2,", "3,4"), "--value", "antal");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("rad 3");
    }

    /** Three years, 10 a month in both areas; from the third year 5 in the measure's area: half as many, odds ratio 2. */
    @Test
    void aMeasureThatHalves() throws IOException {
        String[] months = IntStream.range(0, 36).mapToObj(month -> (month < 24 ? 10 : 5) + ",10,4,4").toArray(String[]::new);
        Path file = write("har,dar,ring,ringdar", months);
        JsonNode answer = study("effect", file, "--treated", "har", "--control", "dar", "--ring", "ring", "--ring-control", "ringdar", "--first", "25");
        assertThat(answer.get("before").get("from").asInt()).isEqualTo(13);
        assertThat(answer.get("after").get("to").asInt()).isEqualTo(36);
        assertThat(answer.get("counts").get("treated").toString()).isEqualTo("[120,60]");
        assertThat(answer.get("relative").get("oddsRatio").asDouble()).isCloseTo(2, within(1e-12));
        assertThat(answer.get("relative").get("change").asDouble()).isCloseTo(-0.5, within(1e-12));
        assertThat(answer.get("absolute").get("difference").asDouble()).isEqualTo(-60);
        assertThat(answer.get("displacementQuotient").asDouble()).isZero();
        assertThat(answer.get("series").get("level").asDouble()).isCloseTo(0.5, within(1e-6));
        assertThat(answer.get("dispersion").asDouble()).isEqualTo(1);
        // Months that are all alike vary less than Poisson's: the other model finds no size and the same level.
        assertThat(answer.get("series").get("negativeBinomial").get("size").isNull()).isTrue();
        assertThat(answer.get("series").get("negativeBinomial").get("level").asDouble()).isCloseTo(0.5, within(1e-6));
        assertThat(answer.get("smallestFall").asDouble()).isBetween(0.2, 0.5);
    }

    @Test
    void effectAsTheOracle() throws IOException {
        JsonNode worked = oracle("evaluation/before_after_control.json").get("odds").get(0);
        // One step before and one after, a year long each.
        Path file = write("t,c", worked.get("treated_before").asInt() + "," + worked.get("control_before").asInt(),
                worked.get("treated_after").asInt() + "," + worked.get("control_after").asInt());
        JsonNode answer = study("effect", file, "--treated", "t", "--control", "c", "--first", "2", "--seasons", "1", "--dispersion", "4");
        assertThat(answer.get("relative").get("oddsRatio").asDouble()).isCloseTo(worked.get("or_or_RES").asDouble(), within(1e-12));
        assertThat(answer.get("relative").get("low").asDouble())
                .isCloseTo(worked.get("farrington_od4").get("lo95").asDouble(), within(1e-8));
        assertThat(answer.get("absolute").get("z").asDouble()).isCloseTo(worked.get("wdd_z").asDouble(), within(1e-8));
        assertThat(answer.get("series").isNull()).isTrue();
    }

    @Test
    void ratesAsTheOracle() throws IOException {
        List<String> lines = Files.readAllLines(Oracles.file("rates/nc_sids_eb.csv"));
        List<String> names = Arrays.asList(lines.getFirst().split(","));
        JsonNode areas = study("rates", Oracles.file("rates/nc_sids_eb.csv"), "--id", "fips", "--events", "cases", "--population", "pop").get("areas");
        assertThat(areas).hasSize(100);
        for (int i = 0; i < 100; i++) {
            String[] row = lines.get(i + 1).split(",");
            assertThat(areas.get(i).get("smoothed").asDouble()).isCloseTo(Double.parseDouble(row[names.indexOf("eb_poisson")]), within(1e-12));
            assertThat(areas.get(i).get("z").asDouble()).isCloseTo(Double.parseDouble(row[names.indexOf("z_naive")]), within(1e-10));
        }
    }

    @Test
    void anAreaWithoutInhabitantsHasNoRate() throws IOException {
        JsonNode answer = study("rates", write("namn;antal;folk", "Norr;5;1000", "Skogen;0;0", "Syd;15;1000"), "--id", "namn", "--events", "antal",
                "--population", "folk");
        assertThat(answer.get("rate").asDouble()).isEqualTo(0.01);
        // Garwood's interval of 5 begins at half of the 2.5 % quantile of chi-square with 10 degrees, 3.24697278.
        assertThat(answer.get("areas").get(0).get("low").asDouble()).isCloseTo(0.00162348639, within(1e-10));
        assertThat(answer.get("areas").get(1).get("id").asString()).isEqualTo("Skogen");
        assertThat(answer.get("areas").get(1).get("rate").isNull()).isTrue();
        assertThat(answer.get("areas").get(1).get("limits950")).isEmpty();
    }

    /** Ten events in one spot during the last two days, in a town where one falls somewhere each day. */
    @Test
    void aSpotThatFlaresUp() throws IOException {
        List<String> rows = IntStream.range(0, 100)
                .mapToObj(day -> day * 397 % 5000 + "," + day * 761 % 5000 + "," + LocalDate.parse("2026-01-01").plusDays(day))
                .collect(Collectors.toList());
        IntStream.range(0, 10).forEach(i -> rows.add("2500,2500," + (i < 5 ? "2026-04-09" : "2026-04-10")));
        JsonNode signal = study("scan", write("x,y,dag", rows.toArray(String[]::new)), "--x", "x", "--y", "y", "--time", "dag", "--permutations", "199")
                .get("signal");
        assertThat(signal.get("x").asDouble()).isEqualTo(2500);
        assertThat(signal.get("days").asInt()).isEqualTo(2);
        assertThat(signal.get("observed").asInt()).isEqualTo(10);
        assertThat(signal.get("p").asDouble()).isEqualTo(1 / 200.0);
        assertThat(study("scan", write("x,y,dag"), "--x", "x", "--y", "y", "--time", "dag").get("signal").isNull()).isTrue();
    }

    @Test
    void theAreaThatHoldsMore() throws IOException {
        String[] rows = IntStream.range(0, 25).mapToObj(i -> i % 5 + "," + i / 5 + ",O" + i + "," + (i == 12 ? 40 : 5) + ",1000").toArray(String[]::new);
        JsonNode cluster = study("scan", write("x,y,namn,antal,folk", rows), "--x", "x", "--y", "y", "--method", "circular", "--id", "namn",
                "--events", "antal", "--population", "folk", "--permutations", "99").get("clusters").get(0);
        assertThat(cluster.get("members").toString()).isEqualTo("[\"O12\"]");
        assertThat(cluster.get("cases").asInt()).isEqualTo(40);
        assertThat(cluster.get("p").asDouble()).isEqualTo(0.01);
        assertThat(Ran.samsyn("study", "scan", "--in", folder.resolve("data.csv"), "--x", "x", "--y", "y").err()).contains("--time");
    }

    /** 1 of 10: Wilson's interval by hand, (c ± h) with z = 1.96. */
    @Test
    void sharesOfAnswers() throws IOException {
        String[] rows = IntStream.range(0, 20).mapToObj(i -> (i < 10 ? "Kajen," : "Åsen,") + (i == 0 || i >= 15 ? "otrygg" : "trygg") + ",1")
                .toArray(String[]::new);
        Path file = write("var,svar,vikt", rows);
        JsonNode answer = study("survey", file, "--answer", "svar", "--hit", "otrygg", "--group", "var");
        JsonNode quay = answer.get("groups").get(0);
        assertThat(quay.get("group").asString()).isEqualTo("Kajen");
        assertThat(quay.get("share").asDouble()).isCloseTo(0.1, within(1e-15));
        assertThat(quay.get("low").asDouble()).isCloseTo(0.017876213095072896, within(1e-12));
        assertThat(quay.get("above").get("difference").asDouble()).isCloseTo(-0.4, within(1e-12));
        assertThat(study("survey", file, "--answer", "svar", "--hit", "otrygg", "--group", "var", "--weight", "vikt").get("all"))
                .isEqualTo(answer.get("all"));
        Path lopsided = write("svar,vikt", "ja,3", "nej,1", "nej,0");
        JsonNode weighted = study("survey", lopsided, "--answer", "svar", "--hit", "ja", "--weight", "vikt").get("all");
        assertThat(weighted.get("share").asDouble()).isCloseTo(0.75, within(1e-12));
        assertThat(weighted.get("effectiveAnswers").asDouble()).isCloseTo(1.6, within(1e-12));
    }

    private JsonNode study(String command, Path in, String... more) {
        Ran ran = Ran.samsyn(Stream.concat(Stream.of("study", command, "--in", in), Arrays.stream(more)).toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json();
    }

    private Path write(String heading, String... rows) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), heading + "\n" + Arrays.stream(rows).map(row -> row + "\n").collect(Collectors.joining()));
    }

    private static JsonNode oracle(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(Oracles.file(name)));
    }
}
