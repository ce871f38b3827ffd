package se.samsyn.problems.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;

/** From a stated problem to a stand with its reason, as people go through it without script. */
class ProblemPagesTest extends PageTest {
    @Test
    void statedWeighedSupportedAndDecided() {
        Visit coordinator = Visit.as("coordinator");
        String key = coordinator.get("/problembilder/ny").hidden("key");
        Visit.Answer mistakes = coordinator.post("/problembilder/ny", "/problembilder/ny", "key", key, "title", "Klotter i gångtunneln", "what",
                "", "where", "PLACE");
        assertThat(mistakes.status()).isEqualTo(422);
        assertThat(mistakes.body()).contains("Klotter i gångtunneln");
        assertThat(mistakes.text()).contains("Skriv vad som händer").contains("Skriv platsen");

        Visit.Answer made = coordinator.post("/problembilder/ny", "/problembilder/ny", "key", key, "title", "Klotter i gångtunneln", "what",
                "Tunneln klottras ned varje helg.", "where", "PLACE", "place", "Gångtunneln", "when", "helger", "spread", "AUTHORITIES");
        String address = made.address();
        assertThat(address).matches("/problembilder/\\d+");
        assertThat(made.text()).contains("Ingen har tagit ställning än");
        String version = made.hidden("version");

        Visit.Answer unreasoned = coordinator.post(address + "/stallning", address, "version", version, "deed", "PRIORITISE", "reason", "");
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("Skriv skälet");

        Visit.Answer weighed = coordinator.post(address + "/kriterier", address, "version", version, "FREQUENT", "YES", "SEVERE", "NO");
        assertThat(weighed.status()).isEqualTo(200);
        Visit.Answer late = coordinator.post(address + "/kriterier", address, "version", version, "FREQUENT", "NO");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Nu sparat: ja");

        String evidenceKey = coordinator.get(address).hidden("key");
        Visit.Answer outside = coordinator.post(address + "/underlag", address, "key", evidenceKey, "label", "Karta", "address",
                "https://example.org/karta-ritad-av-andra");
        assertThat(outside.status()).isEqualTo(422);
        coordinator.post(address + "/underlag", address, "key", evidenceKey, "label", "Tunneln sticker ut", "address", "/karta?category=SKA");

        Visit.Answer decided = coordinator.post(address + "/stallning", address, "version", coordinator.get(address).hidden("version"), "deed",
                "PRIORITISE", "reason", "Många går där och ser det.", "decidedBy", "Lokala brå § 4");
        assertThat(decided.text()).contains("prioriterat").contains("Många går där och ser det.").contains("Lokala brå § 4");
        assertThat(coordinator.get("/problembilder/csv").body()).contains("Klotter i gångtunneln;prioriterat;Många går där och ser det.");

        Visit police = Visit.as("police");
        assertThat(police.get(address).body()).contains("Tunneln klottras ned").doesNotContain("action=\"" + address + "/stallning\"");
        assertThat(police.get(address + "/andra").status()).isEqualTo(403);
        assertThat(Visit.as("reporter").get("/problembilder").status()).isEqualTo(403);
    }

    @Test
    void aTitleThatASpreadsheetWouldRunStaysATextInTheFile() {
        Visit coordinator = Visit.as("coordinator");
        String key = coordinator.get("/problembilder/ny").hidden("key");
        // The full-width sign is what some spreadsheets take for the plain one.
        coordinator.post("/problembilder/ny", "/problembilder/ny", "key", key, "title", "\uff0b1 trasig lampa", "what", "Lampan är trasig.",
                "where", "PLACE", "place", "Trappan", "when", "kvällar", "spread", "AUTHORITIES");
        assertThat(coordinator.get("/problembilder/csv").body()).startsWith("\ufeff").contains(";'\uff0b1 trasig lampa;");
    }

    @Test
    void aPictureSpeaksOfAProblem() {
        Visit coordinator = Visit.as("coordinator");
        Matcher picture = Pattern.compile("href=\"(/lagesbilder/\\d+)\"").matcher(coordinator.get("/lagesbilder").body());
        assertThat(picture.find()).isTrue();
        String address = picture.group(1) + "/problembilder";
        Visit.Answer page = coordinator.get(address);
        Matcher choice = Pattern.compile("<option value=\"(\\d+)\"[^>]*>Bedrägerier").matcher(page.body());
        assertThat(choice.find()).as(page.text()).isTrue();
        assertThat(coordinator.post(address, address, "problem", "", "sentence", "").status()).isEqualTo(422);
        Visit.Answer noted = coordinator.post(address, address, "problem", choice.group(1), "sentence", "Syns inte i rapporterna.");
        assertThat(noted.body()).contains("/problembilder/" + choice.group(1));
        assertThat(coordinator.get("/problembilder/" + choice.group(1)).text()).contains("Syns inte i rapporterna.");
    }
}
