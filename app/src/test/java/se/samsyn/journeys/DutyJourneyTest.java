package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** What the law asks, what shows it, and the year that follows from it. */
class DutyJourneyTest extends PageTest {
    @Test
    void fromWhatIsLateToProofAndTheYear() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/lagkrav");
            assertThat(coordinator.page().locator(".clock .finding")).containsText("Försenat enligt lag");
            coordinator.lookAtEveryWidth("lagkrav");
            coordinator.link("Rapport till kommunfullmäktige").first().click();
            assertThat(coordinator.page().locator("main")).containsText("Egen tidsgräns passerad");
            coordinator.button("Spara beviset").click();
            coordinator.lookAtEveryWidth("lagkrav-bevis-med-fel");
            coordinator.page().locator("#told").fill("Fullmäktige behandlade kommunstyrelsens rapport, § 31.");
            coordinator.page().locator("#day").fill(LocalDate.now(door(Clock.class)).toString());
            coordinator.button("Spara beviset").click();
            assertThat(coordinator.page().locator("main .tag").first()).hasText("Uppfyllt");
            coordinator.lookAtEveryWidth("lagkrav-ett");
            coordinator.open("/lagkrav/underlag");
            coordinator.lookAtEveryWidth("lagkrav-underlag");
            coordinator.open("/lagkrav/samordning");
            coordinator.lookAtEveryWidth("lagkrav-samordning");
            coordinator.open("/arshjul");
            coordinator.lookAtEveryWidth("arshjul");
            coordinator.link("Ändra beredningstider").click();
            coordinator.lookAtEveryWidth("arshjul-beredning");
            coordinator.open("/arshjul/kalender");
            coordinator.button("Skapa länk").click();
            assertThat(coordinator.page().locator(".secret")).containsText(".ics");
            coordinator.lookAtEveryWidth("arshjul-kalender");
            coordinator.page().locator("ul.rows button").first().click();
            assertThat(coordinator.page().locator("main")).containsText("Du har ingen länk.");
        }
    }
}
