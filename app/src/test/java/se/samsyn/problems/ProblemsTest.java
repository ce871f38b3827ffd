package se.samsyn.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.MovableClock;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

class ProblemsTest {
    private static final String CODE = "9941";
    private static final Statement SQUARE = new Statement(
            "Snatterier vid torget", "Det snattas i grupp.", CategoryGroup.TIL, Statement.Where.PLACE, null, "Torget", "fredagar", "butiker");

    private final MovableClock clock = new MovableClock("2026-03-02T07:00:00Z");
    private final List<Object> told = new ArrayList<>();
    private final Problems problems = new Problems(new ProblemStore(TestDatabase.jdbc()), told::add, clock);
    private final Visitor coordinator = visitor(CODE, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
    private Scope scope;

    @BeforeEach
    void fresh() {
        scope = TestDatabase.fresh(CODE);
    }

    @Test
    void theSameFormTwiceIsOneProblem() {
        UUID key = UUID.randomUUID();
        long first = in(() -> problems.state(SQUARE, Spread.INTERNAL, key, coordinator));
        assertThat(in(() -> problems.state(SQUARE, Spread.INTERNAL, key, coordinator))).isEqualTo(first);
        long second = in(() -> problems.state(SQUARE, Spread.INTERNAL, UUID.randomUUID(), coordinator));
        assertThat(in(problems::list)).extracting(Problem::number).containsExactly(1, 2);
        assertThat(in(() -> problems.get(second)).statement()).isEqualTo(SQUARE);
        assertThat(told).extracting(event -> ((ProblemChanged) event).deed()).containsExactly("problem.stated", "problem.stated");
    }

    /** Invariant 9: prioritised and deprioritised need a written reason. */
    @Test
    void invariant9_everyStandHasItsReasonAndStaysInTheHistory() {
        long id = stated(Spread.INTERNAL);
        assertThatThrownBy(() -> decide(id, Problem.Deed.DEPRIORITISE, "  ")).isInstanceOf(Refusal.class);
        decide(id, Problem.Deed.DEPRIORITISE, "Få drabbas.");
        clock.move(java.time.Duration.ofDays(31));
        decide(id, Problem.Deed.PRIORITISE, "Fler har hört av sig.");
        assertThat(in(() -> problems.get(id)).reason()).isEqualTo("Fler har hört av sig.");
        assertThat(in(() -> problems.history(id))).extracting(Step::reason).containsExactly("Fler har hört av sig.", "Få drabbas.");
        assertThatThrownBy(() -> decide(id, Problem.Deed.CLOSE, "Klart."))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("problems.deed"));
        // Not even the program can change what was decided.
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update problem_step set reason = 'annat'").update()))
                .hasMessageContaining("problem_step");
    }

    @Test
    void twoPeopleAtOnceLoseNothing() {
        long id = stated(Spread.INTERNAL);
        int version = in(() -> problems.get(id)).version();
        assertThat(in(() -> problems.weigh(id, version, Map.of(Criterion.SEVERE, Criterion.Answer.YES), coordinator))).isTrue();
        assertThat(in(() -> problems.weigh(id, version, Map.of(Criterion.SEVERE, Criterion.Answer.NO), coordinator))).isFalse();
        assertThat(in(() -> problems.change(id, version, SQUARE, Spread.PUBLIC, coordinator))).isFalse();
        assertThat(in(() -> problems.get(id)).criteria()).containsExactly(Map.entry(Criterion.SEVERE, Criterion.Answer.YES));
        assertThat(in(() -> problems.get(id)).spread()).isEqualTo(Spread.INTERNAL);
        assertThatThrownBy(() -> in(() -> {
                    problems.decide(id, version, Problem.Deed.PRIORITISE, "Skäl.", "", coordinator);
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stale"));
    }

    @Test
    void evidenceAndSightingsComeOnce() {
        long id = stated(Spread.INTERNAL);
        UUID key = UUID.randomUUID();
        NewEvidence map = new NewEvidence("Torget sticker ut", "/karta?category=TIL");
        run(() -> problems.support(id, map, key, coordinator));
        run(() -> problems.support(id, map, key, coordinator));
        run(() -> problems.sighted(id, 7, "Lägesbild vecka 9", "Torget igen.", coordinator));
        run(() -> problems.sighted(id, 7, "Lägesbild vecka 9", "Torget igen.", coordinator));
        assertThat(in(() -> problems.evidence(id))).extracting(Evidence::address).containsExactly("/karta?category=TIL");
        assertThat(in(() -> problems.sightings(id))).hasSize(1);
        assertThat(in(() -> problems.ofPicture(7))).extracting(Problem::id).containsExactly(id);
        run(() -> problems.withdraw(id, in(() -> problems.evidence(id)).getFirst().id(), coordinator));
        assertThat(in(() -> problems.evidence(id))).isEmpty();
    }

    @Test
    void theDatabaseShowsEachOrganisationWhatIsSpreadToIt() {
        long inner = stated(Spread.INTERNAL);
        long shared = stated(Spread.PARTNERS);
        Scope company = new Scope(CODE, 77L, Spread.PARTNERS);
        assertThat(TestDatabase.inScope(company, problems::list)).extracting(Problem::id).containsExactly(shared);
        assertThatThrownBy(() -> TestDatabase.inScope(company, () -> problems.history(inner))).isInstanceOf(Missing.class);
        // Numbers go on after what a visitor does not see.
        Visitor outside = visitor(CODE, 77, OrganisationKind.PRIVATE, Role.COORDINATOR);
        long third = TestDatabase.inScope(company, () -> problems.state(SQUARE, Spread.PARTNERS, UUID.randomUUID(), outside));
        assertThat(in(() -> problems.get(third)).number()).isEqualTo(3);
        TestDatabase.fresh("9942");
        assertThat(TestDatabase.inScope(Scope.ofMunicipality("9942"), problems::list)).isEmpty();
    }

    private long stated(Spread spread) {
        return in(() -> problems.state(SQUARE, spread, UUID.randomUUID(), coordinator));
    }

    private void decide(long id, Problem.Deed deed, String reason) {
        run(() -> problems.decide(id, in(() -> problems.get(id)).version(), deed, reason, "", coordinator));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return TestDatabase.inScope(scope, work);
    }

    private void run(Runnable work) {
        TestDatabase.runInScope(scope, work);
    }

    private static Visitor visitor(String municipality, long organisation, OrganisationKind kind, Role role) {
        return new Visitor(
                5, "Provperson", municipality, "Prov", ZoneId.of("Europe/Stockholm"), organisation, "Prov", kind, Set.of(role), false);
    }
}
