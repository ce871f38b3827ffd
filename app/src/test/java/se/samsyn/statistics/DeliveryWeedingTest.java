package se.samsyn.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Spread;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** What later tables have replaced goes by the municipality's decision; what holds, and where it came from, stays. */
class DeliveryWeedingTest {
    private static final String MUNICIPALITY = "9863";
    private static final Scope SCOPE = new Scope(MUNICIPALITY, StatisticsRoom.BOARD, Spread.INTERNAL);

    private StatisticsRoom room;
    private Weeder weeder;
    private long police;

    @BeforeEach
    void open() {
        room = new StatisticsRoom(MUNICIPALITY);
        weeder = room.doors(Weeder.class).stream()
                .filter(one -> one.documentClass() == DocumentClass.STATISTICS_DELIVERY)
                .findFirst()
                .orElseThrow();
        police = room.source(StatisticsRoom.POLICE, Spread.AUTHORITIES);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aTableThatIsReplacedGoesWithItsValues() {
        room.take(police, "Brott\tsep 2026\tokt 2026\nStöld\t10\t12\n", "2026-09");
        room.take(police, "Brott\tsep 2026\tokt 2026\nStöld\t11\t14\n", "");
        long discarded = room.read(police, "Brott\tnov 2026\nStöld\t1\n");
        room.own(() -> {
            room.deliveries.discard(discarded, 1, 7);
            return null;
        });
        long waiting = room.read(police, "Brott\tdec 2026\nStöld\t2\n");
        assertThat(count("series_value")).isEqualTo(4);
        var before = room.written();

        assertThat(pile().documents()).isEqualTo(2);
        assertThat(weed().documents()).isEqualTo(2);
        assertThat(weed().documents()).isZero();
        assertThat(count("series_value")).isEqualTo(2);
        assertThat(count("series_delivery")).as("the one that holds, and the one that waits").isEqualTo(2);
        assertThat(room.written()).isEqualTo(before);
        assertThat(room.own(() -> room.deliveries.preview(waiting).report().values())).isEqualTo(1);
    }

    /** Of a table that is replaced in part, what holds stays with its origin, and what was replaced long ago goes. */
    @Test
    void aTableThatHoldsInPartStays() {
        room.take(police, "Brott\tsep 2026\tokt 2026\nStöld\t10\t12\n", "2026-09");
        room.take(police, "Brott\tokt 2026\nStöld\t14\n", "2026-09");
        room.take(police, "Brott\tokt 2026\nStöld\t15\n", "");
        assertThat(weed().documents()).isEqualTo(1);
        assertThat(count("series_delivery")).isEqualTo(2);
        assertThat(room.written()).containsExactly("Stöld, Provkommun 9863: 2026-09=10p 2026-10=15");
        assertThat(count("series_value")).isEqualTo(2);
    }

    private Weeder.Pile pile() {
        return TestDatabase.inScope(SCOPE, () -> weeder.pile(limit()));
    }

    private Weeder.Pile weed() {
        return TestDatabase.inScope(SCOPE, () -> weeder.weed(limit(), 100));
    }

    private static Weeder.Limit limit() {
        LocalDate later = StatisticsRoom.TODAY.plusYears(3);
        return new Weeder.Limit(later, later, java.time.ZoneId.of("Europe/Stockholm"));
    }

    private static long count(String table) {
        return TestDatabase.owner().sql("select count(*) from " + table + " where municipality_id = ?").param(MUNICIPALITY).query(Long.class).single();
    }
}
