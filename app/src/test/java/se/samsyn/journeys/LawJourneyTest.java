package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** The registrar hands out, marks and numbers; the data-protection officer sees what goes, what is held and where a person is. */
class LawJourneyTest extends PageTest {
    @Test
    void theRegistrarHandsOutAMaskedListAndThePoliceAreGivenByTheirLaw() {
        try (Window registrar = Window.of("registrar", Window.DESK)) {
            registrar.open("/handlingar");
            registrar.lookAtEveryWidth("handlingar");
            registrar.link("Ny begäran").click();
            registrar.lookAtEveryWidth("ny-begaran");
            registrar.button("Anteckna begäran").click();
            registrar.lookAtEveryWidth("ny-begaran-med-fel");
            registrar.page().locator("#requester").selectOption("MEDIA");
            registrar.choice("En lista med händelser").check();
            registrar.page().locator("#from").fill(java.time.LocalDate.now(door(java.time.Clock.class)).minusDays(45).toString());
            registrar.page().locator("#to").fill(java.time.LocalDate.now(door(java.time.Clock.class)).minusDays(31).toString());
            registrar.page().locator("#group").selectOption("SKA");
            registrar.button("Anteckna begäran").click();
            registrar.lookAtEveryWidth("begaran");
            registrar.page().locator("#withhold-TEXT").check();
            registrar.button("Visa kopian så här").click();
            registrar.page().locator("#outcome-RELEASED").check();
            registrar.page().locator("#deciderFunction").fill("Registrator");
            registrar.button("Besluta och gör kopian").click();
            registrar.lookAtEveryWidth("begaran-med-fel");
            registrar.page().locator("#outcome-PARTLY").check();
            registrar.page().locator("#provision").selectOption("OSL_21_1");
            registrar.page().locator("#reason").fill("Fritexten kan röra enskildas förhållanden.");
            registrar.button("Besluta och gör kopian").click();
            assertThat(registrar.link("Kopian som PDF/A")).isVisible();
            registrar.lookAtEveryWidth("begaran-beslutad");
        }
    }

    @Test
    void marksNumbersAndTheWayToTheRegistrar() {
        try (Window registrar = Window.of("registrar", Window.DESK)) {
            registrar.open("/handlingar/fasta");
            registrar.lookAtEveryWidth("fasta-handlingar");
            registrar.page().locator("input[name=number]").first().fill("KS 2026/00301");
            registrar.page().locator("form:has(input[name=number]) button").first().click();
            assertThat(registrar.page().locator("main")).containsText("Dnr KS 2026/00301");
            registrar.link("Sekretessmarkera").first().click();
            registrar.page().locator("#provision").selectOption("OSL_18_2");
            registrar.lookAtEveryWidth("sekretessmarkera");
            registrar.button("Markera").click();
            assertThat(registrar.page().locator("main")).containsText("18 kap. 2 § OSL");
            registrar.lookAtEveryWidth("sekretess");
        }
    }

    @Test
    void theOfficerSeesWhatGoesWhatIsHeldAndWhereAPersonIs() {
        try (Window officer = Window.of("data-protection-officer", Window.DESK)) {
            officer.open("/installningar/dataskydd/gallring");
            assertThat(officer.page().locator("main")).containsText("Gallringslogg");
            officer.lookAtEveryWidth("gallring");
            for (String draft : new String[] {"konsekvensbedomning", "registerforteckning", "information"}) {
                officer.open("/installningar/dataskydd/utkast/" + draft);
                officer.lookAtEveryWidth(draft);
            }
            officer.open("/installningar/dataskydd/registerutdrag");
            officer.field("Namn, e-postadress eller annat ord").fill("Rapportören");
            officer.button("Sök").click();
            assertThat(officer.page().locator("main")).containsText("Barn- och utbildningsförvaltningen");
            officer.lookAtEveryWidth("registerutdrag");
        }
    }
}
