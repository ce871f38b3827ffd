package se.samsyn.duties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

class DutyPagesTest extends PageTest {
    @Test
    void bjorkhamnSaysWhatIsLateFirst() {
        Visit coordinator = Visit.as("coordinator");
        String text = coordinator.get("/lagkrav").text();
        assertThat(text).contains("Försenat enligt lag: uppföljningen av åtgärdsplanen skulle ha varit klart senast");
        assertThat(text).contains("Snart dags Kontaktpunkt").contains("Uppfyllt Lägesbild för hela kommunen").contains("Råd från Brå");
        assertThat(text).doesNotContainPattern("\\d+ av \\d+ krav").doesNotContainPattern("\\d ?% (uppfyllt|klart)");
        assertThat(coordinator.get("/").text()).contains("Försenad enligt lag Åtgärdsplanen följs upp minst vartannat år");
    }

    @Test
    void theAuditorsFileHoldsEveryDutyAndItsProof() {
        Visit officer = Visit.as("data-protection-officer");
        String csv = officer.get("/lagkrav/underlag/csv").body();
        for (se.samsyn.duties.Duty duty : se.samsyn.duties.Duty.values()) {
            assertThat(csv).contains(new se.samsyn.shell.Texts().say(se.samsyn.shell.Texts.LANGUAGES.getFirst(), "duties.duty." + duty));
        }
        assertThat(csv).contains("Åtgärdsplan för lugna skolvägar").contains("antecknat för hand").contains(";/atgardsplaner/");
        assertThat(officer.get("/lagkrav/underlag").text()).contains("Kommunfullmäktige lade kommunstyrelsens rapport till handlingarna");
        assertThat(officer.get("/lagkrav/krav/report").body()).doesNotContain("/lagkrav/krav/report/bevis");
        assertThat(Visit.as("police").get("/lagkrav").status()).isEqualTo(403);
        assertThat(officer.get("/lagkrav/krav/finns-inte").status()).isEqualTo(404);
    }

    @Test
    void proofIsNotedWithItsMistakesShownAndOwnLimitSet() {
        Scope town = TestDatabase.fresh("9935");
        Visit visit = Staff.signedIn(town, Role.COORDINATOR);
        assertThat(visit.get("/lagkrav").text()).contains("Försenat enligt lag: beslutet om åtgärdsplanen");
        String today = LocalDate.now(door(Clock.class)).toString();
        String page = "/lagkrav/krav/report";
        Visit.Answer wrong = visit.post(page + "/bevis", page, "key", UUID.randomUUID().toString(), "told", "", "day", today, "address", "ut");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Skriv vad som gjordes.").contains("Ange en adress i programmet");
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(visit.post(page + "/bevis", page, "key", key, "told", "Rapporten behandlad, § 4.", "day", today, "address", "").text())
                    .contains("Uppfyllt").contains("Rapporten behandlad, § 4.");
        }
        assertThat(visit.get("/lagkrav/underlag").text().split("Rapporten behandlad, § 4.", -1)).hasSize(2);
        assertThat(visit.post(page + "/tidsgrans", page, "months", "99").text()).contains("mellan 1 och 48 månader");
        assertThat(visit.post(page + "/tidsgrans", page, "months", "6").status()).isEqualTo(200);
        assertThat(visit.get(page).body()).contains("value=\"6\"");
        String office = "/lagkrav/samordning";
        assertThat(visit.post(office, office, "version", "0", "assignment", "Samordnar.", "contact", "trygghet@prov.example", "checkedOn", today,
                "share", "60", "body", "BOARD", "board", "", "reference", "").text()).contains("Skriv nämndens namn.");
        assertThat(visit.post(office, office, "version", "0", "assignment", "Samordnar.", "contact", "trygghet@prov.example", "checkedOn", today,
                "share", "60", "body", "KS").text()).contains("Uppfyllt Kontaktpunkt");
        Visit.Answer stale = visit.post(office, office, "version", "0", "assignment", "Nytt uppdrag.", "contact", "", "body", "KS");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Samordnar.").contains("Nytt uppdrag.");
    }
}
