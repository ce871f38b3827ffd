package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.kernel.Spread;

class ScopeTest {
    private static final String ONE = "9801";
    private static final String OTHER = "9802";

    @BeforeAll
    static void tables() {
        TestDatabase.owner().sql("""
                create table scope_note (
                    municipality_id text not null, note_id bigint generated always as identity, text text,
                    primary key (municipality_id, note_id))""").update();
        TestDatabase.owner().sql("""
                create table scope_document (
                    municipality_id text not null, document_id bigint not null, owner_organisation_id bigint not null,
                    spread text not null, primary key (municipality_id, document_id))""").update();
        TestDatabase.owner().sql("select samsyn_protect('scope_note')").query().listOfRows();
        TestDatabase.owner().sql("select samsyn_protect_shared('scope_document')").query().listOfRows();
    }

    @AfterAll
    static void dropTables() {
        TestDatabase.owner().sql("drop table scope_note, scope_document").update();
    }

    @BeforeEach
    void emptyMunicipalities() {
        TestDatabase.fresh(ONE);
        TestDatabase.fresh(OTHER);
    }

    @Test
    void aMunicipalitySeesItsOwnRowsOnly() {
        note(ONE, "vår");
        note(OTHER, "deras");

        assertThat(notes(ONE)).containsExactly("vår");
        assertThat(notes(OTHER)).containsExactly("deras");
        assertThat(TestDatabase.owner().sql("select count(*) from scope_note").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void withoutScopeNothingIsSeenAndNothingWritten() {
        note(ONE, "vår");
        var transaction = new TransactionTemplate(TestDatabase.transactions());

        assertThat(transaction.<List<String>>execute(
                        status -> TestDatabase.jdbc().sql("select text from scope_note").query(String.class).list()))
                .isEmpty();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> TestDatabase.jdbc()
                        .sql("insert into scope_note (municipality_id, text) values (?, 'x')")
                        .param(ONE)
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void aConnectionCarriesNoScopeToItsNextUser() {
        note(ONE, "vår");
        for (int i = 0; i < 20; i++) {
            assertThat(notes(ONE)).hasSize(1);
            assertThat(TestDatabase.jdbc().sql("select text from scope_note").query(String.class).list())
                    .isEmpty();
        }
    }

    @Test
    void rowsOfAnotherMunicipalityCannotBeWritten() {
        assertThatThrownBy(() -> TestDatabase.runInScope(Scope.ofMunicipality(ONE), () -> TestDatabase.jdbc()
                        .sql("insert into scope_note (municipality_id, text) values (?, 'x')")
                        .param(OTHER)
                        .update()))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void aDocumentReachesItsOwnerAndThoseItsSpreadReaches() {
        TestDatabase.runInScope(Scope.ofMunicipality(ONE), () -> {
            for (Spread spread : Spread.values()) {
                TestDatabase.jdbc()
                        .sql("insert into scope_document values (?, ?, 7, ?)")
                        .params(ONE, spread.ordinal(), spread.name())
                        .update();
            }
        });
        for (Spread clearance : Spread.values()) {
            assertThat(documents(new Scope(ONE, 8, clearance))).isEqualTo(Spread.values().length - clearance.ordinal());
        }
        assertThat(documents(new Scope(ONE, 7, Spread.PUBLIC))).isEqualTo(Spread.values().length);
        assertThat(documents(new Scope(OTHER, 7, Spread.INTERNAL))).isZero();
    }

    private static long documents(Scope scope) {
        return TestDatabase.inScope(
                scope,
                () -> TestDatabase.jdbc().sql("select count(*) from scope_document").query(Long.class).single());
    }

    private static void note(String municipality, String text) {
        TestDatabase.runInScope(Scope.ofMunicipality(municipality), () -> TestDatabase.jdbc()
                .sql("insert into scope_note (municipality_id, text) values (?, ?)")
                .params(municipality, text)
                .update());
    }

    private static List<String> notes(String municipality) {
        return TestDatabase.inScope(
                Scope.ofMunicipality(municipality),
                () -> TestDatabase.jdbc().sql("select text from scope_note").query(String.class).list());
    }
}
