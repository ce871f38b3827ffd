package se.samsyn.observations.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;
import se.samsyn.observations.photos.PhotoIntakeTest;

/** A photo's way with a report, and who is shown it. Without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoJourneyTest extends PageTest {
    private Visit reporter;
    private Visit host;
    private Visit reviewer;
    private Visit reader;

    @BeforeAll
    void aMunicipalityOfItsOwn() {
        Scope scope = TestDatabase.fresh("9832");
        reporter = Staff.signedIn(scope, Role.REPORTER);
        host = Staff.signedIn(scope, Role.HOST);
        reviewer = Staff.signedIn(scope, Role.REVIEWER);
        reader = Staff.signedIn(scope, Role.READER);
    }

    @Test
    void aPhotoIsItsWritersUntilItIsSentAndThenTheReviewers() throws IOException {
        String key = UUID.randomUUID().toString();
        byte[] jpeg = PhotoIntakeTest.written(PhotoIntakeTest.drawn(2000, 1000), "jpeg");
        // A mistake elsewhere in the form does not cost the photo.
        Visit.Answer mistaken = reporter.upload(
                "/rapportera", "/rapportera", "photo", "../../etc/<b>passwd\r\n.jpg", jpeg, "key", key, "group", "SKA", "when", "now");
        assertThat(mistaken.status()).isEqualTo(422);
        String photos = mistaken.hidden("photos");
        assertThat(photos).matches("\\d+");
        assertThat(mistaken.body()).doesNotContain("passwd");
        Visit.Answer picture = reporter.get("/rapportera/foton/" + photos);
        assertThat(picture.response().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(picture.response().headers().allValues("Content-Security-Policy").toString()).contains("sandbox");
        assertThat(host.get("/rapportera/foton/" + photos).status()).isEqualTo(404);
        // Somebody else's number in the form gives somebody else's photo to nobody.
        host.post("/rapportera", "/rapportera", "key", UUID.randomUUID().toString(), "group", "SKA", "place", "Bron", "when", "now", "photos", photos);

        Visit.Answer receipt = reporter.post(
                "/rapportera", "/rapportera", "key", key, "group", "SKA", "when", "now", "place", "Bron", "photos", photos);
        String id = receipt.address().replaceAll("\\D", "");
        assertThat(reporter.get("/rapportera/foton/" + photos).status()).isEqualTo(404);
        String address = "/handelser/" + id + "/foton/" + photos;
        assertThat(reviewer.get("/att-granska/" + id).body()).contains("src=\"" + address + "\"");
        assertThat(reviewer.get(address).status()).isEqualTo(200);
        assertThat(reviewer.get("/handelser/" + (Long.parseLong(id) + 1) + "/foton/" + photos).status()).isEqualTo(404);
        // Not reviewed: shown to nobody else. Reviewed: to those who may see the observation.
        assertThat(reader.get(address).status()).isEqualTo(404);
        String page = "/att-granska/" + id;
        reviewer.post(page, page, "version", "1", "deed", "accept", "spread", "PUBLIC", "group", "SKA", "place", "Bron");
        assertThat(reader.get(address).status()).isEqualTo(200);
        assertThat(reporter.get(address).status()).isEqualTo(403);
        assertThat(Visit.as("coordinator").get(address).status()).isEqualTo(404);
        assertThat(reviewer.get("/handelser/csv").body()).doesNotContain("foto");

        reviewer.post("/att-granska/" + id + "/foton/" + photos + "/bort", page);
        assertThat(reader.get(address).status()).isEqualTo(404);
        assertThat(reviewer.get(address).status()).isEqualTo(404);
        assertThat(reader.post("/att-granska/" + id + "/foton/" + photos + "/bort", "/mitt-konto").status()).isEqualTo(403);
    }

    @Test
    void whatIsNoPhotoIsSaidAtTheFieldAndTheFormStays() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        Visit.Answer answer = reporter.upload(
                "/rapportera", "/rapportera", "photo", "kul.jpg", svg, "key", UUID.randomUUID().toString(), "group", "TIL", "place",
                "Torget", "when", "now", "text", "Allt kvar");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("inget foto som kan tas emot");
        assertThat(answer.body()).contains("Allt kvar</textarea>").contains("value=\"TIL\" checked");
    }

    @Test
    void threePhotosAndNoMoreAndOneIsTakenAway() throws IOException {
        String key = UUID.randomUUID().toString();
        byte[] png = PhotoIntakeTest.written(PhotoIntakeTest.drawn(30, 20), "png");
        String photos = "";
        Visit.Answer answer = null;
        for (int i = 0; i < 4; i++) {
            answer = reporter.upload("/rapportera", "/rapportera", "photo", "a.png", png, "key", key, "photos", photos);
            photos = answer.hidden("photos");
        }
        assertThat(photos.split(",")).hasSize(3);
        assertThat(answer.text()).contains("högst 3 foton");
        Visit.Answer fewer = reporter.post(
                "/rapportera", "/rapportera", "key", key, "photos", photos, "dropPhoto", photos.split(",")[1], "deed", "save");
        assertThat(fewer.hidden("photos").split(",")).hasSize(2);
        assertThat(reporter.get("/rapportera/foton/" + photos.split(",")[1]).status()).isEqualTo(404);
    }
}
