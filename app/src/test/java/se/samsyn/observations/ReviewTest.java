package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.GuardMotive;

class ReviewTest {
    private ObservationRoom room;
    private Visitor reviewer;
    private Visitor reporter;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom("9813");
        reviewer = room.reviewer();
        reporter = room.reporter(20);
    }

    @Test
    void aStaleSaveIsRefusedAndChangesNothing() {
        long id = room.report(reporter, "först");
        room.run(reviewer, () -> room.review.correct(id, 1, correction("rättad av en"), reviewer));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.run(reviewer, () -> room.review.correct(id, 1, correction("av en annan"), reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("stale"));
        assertThat(open(id).text()).isEqualTo("rättad av en");
    }

    @Test
    void whatIsMaskedOrRewrittenStaysSealedAsItFirstWas() {
        long id = room.report(reporter, "gänget slog sönder rutan");
        room.run(reviewer, () -> room.review.mask(id, 1, List.of("gänget"), reviewer));
        room.run(reviewer, () -> room.review.correct(id, 2, correction("En ruta slogs sönder"), reviewer));

        assertThat(open(id).text()).isEqualTo("En ruta slogs sönder");
        assertThat(open(id).sealed()).isTrue();
        assertThat(room.as(reviewer, () -> room.review.original(id, reviewer))).hasValue("gänget slog sönder rutan");
        assertThat(room.events).contains(new ObservationChanged("9813", 1, "observation.original-read", id));

        Visitor coordinator = room.visitor(9, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.as(coordinator, () -> room.review.original(id, coordinator)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("entry"));
    }

    @Test
    void acceptingCorrectsAtTheSameTimeAndTheNextOneFollows() {
        long first = room.report(reporter, "ett");
        long second = room.report(reporter, "två");
        long third = room.report(reporter, "tre");

        room.run(reviewer, () -> room.review.accept(second, 1, correction("två, rättad"), Spread.AUTHORITIES, reviewer));

        assertThat(open(second).state()).isEqualTo(Observation.State.ACCEPTED);
        assertThat(open(second).text()).isEqualTo("två, rättad");
        assertThat(room.as(reviewer, () -> room.review.next(second))).hasValue(third);
        assertThat(room.as(reviewer, () -> room.review.next(third))).hasValue(first);
    }

    @Test
    void theReporterSendsAgainWhatWasGivenBack() {
        long id = room.report(reporter, "något");
        room.run(reviewer, () -> room.review.giveBack(id, 1, "Vilken brygga?", reviewer));
        assertThat(room.as(reporter, () -> room.observations.mine(reporter, 5)).getFirst().observation().returnReason())
                .isEqualTo("Vilken brygga?");
        assertThat(room.as(reviewer, () -> room.review.countWaiting())).isZero();

        room.run(reporter, () -> room.observations.resend(id, 2, ObservationRoom.report("brygga C"), reporter));
        assertThat(room.as(reviewer, () -> room.review.countWaiting())).isEqualTo(1);
        assertThat(open(id).text()).isEqualTo("brygga C");
    }

    @Test
    void flagsSayWhatLacksAPlaceAndWhatLooksLikeAnother() {
        room.report(reporter, "en");
        room.report(reporter, "samma sak från skolan");
        NewObservation elsewhere = new NewObservation(
                "another-key-here", Observation.Source.STAFF, new Observation.Category(CategoryGroup.SKA, null),
                Observation.When.exactly(ObservationRoom.NOW), Observation.Where.named("Någonstans"),
                Observation.Circumstances.NOT_TOLD, "det var Anna Svensson");
        room.as(reporter, () -> GuardMotive.call(GuardMotive.OFFICE, () -> room.observations.record(elsewhere, reporter)));

        List<Review.Waiting> waiting = room.as(reviewer, () -> room.review.waiting(10));
        assertThat(waiting.get(0).flags()).containsExactly(Review.Flag.LOOKS_LIKE_ANOTHER);
        assertThat(waiting.get(1).flags()).containsExactly(Review.Flag.LOOKS_LIKE_ANOTHER);
        assertThat(waiting.get(2).flags()).containsExactly(Review.Flag.LACKS_PLACE, Review.Flag.POSSIBLE_PERSON);
        assertThat(room.as(reviewer, () -> room.review.open(waiting.get(0).observation().id())).alike()).hasSize(1);
    }

    @Test
    void wordsThatMayPointOutAPersonNeedAMotiveToCount() {
        long id = room.as(reporter, () -> GuardMotive.call(
                GuardMotive.ORGANISATION,
                () -> room.observations.record(ObservationRoom.report("hos Andersson på torget"), reporter)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.run(reviewer, () -> room.review.accept(id, 1, null, Spread.INTERNAL, reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("observation.person"));
        assertThat(room.as(reviewer, () -> room.review.waiting(5)).getFirst().flags()).contains(Review.Flag.POSSIBLE_PERSON);

        room.as(reviewer, () -> GuardMotive.call(GuardMotive.ORGANISATION, () -> {
            room.review.accept(id, 1, null, Spread.INTERNAL, reviewer);
            return null;
        }));
        assertThat(open(id).state()).isEqualTo(Observation.State.ACCEPTED);
    }

    @Test
    void theDataVersionRisesOnlyWhenReviewedDataChange() {
        long before = dataVersion();
        long id = room.report(reporter, "ett");
        room.run(reviewer, () -> room.review.correct(id, 1, correction("två"), reviewer));
        assertThat(dataVersion()).isEqualTo(before);
        room.run(reviewer, () -> room.review.accept(id, 2, null, Spread.INTERNAL, reviewer));
        assertThat(dataVersion()).isEqualTo(before + 1);
        room.run(reviewer, () -> room.review.correct(id, 3, correction("tre"), reviewer));
        assertThat(dataVersion()).isEqualTo(before + 2);
    }

    private long dataVersion() {
        return TestDatabase.jdbc()
                .sql("select data_version from municipality where municipality_id = '9813'")
                .query(Long.class)
                .single();
    }

    private Observation open(long id) {
        return room.as(reviewer, () -> room.review.open(id)).observation();
    }

    private static Correction correction(String text) {
        NewObservation as = ObservationRoom.report(text);
        return new Correction(as.category(), as.when(), as.where(), as.circumstances(), text);
    }
}
