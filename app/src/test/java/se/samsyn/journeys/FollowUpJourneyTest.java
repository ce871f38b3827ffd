package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.followup.Evaluation.Rival;

/** What can be seen is said, the plan is locked; an answer is explained and concluded. */
class FollowUpJourneyTest extends PageTest {
    @Test
    void aPlanIsLockedAndAnAnswerConcluded() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/uppfoljning");
            coordinator.lookAtEveryWidth("uppfoljning");
            coordinator.page().locator("section[aria-labelledby=vantar] li:has-text(\"Nattvandring\") a.btn").click();
            coordinator.lookAtEveryWidth("lasa-uppfoljning");
            coordinator.page().locator("#source").selectOption("Polisens anmälda brott");
            coordinator.button("Visa vad som kan synas").click();
            coordinator.look("lasa-uppfoljning-med-fel");
            coordinator.page().locator("#where-0").selectOption(new SelectOption().setLabel("Centrum"));
            coordinator.page().locator("#comparison-0").selectOption(new SelectOption().setLabel("Norrbacken"));
            coordinator.button("Visa vad som kan synas").click();
            assertThat(coordinator.page().locator("#synas")).containsText("skulle synas");
            coordinator.lookAtEveryWidth("vad-som-kan-synas");
            coordinator.button("Lås planen").click();
            assertThat(coordinator.page().locator(".note.stop")).containsText("inget besked om effekt");
            coordinator.lookAtEveryWidth("last-uppfoljning");

            coordinator.open("/uppfoljning");
            coordinator.link("Fler väktartimmar vid Resecentrum").click();
            coordinator.lookAtEveryWidth("svar-pa-uppfoljning");
            for (Rival rival : Rival.values()) {
                var row = coordinator.page().locator("#" + rival);
                row.locator("summary").click();
                row.getByText("Förklarar inte").click();
                row.locator("button.btn-outline-primary").click();
            }
            assertThat(coordinator.page().locator("#avsluta")).isVisible();
            coordinator.page().locator("#conclusion label", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Ändra")).click();
            coordinator.page().locator("#reason").fill("Timmarna flyttas till sena kvällar.");
            coordinator.button("Spara slutsatsen").click();
            assertThat(coordinator.page().locator("#slutsatsen")).hasText("Ändra");
            coordinator.lookAtEveryWidth("avslutad-uppfoljning");
        }
    }
}
