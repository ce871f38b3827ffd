package se.samsyn.problems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** The tables of problems. What belongs to a problem is read through it, so that its spread holds for all of it. */
@Repository
class ProblemStore {
    private static final String SELECT = """
            select p.*, (select string_agg(c.criterion || ':' || c.answer, ',')
                         from problem_criterion c
                         where c.municipality_id = p.municipality_id and c.problem_id = p.problem_id) as criteria
            from problem p
            """;

    private final JdbcClient jdbc;

    ProblemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers are given one after the other: whoever states a problem waits for the one before. */
    int nextNumber(String municipalityId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('problem ' || ?))").param(municipalityId).query().listOfRows();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from problem_number where municipality_id = ?")
                .param(municipalityId)
                .query(Integer.class)
                .single();
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select problem_id from problem where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(int number, Statement statement, Spread spread, String key, Visitor visitor, Instant now) {
        jdbc.sql("insert into problem_number (municipality_id, number) values (?, ?)").params(municipality(), number).update();
        return jdbc.sql("""
                        insert into problem (municipality_id, number, state, title, what, category_group, place_kind, area_id, place,
                                             time_pattern, affected, owner_organisation_id, spread, created_at, idempotency_key)
                        values (?, ?, 'IDENTIFIED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning problem_id""")
                .params(municipality(), number, statement.title(), statement.what(), name(statement.group()),
                        statement.where().name(), statement.areaId(), statement.place(), statement.when(), statement.affected(),
                        visitor.organisationId(), spread.name(), Timestamp.from(now), key)
                .query(Long.class)
                .single();
    }

    boolean save(long id, int version, Statement statement, Spread spread) {
        return jdbc.sql("""
                        update problem set title = ?, what = ?, category_group = ?, place_kind = ?, area_id = ?, place = ?,
                                           time_pattern = ?, affected = ?, spread = ?, version = version + 1
                        where municipality_id = ? and problem_id = ? and version = ?""")
                        .params(statement.title(), statement.what(), name(statement.group()), statement.where().name(),
                                statement.areaId(), statement.place(), statement.when(), statement.affected(), spread.name(),
                                municipality(), id, version)
                        .update()
                == 1;
    }

    boolean saveCriteria(long id, int version, Map<Criterion, Criterion.Answer> answers) {
        if (!touch(id, version)) {
            return false;
        }
        jdbc.sql("delete from problem_criterion where municipality_id = ? and problem_id = ?").params(municipality(), id).update();
        answers.forEach((criterion, answer) -> jdbc.sql("""
                        insert into problem_criterion (municipality_id, problem_id, criterion, answer) values (?, ?, ?, ?)""")
                .params(municipality(), id, criterion.name(), answer.name())
                .update());
        return true;
    }

    private boolean touch(long id, int version) {
        return jdbc.sql("update problem set version = version + 1 where municipality_id = ? and problem_id = ? and version = ?")
                        .params(municipality(), id, version)
                        .update()
                == 1;
    }

    boolean move(long id, int version, Problem.State state, Step step, Visitor visitor) {
        boolean moved = jdbc.sql("""
                        update problem set state = ?, reason = ?, version = version + 1
                        where municipality_id = ? and problem_id = ? and version = ?""")
                        .params(state.name(), step.reason(), municipality(), id, version)
                        .update()
                == 1;
        if (moved) {
            jdbc.sql("""
                            insert into problem_step (municipality_id, problem_id, deed, state, reason, decided_by, decided_at, account_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(municipality(), id, step.deed().name(), step.state().name(), step.reason(), step.decidedBy(),
                            Timestamp.from(step.at()), visitor.accountId())
                    .update();
        }
        return moved;
    }

    Optional<Problem> find(long id) {
        return jdbc.sql(SELECT + "where p.municipality_id = ? and p.problem_id = ?")
                .params(municipality(), id)
                .query(ProblemStore::read)
                .optional();
    }

    List<Problem> list() {
        return jdbc.sql(SELECT + "where p.municipality_id = ? order by p.number")
                .param(municipality())
                .query(ProblemStore::read)
                .list();
    }

    List<Problem> ofPicture(long pictureId) {
        return jdbc.sql(SELECT + """
                        join problem_sighting s on s.municipality_id = p.municipality_id and s.problem_id = p.problem_id
                        where p.municipality_id = ? and s.picture_id = ? order by p.number""")
                .params(municipality(), pictureId)
                .query(ProblemStore::read)
                .list();
    }

    boolean addEvidence(long id, NewEvidence evidence, String key, Visitor visitor, Instant now) {
        return jdbc.sql("""
                        insert into problem_evidence (municipality_id, problem_id, kind, label, address, added_at, added_by, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), id, evidence.kind().name(), evidence.label(), evidence.path(), Timestamp.from(now),
                                visitor.accountId(), key)
                        .update()
                == 1;
    }

    boolean removeEvidence(long id, long evidenceId) {
        return jdbc.sql("delete from problem_evidence where municipality_id = ? and problem_id = ? and evidence_id = ?")
                        .params(municipality(), id, evidenceId)
                        .update()
                == 1;
    }

    List<Evidence> listEvidence(long id) {
        return jdbc.sql("""
                        select evidence_id, kind, label, address, added_at from problem_evidence
                        where municipality_id = ? and problem_id = ? order by evidence_id""")
                .params(municipality(), id)
                .query((row, number) -> new Evidence(
                        row.getLong(1), Evidence.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    boolean addSighting(long id, long pictureId, String pictureName, String sentence, Instant now) {
        return jdbc.sql("""
                        insert into problem_sighting (municipality_id, problem_id, picture_id, picture_title, sentence, noted_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), id, pictureId, pictureName, sentence, Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Sighting> listSightings(long id) {
        return jdbc.sql("""
                        select picture_id, picture_title, sentence, noted_at from problem_sighting
                        where municipality_id = ? and problem_id = ? order by noted_at desc, picture_id desc""")
                .params(municipality(), id)
                .query((row, number) ->
                        new Sighting(row.getLong(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }

    List<Problems.Decided> stepsSince(Instant since) {
        return jdbc.sql("""
                        select s.deed, s.state, s.reason, s.decided_by, s.decided_at, p.problem_id, p.title, p.spread
                        from problem_step s
                        join problem p on p.municipality_id = s.municipality_id and p.problem_id = s.problem_id
                        where s.municipality_id = ? and s.decided_at >= ? order by s.step_id""")
                .params(municipality(), Timestamp.from(since))
                .query((row, number) -> new Problems.Decided(
                        row.getLong("problem_id"), row.getString("title"), Spread.valueOf(row.getString("spread")), step(row)))
                .list();
    }

    List<Step> listSteps(long id) {
        return jdbc.sql("""
                        select deed, state, reason, decided_by, decided_at from problem_step
                        where municipality_id = ? and problem_id = ? order by step_id desc""")
                .params(municipality(), id)
                .query((row, number) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Problem.Deed.valueOf(row.getString("deed")), Problem.State.valueOf(row.getString("state")), row.getString("reason"),
                row.getString("decided_by"), row.getTimestamp("decided_at").toInstant());
    }

    private static Problem read(ResultSet row, int number) throws SQLException {
        String group = row.getString("category_group");
        return new Problem(
                row.getLong("problem_id"),
                row.getInt("number"),
                row.getInt("version"),
                Problem.State.valueOf(row.getString("state")),
                new Statement(
                        row.getString("title"), row.getString("what"), group == null ? null : CategoryGroup.valueOf(group),
                        Statement.Where.valueOf(row.getString("place_kind")), row.getObject("area_id", Long.class),
                        row.getString("place"), row.getString("time_pattern"), row.getString("affected")),
                criteria(row.getString("criteria")),
                row.getString("reason"),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Map<Criterion, Criterion.Answer> criteria(String pairs) {
        Map<Criterion, Criterion.Answer> criteria = new EnumMap<>(Criterion.class);
        if (pairs != null) {
            for (String pair : pairs.split(",")) {
                int at = pair.indexOf(':');
                criteria.put(Criterion.valueOf(pair.substring(0, at)), Criterion.Answer.valueOf(pair.substring(at + 1)));
            }
        }
        return criteria;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
