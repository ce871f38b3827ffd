package se.samsyn.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

class DataProtectionPagesTest extends PageTest {
    private final Scope scope = TestDatabase.fresh("9975");

    @Test
    void aClassWithoutADecisionWarnsAndADecisionIsShown() {
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        assertThat(visit.get("/installningar/dataskydd").text()).contains("Utan beslut gallras inget.");
        Visit.Answer refused = visit.post(
                "/installningar/dataskydd/MINUTES", "/installningar/dataskydd/MINUTES", "months", "två", "reference", "", "decidedOn", "", "version", "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv antalet månader med siffror", "Skriv vilket beslut som gäller", "Skriv dagen då beslutet togs");
        Visit.Answer list = visit.post(
                "/installningar/dataskydd/MINUTES", "/installningar/dataskydd/MINUTES", "preserved", "true", "reference", "KS 2026-01-14 § 9", "decidedOn", "2026-01-14", "version", "0");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("bevaras", "KS 2026-01-14 § 9");
    }

    @Test
    void aReporterDoesNotEnter() {
        assertThat(Staff.signedIn(scope, Role.REPORTER).get("/installningar/dataskydd").status()).isEqualTo(403);
    }
}
