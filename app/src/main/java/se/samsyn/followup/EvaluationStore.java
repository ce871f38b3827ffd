package se.samsyn.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.Plan;
import se.samsyn.plans.measures.Measure;
import se.samsyn.publishing.FrozenText;

/** The tables of locked follow-up plans. What was locked or frozen is kept as text with its checksum. */
@Repository
class EvaluationStore {
    /** What is locked. */
    record Locked(Design design, Outlook outlook, LocalDate began) {}

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Evaluation> list() {
        return jdbc.sql("select * from evaluation where municipality_id = ? order by due_day, evaluation_id").params(municipality()).query(this::read).list();
    }

    Optional<Evaluation> find(long id) {
        return jdbc.sql("select * from evaluation where municipality_id = ? and evaluation_id = ?").params(municipality(), id).query(this::read).optional();
    }

    /** The one of a measure that is locked and has not run. */
    Optional<Evaluation> locked(long measureId) {
        return jdbc.sql("select * from evaluation where municipality_id = ? and measure_id = ? and state = 'LOCKED'")
                .params(municipality(), measureId)
                .query(this::read)
                .optional();
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select evaluation_id from evaluation where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(
            Plan plan, Measure measure, Locked what, Long replaces, String reason, String key, Visitor visitor, Instant now) {
        FrozenText locked = FrozenText.of(what);
        return jdbc.sql("""
                        insert into evaluation (municipality_id, measure_id, plan_id, measure_title, state, locked, checksum, locked_at, locked_by,
                                                due_day, replaces, change_reason, conclusion_reason, owner_organisation_id, spread,
                                                idempotency_key)
                        values (?, ?, ?, ?, 'LOCKED', ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?) returning evaluation_id""")
                .params(municipality(), measure.id(), plan.id(), measure.is().title(), locked.text(), locked.checksum(), Timestamp.from(now),
                        visitor.organisationName(), what.design.dueDay(), replaces, reason, plan.ownerOrganisationId(), plan.spread().name(), key)
                .query(Long.class)
                .single();
    }

    boolean replace(long id, int version) {
        return jdbc.sql("update evaluation set state = 'REPLACED', version = version + 1 where municipality_id = ? and evaluation_id = ? and version = ?")
                        .params(municipality(), id, version)
                        .update()
                == 1;
    }

    boolean answer(long id, int version, Answer answer, Instant now) {
        FrozenText frozen = FrozenText.of(answer);
        return jdbc.sql("""
                        update evaluation set state = 'ANSWERED', answer = ?, answer_checksum = ?, answered_at = ?, version = version + 1
                        where municipality_id = ? and evaluation_id = ? and version = ?""")
                        .params(frozen.text(), frozen.checksum(), Timestamp.from(now), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean conclude(long id, int version, Evaluation.Conclusion conclusion, String reason, String by, Instant now) {
        return jdbc.sql("""
                        update evaluation set state = 'CONCLUDED', conclusion = ?, conclusion_reason = ?, concluded_at = ?, concluded_by = ?,
                                              version = version + 1
                        where municipality_id = ? and evaluation_id = ? and version = ?""")
                        .params(conclusion.name(), reason, Timestamp.from(now), by, municipality(), id, version)
                        .update()
                == 1;
    }

    void explain(long id, Evaluation.RivalAnswer given) {
        jdbc.sql("""
                        insert into evaluation_rival (municipality_id, evaluation_id, rival, likely, note) values (?, ?, ?, ?, ?)
                        on conflict (municipality_id, evaluation_id, rival) do update set likely = excluded.likely, note = excluded.note""")
                .params(municipality(), id, given.rival().name(), given.likely().name(), given.note().strip())
                .update();
    }

    /** Whether the texts still have their checksums. */
    boolean intact(long id) {
        return jdbc.sql("select locked, checksum, answer, answer_checksum from evaluation where municipality_id = ? and evaluation_id = ?")
                .params(municipality(), id)
                .query((row, number) -> FrozenText.checksum(row.getString(1)).equals(row.getString(2))
                        && (row.getString(3) == null || FrozenText.checksum(row.getString(3)).equals(row.getString(4))))
                .single();
    }

    private List<Evaluation.RivalAnswer> rivals(long id) {
        return jdbc.sql("select rival, likely, note from evaluation_rival where municipality_id = ? and evaluation_id = ? order by rival")
                .params(municipality(), id)
                .query((row, number) -> new Evaluation.RivalAnswer(
                        Evaluation.Rival.valueOf(row.getString(1)), Evaluation.Likely.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    private Evaluation read(ResultSet row, int rowNumber) throws SQLException {
        long id = row.getLong("evaluation_id");
        Locked locked = FrozenText.read(row.getString("locked"), Locked.class);
        String answer = row.getString("answer");
        String conclusion = row.getString("conclusion");
        return new Evaluation(
                id,
                row.getInt("version"),
                row.getLong("measure_id"),
                row.getLong("plan_id"),
                row.getString("measure_title"),
                Evaluation.State.valueOf(row.getString("state")),
                locked.design,
                locked.outlook,
                locked.began,
                row.getString("checksum"),
                instant(row, "locked_at"),
                row.getString("locked_by"),
                row.getObject("replaces", Long.class),
                row.getString("change_reason"),
                answer == null ? null : FrozenText.read(answer, Answer.class),
                row.getString("answer_checksum"),
                instant(row, "answered_at"),
                conclusion == null ? null : Evaluation.Conclusion.valueOf(conclusion),
                row.getString("conclusion_reason"),
                instant(row, "concluded_at"),
                row.getString("concluded_by"),
                row.getLong("owner_organisation_id"),
                rivals(id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
