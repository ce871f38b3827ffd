package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

class ObservationsTest {
    private ObservationRoom room;
    private Visitor reviewer;
    private Visitor reporter;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom("9811");
        reviewer = room.reviewer();
        reporter = room.reporter(20);
    }

    @Test
    void aReportIsKeptWholeAndToldOf() {
        NewObservation report = ObservationRoom.report("Två motorer borta");
        long id = room.as(reporter, () -> room.observations.record(report, reporter));

        Observation kept = room.as(reviewer, () -> room.review.open(id)).observation();
        assertThat(kept.category()).isEqualTo(report.category());
        assertThat(kept.when()).isEqualTo(report.when());
        assertThat(kept.where()).isEqualTo(report.where());
        assertThat(kept.circumstances()).isEqualTo(report.circumstances());
        assertThat(kept.text()).isEqualTo("Två motorer borta");
        assertThat(kept.state()).isEqualTo(Observation.State.RECEIVED);
        assertThat(kept.ownerOrganisationId()).isEqualTo(2);
        assertThat(room.events).contains(new ObservationChanged("9811", 20, "observation.recorded", id));
    }

    @Test
    void theSameFormTwiceIsOneReport() {
        NewObservation report = ObservationRoom.report("En gång");
        long first = room.as(reporter, () -> room.observations.record(report, reporter));
        long second = room.as(reporter, () -> room.observations.record(report, reporter));

        assertThat(second).isEqualTo(first);
        assertThat(room.as(reviewer, () -> room.review.countWaiting())).isEqualTo(1);
    }

    @Test
    void twoSendingsAtTheSameTimeMakeOneReport() throws Exception {
        NewObservation report = ObservationRoom.report("Dubbelklick");
        var numbers = new java.util.concurrent.ConcurrentSkipListSet<Long>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            var sendings = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 6; i++) {
                sendings.add(threads.submit(
                        () -> numbers.add(room.as(reporter, () -> room.observations.record(report, reporter)))));
            }
            for (var sending : sendings) {
                sending.get();
            }
        }
        assertThat(numbers).hasSize(1);
    }

    @Test
    void aReportWithAnIdentityNumberIsNeverStored() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> room.report(reporter, "Nås på 070-123 45 67"));
        assertThat(room.as(reviewer, () -> room.review.countWaiting())).isZero();
    }

    @Test
    void aReporterSeesOnlyTheirOwnReports() {
        long own = room.report(reporter, "min");
        Visitor colleague = room.reporter(21);
        long theirs = room.report(colleague, "kollegans");

        assertThat(room.as(reporter, () -> room.observations.mine(reporter, 10)))
                .extracting(mine -> mine.observation().id())
                .containsExactly(own);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> room.as(reporter, () -> room.observations.getMine(theirs, reporter)));
        assertThat(room.as(reporter, () -> room.observations.find(theirs, reporter))).isEmpty();
        assertThat(room.as(reporter, () -> room.observations.list(all(), null, 10, reporter))).isEmpty();
    }

    @Test
    void whatIsNotReviewedIsShownToReviewersAlone() {
        long id = room.report(reporter, "ny");
        Visitor picture = room.visitor(5, 1, OrganisationKind.OWN_BOARD, Role.PICTURE_EDITOR);
        Visitor police = room.visitor(6, 3, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);

        assertThat(room.as(reviewer, () -> room.observations.find(id, reviewer))).isPresent();
        assertThat(room.as(picture, () -> room.observations.find(id, picture))).isEmpty();
        assertThat(room.as(picture, () -> room.observations.count(all(), picture).number())).isZero();
        assertThat(room.as(police, () -> room.observations.find(id, police))).isEmpty();

        accept(id, Spread.AUTHORITIES);
        assertThat(room.as(picture, () -> room.observations.count(all(), picture).number())).isEqualTo(1);
        assertThat(room.as(police, () -> room.observations.find(id, police))).isPresent();
    }

    @Test
    void anAcceptedReportReachesWhomItsSpreadReachesAndItsOwner() {
        long id = room.report(reporter, "ny");
        accept(id, Spread.INTERNAL);
        Visitor police = room.visitor(6, 3, OrganisationKind.OTHER_AUTHORITY, Role.POLICE);
        Visitor landlord = room.visitor(7, 4, OrganisationKind.PRIVATE, Role.READER);
        Visitor owner = room.visitor(8, 2, OrganisationKind.PRIVATE, Role.READER);

        assertThat(room.as(police, () -> room.observations.find(id, police))).isEmpty();
        assertThat(room.as(landlord, () -> room.observations.count(all(), landlord).number())).isZero();
        assertThat(room.as(owner, () -> room.observations.find(id, owner))).isPresent();
    }

    @Test
    void theListIsReadPageByPageWithoutGapsOrRepeats() {
        for (int i = 0; i < 7; i++) {
            accept(room.report(reporter, "nr " + i), Spread.INTERNAL);
        }
        List<Long> read = new ArrayList<>();
        Observations.Cursor after = null;
        while (true) {
            Observations.Cursor from = after;
            List<Observation> page = room.as(reviewer, () -> room.observations.list(all(), from, 3, reviewer));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(one -> read.add(one.id()));
            after = new Observations.Cursor(page.getLast().when().from(), page.getLast().id());
        }
        assertThat(read).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void theFilterTakesPeriodGroupSourceAndState() {
        long id = room.report(reporter, "x");
        Period day = new Period(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20));
        assertThat(count(new ObservationFilter(day, ObservationRoom.ZONE, CategoryGroup.TIL, null, "STAFF", null))).isEqualTo(1);
        assertThat(count(new ObservationFilter(day.previous(), ObservationRoom.ZONE, null, null, null, null))).isZero();
        assertThat(count(new ObservationFilter(null, ObservationRoom.ZONE, CategoryGroup.SKA, null, null, null))).isZero();
        assertThat(count(new ObservationFilter(null, ObservationRoom.ZONE, null, null, "HOST", null))).isZero();
        assertThat(count(new ObservationFilter(null, ObservationRoom.ZONE, null, 5L, null, null))).isZero();
        assertThat(count(all().with(Observation.State.ACCEPTED))).isZero();
        accept(id, Spread.INTERNAL);
        assertThat(count(all().with(Observation.State.ACCEPTED))).isEqualTo(1);
    }

    @Test
    void everyRowOfTheFilterIsHandedOverAndTheTraceSaysSo() {
        accept(room.report(reporter, "a"), Spread.INTERNAL);
        accept(room.report(reporter, "b"), Spread.INTERNAL);
        List<String> texts = new ArrayList<>();
        room.run(reviewer, () -> room.observations.export(all(), reviewer, row -> texts.add(row.text())));
        assertThat(texts).containsExactly("b", "a");
        assertThat(room.events).contains(new ObservationChanged("9811", 1, "observations.exported", 0));
    }

    @Test
    void theReporterIsToldOfThePicturesThatTheReportEntered() {
        long id = room.report(reporter, "med");
        long waiting = room.report(reporter, "väntar");
        accept(id, Spread.INTERNAL);

        assertThat(room.as(reviewer, () -> room.observations.include(3, "vecka 47", List.of(id, waiting)))).isEqualTo(1);

        assertThat(room.as(reporter, () -> room.observations.mine(reporter, 10)))
                .extracting(Observations.Mine::pictures)
                .containsExactly(List.of(), List.of("vecka 47"));
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        long id = room.report(reporter, "vår");
        accept(id, Spread.PUBLIC);
        ObservationRoom other = new ObservationRoom("9812");
        Visitor theirs = other.reviewer();
        assertThat(other.as(theirs, () -> other.observations.find(id, theirs))).isEmpty();
        assertThat(other.as(theirs, () -> other.observations.columns(theirs).size())).isZero();
        assertThat(TestDatabase.jdbc().sql("select count(*) from observation").query(Long.class).single()).isZero();
    }

    private long count(ObservationFilter filter) {
        return room.as(reviewer, () -> room.observations.count(filter, reviewer).number());
    }

    private void accept(long id, Spread spread) {
        room.run(reviewer, () -> room.review.accept(id, 1, null, spread, reviewer));
    }

    private static ObservationFilter all() {
        return ObservationFilter.all(ObservationRoom.ZONE);
    }
}
