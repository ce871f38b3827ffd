package se.samsyn.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

class AreaPagesTest extends PageTest {
    private final Scope scope = TestDatabase.fresh("9974");

    private static final String FILE = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
            {"type":"Feature","properties":{"namn":"Provrutan"},"geometry":{"type":"Polygon","coordinates":[[[700000,7600000],[700100,7600000],[700100,7600100],[700000,7600100],[700000,7600000]]]}},
            {"type":"Feature","properties":{"namn":"Provflugan"},"geometry":{"type":"Polygon","coordinates":[[[700200,7600000],[700300,7600100],[700300,7600000],[700200,7600100],[700200,7600000]]]}},
            {"type":"Feature","properties":{"namn":"Provtomten"},"geometry":null}]}""";

    @Test
    void readingAFileTellsWhatWasRepairedAndRefusedByName() {
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        Visit.Answer report = visit.upload(
                "/installningar/omraden", "/installningar/omraden", "file", "prov.geojson",
                FILE.getBytes(StandardCharsets.UTF_8), "kind", "SMALL_AREA", "source", "Prov 2026");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.text())
                .contains("Lagade (1)", "Provflugan : gränsen korsade sig själv", "Kunde inte läsas in (1)", "Provtomten : ingen gräns");
    }

    @Test
    void aFileThatCannotBeReadIsAMistakeAtTheField() {
        Visit.Answer answer = Staff.signedIn(scope, Role.COORDINATOR).upload(
                "/installningar/omraden", "/installningar/omraden", "file", "prov.geojson",
                "inte json".getBytes(StandardCharsets.UTF_8), "kind", "DISTRICT", "source", "Prov 2026");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Filen går inte att läsa som GeoJSON (rad 1");
        assertThat(answer.body()).contains("value=\"Prov 2026\"");
    }

    @Test
    void aPlaceIsAddedAndChangedAndNeverNamesAPerson() {
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        String[] fields = {"name", "Provplatsen", "kind", "prov", "ownerName", "", "position", "7600050, 700050", "radius", "40"};
        Visit.Answer list = visit.post("/installningar/platser", "/installningar/platser/ny", fields);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("Provplatsen");
        assertThat(visit.post("/installningar/platser", "/installningar/platser/ny", fields)).satisfies(again -> {
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.text()).contains("Det finns redan en plats som heter Provplatsen.");
        });
        fields[1] = "Hos 070-174 06 05";
        assertThat(visit.post("/installningar/platser", "/installningar/platser/ny", fields)).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("ser ut att innehålla ett telefonnummer");
        });
    }

    @Test
    void aReporterDoesNotEnter() {
        assertThat(Staff.signedIn(scope, Role.REPORTER).get("/installningar/omraden").status()).isEqualTo(403);
    }

    @Test
    void aNumberThatIsNoneIsNoFault() {
        assertThat(Visit.as("coordinator").post(
                        "/installningar/omraden/karta", "/installningar/omraden", "tileKind", "NONE", "version", "ingen")
                .status()).isEqualTo(400);
    }

    @Test
    void aTileAddressThatIsNoAddressIsAMistake() {
        Visit.Answer answer = Staff.signedIn(scope, Role.COORDINATOR).post(
                "/installningar/omraden/karta", "/installningar/omraden", "tileKind", "XYZ", "tileAddress", "http://x", "attribution", "©", "version", "0");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Skriv en hel adress som börjar med https://.");
    }
}
