package se.samsyn.agreements.pledges;

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
import se.samsyn.agreements.Notice;
import se.samsyn.agreements.pledges.Pledge.Outcome;
import se.samsyn.agreements.pledges.Pledge.State;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.undertakings.PublicPledge;
import se.samsyn.publishing.undertakings.Undertaken;
import se.samsyn.publishing.undertakings.Undertakings;

class PledgesTest {
    private static final String CODE = "9955";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);
    private static WorkingRooms rooms;

    private Scope scope;
    private Visitor coordinator;
    private Pledges pledges;

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
        pledges = rooms.door(Pledges.class);
    }

    /** Invariant 16: a promise is not closed without feedback that also says what was not done and why. */
    @Test
    void invariant16_nothingIsClosedWithoutSayingWhatWasNotDoneAndWhy() {
        long id = published();
        refused("agreements.pledges.deed.PUBLISHED", () -> pledges.feedBack(id, version(id), told("Vi gick.", "", ""), coordinator));
        run(() -> pledges.followUp(id, version(id), results(10, 1), coordinator));
        assertThat(in(() -> pledges.get(id)).outcome()).isEqualTo(Outcome.PARTLY);
        refused("agreements.pledges.notDone", () -> pledges.feedBack(id, version(id), told("Vi gick.", "", ""), coordinator));
        refused("agreements.pledges.notDone", () -> pledges.feedBack(id, version(id), told("Vi gick.", "En kväll.", " "), coordinator));
        refused("agreements.unfit", () -> pledges.feedBack(id, version(id), told(" ", "En kväll.", "Sjukdom."), coordinator));
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update pledge set state = 'FED_BACK'").update()))
                .as("not even the program").hasMessageContaining("check constraint");
        run(() -> pledges.feedBack(id, version(id), told("Vi gick.", "En kväll.", "Sjukdom."), coordinator));
        Pledge closed = in(() -> pledges.get(id));
        assertThat(closed.state()).isEqualTo(State.FED_BACK);
        assertThat(closed.feedback().why()).isEqualTo("Sjukdom.");
        refused("agreements.pledges.deed.FED_BACK", () -> pledges.followUp(id, version(id), results(10, 2), coordinator));
        List<Undertaken<PublicPledge>> shown = in(() -> rooms.door(Undertakings.class).pledges());
        assertThat(shown).singleElement().satisfies(pledge -> {
            assertThat(pledge.revision()).isEqualTo(2);
            assertThat(pledge.content().feedback().notDone()).isEqualTo("En kväll.");
            assertThat(pledge.content().outcome()).isEqualTo("PARTLY");
        });
    }

    @Test
    void whatIsFulfilledNeedsNoExcuse() {
        long id = published();
        run(() -> pledges.followUp(id, version(id), results(12, 2), coordinator));
        run(() -> pledges.feedBack(id, version(id), told("Allt gjordes.", "", ""), coordinator));
        assertThat(in(() -> pledges.get(id)).outcome()).isEqualTo(Outcome.FULFILLED);
    }

    @Test
    void nothingIsPublishedWithoutNumberDayAndOwner() {
        Promise bare = new Promise("Vi ses.", List.of(), List.of(), null, "", null, List.of(), null, null);
        long id = in(() -> pledges.draft(bare, UUID.randomUUID(), coordinator));
        refused("agreements.pledges.gap.PARTY", () -> pledges.decide(id, 1, decision(), coordinator));
        in(() -> pledges.change(id, 1, promise(new Promise.Activity("Pass", null, LAST, "Polisen", "")), coordinator));
        assertThat(in(() -> pledges.change(id, 1, bare, coordinator))).as("somebody else saved").isFalse();
        refused("agreements.unfit", () -> pledges.decide(id, 2, new Pledge.Decision(TODAY.plusDays(1), "Styrgruppen"), coordinator));
        run(() -> pledges.decide(id, 2, decision(), coordinator));
        refused("agreements.pledges.measure", () -> pledges.publish(id, 3, coordinator));
        refused("agreements.pledges.deed.DECIDED", () -> pledges.change(id, 3, bare, coordinator));
        run(() -> pledges.takeBack(id, 3, coordinator));
        in(() -> pledges.change(id, 4, promise(new Promise.Activity("Pass", 3, LAST, "Polisen", "")), coordinator));
        run(() -> pledges.decide(id, 5, decision(), coordinator));
        refused("stale", () -> pledges.publish(id, 3, coordinator));
        run(() -> pledges.publish(id, 6, coordinator));
        assertThat(in(() -> pledges.get(id)).goesOn(TODAY)).isTrue();
        for (String change : List.of("promise = '{}'", "decided_by = 'Annan'", "state = 'DRAFT'")) {
            assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update pledge set " + change).update())).hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> in(() -> TestDatabase.jdbc().sql("update public_undertaking set content = '{}'").update()))
                .hasMessageContaining("public_undertaking");
    }

    @Test
    void theSameFormTwiceIsOnePledgeAndFollowUpWaitsForItsPeriod() {
        UUID key = UUID.randomUUID();
        Promise later = new Promise(
                "Sen.", List.of("Polisen"), List.of(), 1L, "Problem", null, List.of(new Promise.Activity("Pass", 3, LAST, "Polisen", "")), TODAY.plusDays(1), LAST);
        long id = in(() -> pledges.draft(later, key, coordinator));
        assertThat(in(() -> pledges.draft(later, key, coordinator))).isEqualTo(id);
        run(() -> pledges.decide(id, 1, decision(), coordinator));
        run(() -> pledges.publish(id, 2, coordinator));
        refused("agreements.pledges.notYet", () -> pledges.followUp(id, 3, results(1), coordinator));
    }

    @Test
    void theMunicipalityDecidesHowLongAPledgeLasts() {
        assertThat(in(pledges::months)).isEqualTo(4);
        assertThat(in(() -> pledges.proposed(TODAY))).isEqualTo(new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 31)));
        run(() -> pledges.chooseMonths(6, coordinator));
        run(() -> pledges.chooseMonths(3, coordinator));
        assertThat(in(() -> pledges.proposed(TODAY))).isEqualTo(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        refused("agreements.pledges.months", () -> pledges.chooseMonths(0, coordinator));
    }

    @Test
    void noticesComeInTimeAndGoWhenItIsFedBack() {
        long id = published();
        assertThat(kinds(TODAY)).isEmpty();
        assertThat(kinds(LAST.minusDays(30))).containsExactly(Notice.Kind.PLEDGE_ENDING);
        assertThat(kinds(LAST)).containsExactly(Notice.Kind.PLEDGE_ENDING);
        assertThat(kinds(LAST.plusDays(1))).containsExactly(Notice.Kind.UNANSWERED);
        run(() -> pledges.followUp(id, version(id), results(12, 2), coordinator));
        assertThat(kinds(LAST.plusDays(1))).containsExactly(Notice.Kind.UNANSWERED);
        run(() -> pledges.feedBack(id, version(id), told("Allt gjordes.", "", ""), coordinator));
        assertThat(kinds(LAST.plusDays(1))).isEmpty();
    }

    private List<Notice.Kind> kinds(LocalDate day) {
        return in(() -> pledges.notices(day)).stream().map(Notice::kind).toList();
    }

    private long published() {
        Promise promise = promise(
                new Promise.Activity("Nattpass", 12, LAST, "Trygghetsvärdarna", ""), new Promise.Activity("Märkkväll", 2, LAST, "Polisen", "Kommunpolis"));
        long id = in(() -> pledges.draft(promise, UUID.randomUUID(), coordinator));
        run(() -> pledges.decide(id, 1, decision(), coordinator));
        run(() -> pledges.publish(id, 2, coordinator));
        return id;
    }

    private static Promise promise(Promise.Activity... activities) {
        return new Promise(
                "Vi är på plats.", List.of("Polisen"), List.of(new Promise.Dialogue(TODAY, "Torget", 12)), 1L, "Stölder", null, List.of(activities),
                LocalDate.of(2026, 1, 1), LAST);
    }

    private static Pledge.Decision decision() {
        return new Pledge.Decision(TODAY, "Styrgruppen");
    }

    private static Pledge.Feedback told(String told, String notDone, String why) {
        return new Pledge.Feedback(TODAY, told, notDone, why, "");
    }

    private static List<Pledge.Result> results(int... done) {
        return java.util.Arrays.stream(done).mapToObj(each -> new Pledge.Result(each, "")).toList();
    }

    private int version(long id) {
        return in(() -> pledges.get(id)).version();
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
