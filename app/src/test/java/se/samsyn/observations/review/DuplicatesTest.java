package se.samsyn.observations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observation.State;
import se.samsyn.observations.ObservationChanged;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.ObservationRoom;

class DuplicatesTest {
    private ObservationRoom room;
    private Duplicates duplicates;
    private Visitor reviewer;
    private Visitor reporter;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom("9831");
        duplicates = room.door(Duplicates.class);
        reviewer = room.visitor(1, 1, OrganisationKind.OWN_BOARD, Role.REVIEWER, Role.COORDINATOR);
        reporter = room.reporter(20);
    }

    @Test
    void whatSchoolAndPoliceToldIsLinkedAndStaysCountedInBoth() {
        long school = accepted("rutan mot gården");
        police();
        Suggestion pair = suggested().getFirst();
        assertThat(pair.sameSource()).isFalse();
        assertThat(room.as(reviewer, () -> room.review.open(school)).alike()).hasSize(1);

        room.run(reviewer, () -> duplicates.link(pair.first(), pair.second(), reviewer));

        assertThat(suggested()).isEmpty();
        assertThat(room.as(reviewer, () -> duplicates.linkedWith(school))).containsExactly(pair.other(school));
        assertThat(state(school)).isEqualTo(State.ACCEPTED);
        assertThat(state(pair.other(school))).isEqualTo(State.ACCEPTED);
        assertThat(counted()).isEqualTo(2);
        assertThat(room.events).contains(new ObservationChanged("9831", 1, "observation.linked", school));
    }

    @Test
    void whatTwoOfOneSourceToldCountsOnceInColumnsAndPictures() {
        long first = accepted("rutan mot gården");
        long second = accepted("ett fönster är krossat");
        assertThat(counted()).isEqualTo(2);

        room.run(reviewer, () -> duplicates.link(second, first, reviewer));

        assertThat(state(second)).isEqualTo(State.DUPLICATE);
        assertThat(counted()).isEqualTo(1);
        Visitor police = room.visitor(4, 4, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        assertThat(room.as(police, () -> room.observations.count(ObservationFilter.all(ObservationRoom.ZONE), police)).number())
                .as("who sees only what counts sees one")
                .isEqualTo(1);
        // The other's reporter is told too: both saw the same thing.
        assertThat(room.as(reviewer, () -> room.observations.include(5, "bild", List.of(first)))).isEqualTo(2);
        assertThat(room.as(reporter, () -> room.observations.mine(reporter, 9))).allMatch(mine -> mine.pictures().equals(List.of("bild")));

        room.run(reviewer, () -> duplicates.part(second, reviewer));
        assertThat(state(second)).isEqualTo(State.ACCEPTED);
        assertThat(counted()).isEqualTo(2);
        assertThat(room.as(reviewer, () -> duplicates.linkedWith(first))).isEmpty();
    }

    @Test
    void aReportThatWaitsIsReviewedByBeingLinkedAndWaitsAgainWhenParted() {
        long first = accepted("rutan");
        long waits = room.report(reporter, "rutan, igen");
        room.run(reviewer, () -> duplicates.link(first, waits, reviewer));
        assertThat(room.as(reviewer, room.review::countWaiting)).isZero();
        assertThat(state(waits)).isEqualTo(State.DUPLICATE);

        room.run(reviewer, () -> duplicates.part(first, reviewer));
        assertThat(state(waits)).isEqualTo(State.RECEIVED);
        assertThat(room.as(reviewer, room.review::countWaiting)).isEqualTo(1);
    }

    @Test
    void whenTheOneThatWouldCountIsGivenBackTheOtherTakesItsPlace() {
        long first = room.report(reporter, "först");
        long second = room.report(reporter, "sedan");
        long third = room.report(reporter, "sist");
        room.run(reviewer, () -> duplicates.link(first, second, reviewer));
        room.run(reviewer, () -> duplicates.link(third, second, reviewer));
        assertThat(List.of(state(first), state(second), state(third)))
                .containsExactly(State.RECEIVED, State.DUPLICATE, State.DUPLICATE);

        room.run(reviewer, () -> room.review.giveBack(first, version(first), "Vilken ruta?", reviewer));

        assertThat(state(first)).isEqualTo(State.RETURNED);
        assertThat(state(second)).isEqualTo(State.RECEIVED);
        assertThat(state(third)).isEqualTo(State.DUPLICATE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.run(reviewer, () -> duplicates.link(first, second, reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("observation.link"));
    }

    @Test
    void whatIsToldApartIsNotSuggestedAgain() {
        long first = room.report(reporter, "en");
        long second = room.report(reporter, "två");
        assertThat(suggested()).hasSize(1);
        room.run(reviewer, () -> duplicates.apart(second, first, reviewer));
        assertThat(suggested()).isEmpty();
        assertThat(room.as(reviewer, () -> room.review.waiting(5))).allMatch(waiting -> waiting.flags().isEmpty());
    }

    @Test
    void twoWhoLinkAtOnceMakeOneSet() {
        List<Long> all = List.of(accepted("a"), accepted("b"), accepted("c"), accepted("d"));
        List<CompletableFuture<Void>> links = List.of(
                link(all.get(0), all.get(1)), link(all.get(2), all.get(1)), link(all.get(3), all.get(0)), link(all.get(0), all.get(1)));
        links.forEach(CompletableFuture::join);

        assertThat(room.as(reviewer, () -> duplicates.linkedWith(all.get(0)))).containsExactlyElementsOf(all.subList(1, 4));
        assertThat(all.stream().map(this::state).filter(State.ACCEPTED::equals)).hasSize(1);
        assertThat(counted()).isEqualTo(1);
    }

    private List<Suggestion> suggested() {
        return room.as(reviewer, () -> duplicates.suggested());
    }

    private CompletableFuture<Void> link(long one, long other) {
        return CompletableFuture.runAsync(() -> room.run(reviewer, () -> duplicates.link(one, other, reviewer)));
    }

    private long accepted(String text) {
        long id = room.report(reporter, text);
        room.run(reviewer, () -> room.review.accept(id, 1, null, Spread.AUTHORITIES, reviewer));
        return id;
    }

    private void police() {
        NewObservation as = ObservationRoom.report("");
        var row = new ImportedObservations.Row(
                "K-1", as.category(), Observation.When.exactly(as.when().from().plusSeconds(60)),
                new Observation.Where(as.where().x() + 40, as.where().y(), Observation.PositionClass.EXACT, null, null, null),
                Observation.Circumstances.NOT_TOLD, null);
        var batch = new ImportedObservations.Batch(0, Observation.Source.POLICE, "Polisens anmälda brott", 9, Spread.AUTHORITIES, true);
        room.run(reviewer, () -> room.imported.append(batch, Set.of(row).iterator()));
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
