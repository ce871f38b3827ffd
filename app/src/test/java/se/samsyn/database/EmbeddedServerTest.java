package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsyn.database.ServerTesting.ask;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running server says about itself. */
class EmbeddedServerTest {
    @TempDir
    static Path parent;

    private static Path folder;
    private static EmbeddedServer server;
    private static Database database;

    @BeforeAll
    static void startAfterAFirstStartThatWasKilled() throws IOException {
        folder = ServerTesting.newDataFolder(parent);
        Files.createDirectories(folder.resolve("database.partial/base"));
        Files.writeString(folder.resolve("database.partial/PG_VERSION"), "18\n");
        server = EmbeddedServer.start(folder);
        database = server.database();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        ServerTesting.giveBack(folder);
    }

    @Test
    void nothingHalfMadeIsLeft() {
        assertThat(folder.resolve("database.partial")).doesNotExist();
        assertThat(folder.resolve("password.once")).doesNotExist();
    }

    @Test
    void whatIsAnsweredIsOnDisk() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void everyLoginNeedsItsPassword() throws SQLException {
        assertThat(ask(
                        database,
                        server.superuser(),
                        "select string_agg(distinct type || ' ' || address || ' ' || auth_method, ', ') from pg_hba_file_rules"))
                .isEqualTo("host 127.0.0.1 scram-sha-256");
        assertThat(ask(
                        database,
                        server.superuser(),
                        "select bool_and(rolpassword like 'SCRAM-SHA-256$%')::text from pg_authid where rolcanlogin"))
                .isEqualTo("true");
        assertThatThrownBy(() -> ask(database, new Database.Login("samsyn_owner", "gissat"), "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void nothingListensOutsideThisMachine() throws Exception {
        assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(database, server.superuser(), "show unix_socket_directories")).isEmpty();
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    try (var socket = new Socket()) {
                        assertThatThrownBy(
                                        () -> socket.connect(new InetSocketAddress(address, server.port()), 2000))
                                .as("%s", address)
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void itKnowsSwedish() throws SQLException {
        assertThat(ask(database, "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'samsyn'"))
                .isEqualTo("i sv-SE");
        assertThat(ask(database, "select lower('ÅÄÖ')")).isEqualTo("åäö");
        Migrations.migrate(database);
        assertThat(ask(database, "select similarity('Åkermyntan', 'åkermynta') > 0.7")).isEqualTo("t");
        assertThat(ask(database, "select unaccent('Björkhamn')")).isEqualTo("Bjorkhamn");
    }

    @Test
    void onlyTheOwnerReadsTheFolder() throws IOException {
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("passwords"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("database"))).isEqualTo("rwx------");
        assertThat(database.toString()).doesNotContain(database.owner().password());
    }

    @Test
    void aSecondStartIsRefusedAndACommandJoins() throws Exception {
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("Samsyn körs redan på datamappen " + folder);

        var other = ServerInItsOwnProcess.start(folder);
        assertThat(ServerInItsOwnProcess.firstWord(other)).startsWith("Samsyn körs redan på datamappen");
        assertThat(other.waitFor()).isEqualTo(1);

        try (var joined = EmbeddedServer.join(folder)) {
            assertThat(joined.database()).isEqualTo(database);
            assertThat(ask(joined.database(), "select 1")).isEqualTo("1");
        }
        assertThat(ask(database, "select 1")).as("still running").isEqualTo("1");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
