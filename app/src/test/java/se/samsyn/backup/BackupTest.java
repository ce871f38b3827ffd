package se.samsyn.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Database;
import se.samsyn.database.Migrations;
import se.samsyn.database.Scope;
import se.samsyn.database.ScopedTransactions;
import se.samsyn.database.StartupProblem;
import se.samsyn.database.TestDatabase;

class BackupTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private JdbcClient owner;
    private Path file;

    @BeforeEach
    void aDatabaseWithEveryKindOfColumn() {
        database = TestDatabase.another();
        owner = JdbcClient.create(database.ownerSource());
        file = folder.resolve("samsyn.zip");
        tables(owner);
        run("insert into municipality (municipality_id, name) values ('9901', 'Provköping'), ('9902', 'Åmål ''\\')");
        run("""
                insert into sak (municipality_id, namn, antal, andel, dag, stund, bild, data, taggar, over)
                select '9901', 'Sak nr ' || n || E'\\tmed\\nrader\\\\ och åäö', n, n / 7.0, date '2026-01-01' + n % 300,
                       timestamptz '2026-03-29 01:30+01' + n * interval '1 minute', decode(md5(n::text), 'hex'),
                       jsonb_build_object('n', n, 'text', 'å"b'), array['a', null, 'ö'], null
                from generate_series(1, 4000) n""");
        run("insert into del select municipality_id, id, 1 from sak");
        // An own table's reference to itself, against the order of the key.
        run("update sak set over = 4000 where id = 1");
        run("insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,"
                + " expiry_time) values ('1', 'hemlig', 0, 0, 0, 0)");
    }

    private static void tables(JdbcClient owner) {
        for (String sql : List.of(
                """
                create table sak (municipality_id text not null references municipality, id bigint generated always as identity,
                    namn text, antal integer, andel double precision, dag date, stund timestamptz, bild bytea, data jsonb,
                    taggar text[], over bigint, dubbel integer generated always as (antal * 2) stored,
                    primary key (municipality_id, id), foreign key (municipality_id, over) references sak)""",
                "create table del (municipality_id text not null, sak_id bigint, nummer integer,"
                        + " foreign key (municipality_id, sak_id) references sak)")) {
            owner.sql(sql).update();
        }
        owner.sql("select samsyn_protect('sak'), samsyn_protect('del')").query().listOfRows();
    }

    @Test
    void aCopyTakenWhileOthersWriteIsOneMomentAndComesBackTheSame() throws Exception {
        var stop = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var writer = Thread.ofPlatform().start(() -> {
            try (var pool = database.applicationPool(1)) {
                var transactions = new TransactionTemplate(
                        new ScopedTransactions(pool));
                while (!stop.get()) {
                    Scope.run(
                            Scope.ofMunicipality("9902"),
                            () -> transactions.executeWithoutResult(status -> {
                                long id = JdbcClient.create(pool)
                                        .sql("insert into sak (municipality_id, antal) values ('9902', 1) returning id")
                                        .query(Long.class)
                                        .single();
                                JdbcClient.create(pool)
                                        .sql("insert into del values ('9902', ?, 1)")
                                        .param(id)
                                        .update();
                            }));
                    begun.countDown();
                }
            }
        });
        begun.await();
        BackupManifest taken = Backup.take(database, file, MORNING, line -> {});
        stop.set(true);
        writer.join();
        Database other = TestDatabase.empty();
        // The tables of this test are nobody's migration: they are made before loading, as a migration would.
        Migrations.migrate(other, taken.migrations());
        tables(JdbcClient.create(other.ownerSource()));
        BackupManifest restored = Restore.into(other, file, line -> {});

        assertThat(restored).isEqualTo(taken);
        assertThat(sums(Verify.database(other, MORNING))).isEqualTo(sums(taken));
        assertThat(rows(taken, "sak")).isGreaterThan(4000).isEqualTo(rows(taken, "del"));
        assertThat(rows(Verify.database(database, MORNING), "sak")).isGreaterThan(4000);
        var restoredOwner = JdbcClient.create(other.ownerSource());
        assertThat(restoredOwner.sql("select count(*) from spring_session").query(Long.class).single())
                .isZero();
        assertThat(restoredOwner
                        .sql("insert into sak (municipality_id) values ('9901') returning id > (select max(id) from sak)")
                        .query(Boolean.class)
                        .single())
                .as("the sequence goes on")
                .isTrue();
        assertThat(restoredOwner.sql("select dubbel from sak where id = 7").query(Integer.class).single())
                .isEqualTo(14);
    }

    @Test
    void theFileIsItsOwnersAloneAndSaysWhatItHolds() throws Exception {
        var lines = new ArrayList<String>();
        BackupManifest taken = Backup.take(database, file, MORNING, lines::add);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("samsyn.zip");
        assertThat(lines).contains("sak: 4000 rader");
        assertThat(taken.migrations()).containsKeys("database", "audit").allSatisfy((room, version) -> assertThat(version).matches("[0-9]+"));
        assertThat(taken.leftOut()).contains("spring_session", "flyway_history_database");
        assertThat(taken.tables()).extracting(BackupManifest.Table::name).containsSubsequence("municipality", "sak", "del");
        assertThat(Verify.file(file)).isEqualTo(taken);
        assertThat(sums(Verify.database(database, MORNING))).isEqualTo(sums(taken));
    }

    @Test
    void anEmptyDatabaseIsNotWorthACopy() {
        assertRefused(() -> Backup.take(TestDatabase.empty(), file, MORNING, line -> {}), "det finns inget att säkerhetskopiera");
        assertThat(folder).isEmptyDirectory();
        assertRefused(
                () -> Backup.take(database, folder.resolve("saknas/samsyn.zip"), MORNING, line -> {}),
                "kunde inte skrivas: " + folder + "/saknas/samsyn.zip.partial finns inte");
    }

    @Test
    void oneChangedValueChangesTheSum() {
        var before = sums(Verify.database(database, MORNING));
        run("update sak set antal = antal + 1 where id = 3100");
        var after = sums(Verify.database(database, MORNING));

        assertThat(after.get("sak")).isNotEqualTo(before.get("sak"));
        assertThat(after.get("del")).isEqualTo(before.get("del"));
    }

    @Test
    void aDatabaseWithAMunicipalityIsNotWrittenOver() {
        Backup.take(database, file, MORNING, line -> {});
        assertThatThrownBy(() -> Restore.into(database, file, line -> {}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("är inte tom");
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsDone() throws Exception {
        Backup.take(database, file, MORNING, line -> {});
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(Files.size(file) / 2);
            int there = access.read();
            access.seek(Files.size(file) / 2);
            access.write(there ^ 0xff);
        }
        Database other = TestDatabase.empty();
        assertRefused(() -> Restore.into(other, file, line -> {}), "är skadad");
        assertRefused(() -> Verify.file(file), "är skadad");
        assertThat(JdbcClient.create(other.ownerSource())
                        .sql("select count(*) from pg_class where relnamespace = 'public'::regnamespace")
                        .query(Long.class)
                        .single())
                .isZero();

        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
        assertRefused(() -> Verify.file(file), "är ingen hel säkerhetskopia");
        assertRefused(() -> Verify.file(folder.resolve("saknas.zip")), "finns inte");
    }

    @Test
    void aRestoreThatFailsLeavesNothingAndCanBeTriedAgain() {
        BackupManifest taken = Backup.take(database, file, MORNING, line -> {});
        Database other = TestDatabase.empty();
        // The tables are missing: the load stops in the middle.
        assertRefused(() -> Restore.into(other, file, line -> {}), "kunde inte läsas in");
        assertThat(JdbcClient.create(other.ownerSource())
                        .sql("select count(*) from municipality")
                        .query(Long.class)
                        .single())
                .isZero();

        tables(JdbcClient.create(other.ownerSource()));
        Restore.into(other, file, line -> {});
        assertThat(sums(Verify.database(other, MORNING))).isEqualTo(sums(taken));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(StartupProblem.class).hasMessageContaining(sentence);
    }

    private static Map<String, String> sums(BackupManifest manifest) {
        return manifest.tables().stream()
                .collect(Collectors.toMap(
                        BackupManifest.Table::name, table -> table.rows() + " " + table.sha256()));
    }

    private static long rows(BackupManifest manifest, String name) {
        return manifest.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private void run(String sql) {
        owner.sql(sql).update();
    }
}
