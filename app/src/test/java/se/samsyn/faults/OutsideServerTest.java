package se.samsyn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsyn.Visit;
import se.samsyn.database.EmbeddedServer;

/** The whole program on a server that somebody else looks after, prepared as docs/operations.md says. */
class OutsideServerTest {
    private static final Pattern PREPARATION =
            Pattern.compile("prepares the server once:\\s+```sql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("http://\\S+?(/kom-igang\\?token=\\S+)");
    private static final String PASSWORD = "sju gula lyktor vid kajen";

    @TempDir
    Path parent;

    @Test
    void itIsPreparedAsWrittenFirstStartedAndOutlivedByTheProgram() throws Exception {
        Path folder = Folders.fresh(parent, "elsewhere");
        EmbeddedServer server = EmbeddedServer.start(folder);
        try {
            prepare(folder);
            String address = "postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/kommun";
            refusesALoginThatOwnsTheTables(address);
            try (var program = Program.serve(null, logins(), "--database-url", address)) {
                assertThat(StopAndStartTest.status(program, "/logga-in")).isEqualTo(200);
                theLinkWorksOnce(program);

                assertThat(StopAndStartTest.status(program, "/health")).isEqualTo(200);
                server.close();
                whileItIsAwayEveryPageSaysSoCalmly(program);
                assertThat(StopAndStartTest.status(program, "/health")).isEqualTo(503);
                server = EmbeddedServer.start(folder);
                awaitHealth(program);
                assertThat(signedIn(program).status()).as("%s", program.error()).isEqualTo(200);
                assertThat(program.out()).isEmpty();
            }
        } finally {
            server.close();
        }
    }

    /** At once, since each waits for some seconds: what needs a session, a sign-in that is sent, and the inhabitants' pages. */
    private static void whileItIsAwayEveryPageSaysSoCalmly(Program program) throws Exception {
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> asked = Stream.of("/karta", "/offentligt", "/offentligt/9901", "/offentligt/9901/flode.xml")
                    .map(address -> together.submit(() -> get(program, address)))
                    .toList();
            Future<Visit.Answer> sent = together.submit(() -> signedIn(program));
            for (var one : asked) {
                HttpResponse<String> answer = one.get();
                assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(503);
                assertThat(answer.body())
                        .contains("Databasen svarar inte just nu", "Försök igen om en stund", "href=\"" + answer.uri().getPath() + "\"")
                        .doesNotContain("Felnummer");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            }
            assertThat(sent.get().status()).isEqualTo(503);
            assertThat(sent.get().text()).contains("inte säkert att det du skickade hann sparas").doesNotContain("Felnummer");
        }
        assertThat(program.error()).doesNotContain("Incident").containsOnlyOnce("The database does not answer");
    }

    private static HttpResponse<String> get(Program program, String address) throws Exception {
        // With a session's cookie, whose owner only the database knows.
        var request = HttpRequest.newBuilder(URI.create(program.site() + address))
                .header("Cookie", "samsyn=" + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void refusesALoginThatOwnsTheTables(String address) throws Exception {
        Map<String, String> careless = new HashMap<>(logins());
        careless.put("SAMSYN_DATABASE_USER", "kommun_owner");
        var refused = Program.run(parent, careless, "serve", "--port", Program.freePort(), "--database-url", address);
        assertThat(refused.error()).contains("kommun_owner").contains("radskyddet");
        assertThat(refused.error().lines()).hasSize(1);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
    }

    private static void theLinkWorksOnce(Program program) {
        Matcher link = LINK.matcher(program.error());
        assertThat(link.find()).as(program.error()).isTrue();
        String address = link.group(1);
        String token = address.substring(address.indexOf('=') + 1);

        Visit.Answer opened = Visit.anonymous(program.site()).post("/kom-igang", address, "token", token, "municipalityId", "9901",
                "municipalityName", "Provköping", "personName", "Provperson", "email", "prov@9901.example", "password", PASSWORD);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.address()).isEqualTo("/installningar/organisera");

        assertThat(Visit.anonymous(program.site()).get(address).status()).isEqualTo(409);
        assertThat(signedIn(program).text()).contains("Provperson");
    }

    private static Visit.Answer signedIn(Program program) {
        return Visit.anonymous(program.site())
                .post("/logga-in", "/logga-in", "email", "prov@9901.example", "password", PASSWORD, "till", "/mitt-konto");
    }

    private static void awaitHealth(Program program) throws Exception {
        long deadline = System.nanoTime() + Program.PATIENCE.toNanos();
        while (StopAndStartTest.status(program, "/health") != 200) {
            assertThat(System.nanoTime()).as("comes back").isLessThan(deadline);
        }
    }

    private static Map<String, String> logins() {
        return Map.of(
                "SAMSYN_DATABASE_OWNER_USER", "kommun_owner",
                "SAMSYN_DATABASE_OWNER_PASSWORD", "hemligt",
                "SAMSYN_DATABASE_USER", "kommun_app",
                "SAMSYN_DATABASE_PASSWORD", "hemligt",
                "SAMSYN_DATABASE_PORTAL_USER", "kommun_portal",
                "SAMSYN_DATABASE_PORTAL_PASSWORD", "hemligt");
    }

    /** The written statements, with other names: the server's own program has already used those. */
    private static void prepare(Path folder) throws IOException {
        Matcher written = PREPARATION.matcher(Files.readString(Path.of("..", "docs", "operations.md")));
        assertThat(written.find()).as("the preparation in docs/operations.md").isTrue();
        String sql = written.group(1).replace("samsyn", "kommun").replace("'…'", "'hemligt'");
        String[] parts = sql.split("\\\\connect kommun\\n");
        assertThat(parts).as("statements before and after the connection").hasSize(2);
        run(folder, "postgres", parts[0]);
        run(folder, "kommun", parts[1]);
    }

    private static void run(Path folder, String database, String statements) throws IOException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("passwords"))) {
            passwords.load(reader);
        }
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/" + database);
        source.setUser("postgres");
        source.setPassword(passwords.getProperty("postgres"));
        for (String statement : List.of(statements.split(";"))) {
            if (!statement.isBlank()) {
                JdbcClient.create(source).sql(statement).update();
            }
        }
    }
}
