package se.samsyn.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.PageTest;
import se.samsyn.Visit;

/** The questions of Karta och siffror in Björkhamn, and studies that are kept. */
class StudyPagesTest extends PageTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "/karta?radius=400", "/karta/nar?category=TIL", "/karta/mer-eller-mindre?against=previous", "/karta/vem-rapporterade", "/karta/trygghet"
    })
    void everyQuestionSaysItsSourceAndWhatItDoesNotShow(String address) {
        Visit.Answer answer = Visit.as("coordinator").get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Vad figuren inte visar", "Källa: ", "Hämta som CSV");
    }

    @Test
    void theDensityMapHasTheSameStepsForEverySelection() {
        Visit visit = Visit.as("coordinator");
        String police = "/karta?radius=400&source=Polisens%20anm%C3%A4lda%20brott";
        String year = visit.get(police + "&from=2025-06-01&to=2026-05-31").body();
        String month = visit.get(police + "&from=2026-05-01&to=2026-05-31").body();
        for (String page : new String[] {year, month}) {
            assertThat(page).contains("data-steps=\"10,30,100,300,1000\"", "händelser per km² och år");
        }
        assertThat(visit.get("/karta?radius=317").status()).isEqualTo(422);
        assertThat(visit.get("/karta/tathet?bbox=0,0,1000,1000&cell=100&radius=317").status()).isEqualTo(400);
    }

    @Test
    void twoOwnDatesAreComparedAndWrongOnesNamed() {
        Visit visit = Visit.as("coordinator");
        assertThat(visit.get("/karta/mer-eller-mindre?againstFrom=2025-01-01&againstTo=2025-02-28").text()).contains("Perioderna är olika långa");
        Visit.Answer wrong = visit.get("/karta/mer-eller-mindre?againstFrom=2025-01-01&againstTo=");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Skriv båda");
    }

    @Test
    void aKeptStudyStandsAsItWasAndSaysTheSameWhenRunAgain() {
        Visit coordinator = Visit.as("coordinator");
        String key = UUID.randomUUID().toString();
        String selection = "/studier?from=2026-01-01&to=2026-03-31&category=TIL";
        String[] fields = {"key", key, "question", "CHANGE", "spread", "INTERNAL"};
        Visit.Answer kept = coordinator.post(selection, "/karta/mer-eller-mindre", fields);
        assertThat(kept.text()).contains("Studie ", "Kontrollsumma");
        assertThat(coordinator.post(selection, "/karta/mer-eller-mindre", fields).body()).contains(checksum(kept.body()));
        String address = kept.body().replaceFirst("(?s).*href=\"(/studier/\\d+)/igen\".*", "$1");
        assertThat(coordinator.get(address + "/igen").text()).contains("Samma siffror i dag");
        assertThat(coordinator.get(address + "/groups.csv").body()).contains("Händelse;");
        assertThat(Visit.as("police").get(address).status()).as("kept within the municipality's own boards").isEqualTo(404);
        assertThat(coordinator.get("/studier").body()).contains(address + "\"");
        fields[5] = "PUBLIC";
        fields[1] = UUID.randomUUID().toString();
        assertThat(coordinator.post(selection, "/karta/mer-eller-mindre", fields).text()).contains("röjandekontrollen");
    }

    @Test
    void theSameWeeksOfEarlierYearsAreRemembered() {
        Visit.Answer page = Visit.as("coordinator").get("/lagesbilder/samma-veckor");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Samma veckor tidigare år", "Vad vi gjorde och vad det gav");
    }

    private static String checksum(String body) {
        return body.replaceFirst("(?s).*class=\"checksum\">([0-9a-f]{64})<.*", "$1");
    }
}
