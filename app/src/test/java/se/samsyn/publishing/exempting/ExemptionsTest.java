package se.samsyn.publishing.exempting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

class ExemptionsTest {
    private static final String TOWN = "9813";
    private static final LocalDate TODAY = LocalDate.parse("2026-09-12");
    private static final Visitor VISITOR = new Visitor(
            7, "Prov Person", TOWN, "Provkommun", ZoneId.of("Europe/Stockholm"), 3, "Kommunledningskontoret",
            OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);

    private final List<Object> told = new ArrayList<>();
    private final Exemptions exemptions =
            TestExemptions.of(TestDatabase.jdbc(), told, Clock.fixed(Instant.parse("2026-09-12T08:00:00Z"), ZoneOffset.UTC));
    private Scope scope;

    @BeforeEach
    void emptyMunicipality() {
        scope = TestDatabase.fresh(TOWN);
    }

    @Test
    void aDecisionIsEnteredOnceAndEndedAndKept() {
        enter("a", "SKA_GRAFFITI");
        enter("a", "SKA_GRAFFITI");
        assertThat(inForce()).containsExactly("SKA_GRAFFITI");
        assertThatThrownBy(() -> enter("b", "SKA_GRAFFITI")).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("publishing.exempt.already"));
        Exemption one = TestDatabase.inScope(scope, exemptions::list).getFirst();
        TestDatabase.runInScope(scope, () -> exemptions.end(one.id(), one.version(), VISITOR));
        assertThat(inForce()).isEmpty();
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> exemptions.end(one.id(), one.version(), VISITOR)))
                .isInstanceOf(Refusal.class);
        enter("c", "SKA_GRAFFITI");
        assertThat(TestDatabase.inScope(scope, exemptions::list)).hasSize(2);
        assertThat(told).hasSize(3);
    }

    @Test
    void aDecisionNeedsAReasonADayAndABody() {
        assertThat(new NewExemption("k", "VHR_FIGHT", "", null, "").mistakes(TODAY).byField().keySet())
                .containsExactlyInAnyOrder("category", "reason", "decidedOn", "decidedBy");
        assertThat(new NewExemption("k", "PLA_LITTER", "Skräp.", TODAY.plusDays(1), "Kommunstyrelsen").mistakes(TODAY).has("decidedOn")).isTrue();
        assertThatThrownBy(() -> TestDatabase.runInScope(
                        scope, () -> exemptions.enter(new NewExemption("k", "VHR_FIGHT", "x", TODAY, "x"), VISITOR)))
                .isInstanceOf(Refusal.class);
    }

    private void enter(String key, String category) {
        var decision = new NewExemption(key, category, "Ingen människa förekommer i händelsen.", TODAY, "Kommunstyrelsen");
        TestDatabase.runInScope(scope, () -> exemptions.enter(decision, VISITOR));
    }

    private Set<String> inForce() {
        return TestDatabase.inScope(scope, exemptions::inForce);
    }
}
