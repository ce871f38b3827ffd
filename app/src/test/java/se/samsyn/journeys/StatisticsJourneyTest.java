package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** The coordinator pastes a table from Excel, corrects how it was understood, and next month is shown what changed. */
class StatisticsJourneyTest extends PageTest {
    private static final String OCTOBER = "Klotter i kommunen\nÄmne\tVar\tsep 2026\tokt 2026*\nKlotter\tCentrum\t1 204\t12\nKlotter\tHamnen\t..\t7\n";
    private static final String NOVEMBER = "Ämne\tVar\tsep 2026\tokt 2026\tnov 2026*\nKlotter\tCentrum\t1 204\t14\t3\nKlotter\tHamnen\t\t7\t5\n";

    @Test
    void aPastedTableIsUnderstoodCorrectedAndRemembered() {
        String name = "Tekniska kontoret " + UUID.randomUUID().toString().substring(0, 8);
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/statistik");
            coordinator.lookAtEveryWidth("statistik");
            coordinator.link("Läs in tabell").first().click();
            coordinator.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Ny källa")).click();
            coordinator.field("Källa").selectOption("");
            coordinator.field("Vem räknar?").fill(name);
            coordinator.field("Med vad?").fill("Klottersanering");
            coordinator.lookAtEveryWidth("las-in");
            coordinator.field("Klistra in tabellen").fill(OCTOBER);
            coordinator.button("Läs in och visa").click();
            assertThat(coordinator.page().locator(".mistakes")).containsText("Skriv ett kort namn på definitionen");
            assertThat(coordinator.field("Klistra in tabellen")).hasValue(OCTOBER.strip().isEmpty() ? "" : OCTOBER);
            coordinator.lookAtEveryWidth("las-in-fel");
            coordinator.field("Vilken definition?").fill("Anmälda saneringar");
            coordinator.button("Läs in och visa").click();

            assertThat(coordinator.page().locator(".finding")).containsText("3 värden: 3 nya");
            assertThat(coordinator.page().locator("main")).containsText("Uppställningen är gissad");
            coordinator.lookAtEveryWidth("uppstallning");
            coordinator.field("Kategorin står i").selectOption("SAME");
            coordinator.page().locator("#categorySame").fill("Klottersaneringar");
            coordinator.button("Tolka om").click();
            assertThat(coordinator.page().locator("main")).containsText("Klottersaneringar");
            coordinator.button("Godkänn tabellen").click();
            assertThat(coordinator.page().locator("main").getByText("godkänd", new Locator.GetByTextOptions().setExact(true))).isVisible();
            coordinator.lookAtEveryWidth("godkand");

            coordinator.open("/statistik/las-in");
            coordinator.field("Källa").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(name + ", Klottersanering (Anmälda saneringar)"));
            coordinator.field("Klistra in tabellen").fill(NOVEMBER);
            coordinator.button("Läs in och visa").click();
            assertThat(coordinator.page().locator("main")).containsText("Uppställningen är densamma som förra gången");
            assertThat(coordinator.page().locator(".finding")).containsText("2 nya, 2 ändrade, 1 oförändrade");
            assertThat(coordinator.page().locator("tr").filter(new Locator.FilterOptions().setHasText("ändrat")).first()).containsText("12 (preliminärt)");
            coordinator.lookAtEveryWidth("andringar");
            coordinator.button("Godkänn tabellen").click();

            coordinator.link("Källa").click();
            coordinator.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Markera avbrott")).click();
            coordinator.field("Från och med").fill("2026-11-01");
            coordinator.field("Varför").fill("Ny entreprenör räknar varje yta");
            coordinator.button("Markera avbrott").click();
            assertThat(coordinator.page().locator("main")).containsText("Ny entreprenör räknar varje yta");
            coordinator.lookAtEveryWidth("kalla");

            coordinator.open("/statistik?omrade=Centrum&kategori=Klottersaneringar");
            coordinator.link("Klottersaneringar").click();
            assertThat(coordinator.page().locator("main")).containsText("Värden som har ändrats");
            coordinator.lookAtEveryWidth("serie-kort");
        }
    }

    @Test
    void aSeriesIsReadAndLaidBesideAnother() {
        try (Window reader = Window.of("reader", Window.DESK)) {
            reader.open("/statistik?kategori=Samtliga+anmälda+brott&omrade=Björkhamns+kommun");
            reader.link("Samtliga anmälda brott").click();
            assertThat(reader.page().locator(".finding")).containsText("än");
            reader.lookAtEveryWidth("serie");
            reader.field("Serie").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Stöld, inbrott, Björkhamns kommun (Polisen (påhittat), antal)"));
            reader.button("Visa bredvid").click();
            assertThat(reader.page().locator("main")).containsText("De räknar olika saker");
            reader.lookAtEveryWidth("jamfor");
            reader.open("/statistik?kategori=Skadegörelse");
            reader.link("Skadegörelse").first().click();
            reader.lookAtEveryWidth("serie-avbrott");
            reader.button("Visa bredvid").click();
            assertThat(reader.page().locator("main")).containsText("går inte att jämföra");
            reader.lookAtEveryWidth("jamfor-nej");
        }
    }
}
