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
            agree(coordinator);
            promise(coordinator);
        }
        try (Window inhabitant = Window.ofAnyone("inhabitant", Window.PHONE)) {
            inhabitant.open("/offentligt/9999");
            inhabitant.lookAtEveryWidth("offentligt");
            inhabitant.link("Alla löften och överenskommelser").click();
            inhabitant.lookAtEveryWidth("det-har-gor-vi-nu");
            inhabitant.link("Vi går en rond på Havsskolan varje lördag.").click();
            assertThat(inhabitant.page().locator("main")).containsText("Det här blev inte gjort");
            inhabitant.lookAtEveryWidth("lofte");
            inhabitant.open("/offentligt/9999/loften");
            inhabitant.link("Samverkan för en hel skola").click();
            inhabitant.lookAtEveryWidth("overenskommelse");
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

    private static void agree(Window window) {
        window.open("/overenskommelser");
        window.lookAtEveryWidth("overenskommelser");
        window.link("Ny överenskommelse").click();
        window.field("Rubrik").fill("Samverkan för en hel skola");
        window.page().locator("#organisation0").selectOption("Kommunstyrelsens förvaltning");
        window.page().locator("#function0").fill("Kommunstyrelsens ordförande");
        window.page().locator("#organisation1").selectOption("Polisen, lokalpolisområde Björkhamn");
        window.page().locator("#function1").fill("Chefen för lokalpolisområdet");
        window.page().locator("#purposes").fill("Skadegörelsen på Havsskolan ska minska.");
        window.page().locator("#areas").fill("Närvaro på helgerna\nBelysning av skolgården");
        window.page().getByLabel("Skadegörelse på Havsskolan").check();
        window.page().locator("#goals").fill("Högst två krossade rutor i månaden.");
        java.time.LocalDate today = java.time.LocalDate.now(door(java.time.Clock.class));
        window.page().locator("#first").fill(today.toString());
        window.page().locator("#last").fill(today.plusYears(2).toString());
        window.lookAtEveryWidth("ny-overenskommelse");
        window.button("Spara").click();
        window.lookAtEveryWidth("overenskommelse-utkast");
        window.button("Texten är förhandlad").click();
        for (String party : new String[] {"Kommunstyrelsens förvaltning", "Polisen, lokalpolisområde Björkhamn"}) {
            window.page().getByText("Anteckna underskrift: " + party).click();
            window.lookAtEveryWidth("underskrift");
            window.page().locator("details.sign[open] button.btn-primary").click();
        }
        assertThat(window.page().locator("main")).containsText("Gäller till och med");
        window.lookAtEveryWidth("overenskommelse-galler");
    }

    private static void promise(Window window) {
        window.button("Visa för alla").click();
        window.open("/loften");
        window.lookAtEveryWidth("loften");
        window.link("Nytt löfte").click();
        java.time.LocalDate today = java.time.LocalDate.now(door(java.time.Clock.class));
        window.page().locator("#text").fill("Vi går en rond på Havsskolan varje lördag.");
        window.page().locator("#problem").selectOption("Skadegörelse på Havsskolan");
        window.page().locator("#agreement").selectOption("Samverkan för en hel skola");
        window.page().getByLabel("Kommunstyrelsens förvaltning", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();
        window.page().locator("#first").fill(today.toString());
        window.page().locator("#last").fill(today.plusMonths(4).toString());
        window.page().locator("#what0").fill("Lördagsrond på Havsskolan");
        window.page().locator("#number0").fill("16");
        window.page().locator("#by0").fill(today.plusMonths(4).toString());
        window.page().locator("#owner0").selectOption("Trygghetsvärdarna");
        window.page().locator("#where0").fill("Föräldramöte på Havsskolan");
        window.page().locator("#people0").fill("34");
        window.lookAtEveryWidth("nytt-lofte");
        window.button("Spara").click();
        window.page().locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Anteckna beslutet")).click();
        window.page().locator("#decidedBy").fill("Styrgruppen");
        window.button("Anteckna beslutet").click();
        window.lookAtEveryWidth("lofte-beslutat");
        window.button("Publicera löftet").click();
        window.page().getByText("Följ upp", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        window.page().locator("#done0").fill("11");
        window.button("Spara uppföljningen").click();
        window.button("Återkoppla och stäng löftet").click();
        window.lookAtEveryWidth("aterkoppling-med-fel");
        window.page().locator("#told").fill("Vi gick elva lördagsronder. Fem rutor krossades, mot fjorton i våras.");
        window.page().locator("#notDone").fill("Fem ronder blev inte av.");
        window.page().locator("#why").fill("Värdarna behövdes vid torget de kvällarna.");
        window.button("Återkoppla och stäng löftet").click();
        assertThat(window.page().locator("main")).containsText("Återkopplat: delvis uppfyllt");
        window.lookAtEveryWidth("lofte-aterkopplat");
        window.open("/");
        window.lookAtEveryWidth("veckorundan");
    }
}
