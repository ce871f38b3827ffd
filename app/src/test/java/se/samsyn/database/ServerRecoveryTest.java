package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static se.samsyn.database.ServerTesting.ask;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts after things went wrong. */
class ServerRecoveryTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = ServerTesting.dataFolder(parent);
    }

    @AfterEach
    void giveBack() throws IOException {
        ServerTesting.giveBack(folder);
    }

    @Test
    void afterAKilledProgramTheNextStartFindsWhatWasCommitted() throws Exception {
        for (int kill = 1; kill <= 2; kill++) {
            var program = ServerInItsOwnProcess.start(folder);
            assertThat(ServerInItsOwnProcess.firstWord(program)).isEqualTo("ready");
            long orphan = ServerTesting.serverProcess(folder);
            program.destroyForcibly().waitFor();
            assertThat(ProcessHandle.of(orphan)).as("the database process outlives it").isPresent();

            try (var server = EmbeddedServer.start(folder)) {
                assertThat(ServerTesting.serverProcess(folder)).isNotEqualTo(orphan);
                assertThat(ask(server.database(), "select sum(number) from kept")).isEqualTo(Integer.toString(kill));
            }
        }
    }

    @Test
    void afterProgramAndDatabaseWereKilledTheNextStartRecovers() throws Exception {
        var program = ServerInItsOwnProcess.start(folder);
        assertThat(ServerInItsOwnProcess.firstWord(program)).isEqualTo("ready");
        long orphan = ServerTesting.serverProcess(folder);
        program.destroyForcibly().waitFor();
        ProcessHandle.of(orphan).orElseThrow().destroyForcibly();

        try (var server = EmbeddedServer.start(folder)) {
            assertThat(ask(server.database(), "select sum(number) from kept")).isEqualTo("1");
        }
    }

    @Test
    void aStoppedProgramStopsItsDatabaseWithinTenSeconds() throws Exception {
        var program = ServerInItsOwnProcess.start(folder);
        assertThat(ServerInItsOwnProcess.firstWord(program)).isEqualTo("ready");

        program.destroy();

        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void aProcessNumberThatSomebodyElseHasNowIsNotTakenForTheServer() throws Exception {
        EmbeddedServer.start(folder).close();
        Files.writeString(
                folder.resolve("database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("database") + "\n0\n5432\n\n127.0.0.1\n");
        EmbeddedServer.start(folder).close();
    }

    @Test
    void thePortIsKeptUnlessSomebodyElseHasIt() throws Exception {
        int first;
        try (var server = EmbeddedServer.start(folder)) {
            first = server.port();
        }
        try (var taken = new ServerSocket(first, 1, InetAddress.getByName("127.0.0.1"));
                var server = EmbeddedServer.start(folder)) {
            assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(ask(server.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aCommandStartsTheServerForItsOwnTime() throws Exception {
        try (var server = EmbeddedServer.join(folder)) {
            assertThat(ask(server.database(), "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void rootWithoutUserNamespacesHandsTheFolderOver(@TempDir Path own) throws Exception {
        assumeThat(ServerUser.ownUserId()).as("only root hands over").isZero();
        ServerTesting.copyPrograms(own);
        for (int start = 0; start < 2; start++) {
            DataFolder data = DataFolder.open(own);
            data.lockOrRefuse();
            try (var server = EmbeddedServer.startLocked(data, ServerUser.HANDED_OVER, Map.of())) {
                assertThat(ask(server.database(), "select 1")).isEqualTo("1");
                assertThat(ProcessHandle.of(ServerTesting.serverProcess(own)).flatMap(process -> process.info().user()))
                        .contains("nobody");
            }
        }
        DataFolder again = DataFolder.open(own);
        assertThat(ServerUser.choose(again)).isEqualTo(ServerUser.HANDED_OVER);
    }

    @Test
    void aStopWaitsForNobody() throws Exception {
        var server = EmbeddedServer.start(folder);
        try (var connection = server.database().ownerSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("create table unfinished (number integer)");
            long before = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
        server.close();
    }
}
