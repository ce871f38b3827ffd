package se.samsyn.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;

/** The tables of agreements. Signatures and scans are read through the agreement, so that its spread holds for them. */
@Repository
class AgreementStore {
    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers are given one after the other: whoever drafts one waits for the one before. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agreement ' || ?))").param(municipality()).query().listOfRows();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from agreement_number where municipality_id = ?")
                .param(municipality())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into agreement_number (municipality_id, number) values (?, ?)").params(municipality(), number).update();
        return number;
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select agreement_id from agreement where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(int number, int edition, Terms terms, Spread spread, String key, Visitor visitor, Instant now) {
        return jdbc.sql("""
                        insert into agreement (municipality_id, number, edition, state, terms, owner_organisation_id, spread, created_at,
                                               idempotency_key)
                        values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?) returning agreement_id""")
                .params(municipality(), number, edition, FrozenText.of(terms).text(), visitor.organisationId(), spread.name(),
                        Timestamp.from(now), key)
                .query(Long.class)
                .single();
    }

    boolean save(long id, int version, Terms terms, Spread spread) {
        return jdbc.sql("""
                        update agreement set terms = ?, spread = ?, version = version + 1
                        where municipality_id = ? and agreement_id = ? and version = ? and state = 'DRAFT'""")
                        .params(FrozenText.of(terms).text(), spread.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean move(long id, int version, Agreement.State state) {
        return jdbc.sql("""
                        update agreement set state = ?, version = version + 1
                        where municipality_id = ? and agreement_id = ? and version = ?""")
                        .params(state.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    /** What is signed, from the first signature on. */
    void freeze(long id, FrozenText frozen) {
        jdbc.sql("update agreement set frozen = ?, checksum = ? where municipality_id = ? and agreement_id = ? and frozen is null")
                .params(frozen.text(), frozen.checksum(), municipality(), id)
                .update();
    }

    Optional<String> frozen(long id) {
        return jdbc.sql("select frozen from agreement where municipality_id = ? and agreement_id = ? and frozen is not null")
                .params(municipality(), id)
                .query(String.class)
                .optional();
    }

    void evaluate(long id, Agreement.Evaluation evaluation) {
        jdbc.sql("update agreement set evaluated_on = ?, evaluation = ?, evaluated_by = ? where municipality_id = ? and agreement_id = ?")
                .params(evaluation.day(), evaluation.text(), evaluation.function(), municipality(), id)
                .update();
    }

    boolean end(long id, int version, Agreement.End end) {
        return jdbc.sql("""
                        update agreement set state = 'ENDED', ended_on = ?, end_reason = ?, version = version + 1
                        where municipality_id = ? and agreement_id = ? and version = ?""")
                        .params(end.day(), end.reason(), municipality(), id, version)
                        .update()
                == 1;
    }

    /** @return false when the party has signed already */
    boolean sign(long id, NewSignature signature, Instant now, long account) {
        return jdbc.sql("""
                        insert into agreement_signature (municipality_id, agreement_id, party, signed_on, signed_by, form, noted_at, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), id, signature.party(), signature.day(), signature.function(), signature.form().name(),
                                Timestamp.from(now), account)
                        .update()
                == 1;
    }

    /** The same file again adds nothing. */
    boolean addScan(long id, int party, AttachedFile file, Instant now, long account) {
        return jdbc.sql("""
                        insert into agreement_scan (municipality_id, agreement_id, party, file_name, media_type, content, checksum, added_at,
                                                    account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), id, party, file.name(), file.mediaType(), file.bytes(), FrozenText.checksum(file.bytes()),
                                Timestamp.from(now), account)
                        .update()
                == 1;
    }

    Optional<AttachedFile> scan(long id, long scanId) {
        return jdbc.sql("select file_name, media_type, content from agreement_scan where municipality_id = ? and agreement_id = ? and scan_id = ?")
                .params(municipality(), id, scanId)
                .query((row, number) -> new AttachedFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    Optional<Agreement> find(long id) {
        return jdbc.sql("select * from agreement where municipality_id = ? and agreement_id = ?")
                .params(municipality(), id)
                .query(this::read)
                .optional();
    }

    /** Waits for whoever is changing the same agreement just now. */
    Optional<Agreement> lock(long id) {
        return jdbc.sql("select * from agreement where municipality_id = ? and agreement_id = ? for update")
                .params(municipality(), id)
                .query(this::read)
                .optional();
    }

    /** By number; of each number the latest edition first. */
    List<Agreement> list() {
        return jdbc.sql("select * from agreement where municipality_id = ? order by number, edition desc")
                .param(municipality())
                .query(this::read)
                .list();
    }

    private List<Signature> signatures(long id) {
        Map<Integer, List<Signature.Scan>> scans = new TreeMap<>();
        jdbc.sql("select party, scan_id, file_name, checksum from agreement_scan where municipality_id = ? and agreement_id = ? order by scan_id")
                .params(municipality(), id)
                .query(row -> {
                    scans.computeIfAbsent(row.getInt(1), party -> new java.util.ArrayList<>())
                            .add(new Signature.Scan(row.getLong(2), row.getString(3), row.getString(4)));
                });
        return jdbc.sql("""
                        select party, signed_on, signed_by, form from agreement_signature
                        where municipality_id = ? and agreement_id = ? order by party""")
                .params(municipality(), id)
                .query((row, number) -> new Signature(
                        row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3), Signature.Form.valueOf(row.getString(4)),
                        scans.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    private Agreement read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("agreement_id");
        LocalDate evaluated = row.getObject("evaluated_on", LocalDate.class);
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new Agreement(
                id,
                row.getInt("number"),
                row.getInt("edition"),
                row.getInt("version"),
                Agreement.State.valueOf(row.getString("state")),
                FrozenText.read(row.getString("terms"), Terms.class),
                row.getString("checksum"),
                signatures(id),
                evaluated == null ? null : new Agreement.Evaluation(evaluated, row.getString("evaluation"), row.getString("evaluated_by")),
                ended == null ? null : new Agreement.End(ended, row.getString("end_reason")),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
