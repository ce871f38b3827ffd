package se.samsyn.publishing.exempting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExemptionStore {
    private final JdbcClient jdbc;

    ExemptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force first, then by the day of the decision, newest first. */
    List<Exemption> list() {
        return jdbc.sql("""
                        select exemption_id, category, reason, decided_on, decided_by, entered_at, ended_at, version
                        from public_exemption order by ended_at is not null, decided_on desc, exemption_id desc""")
                .query(ExemptionStore::read)
                .list();
    }

    /** Waits for anyone who decides in the municipality just now; whether the form was sent before. */
    boolean entered(String municipalityId, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('exemption'), hashtext(?))").param(municipalityId).query().listOfRows();
        return jdbc.sql("select count(*) from public_exemption where idempotency_key = ?").param(key).query(Integer.class).single() > 0;
    }

    long insert(String municipalityId, NewExemption fresh, Instant now, long account) {
        return jdbc.sql("""
                        insert into public_exemption (municipality_id, category, reason, decided_on, decided_by, entered_at,
                                                      entered_by, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning exemption_id""")
                .params(municipalityId, fresh.category(), fresh.reason().strip(), fresh.decidedOn(), fresh.decidedBy().strip(),
                        Timestamp.from(now), account, fresh.key())
                .query(Long.class)
                .single();
    }

    boolean end(long id, int version, Instant now, long account) {
        return jdbc.sql("""
                        update public_exemption set ended_at = ?, ended_by = ?, version = version + 1
                        where exemption_id = ? and version = ? and ended_at is null""")
                .params(Timestamp.from(now), account, id, version)
                .update() == 1;
    }

    private static Exemption read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Exemption(
                row.getLong("exemption_id"),
                row.getString("category"),
                row.getString("reason"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getTimestamp("entered_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"));
    }
}
