package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.situation.received.OfficeFiles;

/** Both ways of the police's picture, as a file and written here by agreement, to a fixed joint picture. */
class JointPictureJourneyTest extends PageTest {
    private final LocalDate today = LocalDate.now(door(Clock.class));
    private final byte[] word = OfficeFiles.word();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFileBecomesAJointPictureWithASideOfItsOwn() throws IOException {
        String title = "Polisens lägesbild " + mark;
        try (Window police = Window.of("police", Window.DESK)) {
            police.open("/lagesbilder/mottagna");
            police.link("Registrera en fil").click();
            police.lookAtEveryWidth("registrera");
            fill(police, title);
            police.field("Fil").setInputFiles(new FilePayload("Läget.docx", "application/octet-stream", OfficeFiles.pdf()));
            police.button("Spara").click();
            assertThat(police.page().locator(".mistakes")).containsText("Filens namn säger något annat än dess innehåll");
            police.lookAtEveryWidth("registrera-fel");
            police.field("Fil").setInputFiles(new FilePayload("Läget.docx", "application/octet-stream", word));
            police.button("Spara").click();
            assertThat(police.page().locator("main")).containsText("Inte delad.");
            police.lookAtEveryWidth("inte-delad");
            String address = police.page().url();

            try (Window coordinator = Window.of("coordinator", Window.DESK)) {
                coordinator.open("/lagesbilder/mottagna");
                assertThat(coordinator.page().locator("main")).not().containsText(mark);
            }
            police.link("Dela").click();
            police.button("Dela").click();
            assertThat(police.page().locator(".mistakes")).containsText("Bekräfta");
            police.lookAtEveryWidth("dela");
            police.field("Jag förstår att bilden blir en allmän handling hos kommunen").check();
            police.button("Dela").click();
            assertThat(police.page().locator("main")).containsText("Delad av");
            police.lookAtEveryWidth("delad");

            try (Window coordinator = Window.of("coordinator", Window.DESK)) {
                coordinator.page().navigate(address);
                Download download = coordinator.page().waitForDownload(() -> coordinator.link("Läget.docx").click());
                assertThat(Files.readAllBytes(download.path())).isEqualTo(word);
                layAndFix(coordinator, police, title);
            }
        }
    }

    private void layAndFix(Window coordinator, Window police, String partnerPicture) {
        String title = "Gemensam lägesbild " + mark;
        coordinator.open("/lagesbilder/gemensamma/ny");
        coordinator.field("Rubrik").fill(title);
        String option = coordinator.page().locator("#partnerPicture option").filter(new Locator.FilterOptions().setHasText(partnerPicture)).getAttribute("value");
        coordinator.field("Den andra lägesbilden").selectOption(option);
        coordinator.lookAtEveryWidth("lagg-bredvid");
        coordinator.button("Lägg dem bredvid varandra").click();
        coordinator.lookAtEveryWidth("skriv-gemensam");
        coordinator.field("Den gemensamma bilden i korthet").fill("Läget är lugnt. Om inbrotten i villor gör vi olika bedömningar.");
        for (Locator theme : coordinator.page().locator("fieldset.theme-fields").all()) {
            boolean judged = theme.locator("input[type=radio]:checked").count() == 1;
            boolean empty = theme.locator("input[id$=-title]").inputValue().isEmpty();
            if (!judged && !empty) {
                theme.locator("input[value=DIFFER]").check();
            }
        }
        coordinator.button("Spara och läs").click();
        assertThat(coordinator.page().locator(".note")).containsText("Det här är kvar");
        String address = coordinator.page().url();
        coordinator.lookAtEveryWidth("gemensam-utkast");

        coordinator.link("Ta ställning").click();
        coordinator.lookAtEveryWidth("ta-stallning");
        coordinator.choice("Samsyn").check();
        coordinator.button("Lämna ställningstagandet").click();

        coordinator.field("Funktion").selectOption(new SelectOption().setLabel(functionOf(coordinator, "Kommunpolis")));
        coordinator.button("Gör länken").click();
        assertThat(coordinator.page().locator(".note.calm")).containsText("Den visas bara nu");
        coordinator.lookAtEveryWidth("lank");
        String link = coordinator.page().locator("a.signed-link").getAttribute("href");
        try (Window nobody = Window.ofAnyone("lankad", Window.PHONE)) {
            nobody.open(link.substring(site().length()));
            nobody.lookAtEveryWidth("stallning-genom-lank");
            nobody.choice("Avvikande bedömning").check();
            nobody.field("Motivering").fill("Vi ser fler inbrott i villor än kommunens rapporter visar.");
            nobody.button("Lämna ställningstagandet").click();
            assertThat(nobody.page().locator(".note.calm")).containsText("Ni har sagt Avvikande bedömning");
        }
        police.page().navigate(address);
        assertThat(police.page().locator("table.stands")).containsText("Avvikande bedömning");

        coordinator.page().navigate(address);
        coordinator.link("Fastställ").click();
        coordinator.page().locator("#body").fill("Styrgruppen");
        coordinator.page().locator("#decidedOn").fill(today.toString());
        coordinator.page().locator("#paragraph").fill("§ 7");
        coordinator.page().locator("#diaryNumber").fill("KS 2026/" + mark.replaceAll("\\D", "") + "1");
        coordinator.lookAtEveryWidth("faststall");
        coordinator.button("Fastställ").click();
        assertThat(coordinator.page().locator(".report-head")).containsText("fastställd av Styrgruppen");
        assertThat(coordinator.page().locator(".originals")).containsText("oförändrad");
        assertThat(coordinator.page().locator(".seal")).containsText("Stämmer.");
        coordinator.lookAtEveryWidth("faststalld");
        coordinator.open("/lagesbilder/gemensamma");
        coordinator.lookAtEveryWidth("gemensamma");
        try (Window nobody = Window.ofAnyone("lankad", Window.PHONE)) {
            assertThat(nobody.page().navigate(link).status()).as("a link that asked for a stand ends with the decision").isEqualTo(409);
        }
    }

    private static String functionOf(Window window, String name) {
        return window.page().locator("#function option").filter(new Locator.FilterOptions().setHasText(name)).first().textContent();
    }

    @Test
    void thePoliceWriteHereOnceAnAgreementIsNoted() {
        String title = "Skriven lägesbild " + mark;
        try (Window police = Window.of("police", Window.DESK); Window coordinator = Window.of("coordinator", Window.DESK)) {
            police.open("/lagesbilder/mottagna");
            assertThat(police.link("Skriv polisens lägesbild")).hasCount(0);
            coordinator.open("/installningar/polisens-lagesbild");
            coordinator.lookAtEveryWidth("avtal");
            coordinator.field("Överenskommelsens diarienummer").fill("KS 2026/00118");
            coordinator.field("Undertecknad den").fill(today.minusDays(3).toString());
            coordinator.button("Anteckna och öppna").click();
            assertThat(coordinator.page().locator(".note.calm")).containsText("Öppet sedan");
            coordinator.lookAtEveryWidth("avtal-antecknat");

            police.open("/lagesbilder/mottagna");
            police.link("Skriv polisens lägesbild").click();
            fill(police, title);
            police.lookAtEveryWidth("skriv");
            police.button("Spara").click();
            police.link("Dela").click();
            police.field("Jag förstår att bilden blir en allmän handling hos kommunen").check();
            police.button("Dela").click();
            assertThat(police.page().locator(".seal")).containsText("KS 2026/00118");
            police.lookAtEveryWidth("skriven-delad");
            layAndFix(coordinator, police, title);
            coordinator.open("/installningar/polisens-lagesbild");
            coordinator.button("Stäng").click();
            police.open("/lagesbilder/mottagna");
            assertThat(police.link("Skriv polisens lägesbild")).hasCount(0);
        }
    }

    private void fill(Window police, String title) {
        police.field("Rubrik").fill(title);
        police.field("Från").fill(today.minusDays(30).toString());
        police.field("Till och med").fill(today.minusDays(1).toString());
        if (police.page().locator("#receivedOn").count() == 1) {
            police.field("Kom in den").fill(today.toString());
        }
        police.field("Läget i korthet").fill("Färre anmälda brott, men fler inbrott i villor.");
        police.page().locator("#PRIORITIES").fill("Grannsamverkan i villaområdena.");
    }
}
