package se.samsyn.observations.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ObservationRoom;
import se.samsyn.observations.Observation.State;

class MisplacedTest {
    private static final String MUNICIPALITY = "9833";
    private static final String TOLD = "Barnet i trappan hade inga skor";

    private ObservationRoom room;
    private Misplaced misplaced;
    private Visitor reviewer;
    private Visitor reporter;

    @BeforeEach
    void emptyRoom() {
        room = new ObservationRoom(MUNICIPALITY);
        misplaced = room.door(Misplaced.class);
        reviewer = room.reviewer();
        reporter = room.reporter(20);
    }

    @Test
    void onlyTheDayAndTheReceiverAreKept() {
        long id = room.report(reporter, TOLD);
        room.run(reviewer, () -> room.review.mask(id, 1, List.of("skor"), reviewer));

        room.run(reviewer, () -> misplaced.remove(id, 2, Receiver.SOCIAL_SERVICES, reviewer));

        assertThat(room.as(reviewer, () -> misplaced.count(LocalDate.of(2026, 1, 1)))).isEqualTo(Map.of(Receiver.SOCIAL_SERVICES, 1));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> room.as(reviewer, () -> room.review.open(id)));
        assertThat(room.as(reporter, () -> room.observations.mine(reporter, 9))).isEmpty();
        // No table of the municipality holds a word of it, nor who sent it.
        assertThat(everyRowThatSays("skor")).isEmpty();
        assertThat(everyRowThatSays("Hamnen")).isEmpty();
        assertThat(TestDatabase.owner().sql("select count(*) from observation_reporter where municipality_id = ?")
                        .param(MUNICIPALITY).query(Long.class).single())
                .isZero();
    }

    @Test
    void theReporterIsToldWhereToTurnUntilItIsRead() {
        long id = room.report(reporter, TOLD);
        room.run(reviewer, () -> misplaced.remove(id, 1, Receiver.FAULT_REPORT, reviewer));
        Misplaced.Notice notice = room.as(reporter, () -> misplaced.notices(reporter)).getFirst();
        assertThat(notice.receiver()).isEqualTo(Receiver.FAULT_REPORT);
        assertThat(notice.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 20));

        Visitor other = room.reporter(21);
        assertThat(room.as(other, () -> misplaced.notices(other))).isEmpty();
        room.run(other, () -> misplaced.read(notice.id(), other));
        assertThat(room.as(reporter, () -> misplaced.notices(reporter))).hasSize(1);

        room.run(reporter, () -> misplaced.read(notice.id(), reporter));
        assertThat(room.as(reporter, () -> misplaced.notices(reporter))).isEmpty();
    }

    @Test
    void anUnreadNoticeGoesAfterThirtyDays() {
        long id = room.report(reporter, TOLD);
        room.run(reviewer, () -> misplaced.remove(id, 1, Receiver.OTHER, reviewer));
        room.clock.move(Duration.ofDays(29));
        assertThat(room.as(reviewer, () -> misplaced.sweep())).isZero();
        room.clock.move(Duration.ofDays(1));
        assertThat(room.as(reporter, () -> misplaced.notices(reporter))).isEmpty();
        assertThat(room.as(reviewer, () -> misplaced.sweep())).isEqualTo(1);
    }

    @Test
    void whatALockedPictureStandsOnIsNotRemoved() {
        long id = room.report(reporter, TOLD);
        room.run(reviewer, () -> room.review.accept(id, 1, null, Spread.INTERNAL, reviewer));
        room.as(reviewer, () -> room.observations.include(3, "bild", List.of(id)));
        refused("observation.included", id, 2);
    }

    @Test
    void anOlderVersionIsRefusedAndNothingIsRemoved() {
        long id = room.report(reporter, TOLD);
        room.run(reviewer, () -> room.review.mask(id, 1, List.of("skor"), reviewer));
        refused("stale", id, 1);
        assertThat(room.as(reviewer, () -> room.review.open(id)).observation().text()).contains("trappan");
    }

    @Test
    void whatItStoodInForCountsAgain() {
        long first = room.report(reporter, TOLD);
        long second = room.report(reporter, "samma");
        Duplicates duplicates = room.door(Duplicates.class);
        room.run(reviewer, () -> duplicates.link(first, second, reviewer));
        room.run(reviewer, () -> misplaced.remove(first, 1, Receiver.OTHER, reviewer));
        assertThat(room.as(reviewer, () -> room.review.open(second)).observation().state()).isEqualTo(State.RECEIVED);
    }

    private void refused(String code, long id, int version) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.run(reviewer, () -> misplaced.remove(id, version, Receiver.OTHER, reviewer)))
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    /** Tables of this municipality in which any row, as text, holds the word. */
    private static List<String> everyRowThatSays(String word) {
        return TestDatabase.owner().sql("""
                        select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and column_name = 'municipality_id' and table_type = 'BASE TABLE'""")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> TestDatabase.owner()
                        .sql("select exists (select 1 from " + table + " t where municipality_id = ? and t::text like ?)")
                        .params(MUNICIPALITY, "%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
