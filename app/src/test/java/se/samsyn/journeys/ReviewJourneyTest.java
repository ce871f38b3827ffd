package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** The reviewer's week and what comes back of it, by hand, at the three widths. */
class ReviewJourneyTest extends PageTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");

    @Test
    void reportsWithoutRemarksAreAcceptedTogetherAndTakenBack() {
        try (Window reviewer = Window.of("reviewer", Window.DESK)) {
            reviewer.open("/att-granska");
            reviewer.lookAtEveryWidth("att-granska");
            reviewer.open("/att-granska/tillsammans");
            int offered = reviewer.page().locator("input[name=report]").count();
            assertThat(offered).as("Björkhamn has reports without remarks").isGreaterThan(1);
            reviewer.lookAtEveryWidth("tillsammans");
            reviewer.button("Godkänn de förbockade").click();
            assertThat(reviewer.heading("Godkända tillsammans")).isVisible();
            assertThat(reviewer.page().locator("main")).containsText(offered + " rapporter är godkända");
            reviewer.lookAtEveryWidth("godkanda");
            reviewer.button("Ångra").click();
            assertThat(reviewer.page().locator("main")).containsText(offered + " rapporter väntar på granskning igen");
            reviewer.lookAtEveryWidth("angrade");
            reviewer.open("/att-granska/tillsammans");
            assertThat(reviewer.page().locator("input[name=report]")).hasCount(offered);
        }
    }

    @Test
    void whatIsToldTwiceIsLinkedAndPartedAgain() {
        try (Window reviewer = Window.of("reviewer", Window.DESK)) {
            reviewer.open("/att-granska/dubbletter");
            assertThat(reviewer.page().locator("main")).containsText("samma slag");
            reviewer.lookAtEveryWidth("dubbletter");
            Locator first = reviewer.page().locator("main section").first();
            String number = first.locator("input[name=second]").inputValue();
            first.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).first().click();
            assertThat(reviewer.page().locator(".note[role=status]")).containsText("ihopslagna");
            reviewer.open("/handelser/" + number);
            assertThat(reviewer.page().locator("main")).containsText("räknas en gång i varje källa");
            reviewer.lookAtEveryWidth("handelse-ihopslagen");
            reviewer.open("/att-granska/" + number);
            reviewer.lookAtEveryWidth("granska-ihopslagen");
            reviewer.button("Ta isär").click();
            assertThat(reviewer.page().locator("main")).containsText("Kan vara samma händelse som");
            reviewer.lookAtEveryWidth("granska-liknar");
        }
    }

    @Test
    void aReportThatDoesNotBelongHereIsRemovedAndItsReporterToldWhereToTurn() {
        try (Window reporter = Window.of("reporter", Window.PHONE);
                Window reviewer = Window.of("reviewer", Window.DESK)) {
            String number = report(reporter, "Lampan är trasig, märkt " + mark);
            reviewer.open("/att-granska/" + number);
            reviewer.page().getByText("Hör inte hemma här").click();
            reviewer.button("Ta bort och hänvisa").click();
            assertThat(reviewer.page().locator("main")).containsText("Välj vem rapporten är till.");
            reviewer.lookAtEveryWidth("hor-inte-hemma-fel");
            reviewer.page().locator("#receiver").selectOption("FAULT_REPORT");
            reviewer.page().locator("input[name=sure]").check();
            reviewer.button("Ta bort och hänvisa").click();
            assertThat(reviewer.page().url()).doesNotContain("/att-granska/" + number + "?");
            reviewer.open("/att-granska");
            assertThat(reviewer.page().locator("main")).containsText("Kommunens felanmälan");
            assertThat(reviewer.page().request().get(site() + "/handelser/" + number).status()).isEqualTo(404);

            reporter.open("/");
            reporter.lookAtEveryWidth("start-hanvisad");
            reporter.open("/mina-rapporter/aterkoppling");
            assertThat(reporter.page().locator("main")).containsText("Gör en felanmälan till kommunen");
            assertThat(reporter.page().locator("main")).not().containsText(mark);
            reporter.lookAtEveryWidth("aterkoppling");
            while (reporter.button("Jag har läst").count() > 0) {
                reporter.button("Jag har läst").first().click();
                reporter.open("/mina-rapporter/aterkoppling");
            }
            assertThat(reporter.page().locator("main")).not().containsText("Gör en felanmälan till kommunen");
        }
    }

    @Test
    void twoTabsWithOneReportLoseNeitherText() {
        try (Window reporter = Window.of("reporter", Window.PHONE);
                Window one = Window.of("reviewer", Window.DESK);
                Window other = Window.of("coordinator", Window.DESK)) {
            String number = report(reporter, "Klotter på muren, märkt " + mark);
            for (Window window : new Window[] {one, other}) {
                window.open("/att-granska/" + number);
                window.page().getByText("Rätta plats, tid, slag eller text").click();
            }
            one.page().locator("#text").fill("Den enas rättelse " + mark);
            one.button("Spara rättelsen").click();
            one.page().waitForLoadState();
            other.page().locator("#text").fill("Den andras rättelse " + mark);
            other.button("Spara rättelsen").click();
            assertThat(other.page().getByText("Någon annan har sparat under tiden")).isVisible();
            assertThat(other.page().locator(".saved")).containsText("Den enas rättelse " + mark);
            assertThat(other.page().locator("#text")).hasValue("Den andras rättelse " + mark);
        }
    }

    @Test
    void aReviewedTextIsCorrectedWithAMotiveWhenAWordLooksLikeAName() {
        try (Window reporter = Window.of("reporter", Window.PHONE);
                Window reviewer = Window.of("reviewer", Window.DESK)) {
            String number = report(reporter, "Skräp på gården, märkt " + mark);
            reviewer.open("/att-granska/" + number);
            reviewer.button("Godkänn").click();
            reviewer.page().waitForLoadState();
            reviewer.open("/att-granska/" + number);
            assertThat(reviewer.button("Godkänn")).hasCount(0);
            reviewer.page().getByText("Rätta plats, tid, slag eller text").click();
            reviewer.page().locator("#text").fill("Skräp utanför Anderssons, märkt " + mark + ". Ring Karin Andersson");
            reviewer.button("Spara rättelsen").click();
            assertThat(reviewer.page().locator("#guardMotive")).isVisible();
            reviewer.lookAtEveryWidth("rattelse-med-skal");
            reviewer.page().locator("#guardMotive").selectOption("ORGANISATION");
            reviewer.button("Spara rättelsen").click();
            reviewer.page().waitForLoadState();
            reviewer.open("/handelser/" + number);
            assertThat(reviewer.page().locator("main")).containsText("Skräp utanför Anderssons, märkt " + mark);
        }
    }

    @Test
    void theCoordinatorSeesWhoReportsRemindsAndAnswers() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/");
            assertThat(coordinator.page().locator("main")).containsText("har inte rapporterat på");
            assertThat(coordinator.page().locator("main")).containsText("Återkoppla till dem vars rapporter ingår i");
            coordinator.lookAtEveryWidth("veckorundan");
            coordinator.open("/tackning");
            assertThat(coordinator.page().locator("main")).containsText("Kultur- och fritidsförvaltningen har inte rapporterat på");
            coordinator.lookAtEveryWidth("tackning");
            coordinator.button("Skicka en vänlig påminnelse till Kultur- och fritidsförvaltningen").click();
            assertThat(coordinator.page().locator(".note[role=status]")).containsText("Kultur- och fritidsförvaltningen");
            assertThat(coordinator.page().locator("main")).containsText("Nästa påminnelse kan skickas efter två veckor");
            coordinator.lookAtEveryWidth("tackning-paminnd");
            coordinator.open("/enhetens-rapporter");
            coordinator.lookAtEveryWidth("enhetens-rapporter-for-fa");
            coordinator.page().locator("#enhet").selectOption(new com.microsoft.playwright.options.SelectOption()
                    .setLabel("Barn- och utbildningsförvaltningen"));
            coordinator.button("Visa").click();
            assertThat(coordinator.page().locator("main")).containsText("Här står aldrig vem som har rapporterat.");
            coordinator.lookAtEveryWidth("enhetens-rapporter");

            coordinator.open("/");
            coordinator.page().getByText("Återkoppla till dem vars rapporter ingår i").first().click();
            coordinator.button("Återkoppla").click();
            assertThat(coordinator.page().locator("main")).containsText("Skriv ett svar.");
            coordinator.page().locator("#text").fill("Vi följer upp i mars.");
            coordinator.button("Återkoppla").click();
            assertThat(coordinator.page().locator(".note[role=status]")).isVisible();
            coordinator.lookAtEveryWidth("aterkoppla");
        }
    }

    @Test
    void aReviewerAppointsADeputy() {
        try (Window reviewer = Window.of("reviewer", Window.DESK);
                Window reader = Window.of("reader", Window.DESK)) {
            assertThat(reader.page().request().get(site() + "/att-granska").status()).isEqualTo(403);
            reviewer.open("/mitt-konto");
            reviewer.link("Utse en ersättare som granskar medan du är borta").click();
            reviewer.button("Utse").click();
            assertThat(reviewer.page().locator("main")).containsText("Välj vem som ska granska.");
            reviewer.lookAtEveryWidth("om-jag-ar-borta-fel");
            LocalDate today = LocalDate.now(door(Clock.class).withZone(ZONE));
            reviewer.page().locator("#who").selectOption(new com.microsoft.playwright.options.SelectOption()
                    .setLabel("Läsaren, Kommunstyrelsens förvaltning"));
            reviewer.field("Från och med").fill(today.toString());
            reviewer.field("Till och med").fill(today.plusDays(7).toString());
            reviewer.button("Utse").click();
            assertThat(reviewer.page().locator("main")).containsText("granskar nu");
            reviewer.lookAtEveryWidth("om-jag-ar-borta");
            assertThat(reader.page().request().get(site() + "/att-granska").status()).isEqualTo(200);
            reviewer.button("Avsluta uppdraget för Läsaren").click();
            assertThat(reviewer.page().locator("main")).containsText("avslutat i förtid");
            assertThat(reader.page().request().get(site() + "/att-granska").status()).isEqualTo(403);
        }
    }

    /** @return the report's number */
    private String report(Window reporter, String text) {
        LocalDateTime yesterday = LocalDateTime.now(door(Clock.class).withZone(ZONE)).minusDays(1).withMinute(0).withSecond(0).withNano(0);
        reporter.open("/rapportera");
        reporter.choice("Skadegörelse").check();
        reporter.field("Var?").fill("Bortre planen");
        reporter.choice("Mellan två tider").check();
        reporter.field("Tidigast").fill(yesterday.withHour(17).toString());
        reporter.field("Senast").fill(yesterday.withHour(22).toString());
        reporter.field("Berätta kort (frivilligt)").fill(text);
        reporter.look("rapportera-ifylld");
        reporter.button("Skicka in").click();
        reporter.page().waitForURL(address -> address.contains("/rapportera/klart/"));
        return reporter.page().url().replaceAll(".*/klart/", "").replaceAll("\\?.*", "");
    }
}
