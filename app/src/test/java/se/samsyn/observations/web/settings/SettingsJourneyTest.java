package se.samsyn.observations.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.settings.AskedForm;

/** A municipality makes the form its own, and what was reported before stays what it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsJourneyTest extends PageTest {
    private Scope scope;
    private Visit coordinator;
    private Visit reporter;
    private Visit reviewer;
    private final LocalDate today = LocalDate.now(door(Clock.class).withZone(ZoneId.of("Europe/Stockholm")));

    @BeforeAll
    void aMunicipalityOfItsOwn() {
        scope = TestDatabase.fresh("9833");
        coordinator = Staff.signedIn(scope, Role.COORDINATOR);
        reporter = Staff.signedIn(scope, Role.REPORTER);
        reviewer = Staff.signedIn(scope, Role.REVIEWER);
    }

    @Test
    void aCodeIsUsedRenamedMovedAndClosedAndAReportKeepsItsOwn() {
        String codes = "/installningar/koder";
        assertThat(coordinator.get("/installningar").text()).contains("Egna koder").contains("Frågor i formuläret");
        assertThat(coordinator.post(codes, codes, "name", "", "kind", "", "from", "").status()).isEqualTo(422);
        coordinator.post(codes, codes, "name", "Taggning", "kind", "SKA_GRAFFITI", "from", today.toString());
        assertThat(coordinator.post(codes, codes, "name", "taggning", "kind", "SKA", "from", today.toString()).text())
                .contains("Namnet används redan");
        String code = found(coordinator.get(codes).body(), "/installningar/koder/(\\d+)");

        String form = reporter.get("/rapportera").body();
        assertThat(form).contains("value=\"" + code + "\"").doesNotContain("value=\"SKA_GRAFFITI\"").contains("value=\"SKA_GLASS\"");
        String report = report("sub", code);
        assertThat(reviewer.get("/att-granska/" + report).text()).contains("Skadegörelse: Taggning");

        Visit.Answer renamed = coordinator.post(
                codes + "/" + code, codes + "/" + code, "version", "1", "name", "Klotter, taggar", "kind", "PLA_UPKEEP", "from",
                today.toString());
        assertThat(renamed.text()).contains("Klotter, taggar").contains("version 2");
        Visit.Answer stale = coordinator.post(
                codes + "/" + code, codes + "/" + code, "version", "1", "name", "Annat", "kind", "SKA", "from", today.toString());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"Annat\"").contains("Klotter, taggar");
        // What is reported now counts where the code was moved; what was reported stays, also when it is reviewed.
        assertThat(reporter.get("/rapportera").text()).contains("Klotter, taggar");
        String page = "/att-granska/" + report;
        reviewer.post(page, page, "version", "1", "deed", "accept", "spread", "AUTHORITIES", "group", "SKA", "sub", code, "place", "Torget");
        assertThat(reviewer.get("/handelser/" + report).text()).contains("Skadegörelse: Taggning");
        assertThat(reviewer.get("/handelser/csv").body()).contains("SKA;SKA_GRAFFITI").contains(";Taggning;");
        String later = report("group", "PLA", "sub", code);
        assertThat(reviewer.get("/att-granska/" + later).text()).contains("Otrygg plats: Klotter, taggar");

        coordinator.post(
                codes + "/" + code, codes + "/" + code, "version", "2", "name", "Klotter, taggar", "kind", "PLA_UPKEEP", "from",
                today.toString(), "closed", "yes");
        assertThat(reporter.get("/rapportera").text()).doesNotContain("Klotter, taggar");
        assertThat(reviewer.get("/handelser/" + report).text()).contains("Skadegörelse: Taggning");
        Scope.run(scope, () -> assertThat(door(FormSettings.class).findCategory("TAGGNING", today)).isPresent());
        assertThat(reporter.get(codes).status()).isEqualTo(403);
    }

    @Test
    void anOrganisationAsksItsOwnQuestionsAndTheNinthIsRefusedWithItsReason() {
        String everyone = "/installningar/formular/0";
        Visit.Answer asked = coordinator.post(
                everyone, everyone, "version", "0", "deed", "ask", "kind", "NUMBER", "words", "Ungefär hur många personer?");
        assertThat(asked.text()).contains("8 av 8 frågor").contains("Formuläret är fullt");
        Visit.Answer ninth = coordinator.post(
                everyone, everyone, "version", "1", "deed", "ask", "kind", "YES_NO", "words", "Var det mörkt?");
        assertThat(ninth.status()).isEqualTo(422);
        assertThat(ninth.text()).contains("varje fråga till gör att färre rapporterar");
        assertThat(ninth.body()).contains("value=\"Var det mörkt?\"");
        assertThat(coordinator.post(everyone, everyone, "version", "0", "deed", "base").status()).isEqualTo(409);
        coordinator.post(everyone, everyone, "version", "1", "deed", "base", "base", "CERTAINTY", "base", "SORT");
        coordinator.post(
                everyone, everyone, "version", "2", "deed", "ask", "kind", "CHOICE", "words", "Vilken sida?", "choices", "Norra\nSödra");

        Visit.Answer page = reporter.get("/rapportera");
        assertThat(page.body().split("data-question", -1).length - 1).isEqualTo(AskedForm.MOST);
        assertThat(page.text()).contains("Ungefär hur många personer?").doesNotContain("Är något gjort redan?");
        String many = found(page.body(), "id=\"answer-(\\d+)\" name=\"answers");
        String side = found(page.body(), "name=\"answers\\[(\\d+)\\]\" value=\"Norra\"");

        String key = UUID.randomUUID().toString();
        Visit.Answer wrong = reporter.post(
                "/rapportera", "/rapportera", "key", key, "group", "SAM", "place", "Torget", "when", "now", "answers[" + many + "]",
                "många", "answers[" + side + "]", "Södra");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Skriv ett helt tal");
        assertThat(wrong.body()).contains("value=\"många\"").contains("value=\"Södra\" checked");
        Visit.Answer receipt = reporter.post(
                "/rapportera", "/rapportera", "key", key, "group", "SAM", "place", "Torget", "when", "now", "answers[" + many + "]",
                "7", "answers[" + side + "]", "Södra", "answers[999999]", "okänd");
        String report = receipt.address().replaceAll("\\D", "");
        assertThat(reviewer.get("/att-granska/" + report).text()).contains("Ungefär hur många personer? 7").contains("Vilken sida? Södra");

        coordinator.post(everyone, everyone, "version", "3", "deed", "stop-" + many);
        assertThat(reporter.get("/rapportera").text()).doesNotContain("hur många personer");
        assertThat(reviewer.get("/handelser").text()).contains("Ungefär hur många personer? 7");
        assertThat(reviewer.get("/handelser/csv").body()).contains("Ungefär hur många personer? 7 · Vilken sida? Södra");
        assertThat(reporter.get(everyone).status()).isEqualTo(403);
    }

    private String report(String... fields) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fields),
                        java.util.Arrays.asList(fields).contains("group")
                                ? java.util.stream.Stream.of("when", "now", "place", "Torget", "key", UUID.randomUUID().toString())
                                : java.util.stream.Stream.of(
                                        "group", "SKA", "when", "now", "place", "Torget", "key", UUID.randomUUID().toString()))
                .toArray(String[]::new);
        return reporter.post("/rapportera", "/rapportera", all).address().replaceAll("\\D", "");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
