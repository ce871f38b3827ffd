package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/**
 * Browsers that run no script, and scripts that never arrived over a bad line. By the keys, since Playwright's clicks wait
 * for frames that a page without script does not ask for.
 */
class WithoutScriptJourneyTest extends PageTest {
    @Test
    void aReportIsSentAndItsMistakesAreShownWithoutScript() {
        String told = "Bråk vid kiosken " + UUID.randomUUID().toString().replaceAll("[0-9]", "q");
        try (Window reporter = Window.withoutScript("reporter", Window.PHONE)) {
            reporter.open("/rapportera");
            reporter.look("rapportera");
            reporter.choice("Bråk, hot, våld").press("Space");
            reporter.field("Berätta kort (frivilligt)").fill(told);
            reporter.button("Skicka in").press("Enter");
            assertThat(reporter.page().locator(".mistakes")).containsText("Skriv en plats");
            assertThat(reporter.page().locator(".mistakes")).containsText("Välj när det hände");
            assertThat(reporter.choice("Bråk, hot, våld")).isChecked();
            assertThat(reporter.field("Berätta kort (frivilligt)")).hasValue(told);
            reporter.look("rapportera-fel");

            reporter.field("Var?").fill("Torget");
            reporter.choice("Nyss").press("Space");
            reporter.button("Skicka in").press("Enter");
            assertThat(reporter.heading("Tack, rapporten är mottagen")).isVisible();
            reporter.link("Mina rapporter").first().press("Enter");
            assertThat(reporter.page()
                            .locator("main li")
                            .filter(new Locator.FilterOptions().setHasText("Torget"))
                            .first())
                    .containsText("mottagen");
            reporter.look("mina-rapporter");
        }
    }

    @Test
    void theMenuOpensAndTheListIsFilteredWithoutScript() {
        try (Window coordinator = Window.withoutScript("coordinator", Window.PHONE)) {
            coordinator.open("/rapportera");
            coordinator.page().locator("details.menu > summary").press("Enter");
            coordinator.look("meny");
            coordinator.link("Händelser").press("Enter");
            coordinator.page().locator("#category").selectOption("TIL");
            coordinator.button("Visa").press("Enter");
            assertThat(coordinator.page().locator("#category")).hasValue("TIL");
            coordinator.look("handelser");
        }
    }
}
