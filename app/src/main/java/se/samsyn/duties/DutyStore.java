package se.samsyn.duties;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** The tables of duties: proof that was noted by hand, the municipality's own limits, who coordinates. */
@Repository
class DutyStore {
    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands, by duty, the latest day first. */
    Map<Duty, List<Proof>> proof() {
        Map<Duty, List<Proof>> proof = new EnumMap<>(Duty.class);
        jdbc.sql("""
                        select proof_id, duty, day, told, address from duty_proof
                        where municipality_id = ? and withdrawn_on is null order by day desc, proof_id desc""")
                .param(municipality())
                .query(row -> {
                    proof.computeIfAbsent(Duty.valueOf(row.getString("duty")), duty -> new ArrayList<>())
                            .add(new Proof(row.getString("told"), row.getObject("day", LocalDate.class), row.getString("address"),
                                    row.getLong("proof_id")));
                });
        return proof;
    }

    /** The same key again adds nothing. @return whether it was added */
    boolean insert(Duty duty, NewProof proof, String key, Instant now, long account) {
        return jdbc.sql("""
                        insert into duty_proof (municipality_id, duty, day, told, address, noted_at, account_id, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), duty.name(), proof.day(), proof.text(), proof.address().isEmpty() ? null : proof.address(),
                                Timestamp.from(now), account, key)
                        .update()
                == 1;
    }

    boolean withdraw(Duty duty, long id, LocalDate today) {
        return jdbc.sql("""
                        update duty_proof set withdrawn_on = ?
                        where municipality_id = ? and duty = ? and proof_id = ? and withdrawn_on is null""")
                        .params(today, municipality(), duty.name(), id)
                        .update()
                == 1;
    }

    Map<Duty, Integer> months() {
        Map<Duty, Integer> months = new EnumMap<>(Duty.class);
        jdbc.sql("select duty, months from duty_interval where municipality_id = ?")
                .param(municipality())
                .query(row -> {
                    months.put(Duty.valueOf(row.getString(1)), row.getInt(2));
                });
        return months;
    }

    void putMonths(Duty duty, int months) {
        jdbc.sql("""
                        insert into duty_interval (municipality_id, duty, months) values (?, ?, ?)
                        on conflict (municipality_id, duty) do update set months = excluded.months""")
                .params(municipality(), duty.name(), months)
                .update();
    }

    Office office() {
        return jdbc.sql("select * from duty_office where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> new Office(
                        row.getObject("function_id", Long.class), row.getString("assignment"), row.getString("contact"),
                        row.getObject("checked_on", LocalDate.class), row.getObject("share", Integer.class),
                        row.getString("body") == null ? null : Office.Body.valueOf(row.getString("body")), row.getString("board"),
                        row.getString("reference"), row.getBoolean("cameras"), row.getInt("version")))
                .optional()
                .orElseGet(Office::untold);
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    boolean save(Office office) {
        return jdbc.sql("""
                        insert into duty_office (municipality_id, function_id, assignment, contact, checked_on, share, body, board, reference, cameras,
                                                 version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict (municipality_id) do update set function_id = excluded.function_id, assignment = excluded.assignment,
                            contact = excluded.contact, checked_on = excluded.checked_on, share = excluded.share, body = excluded.body,
                            board = excluded.board, reference = excluded.reference, cameras = excluded.cameras,
                            version = duty_office.version + 1
                        where duty_office.version = ?""")
                        .params(municipality(), office.functionId(), office.assignment(), office.contact(), office.checkedOn(), office.share(),
                                office.body() == null ? null : office.body().name(), office.board(), office.reference(), office.cameras(),
                                office.version())
                        .update()
                == 1;
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
