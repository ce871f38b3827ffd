package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** A problem is prioritised, its causes are found, the parties agree, a pledge is given and fed back. */
class AgreeJourneyTest extends PageTest {
    @Test
    void fromWhatIsPrioritisedToWhatWasPromisedAndDone() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            prioritise(coordinator);
            findCauses(coordinator);
        }
    }

    @Test
    void theCausesOfTheMarinaAreSeenInFourWays() {
        try (Window police = Window.of("police", Window.DESK)) {
            police.open("/orsaksanalyser");
            police.lookAtEveryWidth("orsaksanalyser");
            police.link("Stölder av båtmotorer i småbåtshamnen").click();
            police.lookAtEveryWidth("orsakstrad");
            for (String view : new String[] {"Tre perspektiv", "Fiskben", "Händelsekedja"}) {
                police.link(view).click();
                police.lookAtEveryWidth(view.toLowerCase().replace(' ', '-').replace('ä', 'a'));
            }
        }
    }

    private static void prioritise(Window window) {
        window.open("/problembilder/ny");
        window.field("Rubrik").fill("Skadegörelse på Havsskolan");
        window.page().locator("#what").fill("Rutor och lampor slås sönder på helgerna.");
        window.choice("På en plats").check();
        window.page().locator("#place").fill("Havsskolan");
        window.page().locator("form.card button.btn-primary").click();
        window.choice("Prioritera").check();
        window.page().locator("#reason").fill("Det kommer tillbaka varje helg och kostar mycket.");
        window.button("Spara ställningstagandet").click();
        window.button("Börja analysen").click();
    }

    private static void findCauses(Window window) {
        assertThat(window.page().locator("h1")).hasText("Skadegörelse på Havsskolan");
        window.lookAtEveryWidth("analys-utan-orsaker");
        window.page().locator("section.card a.btn-primary").click();
        window.button("Spara orsaken").click();
        window.lookAtEveryWidth("ny-orsak-med-fel");
        window.field("Orsaken").fill("Skolgården är mörk och ingen ser den från gatan");
        window.choice("Plats och situation").check();
        window.choice("Direkt: gör att det händer").check();
        window.choice("Situationell: går att ändra på platsen").check();
        window.field("Talar för").fill("Vaktmästaren och trygghetsvärdarna har sett samma sak tre helger i rad.");
        window.button("Spara orsaken").click();
        window.link("Ta ställning").click();
        window.look("andra-forklaringar");
        for (String kind : new String[] {"WEATHER", "HOLIDAYS", "REPORTING", "RECLASSIFICATION"}) {
            window.page().locator("#" + kind + "verdict").selectOption("RULED_OUT");
            window.page().locator("#" + kind + "why").fill("Vi har jämfört helgerna med varandra.");
        }
        window.button("Spara").click();
        window.page().locator("#function").fill("Styrgruppen");
        window.button("Markera som klar").click();
        assertThat(window.page().locator(".note.calm")).containsText("Styrgruppen");
        window.lookAtEveryWidth("analys-klar");
    }
}
