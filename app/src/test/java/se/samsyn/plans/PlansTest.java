package se.samsyn.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.plans.measures.MeasureState;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.NewMeasure;
import se.samsyn.plans.measures.Work;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.NewCause;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;

/** From a picture, a problem and its causes to a decided plan and what was really done. */
class PlansTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Decision DECISION = new Decision("Kommunstyrelsen", TODAY, "§ 12, dnr 2026/1");

    private static final NewCause DARK = new NewCause(
            "Mörkt på bryggan", Cause.Perspective.values()[0], Cause.Reach.values()[0], Cause.Nature.values()[0], null, null, "Sett på plats", "", "");

    private WorkingRooms rooms;
    private Visitor coordinator;
    private long organisation;
    private long function;
    private long picture;
    private long cause;

    @BeforeEach
    void aTownWithAProblem() {
        rooms = new WorkingRooms(TODAY + "T08:00:00Z");
        Scope town = TestDatabase.fresh("9947");
        Scope.run(town, () -> {
            organisation = rooms.door(Actors.class).addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            function = rooms.door(Actors.class).addFunction("Gatuchef", organisation, UUID.randomUUID(), 0);
        });
        coordinator = WorkingRooms.visitor(town, 1, organisation, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        picture = in(() -> rooms.door(Situation.class).start(
                new NewPicture(UUID.randomUUID(), new Period(TODAY.minusDays(7), TODAY.minusDays(1)), null, null, "Läget", Spread.INTERNAL), coordinator));
        long problem = in(() -> rooms.door(Problems.class).state(
                new Statement("Stölder", "Motorer stjäls.", CategoryGroup.TIL, Statement.Where.PLACE, null, "Hamnen", "", ""), Spread.PARTNERS,
                UUID.randomUUID(), coordinator));
        run(() -> rooms.door(Problems.class).decide(problem, 1, Problem.Deed.PRIORITISE, "Går att påverka.", "", coordinator));
        long analysis = in(() -> rooms.door(CauseAnalyses.class).begin(problem, coordinator));
        cause = in(() -> rooms.door(CauseAnalyses.class).add(analysis, DARK, UUID.randomUUID(), coordinator));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    /** Invariant 2: no decided plan without a fixed picture and a decision. */
    @Test
    void invariant2_aPlanIsDecidedOnAFixedPictureByABody() {
        refused("plans.picture", () -> plans().begin(text(picture), Spread.INTERNAL, UUID.randomUUID(), coordinator));
        long plan = in(() -> plans().begin(text(null), Spread.INTERNAL, UUID.randomUUID(), coordinator));
        refused("plans.lacks.picture", () -> plans().move(plan, 1, PlanDeed.PREPARE, coordinator));
        run(() -> rooms.door(Situation.class).lock(picture, 1, coordinator));
        assertThat(in(() -> plans().change(plan, 1, text(picture), Spread.INTERNAL, coordinator))).isTrue();
        refused("plans.lacks.measures", () -> plans().move(plan, 2, PlanDeed.PREPARE, coordinator));
        in(() -> measures().add(plan, measure("Lampor"), UUID.randomUUID(), coordinator));
        refused("plans.deed", () -> plans().decide(plan, 2, DECISION, coordinator));
        run(() -> plans().move(plan, 2, PlanDeed.PREPARE, coordinator));
        refused("plans.unfit", () -> plans().decide(plan, 3, new Decision("", null, ""), coordinator));
        refused("plans.unfit", () -> plans().decide(plan, 3, new Decision("KS", TODAY.plusDays(1), "§ 1"), coordinator));
        run(() -> plans().decide(plan, 3, DECISION, coordinator));
        assertThat(in(() -> plans().get(plan)).decision()).isEqualTo(DECISION);
        // Invariant 3: the day for the follow-up is computed.
        assertThat(in(() -> plans().get(plan)).followUpBy()).isEqualTo(TODAY.plusMonths(24));
    }

    /** Invariant 7: every measure points to a numbered cause, has exactly one responsible, a time and a measurable goal. */
    @Test
    void invariant7_aMeasureHasCauseResponsibleTimeAndGoal() {
        NewMeasure bare = new NewMeasure("Lampor", "", List.of(), null, null, "", null, null, null, null, null, null, "", false, null, "", null, null);
        assertThat(bare.mistakes().byField().keySet())
                .contains("causes", "kind", "term", "indicator", "baseline", "target", "targetDay", "first", "last", "responsible");
        long plan = in(() -> plans().begin(text(null), Spread.INTERNAL, UUID.randomUUID(), coordinator));
        refused("plans.unfit", () -> measures().add(plan, bare, UUID.randomUUID(), coordinator));
        NewMeasure lost = new NewMeasure(
                "Lampor", "", List.of(cause + 999), NewMeasure.Kind.SOCIAL, NewMeasure.Term.LONG, "Antal", BigDecimal.TEN, BigDecimal.ONE,
                TODAY.plusDays(9), TODAY, TODAY.plusDays(9), function, "", false, null, "", null, null);
        refused("plans.cause", () -> measures().add(plan, lost, UUID.randomUUID(), coordinator));
        UUID key = UUID.randomUUID();
        long first = in(() -> measures().add(plan, measure("Lampor"), key, coordinator));
        assertThat(in(() -> measures().add(plan, measure("Lampor"), key, coordinator))).isEqualTo(first);
        Measure saved = in(() -> measures().get(first));
        assertThat(saved.responsible()).isEqualTo("Gatuchef, Kommunen");
        assertThat(saved.causes()).extracting(Measure.CauseLink::label).containsExactly("1.1 Mörkt på bryggan");
        assertThat(in(() -> measures().change(first, 1, measure("Bättre lampor"), coordinator))).isTrue();
        assertThat(in(() -> measures().change(first, 1, measure("Andra lampor"), coordinator))).isFalse();
        assertThat(in(() -> measures().get(first)).is().title()).isEqualTo("Bättre lampor");
    }

    /** Invariant 15: what was decided is kept, also from the program itself; a correction is a new edition. */
    @Test
    void invariant15_aDecidedPlanStandsAndANewEditionReplacesIt() {
        long plan = decided();
        refused("plans.deed", () -> plans().change(plan, 9, text(picture), Spread.PUBLIC, coordinator));
        refused("plans.deed", () -> measures().add(plan, measure("Fler"), UUID.randomUUID(), coordinator));
        kept("update plan set title = 'annat'");
        kept("update measure set target = 0");
        kept("delete from measure");
        long next = in(() -> plans().renew(plan, UUID.randomUUID(), coordinator));
        assertThat(in(() -> plans().get(next))).returns(1, Plan::number).returns(2, Plan::edition).returns(PlanState.DRAFT, Plan::state);
        assertThat(in(() -> measures().list(next))).extracting(measure -> measure.is().title()).containsExactly("Lampor");
        assertThat(in(() -> plans().get(plan)).state()).isEqualTo(PlanState.DECIDED);
        run(() -> plans().move(next, 1, PlanDeed.PREPARE, coordinator));
        run(() -> plans().decide(next, 2, DECISION, coordinator));
        assertThat(in(() -> plans().get(plan)).state()).isEqualTo(PlanState.REPLACED);
    }

    @Test
    void whatWasReallyDoneIsNotedOnceAndHeldAgainstThePlan() {
        long plan = decided();
        Measure measure = in(() -> measures().list(plan)).getFirst();
        Work five = new Work(TODAY, new BigDecimal("5"), new BigDecimal("2.5"), "Norra sidan klar");
        UUID key = UUID.randomUUID();
        run(() -> measures().note(measure.id(), five, key, coordinator));
        run(() -> measures().note(measure.id(), five, key, coordinator));
        run(() -> measures().note(measure.id(), new Work(TODAY, new BigDecimal("4"), null, ""), UUID.randomUUID(), coordinator));
        Measure now = in(() -> measures().get(measure.id()));
        assertThat(now.state()).as("noting begins it").isEqualTo(MeasureState.ONGOING);
        assertThat(now.done()).isEqualByComparingTo("9");
        assertThat(now.share()).isEqualTo(75);
        refused("plans.unfit", () -> measures().note(measure.id(), new Work(TODAY.plusDays(1), BigDecimal.ONE, null, ""), UUID.randomUUID(), coordinator));
        refused("plans.unfit", () -> measures().move(measure.id(), now.version(), MeasureRules.Deed.FINISH, null, "", coordinator));
        run(() -> measures().move(measure.id(), now.version(), MeasureRules.Deed.FINISH_PARTLY, Measure.Colour.YELLOW, "Nio av tolv.", coordinator));
        refused("stale", () -> measures().move(measure.id(), now.version(), MeasureRules.Deed.RESUME, null, "", coordinator));
        assertThat(in(() -> measures().get(measure.id()))).returns(Measure.Colour.YELLOW, Measure::colour).returns("Nio av tolv.", Measure::outcome);
    }

    @Test
    void onlyTheResponsibleAndTheCoordinatorNoteAndOnlyOnADecidedPlan() {
        long draft = in(() -> plans().begin(text(null), Spread.PARTNERS, UUID.randomUUID(), coordinator));
        long early = in(() -> measures().add(draft, measure("Lampor"), UUID.randomUUID(), coordinator));
        refused("plans.notDecided", () -> measures().note(early, new Work(TODAY, BigDecimal.ONE, null, ""), UUID.randomUUID(), coordinator));
        long plan = decided();
        long measure = in(() -> measures().list(plan)).getFirst().id();
        Visitor other = WorkingRooms.visitor(Scope.ofMunicipality("9947"), 2, organisation + 77, OrganisationKind.PRIVATE, Role.MEMBER);
        assertThatThrownBy(() -> WorkingRooms.as(other, () -> {
                    measures().note(measure, new Work(TODAY, BigDecimal.ONE, null, ""), UUID.randomUUID(), other);
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plans.notYours"));
        assertThatThrownBy(() -> WorkingRooms.as(other, () -> plans().get(in(() -> plans().begin(text(null), Spread.INTERNAL, UUID.randomUUID(), coordinator)))))
                .isInstanceOf(Missing.class);
    }

    private long decided() {
        if (in(() -> plans().pictures(coordinator)).isEmpty()) {
            run(() -> rooms.door(Situation.class).lock(picture, 1, coordinator));
        }
        long plan = in(() -> plans().begin(text(picture), Spread.PARTNERS, UUID.randomUUID(), coordinator));
        in(() -> measures().add(plan, measure("Lampor"), UUID.randomUUID(), coordinator));
        run(() -> plans().move(plan, 1, PlanDeed.PREPARE, coordinator));
        run(() -> plans().decide(plan, 2, DECISION, coordinator));
        return plan;
    }

    private NewMeasure measure(String title) {
        return new NewMeasure(
                title, "", List.of(cause), NewMeasure.Kind.SITUATIONAL, NewMeasure.Term.SHORT, "Stölder per sommar", BigDecimal.TEN,
                new BigDecimal("5"), TODAY.plusMonths(6), TODAY, TODAY.plusMonths(3), function, "", false, new BigDecimal("12"), "lampor",
                new BigDecimal("40"), 20_000L);
    }

    private static PlanText text(Long picture) {
        return new PlanText("Planen", TODAY, TODAY.plusYears(1), picture, "", "");
    }

    private Plans plans() {
        return rooms.door(Plans.class);
    }

    private Measures measures() {
        return rooms.door(Measures.class);
    }

    /** Not even the program can do that to what was decided. */
    private static void kept(String sql) {
        assertThatThrownBy(() -> TestDatabase.inScope(Scope.ofMunicipality("9947"), () -> TestDatabase.jdbc().sql(sql).update()))
                .hasMessageContaining("never changed");
    }

    private void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(() -> run(() -> {
                    try {
                        work.call();
                    } catch (RuntimeException | Error told) {
                        throw told;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T in(Supplier<T> work) {
        return WorkingRooms.as(coordinator, work::get);
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }
}
