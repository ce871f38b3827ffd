package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** The picture of 4 §: refused for each part that is missing, then fixed, published, and replaced by a correction. */
class KindsJourneyTest extends PageTest {
    private static final String[] PARTS = {"MAPPING", "EXTENT", "CONSEQUENCES", "OTHER_INFORMATION", "ANALYSIS"};

    @Test
    void theStatutoryPictureIsRefusedForEachMissingPartThenFixedPublishedAndReplaced() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/lagesbilder");
            coordinator.lookAtEveryWidth("lagesbilder-slag");
            coordinator.page().locator(".kinds a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Enligt 4 §")).click();
            coordinator.link("Ny lägesbild").click();
            coordinator.lookAtEveryWidth("ny-lagesbild-4");
            coordinator.button("Skriv utkast").click();
            coordinator.lookAtEveryWidth("skriv-lagesbild-4");
            for (int i = 0; i <= PARTS.length; i++) {
                coordinator.button("Spara och fastställ").click();
                decide(coordinator);
                coordinator.button("Fastställ").click();
                assertThat(coordinator.page().locator(".parts .tag.up")).hasCount(PARTS.length + 1 - i);
                if (i == 0) {
                    coordinator.lookAtEveryWidth("faststall-saknas");
                }
                coordinator.link("Fortsätt skriva").click();
                if (i < PARTS.length) {
                    coordinator.page().locator("#text-" + PARTS[i]).fill("Det här har vi skrivit om " + PARTS[i].toLowerCase(java.util.Locale.ROOT) + ".");
                } else {
                    coordinator.page().locator("#series details summary").first().click();
                    coordinator.page().locator("#series input[type=checkbox]").first().check();
                    coordinator.page().locator("#problems input[type=checkbox]").first().check();
                }
            }
            coordinator.button("Spara och fastställ").click();
            assertThat(coordinator.page().locator(".parts .tag.up")).hasCount(0);
            decide(coordinator);
            coordinator.lookAtEveryWidth("faststall");
            coordinator.button("Fastställ").click();
            assertThat(coordinator.page().locator(".seal")).containsText("Fastställd av Kommunstyrelsen");
            assertThat(coordinator.page().locator(".seal")).containsText("§ 77, dnr KS 2026/00500");
            coordinator.lookAtEveryWidth("lagesbild-4-faststalld");
            String fixed = coordinator.page().url();

            coordinator.link("Gör offentlig").click();
            coordinator.page().locator("#finding").fill("Läget är i huvudsak lugnt.");
            coordinator.button("Publicera").click();
            coordinator.page().waitForURL("**/offentligt/9999/lagesbilder/*");

            coordinator.page().navigate(fixed);
            coordinator.button("Ny version").click();
            coordinator.page().locator("#text-ANALYSIS").fill("En rättad analys.");
            coordinator.button("Spara och fastställ").click();
            decide(coordinator);
            coordinator.button("Fastställ").click();
            assertThat(coordinator.page().locator("main")).containsText("En rättad analys.");
            assertThat(coordinator.page().locator("main")).containsText("Version 1");
            coordinator.page().navigate(fixed);
            assertThat(coordinator.page().locator(".report-head .note").first()).containsText("Läs version 2");
            assertThat(coordinator.page().locator("main")).containsText("om analysis.");
            coordinator.lookAtEveryWidth("lagesbild-4-ersatt");
        }
    }

    @Test
    void thePictureIsShownOnTheWallRunAgainAndTakenToWordInTheMunicipalitysTemplate() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/lagesbilder");
            coordinator.page().locator(".picture-row a").first().click();
            coordinator.link("Storskärm").click();
            coordinator.lookAtEveryWidth("storskarm");
            com.microsoft.playwright.Page page = coordinator.page();
            coordinator.open("/lagesbilder");
            page.locator(".picture-row a").first().click();
            coordinator.link("Kör igen").click();
            assertThat(page.locator("h1")).hasText("Kör igen");
            coordinator.lookAtEveryWidth("kor-igen");
            coordinator.open("/installningar/wordmall");
            coordinator.button("Läs in").click();
            assertThat(page.locator(".mistakes")).containsText("Välj en fil");
            coordinator.lookAtEveryWidth("wordmall");
            coordinator.open("/lagesbilder/kommande");
            coordinator.lookAtEveryWidth("det-som-kommer");
            coordinator.open("/lagesbilder/grupper");
            coordinator.lookAtEveryWidth("grupper");
        }
    }

    @Test
    void theArrowKeysStepBetweenTheSectionsOnTheWall() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/lagesbilder");
            com.microsoft.playwright.Page page = coordinator.page();
            page.locator(".picture-row a").first().click();
            coordinator.link("Storskärm").click();
            page.locator("h1").click();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page).hasURL(java.util.regex.Pattern.compile("#bild-3$"));
            page.keyboard().press("ArrowLeft");
            assertThat(page).hasURL(java.util.regex.Pattern.compile("#bild-2$"));
            page.locator("#bild-2 a[rel=next]").click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile("#bild-3$"));
        }
    }

    private static void decide(Window coordinator) {
        coordinator.page().locator("#body").fill("Kommunstyrelsen");
        coordinator.page().locator("#decidedOn").fill(LocalDate.now(door(Clock.class)).toString());
        coordinator.page().locator("#paragraph").fill("§ 77");
        coordinator.page().locator("#diaryNumber").fill("KS 2026/00500");
    }
}
