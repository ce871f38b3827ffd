package se.samsyn.followup.thread;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;

/** Locked follow-ups in short, without their months. */
@Repository
class EvaluationThreadStore {
    private final JdbcClient jdbc;

    EvaluationThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Knot> evaluations() {
        return jdbc.sql("""
                        select evaluation_id, measure_title, state, coalesce(concluded_at, answered_at, locked_at)::date as since, due_day, conclusion,
                               answer::json ->> 'verdict' as verdict
                        from evaluation where municipality_id = ? and state <> 'REPLACED' order by evaluation_id""")
                .param(municipality())
                .query((row, number) -> {
                    Knot knot = Knot.of(
                                    Kind.EVALUATION, row.getLong("evaluation_id"), row.getString("measure_title"), "followup.state." + row.getString("state"),
                                    row.getObject("since", LocalDate.class), "/uppfoljning/" + row.getLong("evaluation_id"))
                            .dueOn(row.getObject("due_day", LocalDate.class));
                    String verdict = row.getString("verdict");
                    if (verdict != null) {
                        knot = knot.saying("followup.thread.verdict." + verdict);
                    }
                    String conclusion = row.getString("conclusion");
                    return conclusion == null ? knot : knot.saying("followup.thread.conclusion." + conclusion);
                })
                .list();
    }

    List<Tie> ties() {
        return jdbc.sql("select measure_id, evaluation_id from evaluation where municipality_id = ? and state <> 'REPLACED' order by 1, 2")
                .param(municipality())
                .query((row, number) -> Tie.of(Kind.MEASURE, row.getLong(1), Kind.EVALUATION, row.getLong(2)))
                .list();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
