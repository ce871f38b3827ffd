package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StudySignalTest {
    @TempDir
    Path folder;

    @Test
    void aSteadySeriesWithOneHighWeek() throws IOException {
        Ran ran = signal(series(265, 4, 12), "farrington-flexible", "264");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode weeks = ran.json().get("weeks");
        assertThat(weeks).hasSize(2);
        assertThat(weeks.get(0).get("t").asInt()).isEqualTo(264);
        assertThat(weeks.get(0).get("alarm").asBoolean()).isFalse();
        assertThat(weeks.get(1).get("observed").asInt()).isEqualTo(12);
        assertThat(weeks.get(1).get("upper").asDouble()).isEqualTo(9);
        assertThat(weeks.get(1).get("alarm").asBoolean()).isTrue();
        assertThat(signal(series(265, 4, 12), "farrington", "264").json().get("weeks").get(1).get("alarm").asBoolean()).isTrue();
        assertThat(signal(series(265, 4, 12), "ears-c1", "264").json().get("weeks").get(1).get("alarm").asBoolean()).isTrue();
    }

    @Test
    void afterNothingAtAllTheTwoModesDiffer() throws IOException {
        Path nothing = series(264, 0, 2);
        JsonNode correct = signal(nothing, "farrington-flexible", "264").json().get("weeks").get(0);
        assertThat(correct.get("upper").asDouble()).isZero();
        assertThat(correct.get("alarm").asBoolean()).isTrue();
        JsonNode parity = signal(nothing, "farrington-flexible", "264", "--mode", "parity").json().get("weeks").get(0);
        assertThat(parity.get("upper").isNull()).isTrue();
        assertThat(parity.get("alarm").asBoolean()).isFalse();
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "antal\n1\n1,5\n");
        assertThat(signal(bad, "ears-c1", "1").code()).isEqualTo(1);
        Files.writeString(bad, "antal\n1\n-2\n");
        assertThat(signal(bad, "ears-c1", "1").err()).contains("rad 3").contains("-2");
        assertThat(signal(series(300, 1, 1), "farrington-flexible", "100").err()).contains("264");
        assertThat(signal(series(300, 1, 1), "ears-c1", "100", "--skip", "3").err()).contains("--skip");
        assertThat(signal(series(300, 1, 1), "farrington-flexible", "0").err()).contains("--first");
    }

    private static Ran signal(Path in, String method, String first, String... more) {
        Object[] words = new Object[10 + more.length];
        System.arraycopy(
                new Object[] {"study", "signal", "--in", in, "--value", "antal", "--method", method, "--first", first}, 0, words, 0, 10);
        System.arraycopy(more, 0, words, 10, more.length);
        return Ran.samsyn(words);
    }

    private Path series(int weeks, int usual, int last) throws IOException {
        StringBuilder rows = new StringBuilder("vecka;antal\n");
        for (int week = 1; week <= weeks; week++) {
            rows.append(week).append(';').append(week == weeks ? last : usual).append('\n');
        }
        Path file = folder.resolve("series.csv");
        Files.writeString(file, rows);
        return file;
    }
}
