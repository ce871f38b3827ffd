package se.samsyn.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.audit.Trace;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Retention;
import se.samsyn.privacy.RetentionDecision;

/** The drafts say what the installation holds, and the search finds a person wherever a text is. */
class DataProtectionTest extends PageTest {
    private static final String RECORD = "/installningar/dataskydd/utkast/registerforteckning";

    private Scope scope;
    private Visit officer;

    @BeforeEach
    void ownTown() {
        scope = TestDatabase.fresh("9982");
        officer = Staff.signedIn(scope, Role.DATA_PROTECTION_OFFICER);
        event("ett", "En cykel låg vid Qvarnfallet.");
        event("två", null);
    }

    @Test
    void theRecordNamesEveryTableAndCountsTheRows() {
        String record = officer.get(RECORD).body();
        assertThat(record).contains("Utkast för Provkommun 9982");
        List<String> tables = TestDatabase.owner().sql("""
                        select relname::text from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
                        and exists (select from pg_attribute a where a.attrelid = c.oid and attname = 'municipality_id')""")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(20).allSatisfy(table -> assertThat(record).contains(">" + table + "</th>"));
        assertThat(record).containsPattern("(?s)>observation</th>\\s*<td>2</td>");
        assertThat(record).containsPattern("(?s)>observation_reporter</th>\\s*<td>får inte läsas</td>");
    }

    @Test
    void aDecisionChangesWhatTheDraftsSay() {
        String before = officer.get("/installningar/dataskydd/utkast/konsekvensbedomning").body();
        assertThat(before).contains("Utan beslutad tid").contains("rapportens fritext");
        Scope.run(scope, () -> door(Retention.class).decide(
                new RetentionDecision(
                        DocumentClass.RAW_TEXT, Optional.of(18), "Provnämnden § 7", LocalDate.now(door(Clock.class)), 0), 1));
        String after = officer.get("/installningar/dataskydd/utkast/konsekvensbedomning").body();
        assertThat(after).contains("En text finns, inget maskerat original").contains("18 månader").contains("Provnämnden § 7").doesNotContain("rapportens fritext, ");
        assertThat(officer.get("/installningar/dataskydd/utkast/information").body()).contains("Rapporternas fritext sparas: 18 månader");
    }

    @Test
    void theFileIsForAWordProcessor() {
        Visit.Answer file = officer.get(RECORD + ".html");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().headers().firstValue("Content-Disposition")).hasValueSatisfying(
                value -> assertThat(value).contains("registerforteckning-utkast.html"));
        assertThat(file.body()).doesNotContain("<script").doesNotContain("<link").contains("<table");
    }

    @Test
    void aPersonIsFoundAsStaffAndInTextsAndTheSearchLeavesALineWithoutTheName() {
        String page = officer.post("/installningar/dataskydd/registerutdrag", "/installningar/dataskydd/registerutdrag", "word", "provPERSON").body();
        assertThat(page).contains("Provperson").contains("data_protection_officer@9982.example").contains("En i personalen");
        String text = officer.post("/installningar/dataskydd/registerutdrag", "/installningar/dataskydd/registerutdrag", "word", "qvarnfallet").body();
        assertThat(text).contains(">observation</th>").contains("<td>text</td>").contains("/handelser/" + number("ett"));
        assertThat(Scope.call(scope, () -> door(Trace.class).list(null, Long.MAX_VALUE, 1)).getFirst().deed()).isEqualTo("access.searched");
        assertThat(TestDatabase.owner().sql("select count(*) from trace_entry t where t::text ilike '%qvarn%'").query(Long.class).single()).isZero();
        assertThat(officer.post("/installningar/dataskydd/registerutdrag", "/installningar/dataskydd/registerutdrag", "word", "ab").status()).isEqualTo(422);
    }

    @Test
    void aProblemThatIsFoundIsReachedFromTheList() {
        Visit coordinator = Staff.signedIn(scope, Role.COORDINATOR);
        String problem = coordinator.post("/problembilder/ny", "/problembilder/ny", "key", coordinator.get("/problembilder/ny").hidden("key"),
                "title", "Oro vid Qvarnfallet", "what", "Det klottras.", "where", "PLACE", "place", "Tunneln", "spread", "INTERNAL").address();
        assertThat(problem).matches("/problembilder/\\d+");
        assertThat(officer.post("/installningar/dataskydd/registerutdrag", "/installningar/dataskydd/registerutdrag", "word", "qvarnfallet").body())
                .contains("href=\"" + problem + "\"");
    }

    @Test
    void theNeighboursTextsAreNotSearched() {
        Scope other = TestDatabase.fresh("9983");
        Visit neighbour = Staff.signedIn(other, Role.DATA_PROTECTION_OFFICER);
        assertThat(neighbour.post("/installningar/dataskydd/registerutdrag", "/installningar/dataskydd/registerutdrag", "word", "qvarnfallet").body())
                .contains("Ordet står inte i någon text");
        Visit reviewer = Visit.as("reviewer");
        assertThat(reviewer.get("/installningar/dataskydd/registerutdrag").status()).isEqualTo(403);
    }

    private void event(String key, String text) {
        var row = new ImportedObservations.Row(
                key, new Observation.Category(CategoryGroup.TIL, null),
                Observation.When.exactly(door(Clock.class).instant().minusSeconds(86_400)), Observation.Where.named("Kajen"),
                Observation.Circumstances.NOT_TOLD, text);
        var batch = new ImportedObservations.Batch(0, Observation.Source.IMPORT, "prov", 1, Spread.INTERNAL, true);
        Scope.run(scope, () -> door(TransactionOperations.class)
                .executeWithoutResult(status -> door(ImportedObservations.class).append(batch, List.of(row).iterator())));
    }

    private static long number(String key) {
        return TestDatabase.owner()
                .sql("select id from observation where municipality_id = '9982' and source_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
