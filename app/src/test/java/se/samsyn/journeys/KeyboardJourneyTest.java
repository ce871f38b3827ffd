package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** Nothing but the keys. */
class KeyboardJourneyTest extends PageTest {
    private static final int MOST_STOPS = 200;

    @Test
    void aReportIsWrittenAndReviewedWithTheKeysAlone() {
        String told = "Lyktan vid trappan är släckt " + UUID.randomUUID().toString().replaceAll("[0-9]", "q");
        String number;
        try (Window reporter = Window.of("reporter", Window.DESK)) {
            Page page = reporter.page();
            reporter.open("/rapportera");
            page.keyboard().press("Tab");
            assertThat(reporter.link("Hoppa till innehållet")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            goTo(page, reporter.choice("Skadegörelse"));
            page.keyboard().press("Space");
            assertThat(reporter.choice("Skadegörelse")).isChecked();
            reporter.look("tangentbord-val");
            for (int press = 0; press < 6; press++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(reporter.choice("Otrygg plats")).isChecked();
            goTo(page, reporter.field("Var?"));
            page.keyboard().type("Strandparken");
            goTo(page, reporter.choice("Nyss"));
            page.keyboard().press("Space");
            goTo(page, reporter.field("Berätta kort (frivilligt)"));
            page.keyboard().type(told);
            goTo(page, reporter.button("Skicka in"));
            page.keyboard().press("Enter");
            page.waitForURL("**/rapportera/klart/*");
            number = page.url().replaceAll(".*/", "");
        }
        try (Window reviewer = Window.of("reviewer", Window.DESK)) {
            Page page = reviewer.page();
            reviewer.open("/att-granska");
            goTo(page, page.locator("main li a[href='/att-granska/" + number + "']"));
            page.keyboard().press("Enter");
            assertThat(page.locator(".told").first()).containsText(told);
            goTo(page, reviewer.button("Godkänn"));
            reviewer.look("tangentbord-godkann");
            page.keyboard().press("Enter");
            page.waitForURL(address -> !address.endsWith("/att-granska/" + number));
            reviewer.open("/handelser/" + number);
            assertThat(page.locator("main .head")).containsText("granskad");
        }
    }

    /** Steps on until the element has the focus; where the focus is must be seen all the way. */
    private static void goTo(Page page, Locator wanted) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
            if (!(boolean) page.evaluate(SEEN)) {
                fail("The focus is not seen at " + page.evaluate("document.activeElement.outerHTML"));
            }
        }
        fail("The keys do not reach " + wanted);
    }

    /** The element with the focus, or the tile around it, has an outline or a shadow. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              if (at === document.body || at.tagName === 'MAIN') return true;
              return [at, at.parentElement].some(e => {
                const style = getComputedStyle(e);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              });
            }""";
}
