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

class PublicationsTest {
    private static final String ONE = "9811";
    private static final String OTHER = "9812";
    private static final Visitor VISITOR = new Visitor(
            7, "Prov Person", ONE, "Provkommun", ZoneId.of("Europe/Stockholm"), 3, "Kommunledningskontoret",
            OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
    private static HikariDataSource portal;
    private static PublicReading reading;

    private final List<Object> told = new ArrayList<>();
    private final Publications publications = new Publications(
            new PublicationStore(TestDatabase.jdbc()), told::add, Clock.fixed(Instant.parse("2026-09-12T08:00:00Z"), ZoneOffset.UTC));
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

    @Test
    void periodsThatOverlapInPartAreRefused() {
        publish("a", "2026-05-01", "2026-08-31", null);
        assertThatThrownBy(() -> publish("b", "2026-08-01", "2026-09-11", null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("publishing.overlap"));
        assertThat(publish("c", "2026-09-01", "2026-09-11", null).number()).isEqualTo(2);
    }

    @Test
    void textThatPointsOutAPersonIsRefused() {
        PublicPicture picture = new PublicPicture("t", period("2026-05-01", "2026-08-31"), period("2025-05-02", "2025-09-01"),
                "Ring 070-174 06 05 för mer", List.of(), "", "", List.of(), null, null, List.of());
        assertThat(new NewPublication("k", picture, null).mistakes().has("finding")).isTrue();
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> publications.publish(new NewPublication("k", picture, null), VISITOR)))
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
        PublicPicture picture = new PublicPicture(
                "Läget maj–augusti", period(first, last), period(first, last).lastYear(), "I övrigt är läget som vanligt.",
                List.of("Ett stycke."), "Hur mycket som aldrig rapporteras.", "Rapporter från skolor.",
                List.of(new PublicPicture.Line("SKA", new ShownCount(ShownCount.How.FEWER, null),
                        new ShownCount(ShownCount.How.SHOWN, 37), "NO_DIFFERENCE")),
                null, DisclosureRules.protect(CountTable.ofOnePlace("Centrum", List.of("SKA"), List.of(37))), List.of());
        return TestDatabase.inScope(scope, () -> publications.publish(new NewPublication(key, picture, replaces), VISITOR));
    }

    private static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
