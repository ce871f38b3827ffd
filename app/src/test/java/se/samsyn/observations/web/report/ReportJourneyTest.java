package se.samsyn.observations.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

/** A report's way through the pages, without script: sent, given back, sent again, accepted, listed, taken out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTest extends PageTest {
    private Visit reporter;
    private Visit host;
    private Visit reviewer;

    @BeforeAll
    void aMunicipalityOfItsOwn() {
        Scope scope = TestDatabase.fresh("9817");
        reporter = Staff.signedIn(scope, Role.REPORTER);
        host = Staff.signedIn(scope, Role.HOST);
        reviewer = Staff.signedIn(scope, Role.REVIEWER);
    }

    @Test
    void aReportGoesThereAndBackAndCounts() {
        String id = number(send("text", "Ruta krossad", "place", "Kiosken"));
        assertThat(reviewer.get("/att-granska").text()).contains("saknar punkt på kartan");

        String page = "/att-granska/" + id;
        Visit.Answer noReason = reviewer.post(page, page, "version", "1", "deed", "return", "group", "SKA", "place", "Kiosken");
        assertThat(noReason.status()).isEqualTo(422);
        reviewer.post(page, page, "version", "1", "deed", "return", "reason", "Vilken sida?", "group", "SKA");
        assertThat(reporter.get("/mina-rapporter").text()).contains("återlämnad").contains("Vilken sida?");

        assertThat(reporter.get("/rapportera?igen=" + id).text()).contains("Vilken sida?");
        reporter.post(
                "/rapportera", "/rapportera?igen=" + id, "key", UUID.randomUUID().toString(), "again", id, "version", "2",
                "group", "SKA", "place", "Kiosken, norra sidan", "when", "now", "text", "=ruta krossad");
        Visit.Answer accepted = reviewer.post(
                page, page, "version", "3", "deed", "accept", "spread", "AUTHORITIES", "group", "SKA", "sub", "SKA_GLASS",
                "place", "Kiosken, norra sidan", "text", "=ruta krossad");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(reporter.get("/mina-rapporter").text()).contains("granskad");
        assertThat(reviewer.get("/handelser/" + id).text()).contains("Skadegörelse: glaskross").contains("granskad");
        assertThat(reviewer.get("/handelser/csv?category=SKA").body()).contains(";'=ruta krossad");
        assertThat(reviewer.get("/handelser?category=TIL&state=ACCEPTED").text()).contains("Inget motsvarar urvalet");
    }

    @Test
    void theSameFormTwiceLandsOnTheSameReceipt() {
        String key = UUID.randomUUID().toString();
        assertThat(number(send("key", key, "place", "Torget"))).isEqualTo(number(send("key", key, "place", "Torget")));
    }

    @Test
    void whatWasWrittenStaysWhenSomethingIsMissing() {
        Visit.Answer answer = reporter.post(
                "/rapportera", "/rapportera", "key", UUID.randomUUID().toString(), "group", "TIL", "place", "Torget",
                "text", "Nås på 070-123 45 67");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"TIL\" checked").contains("value=\"Torget\"").contains("070-123 45 67</textarea>");
        assertThat(answer.text()).contains("Välj när det hände.").contains("telefonnummer");
    }

    @Test
    void aReporterOpensNoOneElsesReport() {
        String id = number(send("place", "Torget"));
        assertThat(host.get("/rapportera/klart/" + id).status()).isEqualTo(404);
        assertThat(host.get("/rapportera?igen=" + id).status()).isEqualTo(404);
        assertThat(host.get("/mina-rapporter").text()).contains("Du har inte rapporterat något än");
        assertThat(reporter.get("/att-granska/" + id).status()).isEqualTo(403);
        assertThat(reporter.get("/handelser/" + id).status()).isEqualTo(403);
    }

    @Test
    void aSaveThatComesTooLateShowsBothTexts() {
        String id = number(send("place", "Torget", "text", "först"));
        String page = "/att-granska/" + id;
        reviewer.post(page, page, "version", "1", "deed", "correct", "group", "SKA", "place", "Torget", "text", "av en");
        Visit.Answer late = reviewer.post(
                page, page, "version", "1", "deed", "correct", "group", "SKA", "place", "Torget", "text", "av en annan");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("av en annan</textarea>").contains("<p class=\"told\">av en</p>");
        assertThat(late.hidden("version")).isEqualTo("2");
    }

    @Test
    void aPointThatIsMovedInReviewIsKeptUntilItIsMovedAgain() {
        String id = number(send("place", "Torget", "x", "319876", "y", "6401234"));
        String page = "/att-granska/" + id;
        Visit.Answer before = reviewer.get(page);
        assertThat(before.body()).contains("data-x=\"319876.0\" data-y=\"6401234.0\"");
        assertThat(before.hidden("x")).isEmpty();
        String[] fields = {"version", "1", "deed", "correct", "group", "SKA", "place", "Torget", "x", "319900", "y", "6401300"};
        assertThat(reviewer.post(page, page, fields).body()).contains("data-x=\"319900.0\" data-y=\"6401300.0\"");

        // Another who opened the page before the move, corrects the name and has not touched the point.
        fields[7] = "Torget, norra sidan";
        fields[9] = fields[11] = "";
        Visit.Answer late = reviewer.post(page, page, fields);
        assertThat(late.status()).isEqualTo(409);
        fields[1] = late.hidden("version");
        assertThat(reviewer.post(page, page, fields).body()).contains("data-x=\"319900.0\"", "value=\"Torget, norra sidan\"");
    }

    private Visit.Answer send(String... more) {
        String[] fields = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(more),
                        java.util.Arrays.asList(more).contains("key")
                                ? java.util.stream.Stream.of("group", "SKA", "when", "now")
                                : java.util.stream.Stream.of(
                                        "group", "SKA", "when", "now", "key", UUID.randomUUID().toString()))
                .toArray(String[]::new);
        return reporter.post("/rapportera", "/rapportera", fields);
    }

    private static String number(Visit.Answer receipt) {
        assertThat(receipt.address()).startsWith("/rapportera/klart/");
        return receipt.address().replaceAll("\\D", "");
    }
}
