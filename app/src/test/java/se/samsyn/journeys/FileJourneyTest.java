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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;

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
            assertThat(coordinator.page().locator("h1")).hasText("Så läses filen");
            assertThat(coordinator.page().locator(".finding")).containsText("4 av 7 rader går att använda");
            coordinator.lookAtEveryWidth("sa-lases-filen");
            coordinator.button("Läs in").click();
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

    @Test
    void wordsAreAnsweredOnceAndTheNextFileIsReadWithoutQuestionsAndShowsWhatHasChanged() {
        String source = "Bolagets lista " + UUID.randomUUID();
        String word = "Ordval " + UUID.randomUUID();
        String first = "Nr;Dygn;Vad;Var\n1;3 mars 2025;" + word + ";Torget\n2;4 mars 2025;Klotter;Hamnen\n3;5 mars 2025;Klotter;Parken\n";
        String second = "Nr;Dygn;Vad;Var\n1;3 mars 2025;Rån;Torget\n2;4 mars 2025;Klotter;Hamnen\n4;6 mars 2025;" + word + ";Skolan\n";
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            send(coordinator, source, new FilePayload("lista.csv", "text/csv", first.getBytes(StandardCharsets.UTF_8)), "");
            // Nothing says which column has the time: it is asked for, and nothing is lost.
            assertThat(coordinator.page().locator("[role=alert]")).containsText("Säg vilken kolumn som har datum");
            coordinator.lookAtEveryWidth("sa-lases-filen-fraga");
            coordinator.field("Datum eller starttid").selectOption("Dygn");
            coordinator.field("Nummer i källan").selectOption("Nr");
            coordinator.button("Visa igen").click();
            assertThat(coordinator.page().locator(".finding")).containsText("2 av 3 rader går att använda");
            coordinator.page().getByLabel(word).selectOption("SAM_SCHOOL");
            coordinator.lookAtEveryWidth("sa-lases-filen-ord");
            coordinator.button("Läs in").click();
            assertThat(row(coordinator, "Nya händelser")).containsText("3");
            coordinator.button("Godkänn").click();

            send(coordinator, "", new FilePayload("lista-2.csv", "text/csv", second.getBytes(StandardCharsets.UTF_8)), "");
            assertThat(coordinator.page().locator("main")).containsText("utan frågor");
            assertThat(row(coordinator, "Nya händelser")).containsText("1");
            assertThat(row(coordinator, "Ändrade sedan förra filen")).containsText("1");
            assertThat(coordinator.page().locator("main")).containsText("1 tidigare händelse saknas i filen");
            assertThat(coordinator.page().locator("main")).containsText("rån");
            coordinator.lookAtEveryWidth("radrapport-andringar");
            coordinator.page().getByLabel("Ta bort (källan räknar dem inte längre)").check();
            coordinator.button("Godkänn").click();
            assertThat(coordinator.page().locator("main").getByText("godkänd", new Locator.GetByTextOptions().setExact(true))).isVisible();
        }
    }

    @Test
    void aReadingUnderWaySaysHowFarItHasCome() {
        Scope town = Scope.ofMunicipality("9999");
        long id = TestDatabase.inScope(town, () -> TestDatabase.jdbc().sql("""
                        insert into import_batch (municipality_id, state, file_name, sha256, format, source_name, rows_read, rows_added,
                            rows_known, texts_masked, bad, owner_organisation_id, account_id, created_at)
                        values ('9999', 'ASKING', 'stor.csv', 'x', 'TABLE', 'En stor fil', 0, 0, 0, 0, '[]', 1, 1, '2026-01-01') returning id""")
                .query(Long.class)
                .single());
        TestDatabase.runInScope(town, () -> {
            // Nobody gets the turn to read while this transaction is open.
            TestDatabase.jdbc().sql("select pg_advisory_xact_lock(hashtext('import 9999'))").query((row, n) -> 1).list();
            inAnotherTransaction(town, """
                    insert into import_file_part (municipality_id, import_id, number, bytes) values ('9999', %1$d, 0, 'x');
                    insert into import_progress (municipality_id, import_id, rows_read, rows_expected) values ('9999', %1$d, 40000, 100000);
                    update import_batch set state = 'READING' where municipality_id = '9999' and id = %1$d""".formatted(id));
            try (Window coordinator = Window.of("coordinator", Window.DESK)) {
                coordinator.open("/handelser/las-in/" + id);
                assertThat(coordinator.page().locator("[role=status]")).containsText("40 000 av omkring 100 000 rader lästa");
                coordinator.lookAtEveryWidth("laser-in");
                inAnotherTransaction(town, "update import_progress set rows_read = 70000 where municipality_id = '9999' and import_id = " + id);
                assertThat(coordinator.page().locator("[role=status]")).containsText("70 000 av omkring 100 000 rader lästa");
                inAnotherTransaction(town, "update import_batch set state = 'STOPPED' where municipality_id = '9999' and id = " + id);
                assertThat(coordinator.page().locator("main")).containsText("Läsningen avbröts. Inget av filen är inläst.");
                coordinator.lookAtEveryWidth("laser-in-avbruten");
            }
        });
    }

    private static void inAnotherTransaction(Scope town, String sql) {
        CompletableFuture.runAsync(() -> TestDatabase.runInScope(town, () -> {
            for (String one : sql.split(";")) {
                TestDatabase.jdbc().sql(one).update();
            }
        })).join();
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
