package se.samsyn.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.NewDelivery;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.Statistics;

/** Statistik in the running program: what is hostile does no harm, and each sees what is shared with them. */
class StatisticsPagesTest extends PageTest {
    private static final Scope TOWN = Scope.ofMunicipality("9999");

    @Test
    void bjorkhamnsSeriesAreAliveWithABreakATailAndARate() {
        Visit coordinator = Visit.as("coordinator");
        Visit.Answer list = coordinator.get("/statistik");
        assertThat(list.text()).contains("Polisen (påhittat)").contains("Folkbokföringen (påhittat)").contains("Hämtad").contains("preliminärt");
        Series vandalism = series("Skadegörelse", "Björkhamns kommun");
        Visit.Answer page = coordinator.get("/statistik/serier/" + vandalism.id());
        assertThat(page.text()).contains("Avbrott 1 mars").contains("egen brottskod").contains("Per 1 000 invånare").contains("preliminära").contains("Värdet var");
        assertThat(page.body()).contains("<svg").contains("stroke-dasharray").contains(">avbrott<");
        Series all = series("Samtliga anmälda brott", "Björkhamns kommun");
        assertThat(all.breaks()).isEmpty();
        assertThat(coordinator.get("/statistik/jamfor?a=" + vandalism.id() + "&b=" + all.id()).text())
                .contains("går inte att jämföra").contains("Ett avbrott ligger inom perioden").contains("samma sida om avbrottet");
    }

    @Test
    void otherInstrumentsAreRefusedWithTheirReason() {
        Series police = series("Samtliga anmälda brott", "Björkhamns kommun");
        Series inhabitants = series("Folkmängd", "Björkhamns kommun");
        assertThat(Visit.as("reader").get("/statistik/jamfor?a=" + police.id() + "&b=" + inhabitants.id()).text())
                .contains("olika källor").contains("mätta på olika sätt").contains("olika definitioner").contains("per månad, den andra per år");
        assertThat(Visit.as("reader").get("/statistik/jamfor.csv?a=" + police.id() + "&b=" + inhabitants.id()).status()).isEqualTo(404);
    }

    @Test
    void everyoneSeesWhatIsSharedWithThemAndOnlyOurOwnChange() {
        Series police = series("Samtliga anmälda brott", "Björkhamns kommun");
        long internal = source("Bara våra egna", Spread.INTERNAL);
        take(internal, "Brott\t2024\nStöld\t5\n");
        Visit officer = Visit.as("police");
        assertThat(officer.get("/statistik").text()).contains("Polisen (påhittat)").doesNotContain("Bara våra egna");
        assertThat(officer.get("/statistik/serier/" + police.id()).status()).isEqualTo(200);
        assertThat(officer.get("/statistik/las-in").status()).isEqualTo(403);
        assertThat(officer.get("/statistik/kallor/" + internal).status()).isEqualTo(404);
        assertThat(officer.get("/statistik/serier.csv").body()).doesNotContain("Bara våra egna");
        assertThat(Visit.as("reader").get("/statistik").text()).contains("Bara våra egna");
        assertThat(Visit.as("reporter").get("/statistik").status()).isEqualTo(403);
    }

    @Test
    void whatIsNoTableIsAnsweredWithASentenceAndNothingWrittenIsLost() {
        Visit coordinator = Visit.as("coordinator");
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        for (String name : new String[] {"bild.png", "../../etc/passwd.csv", "x".repeat(400) + ".xlsx", "a\u202egnp.xls"}) {
            Visit.Answer answer = coordinator.upload(
                    "/statistik/las-in", "/statistik/las-in", "file", name.replace("\u202e", ""), noise, "key", UUID.randomUUID().toString(), "source", "",
                    "name", "Vem <b>då</b>", "instrument", "Något", "definitionCode", "Ett", "retrieved", "2026-01-01", "per", "0", "preliminary", "none",
                    "spread", "INTERNAL");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Vem &lt;b>då&lt;/b>").doesNotContain("<b>då</b>");
        }
        Visit.Answer empty = coordinator.post("/statistik/las-in", "/statistik/las-in", "key", "k", "source", "", "text", "", "retrieved", "2999-01-01",
                "per", "0", "preliminary", "from", "from", "i våras");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Klistra in en tabell").contains("Skriv vem som räknar").contains("kan inte vara i framtiden").contains("Perioden går inte att läsa");
    }

    @Test
    void aCellThatIsAFormulaStaysATextInBothKindsOfFile() {
        long source = source("=HYPERLINK(\"http://example.org\")", Spread.INTERNAL);
        take(source, "Brott\t2024\n=1+1\t5\n@SUM(A1)\t6\n");
        Visit coordinator = Visit.as("coordinator");
        Series series = Scope.call(TOWN, () -> door(Statistics.class).listSeries(source)).getFirst();
        assertThat(coordinator.get("/statistik/serier/" + series.id() + ".csv").body()).contains("'=").doesNotContain(";=1+1").doesNotContain("\n=HYPER");
        Visit.Answer excel = coordinator.get("/statistik/serier/" + series.id() + ".xlsx");
        assertThat(excel.status()).isEqualTo(200);
        assertThat(excel.response().headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(excel.body()).startsWith("PK");
    }

    @Test
    void aStaleDescriptionShowsBothTexts() {
        long id = source("Stel källa " + UUID.randomUUID(), Spread.INTERNAL);
        Visit coordinator = Visit.as("coordinator");
        String page = "/statistik/kallor/" + id;
        SeriesSource.Terms terms = Scope.call(TOWN, () -> door(Statistics.class).getSource(id)).terms();
        String[] fields = {"version", "1", "name", terms.name(), "instrument", "Prov", "definitionCode", "Ett", "limits", "", "denominator", "", "spread", "INTERNAL"};
        assertThat(coordinator.post(page, page, with(fields, "Den förstes text")).status()).isEqualTo(200);
        Visit.Answer late = coordinator.post(page, page, with(fields, "Den andres text"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Den förstes text").contains("Den andres text");
    }

    private static String[] with(String[] fields, String definition) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "definition";
        all[fields.length + 1] = definition;
        return all;
    }

    private static long source(String name, Spread spread) {
        SeriesSource.Terms terms = new SeriesSource.Terms(name, "Prov", "Ett", "", "", "", false);
        long owner = Scope.call(TOWN, () -> door(Statistics.class).listSources()).getFirst().ownerOrganisationId();
        return Scope.call(TOWN, () -> door(Statistics.class).addSource(terms, spread, owner, 0));
    }

    private static void take(long source, String text) {
        Scope.run(TOWN, () -> {
            Deliveries deliveries = door(Deliveries.class);
            long id = deliveries.read(NewDelivery.pasted(UUID.randomUUID().toString(), source, text, java.time.LocalDate.parse("2026-01-01")), 0);
            Deliveries.Preview preview = deliveries.preview(id);
            deliveries.accept(id, preview.delivery().version(), preview.accepted(), false, 0);
        });
    }

    private static Series series(String category, String area) {
        return Scope.call(TOWN, () -> door(Statistics.class).listSeries()).stream()
                .filter(one -> one.category().equals(category) && one.area().equals(area))
                .findFirst()
                .orElseThrow();
    }
}
