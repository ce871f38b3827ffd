package se.samsyn.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** The clock in a town of its own: what is noted and told, and how the duties follow when the days go. */
class DutiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private WorkingRooms rooms;
    private Visitor coordinator;
    private Visitor elsewhere;
    private long function;

    @BeforeEach
    void aTown() {
        rooms = new WorkingRooms(TODAY + "T08:00:00Z");
        Scope other = TestDatabase.fresh("9937");
        Scope town = TestDatabase.fresh("9936");
        long organisation = Scope.call(town, () -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        coordinator = WorkingRooms.visitor(town, 1, organisation, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        elsewhere = WorkingRooms.visitor(other, 2, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        function = in(() -> rooms.door(Actors.class).addFunction("Säkerhetssamordnare", organisation, UUID.randomUUID(), 0));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void proofIsNotedOnceAndTakenBack() {
        UUID key = UUID.randomUUID();
        NewProof proof = new NewProof(TODAY.minusMonths(1), "Fullmäktige fick rapporten, § 12.", "");
        run(() -> duties().note(Duty.REPORT, proof, key, coordinator));
        run(() -> duties().note(Duty.REPORT, proof, key, coordinator));
        Standing standing = standing(Duty.REPORT);
        assertThat(standing.state()).isEqualTo(DutyState.FULFILLED);
        assertThat(standing.next()).isEqualTo(TODAY.plusMonths(11));
        assertThat(standing.proof()).hasSize(1);
        assertThat(WorkingRooms.as(elsewhere, () -> duties().get(Duty.REPORT, elsewhere)).proof()).isEmpty();
        run(() -> duties().withdraw(Duty.REPORT, standing.proof().getFirst().notedId(), coordinator));
        assertThat(standing(Duty.REPORT).state()).isEqualTo(DutyState.MISSING);
        assertThatThrownBy(() -> run(() -> duties().withdraw(Duty.REPORT, standing.proof().getFirst().notedId(), coordinator)))
                .isInstanceOf(Missing.class);
    }

    @Test
    void theDaysMakeItSoonAndThenPassed() {
        run(() -> duties().note(Duty.REPORT, new NewProof(TODAY, "Rapporten lämnad.", ""), UUID.randomUUID(), coordinator));
        goTo(TODAY.plusMonths(10));
        assertThat(standing(Duty.REPORT).state()).isEqualTo(DutyState.SOON);
        goTo(TODAY.plusMonths(12).plusDays(1));
        assertThat(standing(Duty.REPORT).state()).isEqualTo(DutyState.OWN_PASSED);
        run(() -> duties().chooseMonths(Duty.REPORT, 24, coordinator));
        assertThat(standing(Duty.REPORT).state()).isEqualTo(DutyState.FULFILLED);
        refused("duties.months", () -> duties().chooseMonths(Duty.PICTURE_RENEWED, 36, coordinator));
        refused("duties.months", () -> duties().chooseMonths(Duty.REPORT, 0, coordinator));
    }

    @Test
    void whatIsNotedPointsOutNobodyAndHasADayThatHasBeen() {
        assertThat(new NewProof(null, "", "https://example.org").mistakes(TODAY).byField().keySet()).containsExactlyInAnyOrder("told", "day", "address");
        assertThat(new NewProof(TODAY.plusDays(1), "Ring 070-123 45 67", "/../logg").mistakes(TODAY).byField().keySet())
                .containsExactlyInAnyOrder("told", "day", "address");
        assertThat(new NewProof(TODAY, "Uppföljningen klar.", "/atgardsplaner/7").mistakes(TODAY).any()).isFalse();
        refused("duties.unfit", () -> duties().note(Duty.REPORT, new NewProof(null, "", ""), UUID.randomUUID(), coordinator));
    }

    @Test
    void theOfficeIsToldAndAnOlderSaveIsRefused() {
        Office told = new Office(function, "Samordnar.", "trygghet@prov.example", TODAY, 50, Office.Body.BOARD, "Trygghetsnämnden", "KF § 4", false, 0);
        assertThat(in(() -> duties().tellOffice(told, coordinator))).isTrue();
        assertThat(in(() -> duties().tellOffice(told, coordinator))).isFalse();
        assertThat(in(() -> duties().office()).version()).isEqualTo(1);
        assertThat(standing(Duty.COORDINATION).state()).isEqualTo(DutyState.MISSING);
        assertThat(standing(Duty.COORDINATION).why()).isEqualTo(Standing.Why.VACANT);
        assertThat(standing(Duty.LEADING_BODY).proof().getFirst().text()).isEqualTo("Trygghetsnämnden, KF § 4");
        assertThat(standing(Duty.CONTACT).next()).isEqualTo(TODAY.plusMonths(12));
        run(() -> {
            Actors actors = rooms.door(Actors.class);
            long person = actors.addPerson("Provperson", "", coordinator.organisationId(), UUID.randomUUID(), 0);
            actors.holdFunction(function, person, TODAY, UUID.randomUUID(), 0);
        });
        assertThat(standing(Duty.COORDINATION).state()).isEqualTo(DutyState.FULFILLED);
        assertThat(new Office(null, "", "", TODAY.plusDays(1), 401, Office.Body.BOARD, "", "", false, 0).mistakes(TODAY).byField().keySet())
                .containsExactlyInAnyOrder("checkedOn", "share", "board", "reference");
    }

    @Test
    void othersThanTheOwnBoardsAreToldOfNoGaps() {
        Visitor police = WorkingRooms.visitor(
                new Scope("9936", 99, OrganisationKind.OTHER_AUTHORITY.clearance()), 3, 99, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        assertThat(WorkingRooms.as(police, () -> duties().first(police))).isEmpty();
        assertThat(in(() -> duties().first(coordinator))).map(Standing::duty).contains(Duty.PLAN);
        assertThat(in(() -> duties().standings(coordinator))).hasSize(Duty.values().length);
    }

    private Standing standing(Duty duty) {
        return in(() -> duties().get(duty, coordinator));
    }

    private void goTo(LocalDate day) {
        rooms.clock.move(Duration.between(rooms.clock.instant(), Instant.parse(day + "T08:00:00Z")));
    }

    private Duties duties() {
        return rooms.door(Duties.class);
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

    private void refused(String code, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
