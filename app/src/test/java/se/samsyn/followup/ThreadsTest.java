package se.samsyn.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.WorkingRooms;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.followup.thread.Loose;
import se.samsyn.followup.thread.Loose.Break;
import se.samsyn.followup.thread.RedThread;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.followup.thread.Threads;
import se.samsyn.followup.thread.Weave;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.plans.DecidedMeasures;
import se.samsyn.plans.measures.Measures;
import se.samsyn.plans.measures.Work;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;

/** The red thread on the real database: whole for those who may see it, broken off without a word for others. */
class ThreadsTest {
    private static final String TOWN = "9946";

    private WorkingRooms rooms;
    private Visitor coordinator;

    @BeforeEach
    void aTown() {
        rooms = new WorkingRooms("2025-01-20T08:00:00Z");
        Scope town = TestDatabase.fresh(TOWN);
        long organisation = Scope.call(town, () -> rooms.door(Actors.class)
                .addOrganisation(new NewOrganisation("Kommunen", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
        coordinator = WorkingRooms.visitor(town, 1, organisation, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aMeasureLeadsBackToWhatWasSeenAndOnToWhatWasDone() {
        long measure = DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        run(() -> rooms.door(Measures.class).note(
                measure, new Work(LocalDate.of(2025, 1, 10), new BigDecimal("7"), new BigDecimal("3.5"), ""), UUID.randomUUID(), coordinator));
        long problem = in(() -> rooms.door(Problems.class).list().getFirst().id());
        long picture = in(() -> weave().of(Kind.PICTURE).getFirst().at().id());
        run(() -> rooms.door(Problems.class).sighted(problem, picture, "Lägesbild 1", "Det stals.", coordinator));
        RedThread thread = in(() -> threads().through(new At(Kind.MEASURE, measure), coordinator, page -> true));
        assertThat(thread.hung()).extracting(one -> one.at().kind())
                .containsExactly(Kind.PICTURE, Kind.PROBLEM, Kind.CAUSE, Kind.PLAN, Kind.MEASURE, Kind.WORK);
        assertThat(thread.hung()).extracting(Hung::side).containsExactly(
                RedThread.Side.BEHIND, RedThread.Side.BEHIND, RedThread.Side.BEHIND, RedThread.Side.BEHIND, RedThread.Side.HERE, RedThread.Side.AHEAD);
        assertThat(thread.hung()).allMatch(Hung::shown);
        assertThat(thread.before(new At(Kind.MEASURE, measure))).extracting(one -> one.at().kind()).containsExactly(Kind.CAUSE, Kind.PLAN);
        assertThat(thread.hung().getLast().knot().notes()).extracting(note -> note.facts().toString()).containsExactly("[7, 12, lampor]", "[3,5]");
        RedThread back = in(() -> threads().through(new At(Kind.PROBLEM, problem), coordinator, page -> true));
        assertThat(back.hung()).extracting(one -> one.at().kind()).contains(Kind.PICTURE, Kind.ANALYSIS, Kind.MEASURE, Kind.WORK);
        assertThatThrownBy(() -> run(() -> threads().through(new At(Kind.PLEDGE, 1), coordinator, page -> true))).isInstanceOf(Missing.class);
    }

    /** The picture is the municipality's own; measure, plan and problem are spread to partners. */
    @Test
    void whatAVisitorMayNotSeeEndsTheThreadWithoutItsTitle() {
        long measure = DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        Visitor partner = WorkingRooms.visitor(
                Scope.ofMunicipality(TOWN), 2, coordinator.organisationId() + 5, OrganisationKind.PRIVATE, Role.MEMBER);
        RedThread thread = WorkingRooms.as(partner, () -> threads().through(new At(Kind.MEASURE, measure), partner, page -> true));
        Hung picture = thread.hung().stream().filter(one -> one.at().kind() == Kind.PICTURE).findFirst().orElseThrow();
        assertThat(picture.knot()).isNull();
        long hidden = picture.at().id();
        assertThatThrownBy(() -> WorkingRooms.as(partner, () -> threads().through(new At(Kind.PICTURE, hidden), partner, page -> true)))
                .isInstanceOf(Missing.class);
        RedThread closed = in(() -> threads().through(new At(Kind.MEASURE, measure), coordinator, page -> !page.equals("/problembilder")));
        assertThat(closed.hung()).filteredOn(one -> one.at().kind() == Kind.CAUSE).as("whose page is closed to the visitor").noneMatch(Hung::shown);
        assertThat(closed.hung()).filteredOn(one -> one.at().kind() == Kind.PROBLEM).as("what is not shown ends the walk").isEmpty();
        assertThat(WorkingRooms.as(partner, () -> threads().loose(partner, page -> true))).as("nobody is told of a break that is none")
                .noneMatch(one -> one.kind() == Break.NO_CAUSE);
    }

    @Test
    void aWeededPictureIsTheEndOfAThreadAndNoBreak() {
        long measure = DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        long picture = in(() -> weave().of(Kind.PICTURE).getFirst().at().id());
        TestDatabase.runInScope(new Scope(TOWN, coordinator.organisationId(), coordinator.clearance()), () -> {
            TestDatabase.jdbc().sql("select set_config('samsyn.weeding', 'FROZEN_PICTURE', true)").query().listOfRows();
            TestDatabase.jdbc().sql("delete from picture where picture_id = ?").param(picture).update();
            TestDatabase.jdbc().sql("""
                            insert into weeded_picture (municipality_id, picture_id, owner_organisation_id, spread, number, edition, weeded_on)
                            values (?, ?, ?, 'INTERNAL', 1, 1, date '2025-01-19')""")
                    .params(TOWN, picture, coordinator.organisationId())
                    .update();
        });
        RedThread thread = in(() -> threads().through(new At(Kind.MEASURE, measure), coordinator, page -> true));
        assertThat(thread.hung().getFirst().knot().weeded()).isEqualTo(LocalDate.of(2025, 1, 19));
        assertThat(in(() -> threads().loose(coordinator, page -> true))).extracting(Loose::kind).containsOnly(Break.NO_FOLLOW_UP);
    }

    @Test
    void eachBreakIsNamedWithTheFormThatMendsIt() {
        long measure = DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        long problem = in(() -> rooms.door(Problems.class).state(
                new se.samsyn.problems.Statement("Buskörning", "Det körs.", null, se.samsyn.problems.Statement.Where.EVERYWHERE, null, "", "", ""),
                se.samsyn.kernel.Spread.INTERNAL, UUID.randomUUID(), coordinator));
        assertThat(loose()).containsExactly(Break.NO_FOLLOW_UP);
        rooms.clock.move(Duration.ofDays(50));
        assertThat(loose()).containsExactlyInAnyOrder(Break.NO_STAND, Break.NOTHING_DONE, Break.NO_FOLLOW_UP);
        run(() -> rooms.door(Problems.class).decide(problem, 1, Problem.Deed.PRIORITISE, "Många drabbas.", "", coordinator));
        rooms.clock.move(Duration.ofDays(60));
        List<Loose> later = in(() -> threads().loose(coordinator, page -> true));
        assertThat(later).extracting(Loose::kind).contains(Break.NO_ANALYSIS, Break.ANALYSIS_OPEN, Break.NO_OUTCOME, Break.NO_FOLLOW_UP);
        assertThat(later).filteredOn(one -> one.kind() == Break.NO_FOLLOW_UP).extracting(Loose::mend).containsExactly("/uppfoljning/ny?measure=" + measure);
        assertThat(later).filteredOn(one -> one.kind() == Break.NO_OUTCOME).extracting(Loose::mend, one -> one.knot().who())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/atgarder/" + measure + "#lage", "Chef, Kommunen"));
    }

    /** Measured and told, and held to no number: docs/benchmarks.md has the figure. */
    @Test
    void aLargeTownsThreadIsReadWhole() {
        long measure = DecidedMeasures.of(rooms, coordinator, LocalDate.of(2025, 1, 1));
        many();
        // As the server does by itself after a while: without it, the first answers are planned for empty tables.
        TestDatabase.owner().sql("analyze").update();
        int size = in(() -> weave()).size();
        assertThat(size).isGreaterThan(10_000);
        long[] took = new long[21];
        for (int i = 0; i < took.length; i++) {
            long before = System.nanoTime();
            RedThread thread = in(() -> threads().through(new At(Kind.MEASURE, measure), coordinator, page -> true));
            took[i] = System.nanoTime() - before;
            assertThat(thread.hung()).hasSizeGreaterThan(3);
        }
        Arrays.sort(took);
        long before = System.nanoTime();
        int loose = in(() -> threads().loose(coordinator, page -> true)).size();
        System.out.printf("Red thread of %d knots: median %.0f ms, worst of %d %.0f ms; %d loose threads in %.0f ms%n", size, took[took.length / 2] / 1e6,
                took.length, took[took.length - 1] / 1e6, loose, (System.nanoTime() - before) / 1e6);
    }

    private void many() {
        TestDatabase.runInScope(new Scope(TOWN, coordinator.organisationId(), coordinator.clearance()), () -> List.of("""
                insert into problem (municipality_id, number, state, title, what, place_kind, place, time_pattern, affected, owner_organisation_id, spread,
                                     reason, created_at, idempotency_key)
                select ?, n, 'PRIORITISED', 'Problem ' || n, 'Det sker.', 'EVERYWHERE', '', '', '', (select min(owner_organisation_id) from plan), 'INTERNAL',
                       'Skäl', now(), 'p' || n from generate_series(100, 1599) n""", """
                insert into cause_analysis (municipality_id, problem_id, state, begun_at)
                select ?, problem_id, 'FINISHED', now() from problem where number >= 100""", """
                insert into cause (municipality_id, analysis_id, number, what, perspective, reach, nature, evidence_for, evidence_against, evidence_missing,
                                   idempotency_key)
                select ?, analysis_id, n, 'Orsak ' || n, 'SITUATION', 'DIRECT', 'SOCIAL', '', '', '', 'c' || n
                from cause_analysis, generate_series(1, 2) n where state = 'FINISHED'""", """
                insert into measure (municipality_id, plan_id, number, state, title, what, kind, term, indicator, baseline, target, target_day, first_day,
                                     last_day, organisation_id, function_id, responsible, participants, ordinary, unit, outcome, idempotency_key)
                select ?, (select min(plan_id) from plan), 1000 + cause_id, 'ONGOING', 'Åtgärd ' || cause_id, '', 'SOCIAL', 'SHORT', 'x', 1, 1,
                       date '2025-06-01', date '2024-06-01', date '2025-06-01', 1, 1, 'Chefen', '', false, '', '', 'm' || cause_id
                from cause where what like 'Orsak %'""", """
                insert into measure_cause (municipality_id, measure_id, cause_id, analysis_id, label)
                select ?, m.measure_id, c.cause_id, c.analysis_id, c.what from measure m join cause c on c.cause_id = m.number - 1000""", """
                insert into measure_work (municipality_id, measure_id, day, hours, note, organisation_id, organisation, noted_at, idempotency_key)
                select ?, measure_id, date '2024-07-01', n, '', 1, 'x', now(), 'w' || measure_id || '-' || n
                from measure, generate_series(1, 3) n where number > 1000""")
                .forEach(sql -> TestDatabase.jdbc().sql(sql).param(TOWN).update()));
    }

    private List<Break> loose() {
        return in(() -> threads().loose(coordinator, page -> true)).stream().map(Loose::kind).toList();
    }

    private Weave weave() {
        return threads().weave(coordinator, page -> true);
    }

    private Threads threads() {
        return rooms.door(Threads.class);
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
