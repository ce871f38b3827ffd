package se.samsyn.agreements.web.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;

/** A pledge from draft to feedback as people go through it without script, and what everyone sees of it. */
class PledgePagesTest extends PageTest {
    private final LocalDate today = LocalDate.now(door(java.time.Clock.class));

    @Test
    void writtenDecidedPublishedAndFedBack() {
        Visit coordinator = Visit.as("coordinator");
        Visit everyone = Visit.anonymous();
        Visit.Answer form = coordinator.get("/loften/nytt");
        String key = form.hidden("key");
        Visit.Answer wrong = coordinator.post("/loften/nytt", "/loften/nytt", "key", key, "text", "Ring 070-123 45 67", "what0", "Pass", "number0", "tolv");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ring 070-123 45 67").contains("value=\"tolv\"").contains("value=\"" + key + "\"");
        assertThat(wrong.text()).contains("Skriv ett helt tal");
        String address = coordinator.post("/loften/nytt", "/loften/nytt", "key", key, "text", "Vi går i parken.").address();
        assertThat(address).matches("/loften/\\d+");
        Visit.Answer gap = coordinator.post(address + "/besluta", address, "version", "1", "decidedOn", today.toString(), "decidedBy", "Styrgruppen");
        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.text()).contains("Löftet har ingen som lovar");

        String party = value(form, "<input class=\"form-check-input\" type=\"checkbox\" id=\"(party\\d+)\"");
        String problem = value(form, "<option value=\"(\\d+)\"[^>]*>Stölder av båtmotorer");
        String[] unmeasured = whole("1", party, problem, "");
        coordinator.post(address + "/andra", address + "/andra", unmeasured);
        assertThat(coordinator.post(address + "/andra", address + "/andra", unmeasured).status()).isEqualTo(409);
        coordinator.post(address + "/besluta", address, "version", "2", "decidedOn", today.toString(), "decidedBy", "Styrgruppen");
        Visit.Answer shut = coordinator.post(address + "/publicera", address, "version", "3");
        assertThat(shut.status()).isEqualTo(409);
        assertThat(shut.text()).contains("Löftet kan inte publiceras: aktivitet 1 saknar antal, dag eller ansvarig");
        coordinator.post(address + "/ta-tillbaka", address, "version", "3");
        coordinator.post(address + "/andra", address + "/andra", whole("4", party, problem, "12"));
        coordinator.post(address + "/besluta", address, "version", "5", "decidedOn", today.toString(), "decidedBy", "Styrgruppen");
        Visit.Answer published = coordinator.post(address + "/publicera", address, "version", "6");
        String open = value(published, "href=\"(/offentligt/9999/loften/\\d+)\"");
        assertThat(everyone.get(open).text()).contains("pågår", "Vi går i parken.", "Kvällspass", "12", "Möte i parken", "25 deltog");
        assertThat(everyone.get("/offentligt/9999").text()).contains("Det här gör vi nu", "Vi går i parken.");

        assertThat(coordinator.post(address + "/folj-upp", address, "version", "7", "done0", "").text()).contains("Skriv hur många som gjordes; noll om inget");
        coordinator.post(address + "/folj-upp", address, "version", "7", "done0", "5", "note0", "Regn");
        Visit.Answer silent = coordinator.post(address + "/aterkoppla", address, "version", "8", "told", "Vi gick fem pass.");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Skriv vad som inte blev gjort", "Skriv varför det inte blev gjort");
        assertThat(everyone.get(open).text()).as("nothing is said before all is said").doesNotContain("Vi gick fem pass.");
        Visit.Answer closed = coordinator.post(address + "/aterkoppla", address, "version", "8", "told", "Vi gick fem pass.", "notDone",
                "Sju pass blev inte av.", "why", "Vi hade för få värdar i juli.");
        assertThat(closed.text()).contains("Återkopplat: delvis uppfyllt");
        assertThat(everyone.get(open).text()).contains("Löftet är delvis uppfyllt", "Sju pass blev inte av.", "Vi hade för få värdar i juli.");
        assertThat(everyone.get(open + "?lang=en").text()).contains("The pledge is partly fulfilled");
        assertThat(coordinator.get("/loften/csv").body()).contains("Vi går i parken.;återkopplat;delvis uppfyllt");
        assertThat(Visit.as("member").get(address + "/andra").status()).isEqualTo(403);
        assertThat(Visit.as("reporter").get("/loften").status()).isEqualTo(403);
        assertThat(everyone.get("/offentligt/9999/loften/99999").status()).isEqualTo(404);
    }

    @Test
    void whatIsAgreedIsShownToEveryoneWhenAllHaveSignedAndSaysWhenItEnded() {
        Visit everyone = Visit.anonymous();
        Visit.Answer doing = everyone.get("/offentligt/9999/loften");
        assertThat(doing.text()).contains("Samverkan för en trygg hamn").contains("delvis uppfyllt").doesNotContain("Norrbacken och Strandängen");
        // Others may have been agreed since by whoever tried the pages before.
        String harbour = Pattern.compile("/offentligt/9999/overenskommelser/\\d+").matcher(doing.body()).results()
                .map(found -> everyone.get(found.group()).text())
                .filter(text -> text.startsWith("Samverkan för en trygg hamn"))
                .findFirst()
                .orElseThrow();
        assertThat(harbour).contains("Kommunstyrelsens ordförande", "Märkning av båtmotorer", "gäller")
                .as("annexes and causes stay inside").doesNotContain("Kontaktvägar", "marknad för omärkta");
        Visit coordinator = Visit.as("coordinator");
        String draft = coordinator.post("/overenskommelser/ny", "/overenskommelser/ny", "key", coordinator.get("/overenskommelser/ny").hidden("key"),
                        "title", "Bara ett utkast")
                .address();
        Visit.Answer shut = coordinator.post(draft + "/publicera", draft, "key", java.util.UUID.randomUUID().toString());
        assertThat(shut.text()).contains("visas för alla först när alla parter har undertecknat");
        coordinator.post(draft + "/avsluta", draft, "version", "1", "endReason", "Prov.");
    }

    @Test
    void theMunicipalityChoosesHowOftenItPromises() {
        Visit administrator = Visit.as("administrator");
        assertThat(administrator.get("/installningar").text()).contains("Medborgarlöftenas period");
        administrator.post("/installningar/loften", "/installningar/loften", "months", "3");
        assertThat(Visit.as("coordinator").get("/loften").text()).contains("Ett nytt löfte var tredje månad");
        administrator.post("/installningar/loften", "/installningar/loften", "months", "4");
    }

    private String[] whole(String version, String party, String problem, String number) {
        return new String[] {
            "version", version, "text", "Vi går i parken.", party, "on", "problem", problem, "first", today.minusDays(5).toString(), "last",
            today.plusDays(60).toString(), "what0", "Kvällspass", "number0", number, "by0", today.plusDays(60).toString(), "owner0", "Trygghetsvärdarna",
            "where0", "Möte i parken", "talkDay0", today.minusDays(20).toString(), "people0", "25"
        };
    }

    private static String value(Visit.Answer page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
