package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files through the command line: what is usable is kept once, what is not is counted by its cause. */
class ImportCommandTest {
    private static final String CODE = "9941";

    @TempDir
    Path folder;

    private Scope scope;

    @BeforeEach
    void fresh() {
        scope = TestDatabase.fresh(CODE);
        TestDatabase.owner().sql("update municipality set name = 'Ettby kommun' where municipality_id = '" + CODE + "'").update();
    }

    @Test
    void policeEventsKeepTheTimeOfTheNameAndTheirCentreIsNoPlace() throws Exception {
        JsonNode report = run(file("events.json", """
                [{"id":1,"datetime":"2023-04-02 8:59:50 +02:00","name":"02 april 08:21, Skadegörelse, Ettby","summary":"Krossade rutor.","type":"Skadegörelse","location":{"name":"Ettby","gps":"56.524745,14.978534"}},
                 {"id":2,"datetime":"2024-01-01 0:10:00 +01:00","name":"31 december 23:40, Bråk, Ettby","summary":"Bråk vid torget.","type":"Bråk","location":{"name":"Ettby","gps":"56.524745,14.978534"}},
                 {"id":3,"datetime":"2023-04-02 9:00:00 +02:00","name":"02 april, Sammanfattning natt","summary":"Mycket.","type":"Sammanfattning natt","location":{"name":"Ettby","gps":"56.5,14.9"}},
                 {"id":4,"datetime":"2023-04-02 9:00:00 +02:00","name":"02 april 09:00, Djur, Ettby","summary":"Älg.","type":"Djur","location":{"name":"Ettby","gps":"56.5,14.9"}},
                 {"id":5,"datetime":"2023-04-02 9:00:00 +02:00","name":"02 april 09:00, Stöld, Annanby","summary":"","type":"Stöld","location":{"name":"Annanby","gps":"56.5,14.9"}},
                 {"id":6,"datetime":"i går","name":"Stöld","summary":"","type":"Stöld","location":{"name":"Ettby","gps":"56.5,14.9"}},
                 {"id":7,"datetime":"2023-04-02 9:00:00 +02:00","name":"02 april 09:00, Nytt","summary":"","type":"Något helt nytt","location":{"name":"Ettby","gps":"56.5,14.9"}}]
                """));

        assertThat(report.path("rows").asInt()).isEqualTo(7);
        assertThat(report.path("added").asInt()).isEqualTo(2);
        assertThat(report.path("bad").toString())
                .isEqualTo("{\"time\":1,\"category\":1,\"not-ours\":1,\"digest\":1,\"elsewhere\":1}");
        assertThat(rows("select to_char(from_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' ' || position_class from observation order by id"))
                .containsExactly("2023-04-02 06:21 MUNICIPALITY_CENTRE", "2023-12-31 22:40 MUNICIPALITY_CENTRE");
        assertThat(rows("select distinct state from observation")).containsExactly("RECEIVED");
    }

    @Test
    void theSameFileAgainAddsNothingAndEqualRowsOfOneFileStayApart() throws Exception {
        Path table = file("table.csv", """
                tid;kategori;x;y;plats
                2026-03-01 21:30;klotter;500000;6220000;Torget
                2026-03-01 21:30;klotter;500000;6220000;Torget
                2026-03;snatteri;;;Affären
                """);

        assertThat(run(table).path("added").asInt()).isEqualTo(2 + 1);
        JsonNode again = run(table);
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(3);
        assertThat(rows("select time_class from observation order by id")).containsExactly("EXACT", "EXACT", "MONTH");
    }

    @Test
    void badRowsOfATableAreCountedByTheirCause() throws Exception {
        JsonNode report = run(file("bad.csv", """
                id,from,to,x,y,category,text
                1,2026-03-01T10:00,2026-03-01T09:00,500000,6220000,TIL,
                2,i fjol,,500000,6220000,TIL,
                3,2026-03-01T10:00,,femhundra,6220000,TIL,
                4,2026-03-01T10:00,,500000,6220000,trollerier,
                5,2026-03-01T10:00,,500000
                6,2026-03-01T10:00,2026-03-01T11:00,500000,6220000,TIL_SHOPLIFTING,Ring 070-174 06 05 om det
                """));

        assertThat(report.path("bad").toString())
                .isEqualTo("{\"cells\":1,\"time\":1,\"time-order\":1,\"category\":1,\"coordinates\":1}");
        assertThat(report.path("added").asInt()).isEqualTo(1);
        assertThat(report.path("masked").asInt()).isEqualTo(1);
        assertThat(rows("select text from observation").getFirst()).doesNotContain("070");
    }

    @Test
    void aFileThatBreaksHalfwayLeavesNothingBehind() {
        StringWriter said = new StringWriter();
        int code = execute(said, file("half.json", """
                [{"id":1,"datetime":"2023-04-02 8:59:50 +02:00","name":"02 april 08:21, Bråk, Ettby","summary":"","type":"Bråk","location":{"name":"Ettby","gps":"56.5,14.9"}},
                 {"id":2,"datetime":"""));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).contains("Filen är trasig").contains("Inget är sparat");
        assertThat(rows("select id::text from observation union all select id::text from import_batch")).isEmpty();
    }

    @Test
    void acceptingTheRowReportIsTheReview() throws Exception {
        JsonNode report = run(file("one.csv", "tid,kategori\n2026-03-01,SKA\n"), "--accept");

        assertThat(report.path("state").asString()).isEqualTo("accepted");
        assertThat(rows("select state || ' ' || position_class from observation")).containsExactly("ACCEPTED NONE");
    }

    @Test
    void coordinatesOutsideSwedenNeedAProjection() throws Exception {
        Path table = file("far.csv", "month,longitude,latitude,crime_type,location\n2019-05,-2.878518,53.498496,Shoplifting,On or near Colmoor Close\n");

        assertThat(run(table).path("bad").path("outside").asInt()).isEqualTo(1);
        assertThat(run(table, "--project", "EPSG:27700").path("added").asInt()).isEqualTo(1);
        assertThat(rows("select position_class || ' ' || round(x / 1000) || ' ' || round(y / 1000) from observation"))
                .containsExactly("SNAPPED 342 401");
    }

    @Test
    void theRealFilesLoad() throws Exception {
        Path shared = Path.of(System.getProperty("samsyn.shared", "../shared"));
        boolean there = Files.exists(shared.resolve("data"));
        if (!there) {
            System.out.println("Skipped: the real files are not here (samsyn.shared)");
        }
        assumeTrue(there);
        TestDatabase.owner().sql("update municipality set name = 'Tingsryds kommun' where municipality_id = '" + CODE + "'").update();

        JsonNode police = run(shared.resolve("data/polisen/pilot_small4_events.json"));
        assertThat(police.path("rows").asInt()).isEqualTo(462);
        assertThat(police.path("bad").path("elsewhere").asInt()).isEqualTo(462 - 90);
        assertThat(police.path("bad").path("category").asInt()).isZero();
        assertThat(police.path("added").asInt()).isPositive();
        assertThat(run(shared.resolve("data/polisen/pilot_small4_events.json")).path("added").asInt()).isZero();

        JsonNode thefts = run(shared.resolve("data/points/merseyside_shoplifting.csv.gz"), "--project", "EPSG:27700", "--accept");
        assertThat(thefts.path("rows").asInt()).isEqualTo(7930);
        assertThat(thefts.path("added").asInt()).isEqualTo(7930);
        assertThat(rows("select distinct position_class from observation where category_group = 'TIL' and subcategory = 'TIL_SHOPLIFTING'"))
                .containsExactly("SNAPPED");
    }

    @Test
    void aTableOfSeriesIsReadAsOneAndItsNextDeliverySaysWhatChanged() throws Exception {
        JsonNode first = run(file("brott.csv", "brott;område;2024;2025*\nStöld;Norr;5;6\nStöld;Söder;7;..\nRån;Norr;1;x y\n"));
        assertThat(first.path("state").asString()).isEqualTo("waiting");
        assertThat(first.path("new").asInt()).isEqualTo(4);
        assertThat(first.path("bad").toString()).isEqualTo("{\"missing\":1,\"number\":1}");
        assertThat(rows("select value::text from series_value")).isEmpty();

        Path mapping = file("mapping.json", "{\"series\": {\"name\": \"Brå\", \"instrument\": \"Anmälda brott\", \"definition-code\": \"Årsstatistik\"}}");
        Path table = file("brott-igen.csv", "brott;område;2024;2025*\nStöld;Norr;5;6\nStöld;Söder;7;8\n");
        assertThat(run(table, "--mapping", mapping.toString(), "--accept").path("state").asString()).isEqualTo("accepted");
        JsonNode again = run(file("brott-2.csv", "brott;område;2024;2025\nStöld;Norr;5;9\nStöld;Söder;7;..\n"), "--mapping", mapping.toString(), "--accept");
        assertThat(again.path("changed").asInt()).isEqualTo(1);
        assertThat(again.path("gone").asInt()).isEqualTo(1);
        assertThat(rows("select value::text from series_value where ended_by is null order by value")).containsExactly("5", "7", "8", "9");
        assertThat(rows("select source_name from import_batch")).isEmpty();
    }

    @Test
    void seriesAreFetchedOnTheMunicipalitysOwnDayAndAMistypedPeriodIsRefused() throws Exception {
        // At every moment at least one of them has another day than Sweden.
        String zone = java.util.stream.Stream.of("Pacific/Kiritimati", "Etc/GMT+12")
                .filter(one -> !today(one).equals(today("Europe/Stockholm")))
                .findFirst()
                .orElseThrow();
        TestDatabase.owner().sql("update municipality set zone = '" + zone + "' where municipality_id = '" + CODE + "'").update();
        Path table = file("brott.csv", "brott;område;2024;2025\nStöld;Norr;5;6\nStöld;Söder;7;8\n");
        run(table);
        assertThat(rows("select retrieved_on::text from series_delivery")).containsExactly(today(zone));

        Path mapping = file("mapping.json", "{\"series\": {\"preliminary-from\": \"oktobr\"}}");
        StringWriter said = new StringWriter();
        assertThat(execute(said, table, "--mapping", mapping.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("från när värdena är preliminära: oktobr");
        assertThat(rows("select 'x' from series_delivery")).hasSize(1);
    }

    private static String today(String zone) {
        return java.time.LocalDate.now(java.time.ZoneId.of(zone)).toString();
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode run(Path file, String... options) {
        StringWriter said = new StringWriter();
        assertThat(execute(said, file, options)).as(said.toString()).isZero();
        return JsonMapper.shared().readTree(said.toString());
    }

    private static int execute(StringWriter said, Path file, String... options) {
        ImportCommand command = new ImportCommand();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(file.toString(), "--municipality", CODE), java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        line.parseArgs(arguments);
        try {
            return command.with(TestDatabase.database());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.List<String> rows(String sql) {
        return TestDatabase.inScope(scope, () -> TestDatabase.jdbc().sql(sql).query(String.class).list());
    }
}
