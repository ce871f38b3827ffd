package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** Files from others, with rows that cannot be used. */
class FileJourneyTest extends PageTest {
    private static final String TABLE = """
            id;tid;kategori;x;y;plats;text
            f-1;2026-03-02 21:15;TIL;620100;6530100;Båthamnen;Två utombordare borta vid brygga C
            f-2;2026-03-03 07:40;SKA;620400;6530300;Havsskolan;Krossad ruta
            f-3;i våras;SKA;620400;6530300;Havsskolan;Tiden går inte att läsa
            f-4;2026-03-05 12:00;rymdskepp;620400;6530300;Torget;Okänd kategori
            f-5;2026-03-06 12:00;TIL;nära kajen;6530300;Torget;Koordinaten är inget tal
            f-6;2026-03-07 12:00;SKA;620400;6530300;Torget;Ring 811218-9876
            f-2;2026-03-03 07:40;SKA;620400;6530300;Havsskolan;Samma rad en gång till
            """;

    @Test
    void aTableWithBadRowsSaysWhatWasUsedAndTheSameTableAgainAddsNothing() {
        String source = "Provtabell " + UUID.randomUUID();
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            send(coordinator, source, new FilePayload("prov.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)), "");
            assertThat(row(coordinator, "Nya händelser")).containsText("3");
            assertThat(row(coordinator, "Tid saknas eller går inte att läsa")).containsText("1");
            assertThat(row(coordinator, "Okänd kategori")).containsText("1");
            assertThat(row(coordinator, "Koordinaterna är inte tal")).containsText("1");
            assertThat(row(coordinator, "Redan inlästa från samma källa")).containsText("1");
            assertThat(coordinator.page().locator("main")).containsText("ströks något som pekade ut en person");
            coordinator.lookAtEveryWidth("radrapport");
            coordinator.button("Godkänn").click();
            assertThat(coordinator.page().locator("main").getByText("godkänd", new Locator.GetByTextOptions().setExact(true))).isVisible();
            coordinator.lookAtEveryWidth("radrapport-godkand");

            send(coordinator, source, new FilePayload("prov.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)), "");
            assertThat(row(coordinator, "Nya händelser")).containsText("0");
            coordinator.look("radrapport-igen");
        }
    }

    @Test
    void thePolicesOwnFileSaysWhichOfItsRowsWereNotOurs() throws IOException {
        Path file = Path.of(System.getProperty("samsyn.shared", "../../shared"), "data", "polisen", "pilot_small4_events.json");
        if (!Files.exists(file)) {
            System.out.println("Left out: the police's published events are not on this machine");
        }
        assumeTrue(Files.exists(file));
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            String source = "Polisens händelser " + UUID.randomUUID();
            send(coordinator, source, new FilePayload("handelser.json", "application/json", Files.readAllBytes(file)), "Tingsryd, Östhammar");
            assertThat(coordinator.page().locator(".finding")).containsText("nya händelser av 462 lästa rader");
            assertThat(row(coordinator, "Gäller en annan plats")).isVisible();
            assertThat(row(coordinator, "Varken brott eller trygghet")).isVisible();
            coordinator.lookAtEveryWidth("radrapport-polisen");
            coordinator.button("Kasta filens rader").click();
            assertThat(coordinator.page().locator("main").getByText("kastad", new Locator.GetByTextOptions().setExact(true))).isVisible();
            coordinator.listen("radrapport-polisen");
        }
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithItsReasonAndNothingWrittenIsLost() {
        try (Window coordinator = Window.of("coordinator", Window.PHONE)) {
            send(coordinator, "Semesterbilder", new FilePayload("bild.json", "application/json", new byte[] {1, 2, 3}), "");
            assertThat(coordinator.page().locator(".mistakes")).containsText("Inget är sparat");
            assertThat(coordinator.field("Vad är det för källa?")).hasValue("Semesterbilder");
            coordinator.lookAtEveryWidth("las-in-fel");
        }
    }

    private static void send(Window coordinator, String source, FilePayload file, String locations) {
        coordinator.open("/handelser/las-in");
        coordinator.page().locator("#file").setInputFiles(file);
        coordinator.field("Vad är det för källa?").fill(source);
        if (!locations.isEmpty()) {
            coordinator.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Om filen gäller flera orter")).click();
            coordinator.field("Orter i filen som är era").fill(locations);
        }
        coordinator.button("Läs in och visa radrapport").click();
    }

    private static Locator row(Window coordinator, String words) {
        return coordinator.page().locator("tr").filter(new Locator.FilterOptions().setHasText(words)).locator("td").first();
    }
}
