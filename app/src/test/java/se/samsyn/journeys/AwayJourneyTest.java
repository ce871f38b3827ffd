package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** The coordinator goes away; somebody who has never seen the program takes over. */
class AwayJourneyTest extends PageTest {
    @Test
    void fromTheRoundToAPageForWhoeverStandsIn() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/");
            coordinator.lookAtEveryWidth("veckorundan");
            coordinator.link("Om jag är borta: veckan för den som tar över").click();
            assertThat(coordinator.page().locator("h1")).containsText("Om jag är borta: vecka");
            coordinator.lookAtEveryWidth("om-jag-ar-borta-veckan");
        }
    }
}
