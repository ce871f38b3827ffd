package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.database.Scope;
import se.samsyn.observations.photos.PhotoIntakeTest;
import se.samsyn.places.Places;
import se.samsyn.places.Position;

/** A report that is written over a bad line, with a photo and two events; and the pages that decide what is asked. */
class WritingJourneyTest extends PageTest {
    private final String told = "Rutan är sprucken " + UUID.randomUUID().toString().replaceAll("[0-9]", "q");

    @Test
    void whatIsWrittenSurvivesAReloadAndADeadLine() throws IOException {
        try (Window host = Window.of("host", Window.PHONE)) {
            host.open("/rapportera");
            Locator state = host.page().locator("[data-draft-state]");
            group(host, "SKA");
            host.page().locator("#place").fill("Torget");
            host.page().locator("#text").fill(told);
            assertThat(state).containsText("Utkast sparat");
            host.page().reload();
            assertThat(host.page().locator("#text")).hasValue(told);
            assertThat(host.page().locator("#group-SKA")).isChecked();

            host.page().locator("#photo").setInputFiles(
                    new FilePayload("kul.png", "image/png", PhotoIntakeTest.written(PhotoIntakeTest.drawn(2400, 1800), "png")));
            assertThat(host.page().locator("[data-photo-row] img")).hasCount(1);
            host.page().locator("#photo").setInputFiles(new FilePayload("x.jpg", "image/jpeg", "<svg/>".getBytes()));
            assertThat(host.page().locator("[data-photo-state]")).containsText("inget foto som kan tas emot");
            host.page().locator("details.more.field summary").click();
            host.lookAtEveryWidth("rapportera-ifylld-med-foto");

            host.page().context().setOffline(true);
            host.page().locator("#text").fill(told + ", och glas på gången");
            assertThat(state).containsText("Ingen kontakt");
            host.page().context().setOffline(false);
            assertThat(state).containsText("Utkast sparat");

            host.choice("Nyss").check();
            host.button("Lägg till en händelse till").click();
            assertThat(host.heading("Händelse 2")).isVisible();
            assertThat(host.page().locator("#place")).hasValue("Torget");
            host.lookAtEveryWidth("rapportera-tva-handelser");
            group(host, "PLA");
            host.button("Skicka in 2 händelser").dblclick();
            assertThat(host.page().locator("[data-receipt]")).containsText("Rapporten har 2 händelser");
            host.lookAtEveryWidth("rapport-mottagen-tva");
            assertThat(host.page().locator("main")).not().containsText("Påbörjad");
            host.open("/mina-rapporter");
            host.lookAtEveryWidth("mina-rapporter-tva");
        }
    }

    @Test
    void whatIsAskedIsChosenInTheSettings() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            for (String page : new String[] {"/installningar", "/installningar/koder", "/installningar/formular", "/installningar/formular/0"}) {
                coordinator.open(page);
                coordinator.lookAtEveryWidth(page.substring(1).replace('/', '-'));
            }
            coordinator.open("/installningar/koder");
            coordinator.page().locator("main th[scope=row] a").first().click();
            coordinator.lookAtEveryWidth("installningar-koder-en");
        }
        try (Window reporter = Window.of("reporter", Window.PHONE)) {
            reporter.open("/");
            reporter.lookAtEveryWidth("start-med-utkast");
            reporter.open("/rapportera");
            reporter.lookAtEveryWidth("rapportera-med-utkast");
            reporter.open("/mina-rapporter");
            reporter.lookAtEveryWidth("mina-rapporter-tre");
        }
        try (Window reviewer = Window.of("reviewer", Window.DESK)) {
            reviewer.open("/att-granska");
            String first = (String) reviewer.page().evaluate("""
                    async () => {
                      for (const link of document.querySelectorAll('main li a')) {
                        const page = await (await fetch(link.href)).text();
                        if (page.includes('/foton/')) return link.getAttribute('href');
                      }
                      return '';
                    }""");
            reviewer.open(first);
            assertThat(reviewer.page().locator(".photo-row img").first()).isVisible();
            reviewer.lookAtEveryWidth("granska-med-foto");
        }
    }

    @Test
    void aReviewerMovesThePoint() {
        try (Window reviewer = Window.of("reviewer", Window.DESK)) {
            reviewer.open("/att-granska");
            reviewer.open(reviewer.page().locator("main li a[href^='/att-granska/']").first().getAttribute("href"));
            Locator correct = reviewer.page().locator("details:has(#place)");
            correct.locator("summary").click();
            reviewer.page().locator("[data-pin]").click();
            assertThat(reviewer.page().locator("#pin-map canvas").first()).isVisible();
            Locator x = reviewer.page().locator("input[name=x]");
            assertThat(x).hasValue("");
            reviewer.page().locator("#pin-map").click();
            assertThat(x).not().hasValue("");
            String clicked = x.inputValue();
            reviewer.page().locator("#pin-map").press("ArrowRight");
            // The map glides; Enter takes its middle, wherever that is by then.
            reviewer.page().waitForCondition(() -> {
                reviewer.page().locator("#pin-map").press("Enter");
                return !x.inputValue().equals(clicked);
            });
            reviewer.page().locator("#place").fill("Vid vattnet");
            assertThat(x).not().hasValue("");
            reviewer.lookAtEveryWidth("granska-flyttad-punkt");
            Position asked = new Position(Double.parseDouble(x.inputValue()), Double.parseDouble(reviewer.page().locator("input[name=y]").inputValue()));
            // What the form says is where it is kept, but beside a dwelling only its stretch of street.
            Position kept = Scope.call(Scope.ofMunicipality("9999"), () -> door(TransactionOperations.class)
                    .execute(status -> door(Places.class).homes().apply(asked).orElse(asked)));
            reviewer.button("Spara rättelsen").click();
            correct.locator("summary").click();
            assertThat(reviewer.page().locator("#place")).hasValue("Vid vattnet");
            Locator pin = reviewer.page().locator("[data-place-ways]");
            assertEquals(kept.x(), Double.parseDouble(pin.getAttribute("data-x")), 0.001);
            assertEquals(kept.y(), Double.parseDouble(pin.getAttribute("data-y")), 0.001);
            assertThat(x).hasValue("");
        }
    }

    private static void group(Window window, String code) {
        window.page().locator("label:has(#group-" + code + ")").click();
    }
}
