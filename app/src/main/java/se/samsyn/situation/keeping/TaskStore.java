package se.samsyn.situation.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Task;

/** The tasks that locked pictures and the decisions of groups gave. */
@Repository
public class TaskStore {
    private static final String SELECT = """
            select t.task_id, t.picture_id, p.number as picture_number, t.place, t.what, t.organisation_id, t.function_id,
                   t.responsible, t.due, t.version, t.done_on, t.outcome, t.origin_name, t.origin_address
            from task t
            left join picture p using (municipality_id, picture_id)
            """;

    private final JdbcClient jdbc;

    public TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String municipalityId, long pictureId, List<Judgement.NewTask> tasks, Instant now) {
        for (int i = 0; i < tasks.size(); i++) {
            Judgement.NewTask task = tasks.get(i);
            jdbc.sql("""
                            insert into task (municipality_id, picture_id, position, place, what, organisation_id, function_id,
                                              responsible, due, given_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(municipalityId, pictureId, i + 1, task.place(), task.what(), task.organisationId(), task.functionId(),
                            task.responsible(), task.due(), Timestamp.from(now))
                    .update();
        }
    }

    /** A task of somebody else than a picture; the same key again gives what the first made. */
    public long give(String municipalityId, Judgement.NewTask task, Task.Origin origin, UUID key, Instant now) {
        return jdbc.sql("""
                        insert into task (municipality_id, position, place, what, organisation_id, function_id, responsible, due, given_at,
                                          origin_name, origin_address, idempotency_key)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, idempotency_key) do update set idempotency_key = excluded.idempotency_key
                        returning task_id""")
                .params(municipalityId, task.place(), task.what(), task.organisationId(), task.functionId(), task.responsible(), task.due(),
                        Timestamp.from(now), origin.name(), origin.address(), key)
                .query(Long.class)
                .single();
    }

    public Optional<Task> find(long id) {
        return jdbc.sql(SELECT + "where t.task_id = ?").param(id).query(TaskStore::read).optional();
    }

    /** Open ones first, the one due first on top; then the done ones, latest first. */
    public List<Task> list(Long organisationId) {
        return jdbc.sql(SELECT + """
                        where (?::bigint is null or t.organisation_id = ?::bigint)
                          and (p.state is distinct from 'REPLACED' or t.done_on is not null)
                        order by (t.done_on is not null), case when t.done_on is null then t.due end, t.done_on desc, t.task_id""")
                .params(organisationId, organisationId)
                .query(TaskStore::read)
                .list();
    }

    public List<Task> ofPicture(long pictureId) {
        return jdbc.sql(SELECT + "where t.picture_id = ? order by t.position").param(pictureId).query(TaskStore::read).list();
    }

    /** What a picture of a period says of earlier tasks: those not done, and those done since a day. */
    public List<Task> carried(LocalDate since, int exceptNumber) {
        return jdbc.sql(SELECT + """
                        where p.state is distinct from 'REPLACED' and p.number is distinct from ? and (t.done_on is null or t.done_on >= ?)
                        order by (t.done_on is null), t.due, t.task_id""")
                .params(exceptNumber, since)
                .query(TaskStore::read)
                .list();
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    public boolean done(long id, int version, LocalDate on, String outcome, long accountId) {
        return jdbc.sql("""
                        update task set done_on = ?, outcome = ?, done_by = ?, version = version + 1
                        where task_id = ? and version = ?""")
                        .params(on, outcome, accountId, id, version)
                        .update() == 1;
    }

    private static Task read(ResultSet row, int number) throws SQLException {
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new Task(
                row.getLong("task_id"),
                row.getLong("picture_id"),
                row.getInt("picture_number"),
                row.getString("place"),
                row.getString("what"),
                row.getLong("organisation_id"),
                row.getObject("function_id", Long.class),
                row.getString("responsible"),
                row.getObject("due", LocalDate.class),
                row.getInt("version"),
                done == null ? null : new Task.Done(done, row.getString("outcome")),
                row.getString("origin_name") == null
                        ? null
                        : new Task.Origin(row.getString("origin_name"), row.getString("origin_address")));
    }
}
