package se.samsyn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One installation's day: started, started twice, stopped, killed, started again. */
class StopAndStartTest {
    // Ten are promised, on a machine that is not busy with other tests.
    private static final int SECONDS_OF_A_STOP = 30;

    @TempDir
    Path parent;

    @Test
    void theProgramAndItsDatabaseStopAndStartTogether() throws Exception {
        Path data = Folders.demo(parent);

        try (var program = Program.serve(data, "--demo")) {
            assertThat(program.out()).as("standard output belongs to the commands' answers").isEmpty();
            assertThat(status(program, "/health")).isEqualTo(200);
            var second = Program.run(parent, "serve", "--port", Program.freePort(), "--data", data);
            assertThat(second.error()).startsWith("Samsyn körs redan på datamappen " + data);
            assertThat(second.error().lines()).hasSize(1);
            assertThat(second.code()).isEqualTo(1);
            assertThat(status(program, "/logga-in")).as("the first is not disturbed").isEqualTo(200);

            ProcessHandle database = Program.databaseProcess(data).orElseThrow();
            program.kill();
            assertThat(Program.serves(database, data)).as("the database outlives a killed program").isTrue();
        }
        // The orphan was ended with the first program; this one is left for the next start to find.
        try (var killed = Program.serve(data, "--demo")) {
            killed.kill();
            ProcessHandle orphan = Program.databaseProcess(data).orElseThrow();
            try (var next = Program.serve(data, "--demo")) {
                assertThat(Program.serves(orphan, data)).isFalse();
                assertThat(status(next, "/logga-in")).isEqualTo(200);

                ProcessHandle database = Program.databaseProcess(data).orElseThrow();
                next.terminate();
                assertThat(next.process().waitFor(SECONDS_OF_A_STOP, TimeUnit.SECONDS)).isTrue();
                assertThat(Program.serves(database, data)).isFalse();
                assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
                assertThat(next.error()).doesNotContain("ERROR").doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aStopInTheMiddleOfTheStartLeavesNoDatabaseBehind() throws Exception {
        Path data = Folders.demo(parent);
        int port = Program.freePort();
        try (var program =
                Program.start(parent, java.util.Map.of(), data, port, "serve", "--demo", "--port", port, "--data", data)) {
            ProcessHandle database = awaitDatabase(program);
            program.terminate();
            assertThat(program.process().waitFor(SECONDS_OF_A_STOP, TimeUnit.SECONDS)).isTrue();
            assertThat(Program.serves(database, data)).isFalse();
        }
    }

    private static ProcessHandle awaitDatabase(Program program) throws Exception {
        while (program.process().isAlive()) {
            var database = Program.databaseProcess(program.data());
            if (database.isPresent()) {
                return database.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Ended: " + program.error());
    }

    static int status(Program program, String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(program.site() + address)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
