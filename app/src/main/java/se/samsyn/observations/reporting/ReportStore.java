package se.samsyn.observations.reporting;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** What holds events together as one report, and makes one key mean one report. */
@Repository
public class ReportStore {
    /** An event that is kept under a key. @param reportId its report @param digest of what was sent, or null when it was not noted */
    public record Known(long id, long reportId, String digest) {}

    private final JdbcClient jdbc;

    public ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes all that is done with one key wait for each other until the transaction ends. */
    public void hold(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(Scope.get().municipalityId() + " report " + key)
                .query(row -> {});
    }

    /** What was sent under the key, by anyone. */
    public Optional<Known> findByKey(String key) {
        return jdbc.sql("""
                        select o.id, coalesce(o.report_id, o.id), o.report_digest from observation o
                        where o.municipality_id = ? and o.idempotency_key = ?""")
                .params(Scope.get().municipalityId(), key)
                .query((row, number) -> new Known(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    public void putTogether(Collection<Long> observationIds, long reportId) {
        jdbc.sql("update observation set report_id = ? where municipality_id = ? and id = any (?)")
                .params(reportId, Scope.get().municipalityId(), observationIds.toArray(Long[]::new))
                .update();
    }
}
