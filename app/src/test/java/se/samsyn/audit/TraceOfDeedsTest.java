package se.samsyn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.PageTest;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.kernel.OrganisationKind;

/** A deed and its line in the trace are kept together or not at all. */
class TraceOfDeedsTest extends PageTest {
    private static final Scope BJORKHAMN = Scope.ofMunicipality("9999");
    private static final String NAME = "Förening som aldrig fanns";

    private final TransactionTemplate transaction = new TransactionTemplate(door(PlatformTransactionManager.class));

    @Test
    void aDeedThatIsTakenBackLeavesNoLine() {
        long before = newest();

        Scope.run(BJORKHAMN, () -> transaction.executeWithoutResult(status -> {
            add(NAME);
            status.setRollbackOnly();
        }));

        Scope.run(BJORKHAMN, () -> assertThat(door(Actors.class).findOrganisation(NAME, "")).isEmpty());
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aDeedThatIsKeptLeavesItsLine() {
        long before = newest();

        Scope.run(BJORKHAMN, () -> transaction.executeWithoutResult(status -> add("Förening " + UUID.randomUUID())));

        assertThat(newest()).isGreaterThan(before);
    }

    private static void add(String name) {
        door(Actors.class).addOrganisation(new NewOrganisation(name, "", OrganisationKind.ASSOCIATION), UUID.randomUUID(), 0);
    }

    private static long newest() {
        return Scope.call(BJORKHAMN, () -> door(Trace.class).list(null, Long.MAX_VALUE, 1).getFirst().id());
    }
}
