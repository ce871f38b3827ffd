package se.samsyn.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.forums.groups.Chart;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForumsTest {
    private static final String CODE = "9961";

    private WorkingRooms rooms;
    private Forums forums;
    private Visitor coordinator;
    private long own;
    private long police;

    @BeforeAll
    void open() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
        forums = rooms.door(Forums.class);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @BeforeEach
    void fresh() {
        Scope scope = TestDatabase.fresh(CODE);
        coordinator = WorkingRooms.visitor(scope, 1, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        own = function("Kommunstyrelsen", "Ordförande", OrganisationKind.OWN_BOARD);
        police = function("Polisen", "Chef", OrganisationKind.OTHER_AUTHORITY);
    }

    @Test
    void aGroupIsSetUpOnceAndTwoPeopleLoseNothing() {
        UUID key = UUID.randomUUID();
        Charter charter = ForumRulesTest.charter("Brå", "Leder.", Charter.Level.STRATEGIC, null);
        long id = add(charter, key);
        assertThat(add(charter, key)).isEqualTo(id);
        refused("forums.taken", () -> add(charter, UUID.randomUUID()));
        Charter other = ForumRulesTest.charter("Lokala brå", "Leder.", Charter.Level.STRATEGIC, null);
        assertThat(WorkingRooms.as(coordinator, () -> forums.change(id, 1, other, coordinator))).isTrue();
        assertThat(WorkingRooms.as(coordinator, () -> forums.change(id, 1, charter, coordinator))).isFalse();
        assertThat(get(id).charter()).isEqualTo(other);
        refused("stale", () -> move(id, 1, Forum.Deed.REST));
        move(id, 2, Forum.Deed.REST);
        refused("forums.deed", () -> move(id, 3, Forum.Deed.REST));
    }

    @Test
    void invariant5_theRefusalNamesTheGroup() {
        long id = add(ForumRulesTest.charter("Brå", "Leder.", Charter.Level.STRATEGIC, null), UUID.randomUUID());
        refused("forums.chair", () -> seat(id, police, Seat.Kind.CHAIR, true));
        seat(id, own, Seat.Kind.CHAIR, true);
        refused("forums.seatTaken", () -> seat(id, own, Seat.Kind.ORDINARY, false));
        assertThat(Forums.lacks(get(id))).containsExactly("others", "decision", "report");
        seat(id, police, Seat.Kind.ORDINARY, true);
        assertThat(Forums.lacks(get(id))).containsExactly("decision", "report");
        // A network that the police lead does not become a strategic council by renaming.
        long network = add(ForumRulesTest.charter("Nätverk", "Leder.", Charter.Level.OPERATIVE, null), UUID.randomUUID());
        seat(network, police, Seat.Kind.CHAIR, true);
        refused("forums.chair", () -> WorkingRooms.as(coordinator, () -> forums.change(
                network, 1, ForumRulesTest.charter("Nätverk", "Leder.", Charter.Level.STRATEGIC, null), coordinator)));
    }

    /** Invariant 11: a group with mandate to inform or prepare cannot own a decision. */
    @Test
    void invariant11_onlyAGroupThatDecidesMayOwnADecision() {
        long id = add(ForumRulesTest.charter("Trygghetsrådet", "Informerar.", Charter.Level.COUNCIL, null), UUID.randomUUID());
        refused("forums.mandate", () -> {
            get(id).mustDecide();
            return null;
        });
    }

    @Test
    void nobodyReportsToItself() {
        long top = add(ForumRulesTest.charter("A", "x", Charter.Level.STRATEGIC, null), UUID.randomUUID());
        long middle = add(ForumRulesTest.charter("B", "x", Charter.Level.OPERATIVE, null).reportingTo(top), UUID.randomUUID());
        add(ForumRulesTest.charter("C", "x", Charter.Level.PICTURE, null).reportingTo(middle), UUID.randomUUID());
        refused("forums.circle", () -> WorkingRooms.as(coordinator, () -> forums.change(
                top, 1, ForumRulesTest.charter("A", "x", Charter.Level.STRATEGIC, null).reportingTo(middle), coordinator)));
        List<Chart.Row> rows = Chart.rows(WorkingRooms.as(coordinator, forums::list));
        assertThat(rows).extracting(row -> row.depth() + row.forum().name()).containsExactly("0A", "1B", "2C");
    }

    @Test
    void theSpreadHoldsForSeatsToo() {
        long id = add(ForumRulesTest.charter("Brå", "Leder.", Charter.Level.STRATEGIC, null), UUID.randomUUID());
        seat(id, own, Seat.Kind.CHAIR, true);
        Visitor partner = WorkingRooms.visitor(new Scope(CODE, 77, Spread.PARTNERS), 2, 77, OrganisationKind.PRIVATE, Role.MEMBER);
        assertThat(WorkingRooms.as(partner, forums::list)).isEmpty();
        Visitor authority = WorkingRooms.visitor(new Scope(CODE, 78, Spread.AUTHORITIES), 3, 78, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        assertThat(WorkingRooms.as(authority, forums::list)).singleElement().satisfies(forum -> assertThat(forum.chair()).isPresent());
    }

    private long function(String organisation, String name, OrganisationKind kind) {
        Actors actors = rooms.door(Actors.class);
        return WorkingRooms.as(coordinator, () -> actors.addFunction(
                name, actors.addOrganisation(new NewOrganisation(organisation, "", kind), UUID.randomUUID(), 0), UUID.randomUUID(), 0));
    }

    private long add(Charter charter, UUID key) {
        return WorkingRooms.as(coordinator, () -> forums.add(charter, Forum.State.ACTIVE, key, coordinator));
    }

    private Forum get(long id) {
        return WorkingRooms.as(coordinator, () -> forums.get(id));
    }

    private Void move(long id, int version, Forum.Deed deed) {
        return WorkingRooms.as(coordinator, () -> {
            forums.move(id, version, deed, coordinator);
            return null;
        });
    }

    private Void seat(long id, long function, Seat.Kind kind, boolean leading) {
        return WorkingRooms.as(coordinator, () -> {
            forums.seat(id, function, kind, leading, UUID.randomUUID(), coordinator);
            return null;
        });
    }

    private static void refused(String code, java.util.concurrent.Callable<?> deed) {
        assertThatThrownBy(deed::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
