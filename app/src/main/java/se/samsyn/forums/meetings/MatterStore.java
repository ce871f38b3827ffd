package se.samsyn.forums.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.forums.Body;
import se.samsyn.forums.Matter;

/** The table of lifted matters. Read with the group that raised them, so that its spread holds. */
@Repository
public class MatterStore {
    private static final String SELECT = "select x.* from matter x join forum f using (municipality_id, forum_id) ";
    private static final String WHERE = " where municipality_id = ? and matter_id = ? and version = ?";

    private final JdbcClient jdbc;

    public MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> findByKey(UUID key) {
        return jdbc.sql("select matter_id from matter where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    public long insert(long forumId, Long itemId, String title, String question, Body body, LocalDate on, UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('matter ' || ?))").param(municipality()).query().listOfRows();
        return jdbc.sql("""
                        insert into matter (municipality_id, number, forum_id, item_id, title, question, body, state, raised_on, idempotency_key)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, 'RAISED', ?, ? from matter where municipality_id = ?
                        returning matter_id""")
                .params(municipality(), forumId, itemId, title, question, body.name(), on, key, municipality())
                .query(Long.class)
                .single();
    }

    /** By number, the latest first. */
    public List<Matter> list() {
        return jdbc.sql(SELECT + "where x.municipality_id = ? order by x.number desc").param(municipality()).query(MatterStore::read).list();
    }

    public Optional<Matter> find(long id) {
        return jdbc.sql(SELECT + "where x.municipality_id = ? and x.matter_id = ?")
                .params(municipality(), id)
                .query(MatterStore::read)
                .optional();
    }

    public boolean move(long id, int version, Matter.State state) {
        return jdbc.sql("update matter set state = ?, version = version + 1" + WHERE)
                        .params(state.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean decided(long id, int version, Matter.Decision decision) {
        return jdbc.sql("""
                        update matter set state = 'DECIDED', decision = ?, decided_on = ?, paragraph = ?, diary_number = ?,
                            version = version + 1""" + WHERE)
                        .params(decision.text(), decision.on(), decision.paragraph(), decision.diaryNumber(), municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean assigned(long id, int version, long taskId) {
        return jdbc.sql("update matter set state = 'ASSIGNED', task_id = ?, version = version + 1" + WHERE)
                        .params(taskId, municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean reported(long id, int version, String report, LocalDate on) {
        return jdbc.sql("update matter set state = 'REPORTED_BACK', report = ?, reported_on = ?, version = version + 1" + WHERE)
                        .params(report, on, municipality(), id, version)
                        .update()
                == 1;
    }

    private static Matter read(ResultSet row, int number) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        LocalDate reported = row.getObject("reported_on", LocalDate.class);
        return new Matter(
                row.getLong("matter_id"), row.getInt("number"), row.getLong("forum_id"), row.getString("title"), row.getString("question"),
                Body.valueOf(row.getString("body")), Matter.State.valueOf(row.getString("state")),
                decided == null ? null
                        : new Matter.Decision(row.getString("decision"), decided, row.getString("paragraph"), row.getString("diary_number")),
                row.getObject("task_id", Long.class),
                reported == null ? null : new Matter.Report(row.getString("report"), reported),
                row.getObject("raised_on", LocalDate.class), row.getInt("version"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
