package se.samsyn.observations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Correction;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observation.State;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.observations.ObservationRoom;
import se.samsyn.privacy.GuardMotive;

class BatchesTest {
    private static final String MUNICIPALITY = "9832";

    private ObservationRoom room;
    private Batches batches;
    private Visitor reviewer;
    private Visitor another;
    private Visitor reporter;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom(MUNICIPALITY);
        batches = room.door(Batches.class);
        reviewer = room.reviewer();
        another = room.visitor(2, 1, OrganisationKind.OWN_BOARD, Role.REVIEWER);
        reporter = room.reporter(20);
    }

    @Test
    void onlyReportsWithoutRemarksAreOffered() {
        long clean = report(0, "klotter på bänken");
        room.as(reporter, () -> GuardMotive.call(GuardMotive.OFFICE, () -> report(1, "det var Anna Svensson som gjorde det")));
        room.as(reporter, () -> room.observations.record(
                new NewObservation(
                        UUID.randomUUID().toString(), Observation.Source.STAFF,
                        new Observation.Category(CategoryGroup.SKA, null),
                        Observation.When.exactly(ObservationRoom.NOW), Observation.Where.named("Någonstans"),
                        Observation.Circumstances.NOT_TOLD, "utan punkt"),
                reporter));
        report(3, "ett");
        report(3, "samma plats och tid");

        assertThat(offered()).containsExactly(clean);
    }

    @Test
    void acceptedInOneGoAndTakenBackExactly() {
        List<Long> all = IntStream.range(0, 12).mapToObj(i -> report(i, "nummer " + i)).toList();
        long batch = accept(all, reviewer);
        assertThat(all).allMatch(id -> state(id) == State.ACCEPTED);
        assertThat(counted()).isEqualTo(12);

        // One is corrected afterwards, one enters a locked picture: those two stay.
        long corrected = all.get(3);
        room.run(another, () -> room.review.correct(corrected, version(corrected), correction("rättad"), another));
        room.as(reviewer, () -> room.observations.include(7, "bild", List.of(all.get(5))));

        Batch undone = room.as(reviewer, () -> batches.undo(batch, reviewer));

        assertThat(undone.numbers(Batch.Outcome.CHANGED_SINCE)).containsExactly(corrected);
        assertThat(undone.numbers(Batch.Outcome.IN_PICTURE)).containsExactly(all.get(5));
        assertThat(undone.numbers(Batch.Outcome.TAKEN_BACK)).hasSize(10);
        assertThat(all.stream().filter(id -> state(id) == State.RECEIVED)).hasSize(10);
        assertThat(counted()).isEqualTo(2);
        assertThat(room.events).contains(new ObservationChanged(MUNICIPALITY, 1, "observations.batch-undone", batch));

        int told = room.events.size();
        assertThat(room.as(reviewer, () -> batches.undo(batch, reviewer)).numbers(Batch.Outcome.TAKEN_BACK)).hasSize(10);
        assertThat(room.events).as("a second undo does nothing").hasSize(told);
    }

    @Test
    void theSameKeyAgainIsTheSameBatch() {
        List<Long> all = List.of(report(0, "a"), report(1, "b"));
        Map<Long, Integer> seen = versions(all);
        String key = UUID.randomUUID().toString();
        long batch = room.as(reviewer, () -> batches.accept(key, seen, Spread.AUTHORITIES, reviewer));
        assertThat(room.as(reviewer, () -> batches.accept(key, seen, Spread.AUTHORITIES, reviewer))).isEqualTo(batch);
        assertThat(room.as(reviewer, () -> batches.get(batch)).numbers(Batch.Outcome.ACCEPTED)).containsExactlyElementsOf(all);
    }

    @Test
    void afterADayItCannotBeUndone() {
        long batch = accept(List.of(report(0, "a")), reviewer);
        room.clock.move(Duration.ofHours(24).minusSeconds(1));
        assertThat(room.as(reviewer, () -> batches.undoable())).hasSize(1);
        room.clock.move(Duration.ofSeconds(1));
        assertThat(room.as(reviewer, () -> batches.undoable())).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.as(reviewer, () -> batches.undo(batch, reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("observation.batch.late"));
    }

    @Test
    void whatAnotherChangedMeanwhileIsPassedOverAndNamed() {
        List<Long> all = List.of(report(0, "a"), report(1, "b"), report(2, "c"));
        Map<Long, Integer> seen = versions(all);
        room.run(another, () -> room.review.correct(all.get(0), 1, correction("rättad av en annan"), another));
        room.run(another, () -> room.review.giveBack(all.get(1), 1, "Vilken bänk?", another));

        long made = room.as(reviewer, () -> batches.accept(UUID.randomUUID().toString(), seen, Spread.AUTHORITIES, reviewer));
        Batch batch = room.as(reviewer, () -> batches.get(made));

        assertThat(batch.numbers(Batch.Outcome.PASSED_OVER)).containsExactly(all.get(0), all.get(1));
        assertThat(batch.numbers(Batch.Outcome.ACCEPTED)).containsExactly(all.get(2));
        assertThat(List.of(state(all.get(0)), state(all.get(1)), state(all.get(2))))
                .containsExactly(State.RECEIVED, State.RETURNED, State.ACCEPTED);
    }

    /** Two with the same page open, one giving back what the others accept: each report is decided once, and all are told. */
    @Test
    void reviewersAtOnceLeaveEachReportInOneState() {
        List<Long> all = IntStream.range(0, 40).mapToObj(i -> report(i, "nummer " + i)).toList();
        Map<Long, Integer> seen = versions(all);
        CompletableFuture<Long> first = atOnce(() -> accept(seen, reviewer));
        CompletableFuture<Long> second = atOnce(() -> accept(seen, another));
        List<CompletableFuture<Boolean>> third = all.subList(0, 10).stream()
                .map(id -> atOnce(() -> {
                    try {
                        room.run(another, () -> room.review.giveBack(id, 1, "Vilken?", another));
                        return true;
                    } catch (Refusal late) {
                        assertThat(late.code()).isIn("stale", "observation.received");
                        return false;
                    }
                }))
                .toList();

        Batch one = room.as(reviewer, () -> batches.get(first.join()));
        Batch other = room.as(reviewer, () -> batches.get(second.join()));
        List<Boolean> gaveBack = third.stream().map(CompletableFuture::join).toList();

        for (int i = 0; i < all.size(); i++) {
            long id = all.get(i);
            int decisions = (one.numbers(Batch.Outcome.ACCEPTED).contains(id) ? 1 : 0)
                    + (other.numbers(Batch.Outcome.ACCEPTED).contains(id) ? 1 : 0)
                    + (i < 10 && gaveBack.get(i) ? 1 : 0);
            assertThat(decisions).as("decisions of nr %d", id).isEqualTo(1);
            assertThat(state(id)).isEqualTo(i < 10 && gaveBack.get(i) ? State.RETURNED : State.ACCEPTED);
            assertThat(version(id)).as("changed once").isEqualTo(2);
        }
        assertThat(one.rows()).hasSize(40);
        assertThat(other.rows()).hasSize(40);
    }

    private static <T> CompletableFuture<T> atOnce(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private long accept(List<Long> ids, Visitor by) {
        return accept(versions(ids), by);
    }

    private long accept(Map<Long, Integer> seen, Visitor by) {
        return room.as(by, () -> batches.accept(UUID.randomUUID().toString(), seen, Spread.AUTHORITIES, by));
    }

    private static Map<Long, Integer> versions(List<Long> ids) {
        Map<Long, Integer> versions = new HashMap<>();
        ids.forEach(id -> versions.put(id, 1));
        return versions;
    }

    private List<Long> offered() {
        return room.as(reviewer, () -> batches.offered().stream().map(Observation::id).toList());
    }

    /** Each number at a place of its own. */
    private long report(int number, String text) {
        NewObservation as = ObservationRoom.report(text);
        var where = new Observation.Where(
                as.where().x() + 1000 * number, as.where().y(), Observation.PositionClass.EXACT, null, "Bänk " + number, null);
        NewObservation report = new NewObservation(
                UUID.randomUUID().toString(), as.source(), as.category(), as.when(), where, as.circumstances(), text);
        return room.as(reporter, () -> room.observations.record(report, reporter));
    }

    private static Correction correction(String text) {
        NewObservation as = ObservationRoom.report(text);
        return new Correction(as.category(), as.when(), as.where(), as.circumstances(), text);
    }

    private int counted() {
        return room.as(reviewer, () -> room.observations.columns(reviewer)).size();
    }

    private State state(long id) {
        return room.as(reviewer, () -> room.review.open(id)).observation().state();
    }

    private int version(long id) {
        return room.as(reviewer, () -> room.review.open(id)).observation().version();
    }
}
