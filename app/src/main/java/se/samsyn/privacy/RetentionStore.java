package se.samsyn.privacy;

import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on terms. */
@Repository
class RetentionStore {
    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RetentionDecision> list(String municipalityId) {
        return jdbc.sql("select * from retention_decision where municipality_id = ?")
                .param(municipalityId)
                .query((row, n) -> new RetentionDecision(
                        DocumentClass.valueOf(row.getString("document_class")),
                        Optional.ofNullable(row.getObject("months", Integer.class)),
                        row.getString("decision_reference"),
                        row.getDate("decided_on").toLocalDate(),
                        row.getInt("version")))
                .list();
    }

    /** Whether what is stored still had that version. */
    boolean put(String municipalityId, RetentionDecision decision) {
        return jdbc.sql("""
                        insert into retention_decision (municipality_id, document_class, months, decision_reference, decided_on)
                        select ?, ?, ?, ?, ? where ? = 0 or exists (
                            select from retention_decision where municipality_id = ? and document_class = ?)
                        on conflict (municipality_id, document_class) do update
                            set months = excluded.months, decision_reference = excluded.decision_reference,
                                decided_on = excluded.decided_on, version = retention_decision.version + 1
                            where retention_decision.version = ?""")
                        .params(Arrays.asList(
                                municipalityId, decision.documentClass().name(), decision.months().orElse(null),
                                decision.reference(), Date.valueOf(decision.decidedOn()), decision.version(),
                                municipalityId, decision.documentClass().name(), decision.version()))
                        .update()
                == 1;
    }
}
