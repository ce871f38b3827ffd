package se.samsyn.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.Weeded;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.documents.copying.Copier;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;

/** The release desk as the registrar meets it. */
class DocumentPagesTest extends PageTest {
    /** Another for each test: what is held in memory of a municipality goes by its data version. */
    private static int towns = 9680;

    private static final String NEW = "/handlingar/ny";

    private Scope town;
    private Visit registrar;
    private LocalDate today;

    @BeforeEach
    void emptyTown() {
        town = TestDatabase.fresh(String.valueOf(towns++));
        registrar = Staff.signedIn(town, Role.REGISTRAR);
        today = LocalDate.ofInstant(door(Clock.class).instant(), ZoneId.of("Europe/Stockholm"));
    }

    /** A list that nobody could open is refused before it is entered, not after. */
    @Test
    void aListThatIsTooLongIsNotEntered() {
        events(Copier.MOST_DOCUMENTS + 1);
        Visit.Answer refused = ask("LIST", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Listan har fler än 500 händelser");
        assertThat(releases()).isZero();
    }

    @Test
    void whatIsWeededWhileItsRequestWaitsIsRefusedAndNotHandedOut() {
        events(1);
        long observation = TestDatabase.owner().sql("select id from observation where municipality_id = ?").param(town.municipalityId()).query(Long.class).single();
        long picture = picture();
        String ofObservation = ask("OBSERVATION", String.valueOf(observation)).address();
        String ofPicture = ask("PICTURE", String.valueOf(picture)).address();
        Weeded.all(town, DocumentClass.RAW_TEXT);
        Weeded.all(town, DocumentClass.REVIEWED_OBSERVATION);
        Weeded.all(town, DocumentClass.FROZEN_PICTURE);
        for (String address : new String[] {ofObservation, ofPicture}) {
            assertThat(registrar.get(address).text()).contains("Handlingen gallrades medan begäran väntade");
            assertThat(decide(address, "RELEASED").status()).isEqualTo(422);
            assertThat(decide(address, "PARTLY").status()).isEqualTo(422);
            Visit.Answer decided = decide(address, "REFUSED");
            assertThat(decided.status()).isEqualTo(200);
            assertThat(decided.text()).contains("Handlingen är gallrad").contains("Ingen handling lämnades ut. Ingen utelämnades");
        }
    }

    @Test
    void aKeyThatIsNoneIsUnreadable() {
        assertThat(registrar.post(NEW, NEW, "key", "nyckel", "requester", "MEDIA", "askedOn", today.toString()).status()).isEqualTo(400);
    }

    @Test
    void aDiaryNumberThatIsTooLongSaysSoAtItsField() {
        long picture = picture();
        String list = "/handlingar/fasta";
        Visit.Answer answer = registrar.post(list + "/" + picture, list, "before", "", "number", "9".repeat(61));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"number-" + picture + "-fel\"");
        assertThat(registrar.post(list + "/" + picture, list, "before", "", "number", "KS 2026/7").text()).contains("KS 2026/7");
    }

    private Visit.Answer ask(String subject, String number) {
        return registrar.post(NEW, NEW, "key", registrar.get(NEW).hidden("key"), "cause", "REQUEST", "requester", "MEDIA", "subject", subject,
                "number", number, "from", today.minusDays(7).toString(), "to", today.toString(), "askedOn", today.toString());
    }

    private Visit.Answer decide(String address, String outcome) {
        return registrar.post(address, address, "version", "1", "deed", "decide", "outcome", outcome, "provision", "OTHER", "reason",
                "Handlingen är gallrad", "decidedOn", today.toString(), "deciderFunction", "Registrator");
    }

    private void events(int many) {
        Instant at = door(Clock.class).instant().minusSeconds(86_400);
        var rows = IntStream.range(0, many)
                .mapToObj(i -> new ImportedObservations.Row(
                        "rad " + i, new Observation.Category(CategoryGroup.TIL, null), Observation.When.exactly(at),
                        Observation.Where.named("Kajen"), Observation.Circumstances.NOT_TOLD, "Såg en båt."))
                .toList();
        var batch = new ImportedObservations.Batch(0, Observation.Source.IMPORT, "prov", 1, Spread.INTERNAL, true);
        Scope.run(town, () -> door(TransactionOperations.class)
                .executeWithoutResult(status -> door(ImportedObservations.class).append(batch, rows.iterator())));
    }

    private long picture() {
        Visitor writer = WorkingRooms.visitor(town, 6, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        return WorkingRooms.as(writer, () -> {
            Situation situation = door(Situation.class);
            long id = situation.start(
                    new NewPicture(UUID.randomUUID(), new Period(today.minusDays(7), today.minusDays(1)), null, null, "Läget", Spread.INTERNAL), writer);
            situation.lock(id, 1, writer);
            return id;
        });
    }

    private long releases() {
        return TestDatabase.owner().sql("select count(*) from release where municipality_id = ?").param(town.municipalityId()).query(Long.class).single();
    }
}
