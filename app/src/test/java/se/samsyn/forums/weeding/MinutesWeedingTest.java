package se.samsyn.forums.weeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.TestDatabase;
import se.samsyn.forums.Agenda;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Body;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Matters;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.Rhythm;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.Weeder;

class MinutesWeedingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    void fixedMinutesGoAfterTheirTermAndLiftedMattersStay() {
        try (WorkingRooms rooms = new WorkingRooms("2026-03-02T07:00:00Z")) {
            Visitor coordinator = WorkingRooms.visitor(TestDatabase.fresh("9966"), 0, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
            Meetings meetings = rooms.door(Meetings.class);
            WorkingRooms.as(coordinator, () -> {
                hold(rooms, coordinator);
                return null;
            });
            MinutesWeedingStore store = new MinutesWeedingStore(TestDatabase.jdbc());
            ZoneId zone = coordinator.zone();
            Weeder.Limit onTheDay = new Weeder.Limit(DAY, DAY, zone);
            Weeder.Limit after = new Weeder.Limit(DAY.plusDays(1), DAY.plusDays(1), zone);
            var scope = se.samsyn.database.Scope.ofMunicipality("9966");
            assertThat(TestDatabase.inScope(scope, () -> store.minutes(onTheDay)).documents()).isZero();
            assertThat(TestDatabase.inScope(scope, () -> store.minutes(after)).documents()).isEqualTo(1);
            assertThat(TestDatabase.inScope(scope, () -> store.weed(after, 10)).documents()).isEqualTo(1);
            java.util.List<Meeting> left = WorkingRooms.as(coordinator, () -> meetings.list());
            assertThat(left).extracting(Meeting::state).containsExactly(Meeting.State.PLANNED);
            assertThat(WorkingRooms.as(coordinator, () -> rooms.door(Matters.class).list())).hasSize(1);
        }
    }

    private static void hold(WorkingRooms rooms, Visitor coordinator) {
        Meetings meetings = rooms.door(Meetings.class);
        Agenda agenda = rooms.door(Agenda.class);
        Actors actors = rooms.door(Actors.class);
        Forums forums = rooms.door(Forums.class);
        long organisation = actors.addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
        long forum = forums.add(
                new Charter(
                        "Gruppen", "Syfte.", Charter.Level.OPERATIVE, Charter.Mandate.PREPARES, Charter.Concerns.GROUP, Rhythm.MONTHLY,
                        Charter.MinutesForm.NOTES, 14, null, null, "", "", null, null, Spread.INTERNAL),
                Forum.State.ACTIVE, UUID.randomUUID(), coordinator);
        forums.seat(forum, actors.addFunction("Chef", organisation, UUID.randomUUID(), 0), Seat.Kind.CHAIR, false, UUID.randomUUID(), coordinator);
        long id = meetings.plan(forum, DAY, LocalTime.NOON, 60, "", 2, UUID.randomUUID(), coordinator);
        long item = agenda.add(id, AgendaItem.Kind.DISCUSSION, "Ljus", "", null, UUID.randomUUID(), coordinator);
        meetings.move(id, 1, Meeting.Deed.HOLD, coordinator);
        meetings.notePresence(id, Set.of(meetings.attendance(id).getFirst().seat().id()), coordinator);
        agenda.lift(item, 1, "Ska det bli ljus?", Body.KS, UUID.randomUUID(), coordinator);
        meetings.finish(id, meetings.get(id).version(), coordinator);
    }
}
