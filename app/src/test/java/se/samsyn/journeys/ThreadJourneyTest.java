package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** From a sentence that a politician reads along the red thread; a loose thread; and the next report from draft to council. */
class ThreadJourneyTest extends PageTest {
    @Test
    void aPoliticianFollowsASentenceBackToWhatWasCounted() {
        try (Window reader = Window.of("reader", Window.PHONE)) {
            reader.open("/");
            reader.lookAtEveryWidth("start-politiker");
            assertThat(reader.page().locator("ol.told a")).hasCount(3);
            reader.page().locator("ol.told a").last().click();
            assertThat(reader.page().locator(".red-thread")).containsText("Lägesbild");
            assertThat(reader.page().locator(".red-thread")).containsText("händelser");
            reader.lookAtEveryWidth("roda-traden-mening");
            reader.open("/roda-traden");
            reader.lookAtEveryWidth("roda-traden");
            reader.link("Ny belysning i Stadsparken").first().click();
            assertThat(reader.page().locator(".red-thread .here")).containsText("här är du");
            reader.lookAtEveryWidth("roda-traden-atgard");
        }
    }

    @Test
    void theCoordinatorMendsALooseThreadAndWritesTheNextReport() {
        String today = LocalDate.now(door(Clock.class)).toString();
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/");
            coordinator.page().locator("a[href='/roda-traden/losa']").first().click();
            coordinator.lookAtEveryWidth("losa-tradar");
            coordinator.page().locator("a.btn[href^='/uppfoljning/ny']").first().click();
            assertThat(coordinator.page().locator("#source")).isVisible();
            coordinator.open("/rapport-till-styrelsen");
            coordinator.lookAtEveryWidth("rapporter-till-styrelsen");
            coordinator.button("Gör ett utkast").click();
            coordinator.lookAtEveryWidth("rapport-utkast");
            coordinator.page().locator("a[href$='/andra']").click();
            coordinator.page().locator("#ask").fill("Att avsätta medel till fler märkkvällar.");
            coordinator.look("rapport-ratta");
            coordinator.page().locator("main form button.btn-primary").click();
            assertThat(coordinator.page().locator(".board")).containsText("fler märkkvällar");
            coordinator.button("Lås rapporten").click();
            coordinator.button("Anteckna överlämningen").click();
            assertThat(coordinator.page().locator(".mistakes")).isVisible();
            coordinator.page().locator("#body").fill("Kommunstyrelsen");
            coordinator.page().locator("#paragraph").fill("§ 144");
            coordinator.page().locator("#diaryNumber").fill("KS 2026/00301");
            coordinator.page().locator("#day").fill(today);
            coordinator.look("rapport-overlamna");
            coordinator.button("Anteckna överlämningen").click();
            assertThat(coordinator.page().locator("#councilDay")).isVisible();
            coordinator.lookAtEveryWidth("rapport-overlamnad");
        }
    }
}
