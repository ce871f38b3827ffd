package se.samsyn.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

class AwayWeekPagesTest extends PageTest {
    private static final String PAGE = "/om-jag-ar-borta/veckan";

    @Test
    void bjorkhamnTellsWhoeverStandsInWhatMustBeDoneAndWhomToRing() {
        Visit coordinator = Visit.as("coordinator");
        assertThat(coordinator.get("/").body()).contains("href=\"" + PAGE + "\"");
        String text = coordinator.get(PAGE).text();
        assertThat(text).contains("Granska rapporter:").contains("Har väntat sedan").contains("Tryck Godkänn")
                .contains("försenat Lagens dag: Åtgärdsplanen följs upp minst vartannat år").contains("Samordnar arbetet")
                .contains("Nyckeln till mötesrummet finns i receptionen").contains("kan vänta");
        assertThat(coordinator.get(PAGE).body()).contains("href=\"/lagkrav/krav/plan-followed-up\"").contains("href=\"/atgarder/");
        assertThat(text.indexOf("försenat")).isLessThan(text.indexOf("den här veckan Granska"));
        Visit.Answer pdf = coordinator.get(PAGE + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(Visit.as("police").get(PAGE).status()).isEqualTo(403);
        assertThat(Visit.as("reviewer").get(PAGE).body()).contains("Nyckeln till mötesrummet").doesNotContain("<textarea");
    }

    @Test
    void theLinesAreScreenedKeptAndNeverOverwrittenUnseen() {
        Scope town = TestDatabase.fresh("9961");
        Visit visit = Staff.signedIn(town, Role.COORDINATOR);
        assertThat(visit.get(PAGE).text()).contains("Lagens dag: Beslutad åtgärdsplan").contains("Inga funktioner är inlagda.");
        assertThat(visit.post(PAGE, PAGE, "version", "0", "note", "Ring 070-174 06 31 om det krisar.").status()).isEqualTo(422);
        assertThat(visit.post(PAGE, PAGE, "version", "0", "note", "Nyckeln ligger i låda 3.").text()).contains("Nyckeln ligger i låda 3.").contains("Skrivet");
        Visit.Answer stale = visit.post(PAGE, PAGE, "version", "0", "note", "Nyckeln ligger i låda 4.");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("låda 3.").contains("låda 4.");
        assertThat(visit.post(PAGE, PAGE, "version", stale.hidden("version"), "note", "Nyckeln ligger i låda 4.").text()).contains("låda 4.");
        assertThat(Staff.signedIn(TestDatabase.fresh("9962"), Role.COORDINATOR).get(PAGE).body()).doesNotContain("låda 4.");
    }
}
