package se.samsyn.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import com.zaxxer.hikari.HikariDataSource;
import se.samsyn.database.Scope;
import se.samsyn.database.ScopedTransactions;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.exempting.TestExemptions;

class PublicationsTest {
    private static final String ONE = "9811";
    private static final String OTHER = "9812";
    private static final Visitor VISITOR = new Visitor(
            7, "Prov Person", ONE, "Provkommun", ZoneId.of("Europe/Stockholm"), 3, "Kommunledningskontoret",
            OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-12T08:00:00Z"), ZoneOffset.UTC);
    private static HikariDataSource portal;
    private static PublicReading reading;

    private final List<Object> told = new ArrayList<>();
    private final Publications publications = new Publications(
            new PublicationStore(TestDatabase.jdbc()), TestExemptions.of(TestDatabase.jdbc(), told, CLOCK), told::add, CLOCK);
    private Scope scope;

    @BeforeAll
    static void openPortal() {
        portal = TestDatabase.database().portalPool(2);
        reading = new PublicReading(new PortalStore(JdbcClient.create(portal)), new ScopedTransactions(portal));
    }

    @AfterAll
    static void closePortal() {
        portal.close();
    }

    @BeforeEach
    void emptyMunicipalities() {
        scope = TestDatabase.fresh(ONE);
        TestDatabase.fresh(OTHER);
    }

    @Test
    void whatWasPublishedIsReadWithoutSignIn() {
        Publication made = publish("a", "2026-05-01", "2026-08-31", null);

        Publication read = reading.find(ONE, made.number()).orElseThrow();
        assertThat(read.picture()).isEqualTo(made.picture());
        assertThat(read.state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(reading.find(OTHER, made.number())).isEmpty();
        assertThat(reading.municipalities()).extracting(PublicReading.Municipality::id).contains(ONE).doesNotContain(OTHER);
        assertThat(told).containsExactly(new PublicationChanged(ONE, 7, "publication.made", made.id()));
    }

    @Test
    void theSameFormTwicePublishesOnce() {
        int first = publish("a", "2026-05-01", "2026-08-31", null).number();
        assertThat(publish("a", "2026-05-01", "2026-08-31", null).number()).isEqualTo(first);
        assertThat(reading.list(ONE)).hasSize(1);
    }

    @Test
    void aReplacementEndsTheOldOneWhichStaysReadable() {
        Publication old = publish("a", "2026-05-01", "2026-08-31", null);
        Publication fresh = publish("b", "2026-05-01", "2026-08-31", old.number());
        assertThat(reading.find(ONE, old.number()).orElseThrow().state()).isEqualTo(Publication.State.REPLACED);
        assertThat(reading.find(ONE, old.number()).orElseThrow().replacedBy()).isEqualTo(fresh.number());
        assertThat(told).contains(new PublicationChanged(ONE, 7, "publication.replaced", old.id()));
    }

    @Test
    void aWithdrawnOneSaysSo() {
        Publication made = publish("a", "2026-05-01", "2026-08-31", null);
        TestDatabase.runInScope(scope, () -> publications.withdraw(made.number(), "Fel period", VISITOR));
        assertThat(reading.find(ONE, made.number()).orElseThrow().state()).isEqualTo(Publication.State.WITHDRAWN);
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> publications.withdraw(made.number(), "Igen", VISITOR)))
                .isInstanceOf(Refusal.class);
    }

    /** Forty in the summer, forty-three with two weeks of September: three in those weeks, which nobody wrote. */
    @Test
    void periodsThatShareDaysAreTriedAgainstEachOther() {
        publish("a", counts("2026-05-01", "2026-08-31", 40, 60), null);
        Publication longer = publish("b", counts("2026-05-01", "2026-09-14", 43, 70), null);
        assertThat(longer.picture().total().count().how()).isEqualTo(ShownCount.How.HIDDEN);
        assertThat(publish("c", counts("2026-08-17", "2026-09-20", 20, 30), null).picture().total().count().shown()).isTrue();
        assertThat(publish("d", counts("2026-09-21", "2026-10-04", 20, 30), null).number()).isEqualTo(4);
    }

    @Test
    void whatTheCheckDoesNotAllowIsNotPublished() {
        PublicCounts counts = counts("2026-05-01", "2026-08-31", 37, 3);
        Checked checked = TestDatabase.inScope(scope, () -> publications.check(counts, null));
        PublicPicture open = picture(counts, checked);
        PublicPicture told = new PublicPicture(
                open.title(), open.period(), open.lastYear(), open.finding(), open.paragraphs(), "", "",
                List.of(new PublicPicture.Line("SKA", new ShownCount(ShownCount.How.SHOWN, 3), checked.groups().getFirst(), "NO_DIFFERENCE")),
                open.total(), null, List.of());
        for (PublicCounts behind : java.util.Arrays.asList(counts, null)) {
            assertThatThrownBy(() -> TestDatabase.runInScope(
                            scope, () -> publications.publish(new NewPublication("k", told, behind, null, null), VISITOR)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("publishing.disclosed"));
        }
        assertThat(reading.list(ONE)).isEmpty();
    }

    /** Withdrawn or not: it has been read. Three more than then would be told by subtraction. */
    @Test
    void whatWasWithdrawnIsStillInTheAttackersHands() {
        Publication old = publish("a", counts("2026-05-01", "2026-08-31", 37, 60), null);
        TestDatabase.runInScope(scope, () -> publications.withdraw(old.number(), "Fel siffror", VISITOR));
        Publication fresh = publish("b", counts("2026-05-01", "2026-08-31", 40, 60), null);
        assertThat(old.picture().total().count()).isEqualTo(new ShownCount(ShownCount.How.SHOWN, 37));
        assertThat(fresh.picture().total().count().how()).isEqualTo(ShownCount.How.HIDDEN);
        assertThat(TestDatabase.inScope(scope, () -> publications.check(counts("2026-05-01", "2026-08-31", 40, 60), null)).earlier())
                .containsExactly(old.number(), fresh.number());
    }

    @Test
    void textThatPointsOutAPersonIsRefused() {
        PublicPicture picture = new PublicPicture("t", period("2026-05-01", "2026-08-31"), period("2025-05-02", "2025-09-01"),
                "Ring 070-174 06 05 för mer", List.of(), "", "", List.of(), null, null, List.of());
        assertThat(new NewPublication("k", picture, null, null, null).mistakes().has("finding")).isTrue();
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> publications.publish(new NewPublication("k", picture, null, null, null), VISITOR)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void neitherTheApplicationNorTheOwnerCanChangeWhatWasPublished() {
        publish("a", "2026-05-01", "2026-08-31", null);
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () ->
                        TestDatabase.jdbc().sql("update publication set content = '{}'").update()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> TestDatabase.jdbc().sql("delete from publication").update()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestDatabase.owner().sql("update publication set content = '{}'").update())
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("never changed");
    }

    @Test
    void theChecksumIsThatOfTheStoredText() {
        Publication made = publish("a", "2026-05-01", "2026-08-31", null);
        String counted = TestDatabase.owner()
                .sql("select encode(sha256(convert_to(content, 'UTF8')), 'hex') from publication where municipality_id = ?")
                .param(ONE).query(String.class).single();
        assertThat(made.checksum()).isEqualTo(counted);
        assertThat(FrozenText.of(made.picture()).checksum()).isEqualTo(counted);
    }

    @Test
    void thePortalsLoginReadsNothingElse() {
        JdbcClient jdbc = JdbcClient.create(portal);
        List<String> tables = TestDatabase.owner().sql("""
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('publication', 'publication_end', 'municipality')""").query(String.class).list();
        assertThat(tables).isNotEmpty();
        for (String table : tables) {
            assertThatThrownBy(() -> jdbc.sql("select * from " + table).query().listOfRows())
                    .as(table).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("select published_by from publication").query().listOfRows())
                .rootCause().hasMessageContaining("permission denied");
        for (String table : List.of("publication", "publication_end", "municipality")) {
            assertThat(TestDatabase.owner()
                            .sql("select has_table_privilege(?, ?, 'insert, update, delete, truncate')")
                            .params(TestDatabase.database().portal().user(), table)
                            .query(Boolean.class).single())
                    .as(table).isFalse();
        }
    }

    private Publication publish(String key, String first, String last, Integer replaces) {
        return publish(key, counts(first, last, 37, 3), replaces);
    }

    private Publication publish(String key, PublicCounts counts, Integer replaces) {
        return TestDatabase.inScope(scope, () -> publications.publish(
                new NewPublication(key, picture(counts, publications.check(counts, null)), counts, null, replaces), VISITOR));
    }

    private static PublicCounts counts(String first, String last, int now, int before) {
        Period period = period(first, last);
        return new PublicCounts(
                period, CountTable.ofOnePlace("", List.of("SKA"), List.of(now)),
                period.lastYear(), CountTable.ofOnePlace("", List.of("SKA"), List.of(before)));
    }

    private static PublicPicture picture(PublicCounts counts, Checked checked) {
        return new PublicPicture(
                "Läget maj–augusti", counts.period(), counts.lastYear(), "I övrigt är läget som vanligt.",
                List.of("Ett stycke."), "Hur mycket som aldrig rapporteras.", "Rapporter från skolor.",
                List.of(new PublicPicture.Line("SKA", checked.before().getFirst(), checked.groups().getFirst(), "NO_DIFFERENCE")),
                new PublicPicture.Line(null, checked.totalBefore(), checked.total(), "NO_DIFFERENCE"), checked.places(), List.of());
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
