package se.samsyn.plans;

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
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** The table of plans. */
@Repository
class PlanStore {
    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Plan> list() {
        return jdbc.sql("select * from plan where municipality_id = ? order by number desc, edition desc")
                .param(municipality())
                .query(PlanStore::read)
                .list();
    }

    Optional<Plan> find(long id) {
        return jdbc.sql("select * from plan where municipality_id = ? and plan_id = ?")
                .params(municipality(), id)
                .query(PlanStore::read)
                .optional();
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select plan_id from plan where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    /** Numbers are given one after the other, also past plans that the visitor does not see. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan ' || ?))").param(municipality()).query().listOfRows();
        int next = jdbc.sql("select coalesce(max(number), 0) + 1 from plan_number where municipality_id = ?")
                .param(municipality())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into plan_number (municipality_id, number) values (?, ?)").params(municipality(), next).update();
        return next;
    }

    long insert(int number, int edition, PlanText text, Spread spread, String key, Visitor visitor, Instant now) {
        return jdbc.sql("""
                        insert into plan (municipality_id, number, edition, state, title, first_day, last_day, picture_id, documentation,
                                          coordination, owner_organisation_id, spread, created_at, idempotency_key)
                        values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning plan_id""")
                .params(municipality(), number, edition, text.title(), text.first(), text.last(), text.pictureId(), text.documentation(),
                        text.coordination(), visitor.organisationId(), spread.name(), Timestamp.from(now), key)
                .query(Long.class)
                .single();
    }

    boolean save(long id, int version, PlanText text, Spread spread) {
        return jdbc.sql("""
                        update plan set title = ?, first_day = ?, last_day = ?, picture_id = ?, documentation = ?, coordination = ?, spread = ?,
                                        version = version + 1
                        where municipality_id = ? and plan_id = ? and version = ?""")
                        .params(text.title(), text.first(), text.last(), text.pictureId(), text.documentation(), text.coordination(),
                                spread.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean move(long id, int version, PlanState state) {
        return jdbc.sql("update plan set state = ?, version = version + 1 where municipality_id = ? and plan_id = ? and version = ?")
                        .params(state.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean decide(long id, int version, Decision decision) {
        return jdbc.sql("""
                        update plan set state = 'DECIDED', decided_body = ?, decided_on = ?, decision_reference = ?, version = version + 1
                        where municipality_id = ? and plan_id = ? and version = ?""")
                        .params(decision.body(), decision.day(), decision.reference(), municipality(), id, version)
                        .update()
                == 1;
    }

    private static Plan read(ResultSet row, int number) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return new Plan(
                row.getLong("plan_id"),
                row.getInt("number"),
                row.getInt("edition"),
                row.getInt("version"),
                PlanState.valueOf(row.getString("state")),
                new PlanText(
                        row.getString("title"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                        row.getObject("picture_id", Long.class), row.getString("documentation"), row.getString("coordination")),
                decided == null ? null : new Decision(row.getString("decided_body"), decided, row.getString("decision_reference")),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")),
                row.getTimestamp("created_at").toInstant());
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
