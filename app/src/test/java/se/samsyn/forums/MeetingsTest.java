package se.samsyn.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
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
import se.samsyn.forums.AgendaItem.Kept;
import se.samsyn.forums.AgendaItem.Kind;
import se.samsyn.forums.AgendaItem.Outcome;
import se.samsyn.forums.meetings.Attendance;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Tasks;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsTest {
    private static final String CODE = "9962";
    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private WorkingRooms rooms;
    private Forums forums;
    private Meetings meetings;
    private Agenda agenda;
    private Matters matters;
    private Tasks tasks;
    private Visitor coordinator;
    private long organisation;
    private long council;
    private long operative;

    @BeforeAll
    void open() {
        rooms = new WorkingRooms("2026-03-02T07:00:00Z");
        forums = rooms.door(Forums.class);
        meetings = rooms.door(Meetings.class);
        agenda = rooms.door(Agenda.class);
        matters = rooms.door(Matters.class);
        tasks = rooms.door(Tasks.class);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @BeforeEach
    void fresh() {
        rooms.clock.move(Duration.between(rooms.clock.instant(), MORNING));
        // Account 0 holds no function: what is approved is noted by the coordinator, as done elsewhere.
        coordinator = WorkingRooms.visitor(TestDatabase.fresh(CODE), 0, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        run(() -> {
            Actors actors = rooms.door(Actors.class);
            organisation = actors.addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0);
            council = forums.add(charter("Trygghetsrådet", Charter.Level.COUNCIL, Charter.Mandate.INFORMS, Charter.MinutesForm.MINUTES),
                    Forum.State.ACTIVE, UUID.randomUUID(), coordinator);
            operative = forums.add(charter("Operativa", Charter.Level.OPERATIVE, Charter.Mandate.DECIDES, Charter.MinutesForm.NOTES),
                    Forum.State.ACTIVE, UUID.randomUUID(), coordinator);
            for (Seat.Kind kind : List.of(Seat.Kind.CHAIR, Seat.Kind.ORDINARY, Seat.Kind.CO_OPTED, Seat.Kind.SUBSTITUTE, Seat.Kind.SUBSTITUTE)) {
                long function = actors.addFunction(kind + " " + UUID.randomUUID(), organisation, UUID.randomUUID(), 0);
                forums.seat(council, function, kind, false, UUID.randomUUID(), coordinator);
                forums.seat(operative, function, kind, false, UUID.randomUUID(), coordinator);
            }
        });
    }

    @Test
    void aSeriesIsPlannedOnceInTheGroupsRhythm() {
        UUID key = UUID.randomUUID();
        long first = plan(council, 4, key);
        assertThat(plan(council, 4, key)).isEqualTo(first);
        assertThat(in(() -> meetings.list(council))).hasSize(4).extracting(Meeting::number).containsExactly(1, 2, 3, 4);
        assertThat(in(() -> meetings.next(council))).hasValueSatisfying(meeting -> assertThat(meeting.id()).isEqualTo(first));
        Meeting second = in(() -> meetings.list(council)).get(1);
        assertThat(second.day(coordinator.zone())).isEqualTo(LocalDate.of(2026, 4, 7));
        // Thirteen o'clock is thirteen o'clock in winter and in summer.
        assertThat(second.when().start().atZone(coordinator.zone()).toLocalTime()).isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void individualLevelIsKeptOutside() {
        long sspf = in(() -> forums.add(
                new Charter(
                        "SSPF", "Enskilda.", Charter.Level.OPERATIVE, Charter.Mandate.DECIDES, Charter.Concerns.INDIVIDUAL, Rhythm.WHEN_NEEDED,
                        Charter.MinutesForm.NOTES, 14, null, null, "", "", null, null, Spread.INTERNAL),
                Forum.State.ACTIVE, UUID.randomUUID(), coordinator));
        refused("forums.individual", () -> plan(sspf, 1, UUID.randomUUID()));
        refused("forums.individual", () -> in(() -> matters.lift(sspf, null, "x", "y", Body.KS, UUID.randomUUID(), coordinator)));
    }

    @Test
    void substitutesAreCalledInOrderAndOnlyForSeatsThatServe() {
        long id = plan(council, 1, UUID.randomUUID());
        List<Attendance> before = in(() -> meetings.attendance(id));
        Seat chair = seat(before, Seat.Kind.CHAIR, 0);
        Seat first = seat(before, Seat.Kind.SUBSTITUTE, 0);
        Seat second = seat(before, Seat.Kind.SUBSTITUTE, 1);
        assertThat(in(() -> meetings.reportAbsence(id, seat(before, Seat.Kind.CO_OPTED, 0).id(), coordinator))).isEmpty();
        assertThat(in(() -> meetings.reportAbsence(id, chair.id(), coordinator))).hasValue(first);
        assertThat(in(() -> meetings.reportAbsence(id, chair.id(), coordinator))).isEmpty();
        // The first cannot come either: the second comes, still for the chair.
        assertThat(in(() -> meetings.reportAbsence(id, first.id(), coordinator))).hasValue(second);
        assertThat(in(() -> meetings.attendance(id)))
                .filteredOn(one -> one.seat().id() == second.id())
                .singleElement()
                .satisfies(one -> assertThat(one.insteadOf().id()).isEqualTo(chair.id()));
        assertThat(in(() -> meetings.reportAbsence(id, seat(before, Seat.Kind.ORDINARY, 0).id(), coordinator))).isEmpty();
    }

    /** Invariant 11: a group that informs or prepares cannot own a decision; it lifts, and the body's decision is recorded. */
    @Test
    void invariant11_aCouncilThatInformsLiftsItsMatterAndItComesBack() {
        long id = held(council);
        refused("forums.mandate", () -> add(id, Kind.DECISION, "Belysning"));
        long item = add(id, Kind.DISCUSSION, "Belysning i hamnen");
        refused("forums.mandate", () -> keep(item, new Kept("Vi talade.", "Vi beslutar.", "", Outcome.DONE), null));
        long matter = in(() -> agenda.lift(item, agenda.get(item).version(), "Ska hamnen få ny belysning?", Body.KS, UUID.randomUUID(), coordinator));
        assertThat(in(() -> agenda.get(item)).kept().outcome()).isEqualTo(Outcome.LIFTED);
        Matter lifted = in(() -> matters.get(matter));
        assertThat(lifted.state()).isEqualTo(Matter.State.PREPARED);
        refused("forums.matterDeed", () -> run(() -> matters.assign(matter, lifted.version(), task(), UUID.randomUUID(), coordinator)));
        // Nothing is simulated: without date and paragraph there is no decision.
        refused("forums.unfit", () -> run(() -> matters.recordDecision(
                matter, lifted.version(), new Matter.Decision("Bifalls.", null, "", ""), coordinator)));
        run(() -> matters.recordDecision(
                matter, lifted.version(), new Matter.Decision("Bifalls.", LocalDate.of(2026, 3, 1), "§ 41", "KS 2026/12"), coordinator));
        run(() -> matters.assign(matter, in(() -> matters.get(matter)).version(), task(), UUID.randomUUID(), coordinator));
        assertThat(in(() -> tasks.list(coordinator))).singleElement().satisfies(given -> {
            assertThat(given.origin().address()).isEqualTo("/arenden/" + matter);
            assertThat(given.what()).isEqualTo("Byt armaturer");
        });
        long next = plan(council, 1, UUID.randomUUID());
        assertThat(in(() -> agenda.suggestions(next, coordinator))).extracting(Suggestion::title).contains("Uppdrag pågår: Belysning i hamnen");
        run(() -> matters.reportBack(matter, in(() -> matters.get(matter)).version(), "Armaturerna är bytta.", coordinator));
        assertThat(in(() -> matters.get(matter)).report().text()).isEqualTo("Armaturerna är bytta.");
    }

    /** Invariants 15 and 21: minutes are adjusted by all adjusters within their days, and then stay as they are. */
    @Test
    void invariant21_minutesAreAdjustedByAllAndThenFrozen() {
        long id = held(council);
        long item = add(id, Kind.INFORMATION, "Läget");
        Meeting meeting = in(() -> meetings.get(id));
        Forum forum = in(() -> forums.get(council));
        assertThat(meeting.adjustBy(forum, coordinator.zone())).isEqualTo(DAY.plusDays(14));
        assertThat(meeting.late(forum, DAY.plusDays(14), coordinator.zone())).isFalse();
        assertThat(meeting.late(forum, DAY.plusDays(15), coordinator.zone())).isTrue();

        List<Attendance> seats = in(() -> meetings.attendance(id));
        long chair = seat(seats, Seat.Kind.CHAIR, 0).id();
        long ordinary = seat(seats, Seat.Kind.ORDINARY, 0).id();
        refused("forums.openItems", () -> submit(id, List.of(chair)));
        keep(item, new Kept("Lugnt.", "", "", Outcome.DONE), null);
        refused("forums.nobodyThere", () -> submit(id, List.of(chair)));
        run(() -> meetings.notePresence(id, Set.of(chair, ordinary), coordinator));
        refused("forums.noAdjusters", () -> submit(id, List.of()));
        refused("forums.adjusterAway", () -> submit(id, List.of(seat(seats, Seat.Kind.CO_OPTED, 0).id())));
        submit(id, List.of(chair, ordinary));
        run(() -> meetings.move(id, meetings.get(id).version(), Meeting.Deed.TAKE_BACK, coordinator));
        assertThat(in(() -> meetings.get(id)).state()).isEqualTo(Meeting.State.HELD);
        submit(id, List.of(chair, ordinary));
        refused("forums.submitted", () -> keep(item, new Kept("Annat.", "", "", Outcome.DONE), null));
        refused("forums.notYourSeat", () -> in(() -> meetings.approve(id, chair, false, coordinator)));
        assertThat(in(() -> meetings.approve(id, chair, true, coordinator))).isFalse();
        refused("stale", () -> in(() -> meetings.approve(id, chair, true, coordinator)));
        assertThat(in(() -> meetings.approve(id, ordinary, true, coordinator))).isTrue();

        Meeting adjusted = in(() -> meetings.get(id));
        assertThat(adjusted.state()).isEqualTo(Meeting.State.ADJUSTED);
        assertThat(in(() -> meetings.intact(id))).isTrue();
        assertThat(in(() -> meetings.minutes(id, coordinator)).points()).singleElement().satisfies(point -> assertThat(point.notes()).isEqualTo("Lugnt."));
        assertThat(in(() -> meetings.minutes(id, coordinator)).adjusters()).hasSize(2);
        refused("forums.frozen", () -> add(id, Kind.INFORMATION, "Efteråt"));
        for (String change : new String[] {
            "update meeting set place = 'annan'", "update meeting_item set notes = 'annat'", "delete from meeting_item",
            "update meeting set state = 'HELD', frozen = null, checksum = null, adjusted_on = null"
        }) {
            assertThatThrownBy(() -> TestDatabase.inScope(Scope.ofMunicipality(CODE), () -> TestDatabase.jdbc().sql(change).update()))
                    .as(change)
                    .hasMessageContaining("never changed");
        }
        run(() -> meetings.announce(id, adjusted.version(), coordinator));
        assertThat(in(() -> meetings.get(id)).state()).isEqualTo(Meeting.State.ANNOUNCED);
    }

    /** Invariant 12: nobody who is observed stands in an agenda or in minutes. */
    @Test
    void invariant12_thePersonGuardStandsAtEveryText() {
        long id = held(operative);
        refused("forums.unfit", () -> add(id, Kind.DISCUSSION, "Ring 070-123 45 67"));
        long item = add(id, Kind.DECISION, "Hamnen");
        for (Kept kept : List.of(
                new Kept("19811228-9874", "", "", Outcome.OPEN), new Kept("", "Kontakta 070-123 45 67", "", Outcome.DONE),
                new Kept("", "Ja", "a@example.org", Outcome.DONE))) {
            refused("forums.unfit", () -> keep(item, kept, null));
        }
        refused("forums.unfit", () -> in(() -> matters.lift(council, null, "Rubrik", "070-123 45 67", Body.KS, UUID.randomUUID(), coordinator)));
        refused("forums.unfit", () -> run(() -> forums.suggest("duties", "1", null, "Ring 070-123 45 67", "", null, null)));
    }

    @Test
    void aDecisionGivesItsTaskInTheSameStepAndStaleWritersLoseNothing() {
        long id = held(operative);
        long item = add(id, Kind.DECISION, "Klotter vid skolan");
        int version = in(() -> agenda.get(item)).version();
        assertThat(keep(item, new Kept("Vi såg bilder.", "Sanera varje måndag.", "KS 2026/7", Outcome.DONE), task())).isTrue();
        assertThat(in(() -> tasks.list(coordinator))).singleElement().satisfies(given -> {
            assertThat(given.origin().name()).isEqualTo("Operativa, möte 1");
            assertThat(given.origin().address()).isEqualTo("/moten/" + id);
        });
        assertThat(in(() -> agenda.keep(item, version, Kept.NOTHING, Set.of(), null, UUID.randomUUID(), coordinator))).isFalse();
        long later = add(id, Kind.DISCUSSION, "Bänkarna");
        keep(later, new Kept("", "", "", Outcome.CARRIED_OVER), null);
        run(() -> meetings.notePresence(id, Set.of(in(() -> meetings.attendance(id)).getFirst().seat().id()), coordinator));
        run(() -> meetings.finish(id, in(() -> meetings.get(id)).version(), coordinator));
        assertThat(in(() -> meetings.minutes(id, coordinator)).points().getFirst().assignment().responsible()).isEqualTo("Kommunen");
        long next = plan(operative, 1, UUID.randomUUID());
        assertThat(in(() -> agenda.suggestions(next, coordinator))).extracting(Suggestion::title).contains("Bänkarna");
    }

    @Test
    void theAgendaPreparesItselfAndRemembersWhatWasLeftOut() {
        run(() -> rooms.door(Problems.class).state(
                new Statement("Snatterier", "Det snattas.", null, Statement.Where.EVERYWHERE, null, "", "", ""), Spread.INTERNAL,
                UUID.randomUUID(), coordinator));
        run(() -> forums.suggest("duties", "L06.1", Charter.Level.OPERATIVE, "Lägesbilden ska uppdateras", "6 §", "/lagkrav", DAY.plusDays(30)));
        run(() -> forums.suggest("duties", "L13.2", Charter.Level.STRATEGIC, "Rapport till KF", "13 §", null, null));
        run(() -> forums.suggest("duties", "later", null, "Mandatperioden", "", null, DAY.plusDays(200)));
        long id = plan(operative, 1, UUID.randomUUID());
        assertThat(in(() -> agenda.suggestions(id, coordinator)))
                .extracting(Suggestion::title)
                .containsExactly("Ta ställning till: Snatterier", "Lägesbilden ska uppdateras");
        assertThat(in(() -> agenda.prepare(id, coordinator))).isEqualTo(2);
        assertThat(in(() -> agenda.prepare(id, coordinator))).isZero();
        List<AgendaItem> items = in(() -> agenda.kept(id));
        run(() -> agenda.move(items.get(1).id(), true, coordinator));
        run(() -> agenda.drop(items.get(0).id(), true, coordinator));
        assertThat(in(() -> agenda.kept(id))).extracting(AgendaItem::title).containsExactly("Lägesbilden ska uppdateras");
        assertThat(in(() -> agenda.suggestions(id, coordinator))).isEmpty();
        run(() -> forums.withdraw("duties", "L06.1"));
        long next = plan(operative, 1, UUID.randomUUID());
        assertThat(in(() -> agenda.suggestions(next, coordinator))).extracting(Suggestion::title).containsExactly("Ta ställning till: Snatterier");
    }

    private Charter charter(String name, Charter.Level level, Charter.Mandate mandate, Charter.MinutesForm form) {
        return new Charter(
                name, "Syfte.", level, mandate, Charter.Concerns.GROUP, Rhythm.MONTHLY, form, 14, null, Body.KS, "KS", "§ 1", DAY.minusYears(1),
                null, Spread.INTERNAL);
    }

    private Judgement.NewTask task() {
        return new Judgement.NewTask("", "Byt armaturer", organisation, null, "Kommunen", DAY.plusDays(60));
    }

    private long plan(long forum, int count, UUID key) {
        return in(() -> meetings.plan(forum, DAY, LocalTime.of(13, 0), 60, "Stadshuset", count, key, coordinator));
    }

    private long held(long forum) {
        long id = plan(forum, 1, UUID.randomUUID());
        run(() -> meetings.call(id, 1, coordinator));
        rooms.clock.move(Duration.ofDays(8));
        run(() -> meetings.move(id, 2, Meeting.Deed.HOLD, coordinator));
        return id;
    }

    private long add(long meeting, Kind kind, String title) {
        return in(() -> agenda.add(meeting, kind, title, "", null, UUID.randomUUID(), coordinator));
    }

    private boolean keep(long item, Kept kept, Judgement.NewTask task) {
        return in(() -> agenda.keep(item, agenda.get(item).version(), kept, Set.of(), task, UUID.randomUUID(), coordinator));
    }

    private Object submit(long id, List<Long> adjusters) {
        run(() -> meetings.submit(id, meetings.get(id).version(), adjusters, coordinator));
        return null;
    }

    private static Seat seat(List<Attendance> all, Seat.Kind kind, int index) {
        return all.stream().map(Attendance::seat).filter(seat -> seat.kind() == kind).toList().get(index);
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
