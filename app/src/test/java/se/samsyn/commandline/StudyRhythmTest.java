package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRhythmTest {
    @TempDir
    Path folder;

    @Test
    void timesInEveryForm() throws IOException {
        // Tuesday 14 May 2024, 13 in Stockholm, is 11 in UTC; day 19857 since 1970-01-01.
        for (String time : new String[] {
            "2024-05-14 13:20", "2024-05-14T13:20:05", "2024-05-14T11:20:00.5Z", "2024-05-14T13:20+02:00",
            "2024-05-14 06:20:00-0500", "2024-05-14T12:20+01", "19857.55"
        }) {
            Ran ran = rhythm("a,b\n" + time + "," + time + "\n");
            assertThat(ran.code()).as(time + ran.err()).isZero();
            assertThat(ran.json().get("hours").get(1).get(13).asDouble()).as(time).isEqualTo(1);
            assertThat(ran.json().get("unknownShare").asDouble()).isZero();
        }
        Ran date = rhythm("a,b\n2024-05-14,2024-05-14\n");
        assertThat(date.json().get("hours").get(1).get(0).asDouble()).isEqualTo(1);
        assertThat(date.err()).contains("bara ett datum");
        assertThat(rhythm("a,b\n2024-05-13T24:00,2024-05-14\n").json().get("hours").get(1).get(0).asDouble())
                .isEqualTo(1);
    }

    @Test
    void gapOverlapAndZone() throws IOException {
        assertThat(rhythm("a,b\n2024-03-31 02:30,2024-03-31 02:30\n").json().get("hours").get(6).get(3).asDouble())
                .isEqualTo(1);
        // From the first 02.00 to 03.00 two hours pass.
        Ran autumn = rhythm("a,b\n2024-10-27 02:00,2024-10-27 04:00\n");
        assertThat(autumn.json().get("hours").get(6).get(2).asDouble()).isCloseTo(2 / 3.0, within(1e-15));
        Ran utc = rhythm("a,b\n2024-05-14T13:20+02:00,2024-05-14T13:20+02:00\n", "--zone", "UTC");
        assertThat(utc.json().get("hours").get(1).get(11).asDouble()).isEqualTo(1);
    }

    @Test
    void excludedAndUnknown() throws IOException {
        String table = """
                a;b
                2024-05-14 13:20;2024-05-14 13:10
                ;2024-05-14 13:10
                2024-05-14 13:20;
                2024-05-14 13:20;2024-05-15 13:21
                2024-05-14 13:20;2024-05-14 22:20
                2024-05-14 13:20;2024-05-14 13:20
                """;
        Ran ran = rhythm(table);
        assertThat(ran.json().get("excluded").asInt()).isEqualTo(4);
        assertThat(ran.json().get("unknownShare").asDouble()).isEqualTo(0.5);
        Ran wider = rhythm(table, "--missing-end", "exact", "--longest", "2d");
        assertThat(wider.json().get("excluded").asInt()).isEqualTo(2);
        assertThat(wider.json().get("unknownShare").asDouble()).isEqualTo(0.5);
        assertThat(rhythm("a,b\n").json().get("unknownShare").isNull()).isTrue();
    }

    @Test
    void wrongTimesNameTheLine() throws IOException {
        for (String wrong : new String[] {
            "2024-02-30", "2024-05-14 25:00", "igår", "2024-05-14 13", "14/5 2024", "2024-05-14T13:20+02:00x",
            "2024-05-14T13:20:", "NaN", "9e99"
        }) {
            Ran ran = rhythm("a,b\n2024-05-14,2024-05-14\n" + wrong + ",2024-05-14\n");
            assertThat(ran.code()).as(wrong).isEqualTo(1);
            assertThat(ran.err()).contains("rad 3", "\"" + wrong + "\"", "\"a\"");
        }
    }

    @Test
    void wrongOptions() throws IOException {
        assertThat(rhythm("a,b\n", "--hours", "3").code()).isEqualTo(2);
        assertThat(rhythm("a,b\n", "--zone", "Mars/Base").code()).isEqualTo(1);
        assertThat(rhythm("a,b\n", "--longest", "soon").code()).isEqualTo(1);
        assertThat(rhythm("a,b\n", "--missing-end", "guess").code()).isEqualTo(1);
        assertThat(rhythm("a,c\n").err()).contains("rad 1", "\"b\"");
    }

    private Ran rhythm(String table, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("times.csv"), table);
        Object[] first = {"study", "rhythm", "--in", file, "--start", "a", "--end", "b"};
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Ran.samsyn(all);
    }
}
