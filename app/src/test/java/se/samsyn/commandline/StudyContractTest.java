package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every study: where the answer goes, which files are read, what is refused and with which exit code. */
class StudyContractTest {
    private static final String POINTS = "punkter";
    private static final String SERIES = "serie";
    private static final String AREAS = "omraden";
    private static final String ANSWERS = "svar";

    /** Each with what it needs, and with every other option that it has. */
    enum Study {
        HOTSPOTS("hotspots", POINTS, "--x x --y y --cell 500 --method gi-star",
                "--weights row --neighbours 800 --origin 500000,6400000 --size 6x6 --mask YTOR --geometry-crs EPSG:3006 --crs EPSG:3006 --project EPSG:3006"),
        LOCAL_MORAN("hotspots", POINTS, "--x x --y y --cell 500 --method local-moran", "--weights binary --neighbours rook"),
        DENSITY("hotspots", POINTS, "--x x --y y --cell 500 --method density", "--bandwidth 300 --kernel gaussian --origin 500000,6400000 --size 6x6"),
        REPEAT("repeat", POINTS, "--x x --y y --time dag --space 0.1,200,400 --days 7,14,21",
                "--distance manhattan --bands left-closed --permutations 19 --seed 3 --zone Europe/Helsinki"),
        RHYTHM("rhythm", POINTS, "--start fran --end till", "--zone Europe/Helsinki --longest 12h --missing-end exact"),
        SIGNAL("signal", SERIES, "--value antal --method farrington-flexible --first 264",
                "--frequency 52 --mode parity --years 4 --window 2 --periods 8 --skip 20 --alpha .05 --trend-p .5 --weights-threshold 2 --threshold delta"),
        CLASSIC("signal", SERIES, "--value antal --method farrington --first 264",
                "--mode parity --years 3 --window 2 --alpha .05 --trend-p .1 --weights-threshold 2"),
        EARS("signal", SERIES, "--value antal --method ears-c3 --first 20", "--alpha .01 --mode parity"),
        AREAS_OF_POINTS("areas", POINTS, "--x x --y y --areas YTOR --id namn", "--category slag --geometry-crs EPSG:3006 --crs EPSG:3006"),
        CLUSTERS("clusters", POINTS, "--x x --y y --method dbscan --radius 200 --minimum 4", "--crs EPSG:3006 --project EPSG:3006"),
        TREND("trend", SERIES, "--value antal", "--seasons 52 --level 0.9"),
        EFFECT("effect", SERIES, "--treated antal --control annat --first 200",
                "--ring ring --ring-control annat2 --seasons 12 --dispersion 2 --level 0.9"),
        RATES("rates", AREAS, "--id namn --events antal --population folk", "--level 0.9"),
        SCAN("scan", POINTS, "--x x --y y --time dag", "--radius 500 --window 14 --fewest 2 --permutations 19 --seed 4"),
        CIRCLES("scan", AREAS, "--x x --y y --method circular --id namn --events antal --population folk", "--share 0.2 --permutations 19 --seed 4"),
        SURVEY("survey", ANSWERS, "--answer svar --hit otrygg", "--group var --weight vikt --level 0.9");

        private final String command;
        private final String file;
        private final String needed;
        private final String more;

        Study(String command, String file, String needed, String more) {
            this.command = command;
            this.file = file;
            this.needed = needed;
            this.more = more;
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theSameRowsGiveTheSameAnswerHoweverTheyAreWritten(Study study) throws IOException {
        Path plain = written(study, ",", "");
        Ran ran = run(study, plain, study.needed);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().isObject()).isTrue();
        assertThat(run(study, written(study, ";", "\uFEFF"), study.needed).out()).isEqualTo(ran.out());
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(written(study, ",", ""), out);
        }
        assertThat(run(study, packed, study.needed).out()).isEqualTo(ran.out());
        Path answer = folder.resolve("answer.json");
        Ran kept = run(study, plain, study.needed + " --out " + answer);
        assertThat(kept.code()).isZero();
        assertThat(kept.out()).isEmpty();
        assertThat(answer).content().isEqualTo(ran.out());
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionIsTakenAndChangesNothingButTheAnswer(Study study) throws IOException {
        Path plain = written(study, ",", "");
        Ran ran = run(study, plain, study.needed + " " + study.more);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().isObject()).isTrue();
        assertThat(ran.out()).doesNotContain("NaN", "Infinity");
        assertThat(run(study, plain, study.needed + " " + study.more).out()).as("the same again").isEqualTo(ran.out());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongHasItsExitCodeAndNoAnswer(Study study) throws IOException {
        Path plain = written(study, ",", "");
        refused(2, run(study, plain, study.needed + " --colour red"), "--colour");
        refused(1, run(study, folder.resolve("absent.csv"), study.needed), "absent.csv");
        String[] words = study.needed.split(" ");
        String wrong = study.needed.replace(words[0] + " " + words[1], words[0] + " saknas");
        refused(1, run(study, plain, wrong), "saknas");
        refused(1, run(study, plain, study.needed.replace(words[0] + " " + words[1], "")), words[0]);
        Path broken = Files.writeString(folder.resolve("broken.csv"), Files.readString(plain).replaceFirst("\n.*\n", "\n ,\n"));
        refused(1, run(study, broken, study.needed), "rad 2: raden har 2 celler");
        refused(1, run(study, Files.writeString(folder.resolve("empty.csv"), ""), study.needed), "empty.csv");
    }

    private static void refused(int code, Ran ran, String named) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(named);
        assertThat(ran.out()).isEmpty();
    }

    private Ran run(Study study, Path in, String options) throws IOException {
        List<Object> words = new ArrayList<>(List.of("study", study.command, "--in", in));
        words.addAll(Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty())
                .map(word -> word.equals("YTOR") ? areas().toString() : word).toList());
        return Ran.samsyn(words.toArray());
    }

    private Path areas() {
        try {
            return Files.writeString(folder.resolve("ytor.geojson"), """
                    {"type":"FeatureCollection","features":[
                    {"type":"Feature","properties":{"namn":"Väst"},"geometry":{"type":"Polygon","coordinates":
                    [[[500000,6400000],[501500,6400000],[501500,6403000],[500000,6403000],[500000,6400000]]]}},
                    {"type":"Feature","properties":{"namn":"Öst"},"geometry":{"type":"Polygon","coordinates":
                    [[[501500,6400000],[503000,6400000],[503000,6403000],[501500,6403000],[501500,6400000]]]}}]}""");
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private Path written(Study study, String between, String mark) throws IOException {
        Stream<String> rows = switch (study.file) {
            case POINTS -> points();
            case SERIES -> series();
            case AREAS -> Stream.concat(Stream.of("namn,x,y,antal,folk"), Stream.iterate(0, i -> i < 25, i -> i + 1)
                    .map(i -> "O" + i + "," + 1000 * (i % 5) + "," + 1000 * (i / 5) + "," + (i == 7 ? 40 : 4 + i % 3) + "," + (900 + i)));
            default -> Stream.concat(Stream.of("var,svar,vikt"), Stream.iterate(0, i -> i < 40, i -> i + 1)
                    .map(i -> (i < 20 ? "Kajen" : "Åsen") + "," + (i % 3 == 0 ? "otrygg" : "trygg") + "," + (1 + i % 2)));
        };
        return Files.writeString(folder.resolve(study.file + ".csv"), mark + String.join("\n", rows.map(row -> row.replace(",", between)).toList()) + "\n");
    }

    private static Stream<String> points() {
        SplittableRandom random = new SplittableRandom(8);
        return Stream.concat(Stream.of("x,y,dag,fran,till,slag"), Stream.generate(() -> {
            double x = 500_000 + Math.rint(30_000 * random.nextDouble()) / 10;
            double y = 6_400_000 + Math.rint(30_000 * random.nextDouble()) / 10;
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90));
            return x + "," + y + "," + day + "," + day + "T2" + random.nextInt(4) + ":15," + day.plusDays(1) + "T0" + random.nextInt(9) + ":00,"
                    + (random.nextBoolean() ? "klotter" : "stöld");
        }).limit(120));
    }

    private static Stream<String> series() {
        SplittableRandom random = new SplittableRandom(9);
        return Stream.concat(Stream.of("antal,annat,ring,annat2"), Stream.generate(() ->
                random.nextInt(12) + "," + random.nextInt(15) + "," + random.nextInt(9) + "," + random.nextInt(9)).limit(270));
    }
}
