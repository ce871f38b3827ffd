package se.samsyn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.audit.Trace;
import se.samsyn.database.EmbeddedServer;
import se.samsyn.database.Migrations;
import se.samsyn.database.Scope;
import se.samsyn.database.ScopedTransactions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as an operator gives them. */
class BackupCommandsTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String error) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    @Test
    void aCopyOfARunningProgramComesBackInANewFolder() throws Exception {
        String data = folder.resolve("data").toString();
        String copy = folder.resolve("samsyn.zip").toString();
        String fresh = folder.resolve("fresh").toString();

        Outcome taken;
        try (var running = EmbeddedServer.start(Path.of(data))) {
            Migrations.migrate(running.database());
            JdbcClient.create(running.database().ownerSource())
                    .sql("insert into municipality (municipality_id, name) values ('9901', 'Provköping')")
                    .update();
            taken = run("backup", copy, "--data", data);
            assertThat(taken.code()).as(taken.error()).isZero();
            assertThat(taken.error()).contains("municipality: 1 rader", "trace_entry: 1 rader");

            var refused = run("restore", copy, "--data", data);
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.error()).startsWith("Samsyn körs redan");
        }
        var resting = run("verify", "--data", data);
        assertThat(resting.json().get("tables")).isEqualTo(taken.json().get("tables"));
        assertThat(resting.code()).isZero();
        assertThat(resting.json().get("trace").toString())
                .isEqualTo("[{\"municipalityId\":\"9901\",\"brokenDay\":null}]");
        assertThat(run("verify", copy).json()).isEqualTo(taken.json());

        Path answer = folder.resolve("answer.json");
        var restored = run("restore", copy, "--data", fresh, "--out", answer.toString());
        assertThat(restored.code()).as(restored.error()).isZero();
        assertThat(restored.out()).isEmpty();
        assertThat(Files.readString(answer)).contains("municipality");
        assertThat(run("verify", "--data", fresh).json().get("tables")).isEqualTo(taken.json().get("tables"));

        var again = run("restore", copy, "--data", fresh);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.error()).contains("är inte tom");
    }

    @Test
    void aTraceThatWasChangedIsTold() {
        String data = folder.resolve("data").toString();
        Clock longAgo = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        Clock later = Clock.offset(longAgo, Duration.ofDays(2));
        try (var running = EmbeddedServer.start(Path.of(data))) {
            Migrations.migrate(running.database());
            var owner = JdbcClient.create(running.database().ownerSource());
            owner.sql("insert into municipality (municipality_id, name) values ('9901', 'Provköping')").update();
            OperatorTrace.note(running.database(), "backup", longAgo);
            try (var pool = running.database().applicationPool(1)) {
                var sealing = new TransactionTemplate(new ScopedTransactions(pool));
                int days = Scope.call(
                        Scope.ofMunicipality("9901"),
                        () -> sealing.execute(status -> Trace.on(pool, later).seal()));
                assertThat(days).isEqualTo(2);
            }
            assertThat(run("verify", "--data", data).code()).isZero();

            owner.sql("update trace_entry set account_id = 17").update();
            var changed = run("verify", "--data", data);
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.json().get("trace").get(0).get("brokenDay").asString()).isEqualTo("2026-03-02");
            assertThat(changed.error()).contains("Loggen för 9901 stämmer inte");
        }
    }

    @Test
    void whatCannotBeDoneIsOneSentenceAndMakesNothing() {
        var nothing = run("backup", folder.resolve("samsyn.zip").toString(), "--data", folder.resolve("data").toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.error().lines()).hasSize(1);
        assertThat(nothing.error()).contains("finns inte. Ange rätt mapp med --data");

        var noFile = run("restore", folder.resolve("saknas.zip").toString(), "--data", folder.resolve("data").toString());
        assertThat(noFile.code()).isEqualTo(1);
        assertThat(noFile.error()).contains("saknas.zip finns inte");
        assertThat(folder).isEmptyDirectory();

        assertThat(run("verify", "--nonsense").code()).isEqualTo(2);
    }

    private static Outcome run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var error = new ByteArrayOutputStream();
        PrintStream formerOut = System.out;
        PrintStream formerError = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
            return new Outcome(
                    SamsynCommand.run(arguments), out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(formerOut);
            System.setErr(formerError);
        }
    }
}
