package se.samsyn.situation.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;

/** A picture from others at its door: unseen until it is shared, its file as it came, written here by agreement alone. */
class ReceivedPicturesTest extends PageTest {
    private static final String TOWN = "9841";

    @TempDir
    private Path folder;

    private final ReceivedPictures pictures = door(ReceivedPictures.class);
    private final LocalDate today = LocalDate.now(door(Clock.class)).minusDays(1);
    private Visitor police;
    private Visitor coordinator;
    private Visitor company;

    @BeforeEach
    void town() {
        Scope scope = TestDatabase.fresh(TOWN);
        police = WorkingRooms.visitor(scope, 11, 71, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        coordinator = WorkingRooms.visitor(scope, 12, 72, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        company = WorkingRooms.visitor(scope, 13, 73, OrganisationKind.MUNICIPAL_COMPANY, Role.MEMBER);
    }

    @Test
    void nobodyButItsOwnerSeesItUntilItIsShared() throws IOException {
        long id = register(police, OfficeFiles.pdf());
        assertThat(WorkingRooms.as(police, () -> pictures.list(police))).hasSize(1);
        for (Visitor other : new Visitor[] {coordinator, company}) {
            assertThat(WorkingRooms.as(other, () -> pictures.list(other))).isEmpty();
            assertThatThrownBy(() -> WorkingRooms.as(other, () -> pictures.get(id, other))).isInstanceOf(Missing.class);
            assertThat(seen(other, "received_picture")).as("rows that the database shows").isZero();
            assertThat(seen(other, "received_file_part")).as("parts that the database shows").isZero();
        }
        assertThat(seen(police, "received_file_part")).isEqualTo(1);

        share(police, id, Spread.INTERNAL);
        assertThat(WorkingRooms.as(coordinator, () -> pictures.get(id, coordinator)).state()).isEqualTo(ReceivedState.SHARED);
        assertThatThrownBy(() -> WorkingRooms.as(company, () -> pictures.get(id, company))).isInstanceOf(Missing.class);
        assertThat(traced(id)).contains("received.registered", "received.shared");
    }

    @Test
    void theFileComesOutByteByByteAsItWentIn() throws IOException {
        byte[] file = new byte[3 << 20];
        new Random(7).nextBytes(file);
        System.arraycopy(OfficeFiles.pdf(), 0, file, 0, OfficeFiles.pdf().length);
        long id = register(police, file);
        share(police, id, Spread.INTERNAL);
        assertThat(original(coordinator, id)).isEqualTo(file);
        assertThat(WorkingRooms.as(coordinator, () -> pictures.get(id, coordinator)).file().sha256()).isEqualTo(FrozenText.checksum(file));
        assertThat(WorkingRooms.as(coordinator, () -> pictures.intact(id, coordinator))).isTrue();
        assertThat(traced(id)).contains("received.fetched");
    }

    @Test
    void sharingAsksForConfirmationAndForTheFirstField() throws IOException {
        long id = register(police, OfficeFiles.pdf());
        assertRefused("situation.received.confirm", police, () -> pictures.share(id, 1, Spread.INTERNAL, false, police));
        WorkingRooms.as(police, () -> pictures.save(id, 1, written("", today), police));
        assertRefused("situation.received.short", police, () -> pictures.share(id, 2, Spread.INTERNAL, true, police));
        assertRefused("stale", police, () -> {
            pictures.save(id, 2, written("Lugnt.", today), police);
            pictures.share(id, 2, Spread.INTERNAL, true, police);
        });
    }

    @Test
    void whatIsSharedNeverChangesWhoeverAsks() throws IOException {
        long id = register(police, OfficeFiles.pdf());
        share(police, id, Spread.AUTHORITIES);
        assertRefused("situation.received.shared", police, () -> pictures.save(id, 2, written("Annat.", null), police));
        assertRefused("situation.received.publicDocument", police, () -> pictures.discard(id, police));
        assertRefused("entry", coordinator, () -> pictures.discard(id, coordinator));
        for (String change : new String[] {
            "update received_picture set fields = '{}'", "update received_picture set spread = 'PUBLIC'", "delete from received_picture",
            "update received_picture set file_sha256 = repeat('0', 64)", "update received_file_part set bytes = ''"
        }) {
            assertThatThrownBy(() -> WorkingRooms.as(police, () -> inTransaction(change))).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aCorrectionIsANewEditionWithTheSameFile() throws IOException {
        long id = register(police, OfficeFiles.pdf());
        share(police, id, Spread.INTERNAL);
        UUID key = UUID.randomUUID();
        long next = WorkingRooms.as(police, () -> pictures.revise(id, key, police));
        assertThat(WorkingRooms.as(police, () -> pictures.revise(id, UUID.randomUUID(), police))).isEqualTo(next);
        assertThatThrownBy(() -> WorkingRooms.as(coordinator, () -> pictures.get(next, coordinator))).isInstanceOf(Missing.class);
        share(police, next, Spread.INTERNAL);
        assertThat(WorkingRooms.as(coordinator, () -> pictures.get(id, coordinator)).state()).isEqualTo(ReceivedState.REPLACED);
        assertThat(original(coordinator, next)).isEqualTo(OfficeFiles.pdf());
    }

    @Test
    void thePoliceWriteHereByAgreementAlone() {
        PoliceAgreements agreements = door(PoliceAgreements.class);
        NewReceived text = new NewReceived("Polisens lägesbild", period(), "Hela kommunen", "Kommunpolis, Polisen", null,
                Map.of(PictureField.IN_SHORT, "Färre inbrott."));
        assertRefused("situation.received.noAgreement", police, () -> pictures.write(text, UUID.randomUUID(), police));
        assertRefused("entry", police, () -> agreements.note("KS 2026/1", today, police));
        WorkingRooms.as(coordinator, () -> {
            agreements.note("KS 2026/1", today, coordinator);
            return null;
        });
        assertRefused("entry", coordinator, () -> pictures.write(text, UUID.randomUUID(), coordinator));
        long id = WorkingRooms.as(police, () -> pictures.write(text, UUID.randomUUID(), police));
        assertThatThrownBy(() -> WorkingRooms.as(coordinator, () -> pictures.get(id, coordinator))).isInstanceOf(Missing.class);
        WorkingRooms.as(coordinator, () -> {
            agreements.end(agreements.standing().orElseThrow().id(), coordinator);
            return null;
        });
        assertRefused("situation.received.noAgreement", police, () -> pictures.share(id, 1, Spread.INTERNAL, true, police));
        WorkingRooms.as(coordinator, () -> {
            agreements.note("KS 2026/2", today, coordinator);
            return null;
        });
        share(police, id, Spread.INTERNAL);
        ReceivedPicture shared = WorkingRooms.as(coordinator, () -> pictures.get(id, coordinator));
        assertThat(shared.agreement()).isEqualTo("KS 2026/1");
        assertThat(shared.file()).isNull();
    }

    @Test
    void theGuardStandsAtTheFiveFields() {
        NewReceived pointing = new NewReceived("Läget", period(), "Hela kommunen", "Kommunpolis", today,
                Map.of(PictureField.IN_SHORT, "Ring 070-174 06 05 om det händer igen"));
        assertThat(pointing.mistakes(ReceivedPicture.Way.FILE, today).has("IN_SHORT")).isTrue();
        assertRefused("situation.unfit", police, () -> pictures.register(pointing, file(OfficeFiles.pdf()), "a.pdf", UUID.randomUUID(), police));
    }

    private long register(Visitor visitor, byte[] content) throws IOException {
        Path file = file(content);
        UUID key = UUID.randomUUID();
        long id = WorkingRooms.as(visitor, () -> pictures.register(written("Fler inbrott i villor.", today), file, "../Läget oktober.pdf", key, visitor));
        assertThat(WorkingRooms.as(visitor, () -> pictures.register(written("Samma.", today), file, "a.pdf", key, visitor))).isEqualTo(id);
        return id;
    }

    private Path file(byte[] content) {
        try {
            return Files.write(folder.resolve(UUID.randomUUID().toString()), content);
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private NewReceived written(String inShort, LocalDate receivedOn) {
        return new NewReceived("Polisens lägesbild", period(), "Hela kommunen", "Kommunpolis, Polisen", receivedOn == null ? today : receivedOn,
                Map.of(PictureField.IN_SHORT, inShort));
    }

    private Period period() {
        return new Period(today.minusDays(30), today);
    }

    private void share(Visitor visitor, long id, Spread spread) {
        WorkingRooms.as(visitor, () -> {
            pictures.share(id, pictures.get(id, visitor).version(), spread, true, visitor);
            return null;
        });
    }

    private byte[] original(Visitor visitor, long id) {
        return WorkingRooms.as(visitor, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                pictures.original(id, out, visitor);
            } catch (IOException trouble) {
                throw new java.io.UncheckedIOException(trouble);
            }
            return out.toByteArray();
        });
    }

    private static void assertRefused(String code, Visitor visitor, Runnable deed) {
        assertThatThrownBy(() -> WorkingRooms.as(visitor, () -> {
                    deed.run();
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static long seen(Visitor visitor, String table) {
        return WorkingRooms.as(visitor, () -> door(TransactionOperations.class).execute(status ->
                door(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single()));
    }

    private static Object inTransaction(String change) {
        return door(TransactionOperations.class).execute(status ->
                door(JdbcClient.class).sql(change).update());
    }

    private static java.util.List<String> traced(long id) {
        return TestDatabase.owner()
                .sql("select deed from trace_entry where municipality_id = ? and object_id = ? and deed like 'received.%'")
                .params(TOWN, id)
                .query(String.class)
                .list();
    }
}
