package se.samsyn.problems.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.thread.Ground;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;

/** Problems, their analyses and causes in short. All is read through the problem, so that its spread holds. */
@Repository
class ProblemThreadStore {
    private final JdbcClient jdbc;

    ProblemThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Knot> problems() {
        return jdbc.sql("""
                        select p.problem_id, p.number, p.title, p.state, coalesce(s.at, p.created_at)::date as since
                        from problem p
                        left join (select problem_id, max(decided_at) as at from problem_step where municipality_id = :municipality group by 1) s
                            using (problem_id)
                        where p.municipality_id = :municipality order by p.number""")
                .param("municipality", municipality())
                .query((row, number) -> Knot.of(
                                Kind.PROBLEM, row.getLong("problem_id"), row.getString("title"), "problems.state." + row.getString("state"), since(row),
                                "/problembilder/" + row.getLong("problem_id"))
                        .saying("problems.number", row.getInt("number")))
                .list();
    }

    List<Knot> analyses() {
        return jdbc.sql("""
                        select a.analysis_id, a.state, a.begun_at::date as since, p.title
                        from cause_analysis a join problem p using (municipality_id, problem_id)
                        where a.municipality_id = ? order by a.analysis_id""")
                .param(municipality())
                .query((row, number) -> Knot.of(
                        Kind.ANALYSIS, row.getLong("analysis_id"), row.getString("title"), "problems.causes.state." + row.getString("state"), since(row),
                        "/orsaksanalyser/" + row.getLong("analysis_id")))
                .list();
    }

    List<Knot> causes() {
        return jdbc.sql("""
                        select c.cause_id, c.analysis_id, p.number || '.' || c.number || ' ' || c.what as title, c.struck
                        from cause c join cause_analysis a using (municipality_id, analysis_id) join problem p using (municipality_id, problem_id)
                        where c.municipality_id = ? order by p.number, c.number""")
                .param(municipality())
                .query((row, number) -> Knot.of(
                        Kind.CAUSE, row.getLong("cause_id"), row.getString("title"), row.getBoolean("struck") ? "problems.thread.STRUCK" : null, null,
                        "/orsaksanalyser/" + row.getLong("analysis_id")))
                .list();
    }

    /** From pictures and studies to problems, and on to their causes. */
    List<Tie> ties() {
        return jdbc.sql("""
                        select 'PICTURE' as from_kind, s.picture_id as from_id, 'PROBLEM' as to_kind, s.problem_id as to_id
                        from problem_sighting s where s.municipality_id = :municipality
                        union
                        select e.kind, substring(e.address from '[0-9]+')::bigint, 'PROBLEM', e.problem_id
                        from problem_evidence e
                        where e.municipality_id = :municipality
                          and (e.kind = 'PICTURE' and e.address ~ '^/lagesbilder/[0-9]{1,18}$'
                               or e.kind = 'STUDY' and e.address ~ '^/studier/[0-9]{1,18}$')
                        union all
                        select 'PROBLEM', a.problem_id, 'ANALYSIS', a.analysis_id from cause_analysis a where a.municipality_id = :municipality
                        union all
                        select 'PROBLEM', a.problem_id, 'CAUSE', c.cause_id
                        from cause c join cause_analysis a using (municipality_id, analysis_id)
                        where c.municipality_id = :municipality
                        order by 1, 2, 3, 4""")
                .param("municipality", municipality())
                .query((row, number) -> Tie.of(Kind.valueOf(row.getString(1)), row.getLong(2), Kind.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    /** What speaks of a problem and is neither a picture nor a kept study. */
    List<Ground> evidence(long problemId) {
        return jdbc.sql("""
                        select e.label, e.address from problem_evidence e join problem p using (municipality_id, problem_id)
                        where e.municipality_id = ? and e.problem_id = ?
                          and (e.address is null or e.address !~ '^/(lagesbilder|studier)/[0-9]{1,18}$')
                        order by e.evidence_id""")
                .params(municipality(), problemId)
                .query((row, number) -> new Ground(null, null, null, row.getString(1), row.getString(2)))
                .list();
    }

    private static LocalDate since(ResultSet row) throws SQLException {
        return row.getObject("since", LocalDate.class);
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
