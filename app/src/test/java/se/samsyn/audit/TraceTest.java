package se.samsyn.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.GroundRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Traced;
import se.samsyn.privacy.Weeder;

class TraceTest {
    private record Noted(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    private static final GroundRooms ROOMS = new GroundRooms();
    private static final Trace TRACE = ROOMS.door(Trace.class);

    private Scope municipality;

    @AfterAll
    static void close() {
        ROOMS.close();
    }

    @BeforeEach
    void fourDays() {
        municipality = TestDatabase.fresh("9872");
        for (int day = 0; day < 4; day++) {
            for (int i = 0; i < 3; i++) {
                Noted event = new Noted("9872", i, "observation.accepted", 10 * day + i);
                Scope.run(municipality, () -> TRACE.note(event));
            }
            ROOMS.clock.move(Duration.ofDays(1));
        }
    }

    @Test
    void theDatabaseRefusesToChangeOrTakeAwayALine() {
        for (String sql : new String[] {
            "update trace_entry set account_id = 7",
            "delete from trace_entry",
            "truncate trace_entry",
            "update trace_seal set hash = ''",
            "delete from trace_seal"
        }) {
            assertThatThrownBy(() -> TestDatabase.runInScope(municipality, () -> TestDatabase.jdbc().sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(lines()).isEqualTo(12);
    }

    @Test
    void aWholeChainHoldsAndSealingAgainAddsNothing() {
        assertThat(seal()).isEqualTo(4);
        assertThat(seal()).isZero();
        assertThat(verify()).isEmpty();
        ROOMS.clock.move(Duration.ofDays(3));
        assertThat(seal()).as("days without a line are sealed too").isEqualTo(3);
        assertThat(verify()).isEmpty();
    }

    @Test
    void aChangedLineIsFoundByItsDay() {
        seal();
        LocalDate second = day(1);
        TestDatabase.owner()
                .sql("update trace_entry set account_id = 99 where municipality_id = '9872' and object_id = 11")
                .update();
        assertThat(verify()).contains(second);
    }

    @Test
    void aLineTakenAwayOrPutInIsFound() {
        seal();
        TestDatabase.owner().sql("delete from trace_entry where municipality_id = '9872' and object_id = 20").update();
        assertThat(verify()).contains(day(2));
        TestDatabase.owner().sql("""
                insert into trace_entry (municipality_id, at, account_id, deed, object_id)
                select municipality_id, at, account_id, deed, 5 from trace_entry
                where municipality_id = '9872' and object_id = 1""").update();
        assertThat(verify()).contains(day(0));
    }

    @Test
    void aSealThatIsReplacedOrMissingIsFound() {
        seal();
        TestDatabase.owner()
                .sql("update trace_seal set hash = repeat('0', 64) where municipality_id = '9872' and day = ?")
                .param(day(1))
                .update();
        assertThat(verify()).contains(day(1));
        TestDatabase.owner().sql("delete from trace_seal where municipality_id = '9872' and day = ?").param(day(1)).update();
        assertThat(verify()).contains(day(1));
    }

    @Test
    void weededDaysLeaveAChainThatStillHolds() {
        seal();
        decided();
        assertThat(weed(day(2))).isEqualTo(new Weeder.Pile(6, day(0), day(1)));
        assertThat(lines()).isEqualTo(6);
        assertThat(verify()).isEmpty();
        assertThat(weed(day(2)).documents()).as("a second time there is nothing left").isZero();
        assertThat(Scope.call(municipality, TRACE::findWeededBefore)).contains(day(2));

        ROOMS.clock.move(Duration.ofDays(1));
        seal();
        LocalDate third = day(1);
        assertThat(weed(third.plusDays(1)).documents()).isEqualTo(3);
        assertThat(verify()).isEmpty();
        TestDatabase.owner().sql("update trace_entry set account_id = 99 where municipality_id = '9872' and object_id = 31").update();
        assertThat(verify()).as("the days that are kept are still watched").contains(third.plusDays(1));
    }

    @Test
    void aPartNeverLeavesHalfADay() {
        seal();
        decided();
        assertThat(weed(day(4), 4)).isEqualTo(new Weeder.Pile(6, day(0), day(1)));
        assertThat(verify()).isEmpty();
        assertThat(weed(day(4), 4)).isEqualTo(new Weeder.Pile(6, day(2), day(3)));
        assertThat(verify()).isEmpty();
        assertThat(lines()).isZero();
    }

    @Test
    void whatIsDoneToWhatWasWeededIsFound() {
        seal();
        decided();
        weed(day(2));
        TestDatabase.owner().sql("update trace_seal set entries = 1 where municipality_id = '9872' and day = ?").param(day(1)).update();
        assertThat(verify()).contains(day(0));
        TestDatabase.owner().sql("update trace_seal set entries = 3 where municipality_id = '9872' and day = ?").param(day(1)).update();
        assertThat(verify()).isEmpty();
        TestDatabase.owner().sql("""
                insert into trace_entry (municipality_id, at, account_id, deed, object_id)
                select municipality_id, at - interval '2 days', account_id, deed, 5 from trace_entry
                where municipality_id = '9872' and object_id = 21""").update();
        assertThat(verify()).contains(day(0));
        TestDatabase.owner().sql("delete from trace_cut where municipality_id = '9872'").update();
        assertThat(verify()).as("days without lines that nobody weeded").contains(day(0));
    }

    @Test
    void nothingIsWeededWithoutADecisionNorWhenItDoesNotAgree() {
        seal();
        assertThatThrownBy(() -> weed(day(2))).rootCause().hasMessageContaining("no decision lets the trace go");
        decided();
        assertThatThrownBy(() -> weed(day(4), today().minusDays(20), 5000)).as("in three weeks it may")
                .rootCause()
                .hasMessageContaining("no decision lets the trace go");
        TestDatabase.owner().sql("update trace_entry set account_id = 99 where municipality_id = '9872' and object_id = 1").update();
        assertThatThrownBy(() -> weed(day(2))).hasMessageContaining("does not agree with its seal");
        assertThat(lines()).isEqualTo(12);
        assertThatThrownBy(() -> TestDatabase.runInScope(
                        municipality, () -> TestDatabase.jdbc().sql("update trace_cut set lines = 0").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** The municipality keeps its trace for a month, and forty days have passed. */
    private void decided() {
        TestDatabase.owner().sql("""
                insert into retention_decision (municipality_id, document_class, months, decision_reference, decided_on)
                values ('9872', 'TRACE', 1, 'KS § 9', '2026-01-01')""").update();
    }

    private Weeder.Pile weed(LocalDate before) {
        return weed(before, 5000);
    }

    private Weeder.Pile weed(LocalDate before, int most) {
        return weed(before, today(), most);
    }

    private Weeder.Pile weed(LocalDate before, LocalDate today, int most) {
        return TestDatabase.inScope(municipality, () -> TRACE.weed(before, today, most));
    }

    /** Forty days after the lines were written. */
    private LocalDate today() {
        return LocalDate.ofInstant(ROOMS.clock.instant(), java.time.ZoneOffset.UTC).plusDays(40);
    }

    @Test
    void linesArePagedByNumberAndFilteredByDay() {
        var first = Scope.call(municipality, () -> TRACE.list(null, Long.MAX_VALUE, 5));
        var second = Scope.call(municipality, () -> TRACE.list(null, first.getLast().id(), 100));
        assertThat(first).hasSize(5);
        assertThat(second).hasSize(7);
        assertThat(first.getLast().id()).isGreaterThan(second.getFirst().id());
        var day = Scope.call(municipality, () -> TRACE.list(day(1), Long.MAX_VALUE, 100));
        assertThat(day).extracting(TraceEntry::objectId).containsExactly(12L, 11L, 10L);
    }

    private LocalDate day(int number) {
        return LocalDate.ofInstant(ROOMS.clock.instant(), java.time.ZoneOffset.UTC).minusDays(4 - number);
    }

    private int seal() {
        return Scope.call(municipality, TRACE::seal);
    }

    private java.util.Optional<LocalDate> verify() {
        return Scope.call(municipality, TRACE::verify);
    }

    private long lines() {
        return TestDatabase.owner()
                .sql("select count(*) from trace_entry where municipality_id = '9872'")
                .query(Long.class)
                .single();
    }
}
