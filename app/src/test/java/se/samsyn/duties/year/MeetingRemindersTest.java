package se.samsyn.duties.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.NewProof;
import se.samsyn.forums.Agenda;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.Rhythm;
import se.samsyn.forums.Suggestion;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

class MeetingRemindersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aDayOfTheLawComesToTheCouncilAndGoesWhenItIsDone() {
        try (WorkingRooms rooms = new WorkingRooms(TODAY + "T08:00:00Z")) {
            Scope town = TestDatabase.fresh("9932");
            Municipality municipality = new Municipality("9932", "Provkommun", ZoneId.of("Europe/Stockholm"), false);
            Visitor coordinator = WorkingRooms.visitor(town, 1, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
            Duties duties = rooms.door(Duties.class);
            MeetingReminders reminders = rooms.door(MeetingReminders.class);
            long meeting = WorkingRooms.as(coordinator, () -> {
                long council = rooms.door(Forums.class).add(
                        new Charter("Rådet", "Leder arbetet.", Charter.Level.STRATEGIC, Charter.Mandate.PREPARES, Charter.Concerns.GROUP,
                                Rhythm.QUARTERLY, Charter.MinutesForm.NOTES, 14, null, null, "", "", null, null, Spread.INTERNAL),
                        Forum.State.ACTIVE, UUID.randomUUID(), coordinator);
                return rooms.door(Meetings.class).plan(
                        council, TODAY.plusDays(10), LocalTime.of(9, 0), 60, "Kommunhuset", 1, UUID.randomUUID(), coordinator);
            });
            WorkingRooms.as(coordinator, () -> {
                duties.note(Duty.REPORT, new NewProof(TODAY.minusMonths(11), "Rapporten behandlad.", ""), UUID.randomUUID(), coordinator);
                return reminders.handDown(municipality);
            });
            assertThat(proposed(rooms, meeting, coordinator)).anyMatch(one -> one.equals("Rapport till kommunfullmäktige"));
            WorkingRooms.as(coordinator, () -> {
                duties.note(Duty.REPORT, new NewProof(TODAY, "Rapporten behandlad igen.", ""), UUID.randomUUID(), coordinator);
                return reminders.handDown(municipality);
            });
            assertThat(WorkingRooms.as(coordinator, () -> duties.get(Duty.REPORT, coordinator)).state()).isEqualTo(DutyState.FULFILLED);
            assertThat(proposed(rooms, meeting, coordinator)).noneMatch(one -> one.equals("Rapport till kommunfullmäktige"));
        }
    }

    private static List<String> proposed(WorkingRooms rooms, long meeting, Visitor visitor) {
        return WorkingRooms.as(visitor, () -> rooms.door(Agenda.class).suggestions(meeting, visitor)).stream().map(Suggestion::title).toList();
    }
}
