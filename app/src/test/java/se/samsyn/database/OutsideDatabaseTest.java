package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that somebody else looks after: a second one, of the same binaries, reached by address and environment alone. */
class OutsideDatabaseTest {
    @TempDir
    static Path parent;

    private static Path folder;
    private static EmbeddedServer server;
    private static JdbcClient administrator;
    private static String address;
    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    @BeforeAll
    static void anAdministratorPreparesTheServer() throws IOException {
        folder = ServerTesting.dataFolder(parent);
        server = EmbeddedServer.start(folder);
        address = "postgresql://127.0.0.1:" + server.port() + "/";
        administrator = JdbcClient.create(Database.source("jdbc:" + address + "postgres", server.superuser()));
        administrator.sql("create role kommun_agare login bypassrls password 'a'").update();
        administrator.sql("create role kommun_program login password 'b'").update();
        administrator.sql("create role kommun_portal login password 'c'").update();
        administrator.sql("create role kommun_slarv login bypassrls password 'd'").update();
        administrator.sql("create database kommun owner kommun_agare").update();
        ENVIRONMENT.putAll(Map.of(
                "SAMSYN_DATABASE_OWNER_USER", "kommun_agare",
                "SAMSYN_DATABASE_OWNER_PASSWORD", "a",
                "SAMSYN_DATABASE_USER", "kommun_program",
                "SAMSYN_DATABASE_PASSWORD", "b",
                "SAMSYN_DATABASE_PORTAL_USER", "kommun_portal",
                "SAMSYN_DATABASE_PORTAL_PASSWORD", "c"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        ServerTesting.giveBack(folder);
    }

    @Test
    void itIsMigratedAndKeptApartLikeOurOwn() {
        Database database = Database.outside(address + "kommun", ENVIRONMENT);
        Migrations.migrate(database);
        Migrations.migrate(database);
        try (var pool = database.applicationPool(2)) {
            var application = JdbcClient.create(pool);
            application.sql("insert into municipality (municipality_id, name) values ('9901', 'Provkommun')").update();
            assertThat(application.sql("select name from municipality").query(String.class).list())
                    .containsExactly("Provkommun");
        }
    }

    @Test
    void whatWasMigratedByTheSameFilesIsNotLookedThroughAgain() {
        administrator.sql("create database kommun_igen owner kommun_agare").update();
        Database database = Database.outside(address + "kommun_igen", ENVIRONMENT);
        Migrations.migrate(database);
        JdbcClient owner = JdbcClient.create(database.ownerSource());
        // A changed file is one with another checksum than Flyway wrote down.
        owner.sql("update flyway_history_post set checksum = checksum + 1 where version = '1'").update();
        Migrations.migrate(database);

        owner.sql("update flyway_history_fingerprint set sha256 = 'of other files'").update();
        assertThatThrownBy(() -> Migrations.migrate(database)).isInstanceOf(StartupProblem.class).hasMessageContaining("post");
        owner.sql("update flyway_history_post set checksum = checksum - 1 where version = '1'").update();
        Migrations.migrate(database);
        assertThat(owner.sql("select sha256 from flyway_history_fingerprint").query(String.class).single()).hasSize(64);
        try (var pool = database.applicationPool(1)) {
            assertThatThrownBy(() -> JdbcClient.create(pool).sql("delete from flyway_history_fingerprint").update())
                    .rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void noConnectionThatTheServerHasEndedIsHandedOut() {
        Database database = Database.outside(address + "kommun", ENVIRONMENT);
        try (var pool = database.applicationPool(3)) {
            var application = JdbcClient.create(pool);
            for (int restart = 0; restart < 20; restart++) {
                assertThat(application.sql("select 1").query(Integer.class).single()).isOne();
                administrator.sql("select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = 'kommun_program'")
                        .query()
                        .listOfRows();
            }
        }
    }

    @Test
    void aLoginThatGoesRoundThePoliciesIsRefused() {
        var careless = new HashMap<>(ENVIRONMENT);
        careless.put("SAMSYN_DATABASE_USER", "kommun_slarv");
        careless.put("SAMSYN_DATABASE_PASSWORD", "d");
        assertRefused(Database.outside(address + "kommun", careless), "kommun_slarv för programmet går förbi radskyddet");

        careless.put("SAMSYN_DATABASE_USER", "kommun_agare");
        careless.put("SAMSYN_DATABASE_PASSWORD", "a");
        assertRefused(Database.outside(address + "kommun", careless), "kommun_agare för programmet går förbi radskyddet");
    }

    @Test
    void aMemberOfAPowerfulRoleIsRefused() {
        administrator.sql("create role kommun_medlem login password 'e' in role kommun_agare").update();
        var member = new HashMap<>(ENVIRONMENT);
        member.put("SAMSYN_DATABASE_PORTAL_USER", "kommun_medlem");
        member.put("SAMSYN_DATABASE_PORTAL_PASSWORD", "e");
        assertRefused(
                Database.outside(address + "kommun", member), "kommun_medlem för portalen äger tabeller eller ingår");
    }

    @Test
    void anOwnerWhoseBackupWouldBeEmptyIsRefused() {
        administrator.sql("create role kommun_blind login password 'f'").update();
        administrator.sql("create database blind owner kommun_blind").update();
        var blind = new HashMap<>(ENVIRONMENT);
        blind.put("SAMSYN_DATABASE_OWNER_USER", "kommun_blind");
        blind.put("SAMSYN_DATABASE_OWNER_PASSWORD", "f");
        assertRefused(Database.outside(address + "blind", blind), "alter role kommun_blind bypassrls");
    }

    @Test
    void aDatabaseThatKnowsNoSwedishIsRefused() {
        administrator
                .sql("create database engelska owner kommun_agare template template0 locale_provider libc locale 'C'")
                .update();
        assertRefused(Database.outside(address + "engelska", ENVIRONMENT), "små bokstäver. Skapa databasen så här");

        administrator
                .sql("create database tyska owner kommun_agare template template0 locale_provider icu icu_locale 'de-DE'"
                        + " locale 'C.UTF-8'")
                .update();
        assertRefused(Database.outside(address + "tyska", ENVIRONMENT), "sorterar inte å, ä och ö efter z");

        administrator
                .sql("create database halv owner kommun_agare template template0 locale_provider icu icu_locale 'sv-SE'"
                        + " locale 'C'")
                .update();
        assertRefused(Database.outside(address + "halv", ENVIRONMENT), "känner inte igen å, ä och ö vid sökning");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws SQLException {
        assertRefused(Database.outside(address + "saknas", ENVIRONMENT), "/saknas finns inte");
        assertRefused(Database.outside("postgresql://127.0.0.1:1/kommun", ENVIRONMENT), "127.0.0.1:1/kommun svarar inte");
        var wrong = new HashMap<>(ENVIRONMENT);
        wrong.put("SAMSYN_DATABASE_OWNER_PASSWORD", "fel");
        assertRefused(Database.outside(address + "kommun", wrong), "godtar inte inloggningen");
    }

    @Test
    void anOldServerIsRefused() {
        assertThat(DatabaseCheck.tooOld(14)).hasValueSatisfying(reason -> assertThat(reason)
                .isEqualTo("den är PostgreSQL 14, och 15 eller senare behövs"));
        assertThat(DatabaseCheck.tooOld(15)).isEmpty();
    }

    @Test
    void aMissingVariableOrAStrangeAddressIsNamed() {
        var without = new HashMap<>(ENVIRONMENT);
        without.remove("SAMSYN_DATABASE_PORTAL_PASSWORD");
        assertThatThrownBy(() -> Database.outside(address + "kommun", without))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("SAMSYN_DATABASE_PORTAL_PASSWORD saknas");
        assertThatThrownBy(() -> Database.outside("mysql://127.0.0.1/kommun", ENVIRONMENT))
                .hasMessageContaining("känns inte igen");
        assertThatThrownBy(() -> Database.outside("postgresql://kalle:hemligt@127.0.0.1/kommun", ENVIRONMENT))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("ska inte innehålla inloggning");
    }

    private static void assertRefused(Database database, String sentence) {
        assertThatThrownBy(() -> Migrations.migrate(database))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(sentence)
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
    }
}
