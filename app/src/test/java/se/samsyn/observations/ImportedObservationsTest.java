package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

class ImportedObservationsTest {
    private ObservationRoom room;
    private Visitor reviewer;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom("9814");
        reviewer = room.reviewer();
    }

    @Test
    void rowsWaitUntilTheirReportIsAccepted() {
        var appended = append(batch(1, Spread.AUTHORITIES, false), rows(3));
        assertThat(appended).isEqualTo(new ImportedObservations.Appended(3, 0, 0, 0));
        assertThat(room.as(reviewer, () -> room.review.countWaiting())).isZero();
        assertThat(room.as(reviewer, () -> room.observations.columns(reviewer).size())).isZero();

        assertThat(room.as(reviewer, () -> room.imported.accept(1, Spread.AUTHORITIES, 1))).isEqualTo(3);
        assertThat(room.as(reviewer, () -> room.observations.columns(reviewer).size())).isEqualTo(3);
        assertThat(room.as(reviewer, () -> room.imported.drop(1, 1))).isZero();
    }

    @Test
    void theSameFileAgainAddsNothing() {
        append(batch(1, Spread.INTERNAL, true), rows(5));
        assertThat(append(batch(2, Spread.INTERNAL, true), rows(6))).isEqualTo(new ImportedObservations.Appended(1, 5, 0, 0));
        var twice = new ArrayList<>(rows(8));
        twice.addAll(rows(8));
        assertThat(append(batch(3, Spread.INTERNAL, true), twice).added()).isEqualTo(2);
    }

    @Test
    void rowsThatAreNotAcceptedCanBeTakenAway() {
        append(batch(4, Spread.INTERNAL, false), rows(5));
        assertThat(room.as(reviewer, () -> room.imported.drop(4, 1))).isEqualTo(5);
        assertThat(append(batch(5, Spread.INTERNAL, false), rows(5)).added()).isEqualTo(5);
    }

    @Test
    void textSurvivesWordForWordExceptWhatPointsOutAPerson() {
        append(batch(6, Spread.INTERNAL, true), List.of(
                row("a", "Tab\there, back\\slash\r\nand \\N, åäö"), row("b", "Ring 070-123 45 67 nu"), row("c", null)));
        List<Observation> kept = room.as(reviewer, () -> room.imported.sample(6, 10));
        assertThat(kept).extracting(Observation::text)
                .containsExactly("Tab\there, back\\slash\nand \\N, åäö", "Ring [***] nu", null);
    }

    @Test
    void theColumnsAgreeWithTheDatabaseForEveryKindOfOrganisation() {
        Random random = new Random(7);
        long number = 0;
        for (Spread spread : Spread.values()) {
            for (long owner = 2; owner <= 4; owner++) {
                List<ImportedObservations.Row> rows = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    rows.add(random(random, "r" + number++));
                }
                append(new ImportedObservations.Batch(
                        number, Observation.Source.POLICE, "polisen " + owner, owner, spread, true), rows);
            }
        }
        append(batch(999, Spread.PUBLIC, false), rows(4));
        ColumnsSeen.agreeWithTheDatabase(room, "every kind of organisation");
    }

    @Test
    void theColumnsFollowEachChange() {
        append(batch(1, Spread.INTERNAL, true), rows(2));
        ObservationColumns first = room.as(reviewer, () -> room.observations.columns(reviewer));
        assertThat(room.as(reviewer, () -> room.observations.columns(reviewer))).isSameAs(first);
        append(batch(2, Spread.INTERNAL, true), rows(3));
        ObservationColumns second = room.as(reviewer, () -> room.observations.columns(reviewer));
        assertThat(second.size()).isEqualTo(3);
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.firstFrom(Long.MIN_VALUE)).isZero();
        assertThat(second.firstFrom(second.fromEpochSecond(2))).isEqualTo(2);
        assertThat(second.firstFrom(Long.MAX_VALUE)).isEqualTo(3);
    }

    private ImportedObservations.Appended append(ImportedObservations.Batch batch, List<ImportedObservations.Row> rows) {
        return room.as(reviewer, () -> room.imported.append(batch, rows.iterator()));
    }

    private static ImportedObservations.Batch batch(long id, Spread spread, boolean accepted) {
        return new ImportedObservations.Batch(id, Observation.Source.POLICE, "polisen.se", 1, spread, accepted);
    }

    private static List<ImportedObservations.Row> rows(int count) {
        List<ImportedObservations.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("key " + i, "rad " + i));
        }
        return rows;
    }

    private static ImportedObservations.Row row(String key, String text) {
        return new ImportedObservations.Row(
                key, new Observation.Category(CategoryGroup.TIL, null),
                Observation.When.exactly(ObservationRoom.NOW.plusSeconds(key.hashCode() % 1000)),
                new Observation.Where(674_000.5, 6_580_000.25, Observation.PositionClass.EXACT, null, "Hamnen", null),
                Observation.Circumstances.NOT_TOLD, text);
    }

    private static ImportedObservations.Row random(Random random, String key) {
        CategoryGroup group = CategoryGroup.values()[random.nextInt(CategoryGroup.values().length)];
        Instant from = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(10_000_000));
        boolean point = random.nextBoolean();
        return new ImportedObservations.Row(
                key,
                new Observation.Category(group, random.nextBoolean() ? Subcategory.of(group).getLast() : null),
                new Observation.When(from, from.plusSeconds(random.nextInt(9000)), Observation.TimeClass.INTERVAL),
                point
                        ? new Observation.Where(
                                600_000 + random.nextDouble(), 6_500_000 + random.nextDouble(),
                                Observation.PositionClass.MUNICIPALITY_CENTRE, random.nextLong(9), null, random.nextLong(9))
                        : Observation.Where.named("här"),
                new Observation.Circumstances(random.nextBoolean() ? Observation.Certainty.TOLD : null, null, null),
                null);
    }
}
