package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** A draft goes round for comments, to the police signed in and to somebody without an account by a link, and is answered. */
class CirculationJourneyTest extends PageTest {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDraftIsCommentedBesideTheTextAndAnswered() {
        LocalDate today = LocalDate.now(door(Clock.class));
        String title = "Utkast " + mark;
        try (Window coordinator = Window.of("coordinator", Window.DESK); Window police = Window.of("police", Window.DESK)) {
            coordinator.open("/lagesbilder/ny");
            coordinator.field("Rubrik").fill(title);
            coordinator.page().locator("form.card button.btn-primary").click();
            String picture = coordinator.page().url().replaceAll(".*/lagesbilder/(\\d+).*", "$1");
            coordinator.open("/lagesbilder/" + picture);
            coordinator.link("Skicka").click();
            coordinator.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Mottagare utan konto")).click();
            coordinator.lookAtEveryWidth("skicka");
            coordinator.button("Visa vad det innebär").click();
            assertThat(coordinator.page().locator(".mistakes")).containsText("Välj minst en mottagare");
            coordinator.page().locator(".check-columns .form-check").filter(new Locator.FilterOptions().setHasText("Polisen")).locator("input").check();
            coordinator.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Mottagare utan konto")).click();
            coordinator.page().locator("#linked-1-function").fill("Preventionsstrateg");
            coordinator.page().locator("#linked-1-organisation").fill("Länsstyrelsen");
            coordinator.field("Synpunkter senast den (frivilligt)").fill(today.plusDays(7).toString());
            coordinator.button("Visa vad det innebär").click();
            assertThat(coordinator.page().locator(".note")).containsText("blir allmän handling där");
            coordinator.lookAtEveryWidth("skicka-innebar");
            coordinator.button("Skicka för synpunkter").click();
            assertThat(coordinator.page().locator(".note.calm")).containsText("Den visas bara nu");
            coordinator.lookAtEveryWidth("skickat");
            String link = coordinator.page().locator("a.signed-link").getAttribute("href");

            police.open("/utskick");
            police.lookAtEveryWidth("utskick");
            police.link(title).click();
            comment(police, "Vi ser fler inbrott i villor.");
            police.lookAtEveryWidth("utskick-synpunkt");

            try (Window nobody = Window.ofAnyone("lankad", Window.PHONE)) {
                nobody.open(link.substring(site().length()));
                comment(nobody, "Bra att ni tar upp stationen.");
                assertThat(nobody.page().locator("main")).not().containsText("Vi ser fler inbrott");
                nobody.lookAtEveryWidth("utskick-genom-lank");
            }

            coordinator.open("/utskick");
            coordinator.link(title).click();
            Locator told = coordinator.page().locator(".comment").filter(new Locator.FilterOptions().setHasText("Vi ser fler inbrott"));
            told.locator("summary").click();
            told.locator("textarea").fill("Tack, vi skriver in det.");
            told.locator("button").click();
            assertThat(coordinator.page().locator(".comment-answer")).containsText("Tack, vi skriver in det.");
            coordinator.lookAtEveryWidth("utskick-svar");
        }
    }

    private static void comment(Window window, String words) {
        Locator first = window.page().locator(".sent-section").first();
        first.locator("summary").last().click();
        first.locator("textarea").last().fill(words);
        first.locator("button").last().click();
        assertThat(window.page().locator(".comment")).containsText(words);
    }
}
