package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** The coordinator asks the five questions, keeps an answer and runs it again. */
class FiguresJourneyTest extends PageTest {
    @Test
    void theFiveQuestionsAreAnsweredAndAnAnswerIsKept() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/karta?source=Polisens+anmälda+brott");
            coordinator.lookAtEveryWidth("karta-var");
            coordinator.link("Täthet 400 m").click();
            assertThat(coordinator.page().locator("main")).containsText("händelser per km² och år");
            coordinator.lookAtEveryWidth("karta-tathet");
            coordinator.link("När?").click();
            assertThat(coordinator.page().locator("main")).containsText("Samma veckor, 52 veckor isär");
            coordinator.lookAtEveryWidth("karta-nar");
            coordinator.link("Mer eller mindre?").click();
            assertThat(coordinator.page().locator("main")).containsText("Gånger så många");
            coordinator.lookAtEveryWidth("karta-mer-eller-mindre");
            coordinator.link("perioden före").click();
            coordinator.link("Vem rapporterade?").first().click();
            assertThat(coordinator.page().locator("main")).containsText("Enheter som rapporterade");
            coordinator.lookAtEveryWidth("karta-vem");
            coordinator.link("Hur tryggt känns det?").click();
            assertThat(coordinator.page().locator("main")).containsText("De två måtten vägs aldrig ihop");
            coordinator.lookAtEveryWidth("karta-trygghet");

            coordinator.link("Mer eller mindre?").click();
            coordinator.page().locator("details.keep summary").click();
            coordinator.look("studie-spara");
            coordinator.page().locator("details.keep button").click();
            assertThat(coordinator.page().locator("main")).containsText("Kontrollsumma");
            coordinator.lookAtEveryWidth("studie");
            coordinator.link("Kör igen").click();
            assertThat(coordinator.page().locator("main")).containsText("Samma siffror i dag");
            coordinator.look("studie-igen");
            coordinator.link("Sparade studier").first().click();
            coordinator.lookAtEveryWidth("studier");
            coordinator.open("/lagesbilder/samma-veckor");
            coordinator.lookAtEveryWidth("samma-veckor");
        }
    }
}
