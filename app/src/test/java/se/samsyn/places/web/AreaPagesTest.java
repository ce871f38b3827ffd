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
import se.samsyn.places.tiles.WmtsService;

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
    void aPlaceThatAnotherHasSavedShowsBothTextsAndLosesNeither() {
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        String[] fields = {"name", "Provbryggan", "kind", "brygga", "ownerName", "Hamnen", "position", "7600060, 700060", "radius", "40", "version", "0"};
        String list = visit.post("/installningar/platser", "/installningar/platser/ny", fields).body();
        String address = list.replaceFirst("(?s).*href=\"(/installningar/platser/\\d+)\">Provbryggan.*", "$1");
        fields[11] = visit.get(address).hidden("version");
        fields[5] = "Fritid";
        assertThat(visit.post(address, address, fields).status()).isEqualTo(200);

        fields[1] = "Nya provbryggan";
        fields[5] = "Gatukontoret";
        Visit.Answer stale = visit.post(address, address, fields);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Någon annan har sparat", "Så här har den andra sparat", "Provbryggan", "Fritid");
        assertThat(stale.body()).contains("value=\"Nya provbryggan\"", "value=\"Gatukontoret\"");
        assertThat(visit.get(address).body()).contains("value=\"Fritid\"").doesNotContain("Gatukontoret");

        fields[11] = stale.hidden("version");
        assertThat(visit.post(address, address, fields).status()).isEqualTo(200);
        assertThat(visit.get(address).body()).contains("value=\"Nya provbryggan\"", "value=\"Gatukontoret\"");
    }

    @Test
    void aMapThatAnotherHasChosenShowsBothTextsAndLosesNeither() {
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        String page = "/installningar/omraden";
        String[] fields = {"tileKind", "XYZ", "tileAddress", "https://karta.example/{z}/{x}/{y}.png", "attribution", "© Ettan", "version", ""};
        fields[7] = visit.get(page).hidden("version");
        assertThat(visit.post(page + "/karta", page, fields).status()).isEqualTo(200);

        fields[3] = "https://annan.example/{z}/{x}/{y}.png";
        fields[5] = "© Tvåan";
        Visit.Answer stale = visit.post(page + "/karta", page, fields);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Någon annan har sparat", "https://karta.example/{z}/{x}/{y}.png", "© Ettan");
        assertThat(stale.body()).contains("value=\"https://annan.example/{z}/{x}/{y}.png\"", "value=\"© Tvåan\"");
        assertThat(visit.get(page).body()).contains("value=\"© Ettan\"").doesNotContain("© Tvåan");

        fields[7] = stale.hidden("version");
        assertThat(visit.post(page + "/karta", page, fields).status()).isEqualTo(200);
        assertThat(visit.get(page).body()).contains("value=\"© Tvåan\"");
    }

    @Test
    void aServicesDescriptionBecomesTheMapInTwoSteps() {
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        String page = "/installningar/omraden";
        byte[] description = WmtsService.bytes(WmtsService.byPath("https://karta.example/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"));
        Visit.Answer told = visit.upload(page + "/karttjanst", page, "serviceFile", "karta.xml", description);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text()).contains("4 lager och rutnät passar kartan.", "Utelämnat: 2 i andra koordinatsystem", "Stadskarta SWEREF 99 TM (EPSG:3006), 14 nivåer, PNG");
        assertThat(told.body()).contains("value=\"© Provköpings kommun\"");
        assertThat(visit.get(page).hidden("version")).as("nothing is kept yet").isEqualTo(told.hidden("version"));

        String chosen = told.body().replaceFirst("(?s).*?id=\"chosen-0\" value=\"([^\"]*)\".*", "$1");
        String[] fields = {"tileKind", "WMTS", "chosen", chosen, "attribution", "© Provköping", "version", told.hidden("version")};
        Visit.Answer kept = visit.post(page + "/karta", page, fields);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.text()).contains("SWEREF 99 TM (EPSG:3006), 14 nivåer");
        assertThat(kept.body()).contains("value=\"https://karta.example/3006/{TileMatrix}/{TileRow}/{TileCol}.png\"");
        assertThat(visit.get("/karta").response().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src 'self' data: blob: https://karta.example;");

        Visit.Answer stale = visit.post(page + "/karta", page, fields);
        assertThat(stale.status()).isEqualTo(409);
        fields[3] = "EPSG:3006;trasigt|https://karta.example/{TileMatrix}/{TileRow}/{TileCol}.png";
        assertThat(visit.post(page + "/karta", page, fields)).satisfies(broken -> {
            assertThat(broken.status()).isEqualTo(422);
            assertThat(broken.text()).contains("Rutnätet går inte att läsa.");
        });
    }

    @Test
    void aFileThatDescribesNoServiceIsAMistakeAtTheField() {
        Visit visit = Staff.signedIn(scope, Role.ADMINISTRATOR);
        String page = "/installningar/omraden";
        assertThat(visit.upload(page + "/karttjanst", page, "serviceFile", "karta.xml", WmtsService.bytes("<WMS_Capabilities/>"))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Filen beskriver ingen WMTS-tjänst, utan börjar med WMS_Capabilities.");
        });
        assertThat(visit.upload(page + "/karttjanst", page, "serviceFile", "karta.xml", WmtsService.bytes("<!DOCTYPE a><a/>")).text())
                .contains("dokumenttyp (DOCTYPE)");
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
