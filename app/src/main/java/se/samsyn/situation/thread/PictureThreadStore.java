package se.samsyn.situation.thread;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;

/** Pictures and tasks in short, without what was frozen of them. */
@Repository
class PictureThreadStore {
    private final JdbcClient jdbc;

    PictureThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts too: a problem may have been seen in one. */
    List<Knot> pictures() {
        return jdbc.sql("""
                        select picture_id, number, title, kind, case when state = 'LOCKED' and decision_body is not null then 'FIXED' else state end as state,
                               coalesce(decided_on, locked_at::date, drafted_at::date) as since, first_day, last_day
                        from picture where municipality_id = ? order by last_day, picture_id""")
                .param(municipality())
                .query((row, number) -> Knot.of(
                                Kind.PICTURE, row.getLong("picture_id"), row.getString("title"), "situation.state." + row.getString("state"),
                                row.getObject("since", LocalDate.class), "/lagesbilder/" + row.getLong("picture_id"))
                        .saying("situation.thread." + row.getString("kind"), row.getInt("number")))
                .list();
    }

    List<Knot> weeded() {
        return jdbc.sql("select picture_id, weeded_on from weeded_picture where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> Knot.weeded(Kind.PICTURE, row.getLong(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** @param organisationId whose, or null for all */
    List<Knot> tasks(Long organisationId) {
        return jdbc.sql("""
                        select task_id, case when place = '' then what else place || ': ' || what end as title, responsible, due, done_on, outcome,
                               given_at::date as since
                        from task where municipality_id = ? and (?::bigint is null or organisation_id = ?) order by task_id""")
                .params(municipality(), organisationId, organisationId)
                .query((row, number) -> {
                    LocalDate done = row.getObject("done_on", LocalDate.class);
                    Knot knot = Knot.of(
                                    Kind.TASK, row.getLong("task_id"), row.getString("title"), "situation.thread.task." + (done == null ? "OPEN" : "DONE"),
                                    done == null ? row.getObject("since", LocalDate.class) : done, "/uppdrag/" + row.getLong("task_id"))
                            .heldBy(row.getString("responsible"))
                            .dueOn(row.getObject("due", LocalDate.class));
                    return done == null ? knot : knot.saying("situation.thread.outcome", row.getString("outcome"));
                })
                .list();
    }

    /** From pictures to the tasks that they gave. */
    List<Tie> ties() {
        return jdbc.sql("select picture_id, task_id from task where municipality_id = ? and picture_id is not null order by task_id")
                .param(municipality())
                .query((row, number) -> Tie.of(Kind.PICTURE, row.getLong(1), Kind.TASK, row.getLong(2)))
                .list();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
