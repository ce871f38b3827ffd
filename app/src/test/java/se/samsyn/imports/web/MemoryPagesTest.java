package se.samsyn.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.Subcategory;

/** What is remembered of a sender's files is shown, and forgotten only as it was seen. */
class MemoryPagesTest extends PageTest {
    private static final String DESK = "/handelser/las-in";
    private static final String MEMORY = DESK + "/minnen";

    private Scope town;
    private Visit coordinator;

    @BeforeEach
    void emptyTown() {
        town = TestDatabase.fresh("9691");
        coordinator = Staff.signedIn(town, Role.COORDINATOR);
    }

    @Test
    void aLayoutIsShownAndForgottenAsItWasSeen() {
        assertThat(coordinator.get(MEMORY).text()).contains("Inget är sparat än");
        assertThat(coordinator.get(DESK).body()).contains(MEMORY);
        read("skador-1.csv", "Datum;Vad;Ställe\n2026-03-03;Klottrat elskåp;Torget\n");

        Visit.Answer shown = coordinator.get(MEMORY);
        assertThat(shown.text()).contains("Bostadsbolaget", "Använt för en fil", "Rubrik i filen", "Ställe", "klottrat elskåp", "klotter");
        read("skador-2.csv", "Datum;Vad;Ställe\n2026-03-04;Klottrat elskåp;Kajen\n");

        Visit.Answer late = coordinator.post(MEMORY + "/glom", MEMORY, "source", "Bostadsbolaget", "layout", shown.hidden("layout"), "used", shown.hidden("used"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Inget glömdes", "Använt för 2 filer");
        Visit.Answer gone = coordinator.post(MEMORY + "/glom", MEMORY, "source", "Bostadsbolaget", "layout", late.hidden("layout"), "used", late.hidden("used"));
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.text()).contains("Glömt: Bostadsbolaget").doesNotContain("Använt för");
        assertThat(upload("skador-3.csv", "Datum;Vad;Ställe\n2026-03-05;Klottrat elskåp;Kajen\n").address()).endsWith("/hur");

        Visit.Answer word = coordinator.post(MEMORY + "/glom-ord", MEMORY, "word", "klottrat elskåp", "meaning", "TIL");
        assertThat(word.status()).isEqualTo(409);
        word = coordinator.post(MEMORY + "/glom-ord", MEMORY, "word", "klottrat elskåp", "meaning", "SKA_GRAFFITI");
        assertThat(word.text()).contains("Glömt: klottrat elskåp");
        assertThat(word.body()).doesNotContain("glom-ord");
    }

    /** A word that is one of the municipality's own codes needs no answer, and the row keeps the code as of its day. */
    @Test
    void theMunicipalitysOwnCodesAreKnownInFiles() {
        Visitor settler = WorkingRooms.visitor(town, 7, 1, OrganisationKind.OWN_BOARD, Role.ADMINISTRATOR);
        long code = WorkingRooms.as(settler, () -> door(FormSettings.class).addCode(
                null, "Nedskräpning", CategoryGroup.PLA, Subcategory.PLA_LITTER, LocalDate.of(2025, 1, 1), settler));
        Visit.Answer question = upload("egna.csv", "Datum;Vad\n2026-03-03;nedskräpning\n2026-03-04;Skräp\n");
        assertThat(question.text()).contains("1 av 2 rader går att använda");
        assertThat(question.text()).contains("Otrygg plats: Nedskräpning");
        assertThat(question.body()).contains("Kommunens egna namn", "value=\"L" + code + "\"");
        Visit.Answer report = coordinator.post(
                question.address(), question.address(), "do", "read", "column.from", "Datum", "column.category", "Vad",
                "word.0", "Skräp", "meaning.0", "L" + code);
        assertThat(report.text()).contains("2 nya händelser av 2 lästa rader");
        assertThat(TestDatabase.owner()
                        .sql("select local_code_id || ' ' || local_code_name || ' ' || subcategory from observation where municipality_id = ?")
                        .param(town.municipalityId())
                        .query(String.class)
                        .list())
                .containsExactly(code + " Nedskräpning PLA_LITTER", code + " Nedskräpning PLA_LITTER");
        assertThat(coordinator.get(MEMORY).text()).contains("skräp", "Otrygg plats: Nedskräpning");
    }

    /** What was found by its heading is shown as what it was taken for. */
    @Test
    void headingsThatNobodyHadToNameAreShown() {
        Visit.Answer question = upload("gissad.csv", "Datum;Kategori;Plats\n2026-03-03;Klotter;Torget\n");
        coordinator.post(question.address(), question.address(), "do", "read");
        assertThat(coordinator.get(MEMORY).text()).contains("Datum eller starttid Datum", "Plats eller adress Plats");
    }

    private void read(String name, String rows) {
        Visit.Answer answer = upload(name, rows);
        if (answer.address().endsWith("/hur")) {
            answer = coordinator.post(
                    answer.address(), answer.address(), "do", "read", "column.from", "Datum", "column.category", "Vad", "column.place", "Ställe",
                    "word.0", "Klottrat elskåp", "meaning.0", "SKA_GRAFFITI");
        }
        assertThat(answer.text()).contains("1 ny händelse av 1 lästa rader");
    }

    private Visit.Answer upload(String name, String rows) {
        return coordinator.upload(
                DESK, DESK, "file", name, rows.getBytes(StandardCharsets.UTF_8), "source", "Bostadsbolaget");
    }
}
