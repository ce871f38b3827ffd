package se.samsyn.situation.received;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** The noted agreement; at most one stands. */
@Repository
class PoliceAgreementStore {
    private final JdbcClient jdbc;

    PoliceAgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PoliceAgreement> standing() {
        return jdbc.sql("select agreement_id, reference, signed_on, noted_at from police_agreement where municipality_id = ? and ended_on is null")
                .param(Scope.get().municipalityId())
                .query((row, number) -> new PoliceAgreement(
                        row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class), row.getTimestamp(4).toInstant()))
                .optional();
    }

    long insert(String reference, LocalDate signedOn, Instant now, long accountId) {
        return jdbc.sql("""
                        insert into police_agreement (municipality_id, reference, signed_on, noted_at, noted_by)
                        values (?, ?, ?, ?, ?) returning agreement_id""")
                .params(Scope.get().municipalityId(), reference, signedOn, Timestamp.from(now), accountId)
                .query(Long.class)
                .single();
    }

    boolean end(long id, LocalDate on) {
        return jdbc.sql("update police_agreement set ended_on = ? where municipality_id = ? and agreement_id = ? and ended_on is null")
                        .params(on, Scope.get().municipalityId(), id)
                        .update() == 1;
    }
}
