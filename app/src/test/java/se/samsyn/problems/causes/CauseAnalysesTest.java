package se.samsyn.problems.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.problems.causes.CauseAnalysis.State;

class CauseAnalysesTest {
    private static final String CODE = "9953";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static WorkingRooms rooms;

    private Scope scope;
    private Visitor coordinator;
    private CauseAnalyses analyses;
    private Problems problems;

    @BeforeAll
    static void start() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
    }

    @AfterAll
    static void stop() {
        rooms.close();
    }

    @BeforeEach
    void fresh() {
        scope = TestDatabase.fresh(CODE);
        coordinator = WorkingRooms.visitor(scope, 5, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        analyses = rooms.door(CauseAnalyses.class);
        problems = rooms.door(Problems.class);
    }

    @Test
    void causesAreLookedForInWhatIsPrioritised() {
        long problem = stated();
        refused("problems.causes.notPrioritised", () -> analyses.begin(problem, coordinator));
        prioritise(problem);
        long id = in(() -> analyses.begin(problem, coordinator));
        assertThat(in(() -> analyses.begin(problem, coordinator))).as("the same form twice").isEqualTo(id);
        assertThat(in(() -> analyses.findOfProblem(problem))).map(CauseAnalysis::id).contains(id);
    }

    @Test
    void numbersAreNeverGivenTwiceAndWhatLayBehindMovesUp() {
        long id = begun();
        UUID key = UUID.randomUUID();
        long first = in(() -> analyses.add(id, cause("Mörkt", null), key, coordinator));
        assertThat(in(() -> analyses.add(id, cause("Mörkt", null), key, coordinator))).isEqualTo(first);
        long second = in(() -> analyses.add(id, cause("Lampor lagas sent", first), UUID.randomUUID(), coordinator));
        run(() -> analyses.strike(id, first, coordinator));
        in(() -> analyses.add(id, cause("Tomt", null), UUID.randomUUID(), coordinator));
        CauseAnalysis now = in(() -> analyses.get(id));
        assertThat(now.causes()).extracting(Cause::number).containsExactly(2, 3);
        assertThat(now.causes().getFirst().is().underId()).isNull();
        assertThat(now.causes().getFirst().id()).isEqualTo(second);
        refused("problems.causes.under", () -> analyses.add(id, cause("Bakom den strukna", first), UUID.randomUUID(), coordinator));
    }

    @Test
    void twoPeopleAtOnceLoseNothing() {
        long id = begun();
        long causeId = in(() -> analyses.add(id, cause("Mörkt", null), UUID.randomUUID(), coordinator));
        assertThat(in(() -> analyses.change(id, causeId, 1, cause("Mörkt på bryggan", null), coordinator))).isTrue();
        assertThat(in(() -> analyses.change(id, causeId, 1, cause("Mörkt i parken", null), coordinator))).isFalse();
        assertThat(in(() -> analyses.get(id)).causes().getFirst().is().what()).isEqualTo("Mörkt på bryggan");
        assertThat(in(() -> analyses.chain(id, 1, List.of(new ChainStep(null, "Först")), coordinator))).isTrue();
        assertThat(in(() -> analyses.chain(id, 1, List.of(), coordinator))).isFalse();
        assertThat(in(() -> analyses.weighRivals(id, 1, List.of(), coordinator))).isFalse();
        assertThat(in(() -> analyses.get(id)).chain()).extracting(ChainStep::what).containsExactly("Först");
    }

    @Test
    void theChainKeepsItsStepsWhenTheyMove() {
        long id = begun();
        in(() -> analyses.chain(id, 1, List.of(new ChainStep(null, "Ett"), new ChainStep(null, " "), new ChainStep(null, "Två")), coordinator));
        List<ChainStep> chain = in(() -> analyses.get(id)).chain();
        assertThat(chain).extracting(ChainStep::what).containsExactly("Ett", "Två");
        NewCause atOne = new NewCause(
                "Mörkt", Cause.Perspective.SITUATION, Cause.Reach.DIRECT, Cause.Nature.SITUATIONAL, chain.get(0).id(), null, "Sett.", "", "");
        in(() -> analyses.add(id, atOne, UUID.randomUUID(), coordinator));
        in(() -> analyses.chain(id, 2, chain.reversed(), coordinator));
        assertThat(in(() -> analyses.get(id)).chain()).extracting(ChainStep::what).containsExactly("Två", "Ett");
        assertThat(in(() -> analyses.get(id)).at(chain.get(0).id())).hasSize(1);
        in(() -> analyses.chain(id, 3, List.of(chain.get(1)), coordinator));
        assertThat(in(() -> analyses.get(id)).at(null)).as("the cause stays when its step goes").hasSize(1);
        // A step of another analysis is taken as a new one.
        long other = begun();
        in(() -> analyses.chain(other, 1, List.of(new ChainStep(chain.get(1).id(), "Lånad")), coordinator));
        assertThat(in(() -> analyses.get(id)).chain()).extracting(ChainStep::what).containsExactly("Två");
    }

    /** The first half of invariant 8: an analysis is finished only when each cause is examined and each rival weighed. */
    @Test
    void invariant8_whatIsFinishedIsExaminedAndStaysUntilItIsOpenedWithAReason() {
        long id = begun();
        refused("problems.causes.none", () -> finish(id));
        long causeId = in(() -> analyses.add(id, new NewCause(
                "Mörkt", Cause.Perspective.SITUATION, Cause.Reach.DIRECT, Cause.Nature.SITUATIONAL, null, null, "", "", ""),
                UUID.randomUUID(), coordinator));
        refused("problems.causes.evidence", () -> finish(id));
        in(() -> analyses.change(id, causeId, 1, cause("Mörkt", null), coordinator));
        refused("problems.causes.rivals", () -> finish(id));
        in(() -> analyses.weighRivals(id, 1, rivals(), coordinator));
        refused("problems.unfit", () -> analyses.finish(id, 2, TODAY.plusDays(1), "Styrgruppen", coordinator));
        refused("stale", () -> analyses.finish(id, 1, TODAY, "Styrgruppen", coordinator));
        run(() -> analyses.finish(id, 2, TODAY, "Styrgruppen", coordinator));

        CauseAnalysis finished = in(() -> analyses.get(id));
        assertThat(finished.state()).isEqualTo(State.FINISHED);
        assertThat(finished.turns()).containsExactly(new Turn(CauseAnalysis.Deed.FINISH, TODAY, "Styrgruppen", ""));
        refused("problems.causes.finished", () -> analyses.add(id, cause("Ny", null), UUID.randomUUID(), coordinator));
        refused("problems.causes.finished", () -> analyses.change(id, causeId, 2, cause("Ny", null), coordinator));
        refused("problems.causes.finished", () -> analyses.strike(id, causeId, coordinator));
        refused("problems.causes.finished", () -> analyses.chain(id, 3, List.of(), coordinator));
        refused("problems.causes.finished", () -> analyses.weighRivals(id, 3, List.of(), coordinator));
        refused("problems.causes.finished", () -> finish(id));

        refused("problems.unfit", () -> analyses.reopen(id, 3, " ", coordinator));
        run(() -> analyses.reopen(id, 3, "Båtklubben har räknat om.", coordinator));
        assertThat(in(() -> analyses.get(id)).turns()).extracting(Turn::reason).containsExactly("Båtklubben har räknat om.", "");
        refused("problems.causes.open", () -> analyses.reopen(id, 4, "Igen.", coordinator));
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update cause_turn set reason = 'annat'").update()))
                .hasMessageContaining("cause_turn");
    }

    @Test
    void whoDoesNotSeeTheProblemDoesNotSeeItsCauses() {
        long id = begun();
        Scope company = new Scope(CODE, 77L, Spread.PARTNERS);
        assertThatThrownBy(() -> TestDatabase.inScope(company, () -> analyses.get(id))).isInstanceOf(Missing.class);
        assertThat(TestDatabase.inScope(company, analyses::list)).isEmpty();
        assertThat(CauseAnalyses.writes(WorkingRooms.visitor(scope, 6, 2, OrganisationKind.OTHER_AUTHORITY, Role.POLICE))).isTrue();
        assertThat(CauseAnalyses.writes(WorkingRooms.visitor(scope, 6, 2, OrganisationKind.OTHER_AUTHORITY, Role.COORDINATOR))).isFalse();
        assertThat(CauseAnalyses.writes(WorkingRooms.visitor(scope, 6, 2, OrganisationKind.OWN_BOARD, Role.READER))).isFalse();
    }

    private void finish(long id) {
        analyses.finish(id, analyses.get(id).version(), TODAY, "Styrgruppen", coordinator);
    }

    private static List<Rival> rivals() {
        return Rival.Kind.needed().stream().map(kind -> new Rival(kind, Rival.Verdict.RULED_OUT, "Nej.")).toList();
    }

    private static NewCause cause(String what, Long under) {
        return new NewCause(what, Cause.Perspective.SITUATION, Cause.Reach.DIRECT, Cause.Nature.SITUATIONAL, null, under, "Sett på plats.", "", "");
    }

    private long begun() {
        long problem = stated();
        prioritise(problem);
        return in(() -> analyses.begin(problem, coordinator));
    }

    private long stated() {
        Statement statement = new Statement("Stölder", "Det stjäls.", null, Statement.Where.EVERYWHERE, null, "", "", "");
        return in(() -> problems.state(statement, Spread.INTERNAL, UUID.randomUUID(), coordinator));
    }

    private void prioritise(long problem) {
        run(() -> problems.decide(problem, 1, Problem.Deed.PRIORITISE, "Vanligt.", "", coordinator));
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return TestDatabase.inScope(scope, work);
    }

    private void run(Runnable work) {
        TestDatabase.runInScope(scope, work);
    }
}
