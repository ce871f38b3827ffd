package se.samsyn.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;

/** Avvikelser as a coordinator meets it. */
class WatchPagesTest extends PageTest {
    private static final String POLICE = "source=Polisens+anm%C3%A4lda+brott";

    @Test
    void theLastWholeWeekIsShownAndItsSeriesCanBeTakenOut() {
        Visit coordinator = Visit.as("coordinator");
        String page = coordinator.get("/avvikelser?" + POLICE).text();
        assertThat(page).containsPattern("(Inget|[0-9]+|En|Två|Tre)[^.]* vecka [0-9]+").contains("Närmast att sticka ut");
        String file = coordinator.get("/avvikelser/serier.csv?" + POLICE).body();
        assertThat(file.lines().count()).isEqualTo(151);
        assertThat(file).contains("Villastaden").contains("Hela kommunen");
    }

    @Test
    void aWeekThatIsNotOverIsSaidAndTheLastOneShown() {
        Visit coordinator = Visit.as("coordinator");
        Visit.Answer running = coordinator.get("/avvikelser?week=2100-01-04");
        assertThat(running.status()).isEqualTo(422);
        assertThat(running.text()).contains("Veckan är inte slut än").contains("Närmast att sticka ut");
        assertThat(coordinator.get("/avvikelser?week=igår").text()).contains("Skriv ett datum");
        assertThat(coordinator.get("/avvikelser?source=finns-inte").status()).isEqualTo(422);
        assertThat(coordinator.get("/avvikelser?week=1995-01-02").text()).contains("För kort historik");
        assertThat(coordinator.get("/avvikelser/serier.csv?week=igår").status()).isEqualTo(404);
    }

    @Test
    void theSlowerQuestionsAnswerForOneKindOfEvent() {
        Visit coordinator = Visit.as("coordinator");
        String page = coordinator.get("/fordjupning?" + POLICE + "&category=TIL_HOME_BURGLARY").text();
        assertThat(page).contains("Händer det igen i närheten?").contains("par ligger inom 200 meter").contains("Höll den förra kartan?");
        assertThat(coordinator.get("/fordjupning?" + POLICE + "&category=SKA").text()).contains("Jämförs inte per invånare");
        assertThat(coordinator.get("/fordjupning/upprepning.csv?" + POLICE + "&category=TIL_HOME_BURGLARY").body()).contains("0–200 m");
        assertThat(coordinator.get("/fordjupning/finns-inte.csv").status()).isEqualTo(404);
        assertThat(coordinator.get("/fordjupning?category=XYZ").status()).isEqualTo(422);
    }
}
