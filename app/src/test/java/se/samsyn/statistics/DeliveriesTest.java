package se.samsyn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.statistics.DeliveryReport.Difference;
import se.samsyn.statistics.DeliveryReport.Given;
import se.samsyn.statistics.DeliveryReport.Kind;
import se.samsyn.statistics.reading.Layout;

/** What a delivery changes is told before it does, and nothing that was known is lost. */
class DeliveriesTest {
    private static final String OCTOBER = "Brott\tsep 2026\tokt 2026\nStöld\t10\t12\nSkadegörelse\t3\t..\n";

    private StatisticsRoom room;
    private long police;

    @BeforeEach
    void open() {
        room = new StatisticsRoom("9861");
        police = room.source(StatisticsRoom.POLICE, Spread.AUTHORITIES);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void nothingCountsBeforeItIsAccepted() {
        long delivery = room.read(police, OCTOBER);
        assertThat(room.series()).isEmpty();
        DeliveryReport report = room.accept(delivery, false);
        assertThat(report.count(Kind.NEW)).isEqualTo(3);
        assertThat(report.unused()).containsExactly(new DeliveryReport.Unused("MISSING", 1, List.of("C3")));
        assertThat(room.written()).containsExactly("Skadegörelse, Provkommun 9861: 2026-09=3", "Stöld, Provkommun 9861: 2026-09=10 2026-10=12");
        assertThat(room.series()).allSatisfy(series -> {
            assertThat(series.values().deliveryId()).containsOnly(delivery);
            assertThat(series.level()).isEqualTo(Series.Level.MUNICIPALITY);
            assertThat(series.retrievedOn()).isEqualTo(StatisticsRoom.TODAY);
        });
        assertThat(room.events()).extracting(StatisticsChanged::deed)
                .containsExactly("statistics.described", "statistics.read", "statistics.accepted");
    }

    @Test
    void preliminaryIsReplacedByFinalAndNeverTheOtherWay() {
        room.take(police, OCTOBER, "2026-10");
        assertThat(room.written()).contains("Stöld, Provkommun 9861: 2026-09=10 2026-10=12p");

        long november = room.read(police, "Brott\tsep 2026\tokt 2026\tnov 2026\nStöld\t10\t14\t9\n", "2026-11");
        DeliveryReport report = room.own(() -> room.deliveries.preview(november).report());
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.differences()).extracting(Difference::kind, Difference::before, Difference::after).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, new Given(12, true), new Given(14, false)),
                org.assertj.core.groups.Tuple.tuple(Kind.NEW, null, new Given(9, true)));
        room.accept(november, false);
        assertThat(room.written()).contains("Stöld, Provkommun 9861: 2026-09=10 2026-10=14 2026-11=9p");

        DeliveryReport back = room.take(police, "Brott\tokt 2026\nStöld\t13*\n", "");
        assertThat(back.differences()).extracting(Difference::kind).containsExactly(Kind.FINAL_STAYS);
        assertThat(room.written()).contains("Stöld, Provkommun 9861: 2026-09=10 2026-10=14 2026-11=9p");

        Series theft = room.series().getLast();
        List<Statistics.Earlier> before = room.own(() -> room.statistics.listEarlier(theft));
        assertThat(before)
                .extracting(earlier -> earlier.period().code(), Statistics.Earlier::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2026-10", new Given(12, true)));
    }

    @Test
    void theSameValueBecomesFinalAndThatIsAChange() {
        room.take(police, "Brott\tokt 2026\nStöld\t12\n", Delivery.ALL_PRELIMINARY);
        DeliveryReport report = room.take(police, "Brott\tokt 2026\nStöld\t12\n", "");
        assertThat(report.count(Kind.CHANGED)).isEqualTo(1);
        assertThat(room.written()).containsExactly("Stöld, Provkommun 9861: 2026-10=12");
    }

    @Test
    void whatADeliveryLeavesOutStaysUnlessAPersonEndsIt() {
        room.take(police, "Brott\tjul 2026\taug 2026\tsep 2026\nStöld\t1\t2\t3\n", "");
        String without = "Brott\tjul 2026\taug 2026\tsep 2026\nStöld\t1\t..\t3\n";
        assertThat(room.take(police, without, "").count(Kind.GONE)).isEqualTo(1);
        assertThat(room.written()).containsExactly("Stöld, Provkommun 9861: 2026-07=1 2026-08=2 2026-09=3");

        room.accept(room.read(police, without), true);
        assertThat(room.written()).containsExactly("Stöld, Provkommun 9861: 2026-07=1 2026-09=3");
        assertThat(room.own(() -> room.deliveries.list(10)).getFirst().counts()).isEqualTo(new Delivery.Counts(0, 2, 0, 1));
        // A delivery that begins later says nothing of what was before.
        assertThat(room.take(police, "Brott\tsep 2026\nStöld\t3\n", "").differences()).isEmpty();
    }

    @Test
    void anotherDeliveryInBetweenMakesTheReportStale() {
        long first = room.read(police, "Brott\tokt 2026\nStöld\t12\n");
        Deliveries.Preview seen = room.own(() -> room.deliveries.preview(first));
        room.take(police, "Brott\tokt 2026\nStöld\t99\n", "");
        assertThatThrownBy(() -> room.own(() -> {
                    room.deliveries.accept(first, seen.delivery().version(), seen.accepted(), false, 7);
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stale"));
        assertThat(room.written()).containsExactly("Stöld, Provkommun 9861: 2026-10=99");
    }

    @Test
    void theSameFormTwiceIsOneDeliveryAndADecisionIsOneToo() {
        NewDelivery form = NewDelivery.pasted("form-1", police, OCTOBER, StatisticsRoom.TODAY);
        long id = room.own(() -> room.deliveries.read(form, 7));
        assertThat(room.own(() -> room.deliveries.read(form, 7))).isEqualTo(id);
        room.own(() -> {
            room.deliveries.discard(id, 1, 7);
            return null;
        });
        assertThat(room.series()).isEmpty();
        assertThatThrownBy(() -> room.accept(id, false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("delivery-decided"));
    }

    @Test
    void aCorrectedLayoutIsRememberedForTheSourceAndTheHeadings() {
        String table = "Ämne\tVar\tokt 2026\nStöld\tNorr\t12\n";
        long delivery = room.read(police, table);
        Layout guessed = room.own(() -> room.deliveries.preview(delivery).layout());
        Layout turned = new Layout(0, 1, 2, -1, Layout.Place.column(1), Layout.Place.column(0), guessed.period(), guessed.part(), guessed.status());
        room.own(() -> {
            room.deliveries.arrange(delivery, 1, turned, 1000, "");
            return null;
        });
        room.accept(delivery, false);
        assertThat(room.written()).containsExactly("Norr, Stöld per 1000: 2026-10=12");

        long next = room.read(police, "Månadens tabell\n\nÄmne\tVar\tokt 2026\tnov 2026\nStöld\tNorr\t12\t13\n");
        assertThat(room.own(() -> room.deliveries.get(next)).remembered()).isTrue();
        room.accept(next, false);
        assertThat(room.written()).containsExactly("Norr, Stöld per 1000: 2026-10=12 2026-11=13");

        long other = room.source(new SeriesSource.Terms("SCB", "Folkmängd", "31 dec", "", "", "", true), Spread.PUBLIC);
        assertThat(room.own(() -> room.deliveries.get(room.deliveries.read(NewDelivery.pasted("other", other, table, StatisticsRoom.TODAY), 7))).remembered())
                .isFalse();
    }

    @Test
    void aRememberedLayoutThatWouldLieAboveTheTableIsGuessedAnew() {
        String table = "Ämne\tVar\tokt 2026\nStöld\tNorr\t12\n";
        long titled = room.read(police, "Månadens tabell\n\n" + table);
        Layout guessed = room.own(() -> room.deliveries.preview(titled).layout());
        assertThat(guessed.headerFrom()).isEqualTo(2);
        Layout above = new Layout(
                0, 1, 2, -1, Layout.Place.column(1), Layout.Place.column(0), Layout.Place.same("2026-10"), guessed.part(), guessed.status());
        room.own(() -> {
            room.deliveries.arrange(titled, 1, above, 0, "");
            return null;
        });
        room.accept(titled, false);

        long plain = room.read(police, table);
        Deliveries.Preview preview = room.own(() -> room.deliveries.preview(plain));
        assertThat(preview.layout().headerFrom()).isZero();
        assertThat(preview.delivery().remembered()).isFalse();
        assertThat(preview.report().values()).isEqualTo(1);
        // One that was kept above its table before that was seen to.
        room.own(() -> {
            room.deliveries.arrange(plain, 1, above.withHeaderFrom(-2), 0, "");
            return null;
        });
        assertThat(room.own(() -> room.deliveries.preview(plain)).layout().firstDataRow()).isZero();
    }

    @Test
    void oneNameInTwoSpellingsIsOneSeriesAndTwoValuesOfItAreAConflict() {
        long delivery = room.read(police, "Brott\tsep 2026\tokt 2026\nStöld\t12\t7\nRån\t1\t2\nstöld\t13\t7\nSkadegörelse\t3\t4\n");
        DeliveryReport report = room.accept(delivery, false);
        assertThat(report.unused()).containsExactly(new DeliveryReport.Unused("CONFLICT", 1, List.of("B4")));
        String town = ", Provkommun 9861: ";
        assertThat(room.written()).containsExactlyInAnyOrder(
                "Rån" + town + "2026-09=1 2026-10=2", "Skadegörelse" + town + "2026-09=3 2026-10=4", "Stöld" + town + "2026-10=7");
    }

    @Test
    void whatIsWrittenWronglyIsRefusedAtTheDoorAndNothingIsKept() {
        assertThatThrownBy(() -> room.read(police, OCTOBER, "i våras"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("series-preliminary"));
        SeriesSource.Terms unfit = new SeriesSource.Terms("", "Anmälda brott", "2024", "", "", "", false);
        NewDelivery given = NewDelivery.pasted("unfit", 0, OCTOBER, StatisticsRoom.TODAY);
        assertThatThrownBy(() -> room.own(() -> room.deliveries.read(unfit, Spread.PUBLIC, StatisticsRoom.BOARD, given, 7)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("series-source-unfit"));
        assertThat(room.own(() -> room.deliveries.list(10))).isEmpty();
        assertThat(room.own(() -> room.statistics.listSources())).hasSize(1);
    }

    @Test
    void aPastedPersonIsStruckOutBeforeAnythingIsKept() {
        long delivery = room.read(police, "Brott\tokt 2026\nStöld av 811218-9876\t12\n070-174 06 05\t5\n");
        Deliveries.Preview preview = room.own(() -> room.deliveries.preview(delivery));
        assertThat(preview.delivery().masked()).isEqualTo(2);
        assertThat(preview.grid().toString()).doesNotContain("9876").doesNotContain("174 06");
    }

    @Test
    void anEmptyOrHugeTableIsRefusedAndNothingIsKept() {
        for (String nothing : List.of("", "\n\n", " \t \n", "\u0000")) {
            assertThatThrownBy(() -> room.read(police, nothing)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> room.read(police, "1\t".repeat(900).concat("\n").repeat(300))).isInstanceOf(Refusal.class);
        assertThat(room.own(() -> room.deliveries.list(10).size())).isZero();
        long noValues = room.read(police, "Hej\thopp\nett\ttvå\n");
        assertThatThrownBy(() -> room.accept(noValues, false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("series-empty"));
    }

    @Test
    void partnersSeeOnlyWhatIsSharedWithThemAndOtherMunicipalitiesNothing() {
        room.take(police, OCTOBER, "");
        long open = room.source(new SeriesSource.Terms("Brå", "Anmälda brott", "2024", "", "", "", false), Spread.PUBLIC);
        room.take(open, "Brott\t2024\nStöld\t120\n", "");
        assertThat(room.seen(50, Spread.PARTNERS)).extracting(series -> series.source().terms().name()).containsExactly("Brå");
        assertThat(room.seen(60, Spread.AUTHORITIES)).hasSize(3);
        assertThat(room.as(50, Spread.PARTNERS, () -> room.deliveries.list(10).size())).isEqualTo(1);
        Series hidden = room.series().getFirst();
        assertThatThrownBy(() -> room.as(50, Spread.PARTNERS, () -> room.statistics.get(hidden.id()))).isInstanceOf(Missing.class);
        try (StatisticsRoom other = new StatisticsRoom("9862")) {
            assertThat(other.series()).isEmpty();
            assertThat(other.own(() -> other.statistics.listSources().size())).isZero();
        }

        SeriesSource source = room.own(() -> room.statistics.getSource(police));
        assertThat(room.own(() -> room.statistics.changeSource(police, source.version(), source.terms(), Spread.PARTNERS, room.coordinator()))).isTrue();
        assertThat(room.seen(50, Spread.PARTNERS)).hasSize(3).allSatisfy(series -> assertThat(series.values().isEmpty()).isFalse());
        assertThat(room.own(() -> room.statistics.changeSource(police, source.version(), source.terms(), Spread.INTERNAL, room.coordinator())))
                .as("a stale form").isFalse();
    }
}
