package se.samsyn.forums.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.actors.Resources;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

class CyclesTest {
    private static final String CODE = "9965";

    private static final java.time.LocalDate DAY = java.time.LocalDate.of(2026, 3, 2);

    private WorkingRooms rooms;
    private Cycles cycles;
    private Visitor coordinator;

    @BeforeEach
    void begun() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
        cycles = rooms.door(Cycles.class);
        coordinator = WorkingRooms.visitor(TestDatabase.fresh(CODE), 0, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        UUID key = UUID.randomUUID();
        run(() -> cycles.start("Första varvet", DAY, key, coordinator));
        refused("forums.cycleOpen", () -> run(() -> cycles.start("Andra", DAY, UUID.randomUUID(), coordinator)));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void itIsWhereTheFirstThingIsMissing() {
        assertThat(open().step()).isEqualTo(1);
        note(Gate.STRUCTURE);
        note(Gate.COORDINATORS);
        assertThat(open().step()).isEqualTo(1);
        // The inventory is not noted by hand: the program sees that it is made.
        long own = in(() -> rooms.door(Actors.class).addOrganisation(
                new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        Visitor there = WorkingRooms.visitor(
                new se.samsyn.database.Scope(CODE, own, se.samsyn.kernel.Spread.INTERNAL), 0, own, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        WorkingRooms.as(there, () -> rooms.door(Resources.class).note(
                new Resources.Inventory(
                        rooms.door(Actors.class).getOrganisation(own), 2026, new BigDecimal("20.5"), "Två samordnare", "", "Analytiker", null, 0),
                there));
        assertThat(WorkingRooms.as(there, () -> cycles.open(there)).orElseThrow().step()).isEqualTo(2);
    }

    /** Invariant 17: the last step closes only when effect, commitments, process and both feedbacks are recorded. */
    @Test
    void invariant17_theCycleClosesWhenNothingIsMissing() {
        for (Gate gate : Gate.values()) {
            refused("forums.gate", () -> run(() -> cycles.close(open().version(), coordinator)));
            note(gate);
        }
        assertThat(Gate.ofStep(5)).containsExactly(
                Gate.EFFECT, Gate.COMMITMENTS, Gate.PROCESS, Gate.STEERING_FEEDBACK, Gate.CITIZEN_FEEDBACK);
        assertThat(open().step()).isEqualTo(6);
        run(() -> cycles.close(open().version(), coordinator));
        assertThat(in(() -> cycles.open(coordinator))).isEmpty();
        assertThat(in(cycles::closed)).extracting(Cycle::name).containsExactly("Första varvet");
        run(() -> cycles.start("Andra varvet", DAY, UUID.randomUUID(), coordinator));
        assertThat(open().number()).isEqualTo(2);
    }

    @Test
    void nothingIsMetWithoutSayingWhatShowsIt() {
        refused("forums.unfit", () -> in(() -> cycles.note(Gate.EFFECT, 0, null, true, " ", coordinator)));
        refused("forums.unfit", () -> in(() -> cycles.note(Gate.EFFECT, 0, null, true, "Ring 070-123 45 67", coordinator)));
        assertThat(in(() -> cycles.note(Gate.EFFECT, 0, 5L, false, "", coordinator))).isTrue();
        assertThat(in(() -> cycles.note(Gate.EFFECT, 0, 6L, true, "Rapporten", coordinator))).isFalse();
        assertThat(open().gates()).filteredOn(standing -> standing.gate() == Gate.EFFECT).singleElement()
                .satisfies(standing -> assertThat(List.of(standing.functionId(), standing.met())).isEqualTo(List.of(5L, false)));
    }

    private void note(Gate gate) {
        assertThat(in(() -> cycles.note(gate, 0, null, true, "Protokoll § 4", coordinator))).isTrue();
    }

    private Cycle open() {
        return in(() -> cycles.open(coordinator)).orElseThrow();
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return WorkingRooms.as(coordinator, work);
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
