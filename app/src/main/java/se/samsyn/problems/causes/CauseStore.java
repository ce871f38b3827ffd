package se.samsyn.problems.causes;

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

/** The tables of cause analyses. Whoever calls has seen the problem first: its spread is not repeated here. */
@Repository
class CauseStore {
    /** An analysis without what is in it. */
    record Bare(long id, long problemId, int version, CauseAnalysis.State state) {}

    private final JdbcClient jdbc;

    CauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same problem again changes nothing. @return whether it was begun now */
    boolean begin(long problemId, Instant now) {
        return jdbc.sql("""
                        insert into cause_analysis (municipality_id, problem_id, state, begun_at) values (?, ?, 'OPEN', ?)
                        on conflict (municipality_id, problem_id) do nothing""")
                        .params(municipality(), problemId, Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Bare> find(long id) {
        return bare("analysis_id = ?", id);
    }

    Optional<Bare> findOfProblem(long problemId) {
        return bare("problem_id = ?", problemId);
    }

    /** Waits for whoever is changing the same analysis just now. */
    Optional<Bare> lock(long id) {
        return bare("analysis_id = ? for update", id);
    }

    private Optional<Bare> bare(String where, long number) {
        return jdbc.sql("select analysis_id, problem_id, version, state from cause_analysis where municipality_id = ? and " + where)
                .params(municipality(), number)
                .query(CauseStore::read)
                .optional();
    }

    List<Bare> list() {
        return jdbc.sql("select analysis_id, problem_id, version, state from cause_analysis where municipality_id = ? order by analysis_id")
                .param(municipality())
                .query(CauseStore::read)
                .list();
    }

    List<ChainStep> chain(long id) {
        return jdbc.sql("select step_id, what from cause_chain_step where municipality_id = ? and analysis_id = ? order by position")
                .params(municipality(), id)
                .query((row, number) -> new ChainStep(row.getLong(1), row.getString(2)))
                .list();
    }

    List<Cause> causes(long id) {
        return jdbc.sql("""
                        select * from cause where municipality_id = ? and analysis_id = ? and not struck order by number""")
                .params(municipality(), id)
                .query((row, number) -> new Cause(
                        row.getLong("cause_id"), row.getInt("number"), row.getInt("version"),
                        new NewCause(
                                row.getString("what"), Cause.Perspective.valueOf(row.getString("perspective")),
                                Cause.Reach.valueOf(row.getString("reach")), Cause.Nature.valueOf(row.getString("nature")),
                                row.getObject("step_id", Long.class), row.getObject("under_id", Long.class),
                                row.getString("evidence_for"), row.getString("evidence_against"), row.getString("evidence_missing"))))
                .list();
    }

    List<Rival> rivals(long id) {
        return jdbc.sql("select kind, verdict, why from cause_rival where municipality_id = ? and analysis_id = ?")
                .params(municipality(), id)
                .query((row, number) ->
                        new Rival(Rival.Kind.valueOf(row.getString(1)), Rival.Verdict.valueOf(row.getString(2)), row.getString(3)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Rival::kind))
                .toList();
    }

    List<Turn> turns(long id) {
        return jdbc.sql("""
                        select deed, day, by_function, reason from cause_turn
                        where municipality_id = ? and analysis_id = ? order by turn_id desc""")
                .params(municipality(), id)
                .query((row, number) -> new Turn(
                        CauseAnalysis.Deed.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4)))
                .list();
    }

    /** Raises the version when it still is what the form was made from. */
    boolean touch(long id, int version) {
        return jdbc.sql("""
                        update cause_analysis set version = version + 1
                        where municipality_id = ? and analysis_id = ? and version = ?""")
                        .params(municipality(), id, version)
                        .update()
                == 1;
    }

    void saveChain(long id, List<ChainStep> chain) {
        Long[] kept = chain.stream().map(ChainStep::id).filter(java.util.Objects::nonNull).toArray(Long[]::new);
        jdbc.sql("delete from cause_chain_step where municipality_id = ? and analysis_id = ? and step_id <> all (?)")
                .params(municipality(), id, kept)
                .update();
        int position = 0;
        for (ChainStep step : chain) {
            position++;
            if (step.id() == null) {
                jdbc.sql("insert into cause_chain_step (municipality_id, analysis_id, position, what) values (?, ?, ?, ?)")
                        .params(municipality(), id, position, step.what())
                        .update();
            } else {
                jdbc.sql("""
                                update cause_chain_step set position = ?, what = ?
                                where municipality_id = ? and analysis_id = ? and step_id = ?""")
                        .params(position, step.what(), municipality(), id, step.id())
                        .update();
            }
        }
    }

    void saveRivals(long id, List<Rival> rivals) {
        jdbc.sql("delete from cause_rival where municipality_id = ? and analysis_id = ?").params(municipality(), id).update();
        rivals.forEach(rival -> jdbc.sql("""
                        insert into cause_rival (municipality_id, analysis_id, kind, verdict, why) values (?, ?, ?, ?, ?)""")
                .params(municipality(), id, rival.kind().name(), rival.verdict().name(), rival.why())
                .update());
    }

    /** The cause that this form made before, if it was sent before. */
    Optional<Long> findByKey(long id, String key) {
        return jdbc.sql("select cause_id from cause where municipality_id = ? and analysis_id = ? and idempotency_key = ?")
                .params(municipality(), id, key)
                .query(Long.class)
                .optional();
    }

    long insert(long id, NewCause cause, String key) {
        int number = jdbc.sql("""
                        update cause_analysis set next_number = next_number + 1
                        where municipality_id = ? and analysis_id = ? returning next_number - 1""")
                .params(municipality(), id)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        insert into cause (municipality_id, analysis_id, number, what, perspective, reach, nature, step_id, under_id,
                                           evidence_for, evidence_against, evidence_missing, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning cause_id""")
                .params(municipality(), id, number, cause.what(), cause.perspective().name(), cause.reach().name(),
                        cause.nature().name(), cause.stepId(), cause.underId(), cause.evidenceFor(), cause.evidenceAgainst(),
                        cause.evidenceMissing(), key)
                .query(Long.class)
                .single();
    }

    boolean save(long id, long causeId, int version, NewCause cause) {
        return jdbc.sql("""
                        update cause set what = ?, perspective = ?, reach = ?, nature = ?, step_id = ?, under_id = ?, evidence_for = ?,
                                         evidence_against = ?, evidence_missing = ?, version = version + 1
                        where municipality_id = ? and analysis_id = ? and cause_id = ? and version = ? and not struck""")
                        .params(cause.what(), cause.perspective().name(), cause.reach().name(), cause.nature().name(), cause.stepId(),
                                cause.underId(), cause.evidenceFor(), cause.evidenceAgainst(), cause.evidenceMissing(), municipality(),
                                id, causeId, version)
                        .update()
                == 1;
    }

    /** What lay behind it then lies behind what it lay behind. */
    void strike(long id, Cause cause) {
        jdbc.sql("update cause set under_id = ?, version = version + 1 where municipality_id = ? and analysis_id = ? and under_id = ?")
                .params(cause.is().underId(), municipality(), id, cause.id())
                .update();
        jdbc.sql("update cause set struck = true where municipality_id = ? and analysis_id = ? and cause_id = ?")
                .params(municipality(), id, cause.id())
                .update();
    }

    void turn(long id, CauseAnalysis.State state, Turn turn, Instant now, long account) {
        jdbc.sql("update cause_analysis set state = ? where municipality_id = ? and analysis_id = ?")
                .params(state.name(), municipality(), id)
                .update();
        jdbc.sql("""
                        insert into cause_turn (municipality_id, analysis_id, deed, day, by_function, reason, noted_at, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(municipality(), id, turn.deed().name(), turn.day(), turn.function(), turn.reason(), Timestamp.from(now), account)
                .update();
    }

    private static Bare read(ResultSet row, int number) throws SQLException {
        return new Bare(row.getLong(1), row.getLong(2), row.getInt(3), CauseAnalysis.State.valueOf(row.getString(4)));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
