package se.samsyn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.GroundRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.identity.deputies.Deputies;
import se.samsyn.identity.deputies.Deputy;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;

/** Rights follow the days: at each visit, without anything that is switched on or off. */
class DeputiesTest {
    private static final String MUNICIPALITY = "9834";
    /** Where the rooms' clock stands: 2026-03-02T07:00Z, a Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final GroundRooms rooms = new GroundRooms();
    private final Scope scope = TestDatabase.fresh(MUNICIPALITY);
    private final Deputies deputies = rooms.door(Deputies.class);
    private final Accounts accounts = rooms.door(Accounts.class);
    private final Actors actors = rooms.door(Actors.class);
    private long board;
    private long company;
    private long reviewer;
    private long stand;

    @BeforeEach
    void people() {
        Scope.run(scope, () -> {
            board = actors.addOrganisation(new NewOrganisation("Nämnden", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            company = actors.addOrganisation(new NewOrganisation("Bolaget", "", OrganisationKind.PRIVATE), UUID.randomUUID(), 0);
        });
        reviewer = account("granskare", board, Role.REVIEWER);
        stand = account("handläggare", board, Role.READER);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theRightBeginsAndEndsWithItsDays() {
        appoint(person(stand), null, TODAY.plusDays(1), TODAY.plusDays(3));
        assertThat(visitor(stand).roles()).containsExactly(Role.READER);
        rooms.clock.move(Duration.ofDays(1));
        assertThat(visitor(stand).roles()).containsExactlyInAnyOrder(Role.READER, Role.REVIEWER);
        rooms.clock.move(Duration.ofDays(2));
        assertThat(visitor(stand).has(Role.REVIEWER)).as("on the last day").isTrue();
        // Midnight is the municipality's: 23:30 UTC is half past midnight in Sweden.
        rooms.clock.move(Duration.ofHours(16).plusMinutes(30));
        assertThat(visitor(stand).has(Role.REVIEWER)).as("after midnight in Sweden").isFalse();
    }

    @Test
    void theHolderOfAFunctionReviewsWhileTheFunctionIsHeld() {
        long function = Scope.call(scope, () -> actors.addFunction("Säkerhetssamordnare", board, UUID.randomUUID(), 0));
        appoint(null, function, TODAY, TODAY.plusDays(9));
        assertThat(visitor(stand).has(Role.REVIEWER)).isFalse();
        Scope.run(scope, () -> actors.holdFunction(function, person(stand), TODAY, UUID.randomUUID(), 0));
        assertThat(visitor(stand).has(Role.REVIEWER)).isTrue();
        long holder = Scope.call(scope, () -> actors.getFunction(function).holders().getFirst().id());
        Scope.run(scope, () -> actors.leaveFunction(function, holder, TODAY, 0));
        rooms.clock.move(Duration.ofDays(1));
        assertThat(visitor(stand).has(Role.REVIEWER)).isFalse();
    }

    @Test
    void theRightEndsWithTheReviewersOwn() {
        appoint(person(stand), null, TODAY, TODAY.plusDays(9));
        assertThat(visitor(stand).has(Role.REVIEWER)).isTrue();
        Scope.run(scope, () -> accounts.close(reviewer, 0));
        assertThat(visitor(stand).has(Role.REVIEWER)).isFalse();
    }

    @Test
    void aDeputyAppointsNobodyAndNobodyOutsideTheBoardsIsAppointed() {
        appoint(person(stand), null, TODAY, TODAY.plusDays(9));
        refused("deputy.appoint", () -> deputies.appoint(person(reviewer), null, TODAY, TODAY, UUID.randomUUID(), visitor(stand)));
        long outside = account("väktare", company, Role.READER);
        refused("deputy.board", () -> deputies.appoint(person(outside), null, TODAY, TODAY, UUID.randomUUID(), visitor(reviewer)));
        refused("deputy.unfit", () -> deputies.appoint(person(stand), null, TODAY.minusDays(1), TODAY, UUID.randomUUID(), visitor(reviewer)));
    }

    @Test
    void anAppointmentIsTracedMadeOnceAndCanBeEnded() {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            Scope.run(scope, () -> deputies.appoint(person(stand), null, TODAY, TODAY.plusDays(2), key, visitor(reviewer)));
        }
        assertThat(Scope.call(scope, () -> deputies.list(visitor(reviewer)))).hasSize(1);
        Deputy made = Scope.call(scope, () -> deputies.list(visitor(reviewer))).getFirst();
        Scope.run(scope, () -> deputies.withdraw(made.id(), visitor(reviewer)));
        assertThat(visitor(stand).has(Role.REVIEWER)).isFalse();
        assertThat(TestDatabase.owner()
                        .sql("select deed from trace_entry where municipality_id = ? and deed like 'deputy.%' order by 1")
                        .param(MUNICIPALITY)
                        .query(String.class)
                        .list())
                .containsExactly("deputy.appointed", "deputy.withdrawn");
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Scope.run(scope, work))
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private void appoint(Long person, Long function, LocalDate first, LocalDate last) {
        Scope.run(scope, () -> deputies.appoint(person, function, first, last, UUID.randomUUID(), visitor(reviewer)));
    }

    private long account(String name, long organisation, Role role) {
        return Scope.call(scope, () -> {
            NewAccount made = new NewAccount(name, role + "." + organisation + "@9834.example", organisation, Set.of(role), null);
            long id = accounts.invite(made, UUID.randomUUID(), 0);
            accounts.choosePassword(id, "sju gula lyktor vid kajen");
            return id;
        });
    }

    private long person(long account) {
        return Scope.call(scope, () -> accounts.get(account).personId());
    }

    private Visitor visitor(long account) {
        int epoch = Scope.call(scope, () -> accounts.get(account).epoch());
        return rooms.door(WhoVisits.class).bySession(new SignedIn(account, epoch)).orElseThrow();
    }
}
