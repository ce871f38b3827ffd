package se.samsyn.plans.thread;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;

/** Plans, measures and what was done in short. Measures are read through their plan, so that its spread holds. */
@Repository
class PlanThreadStore {
    private static final String OF_PLAN = "join plan p using (municipality_id, plan_id) where m.municipality_id = ?";

    private final JdbcClient jdbc;

    PlanThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Knot> plans() {
        return jdbc.sql("""
                        select plan_id, title, state, coalesce(decided_on, created_at::date) as since, decided_body, decided_on, decision_reference
                        from plan where municipality_id = ? order by number, edition""")
                .param(municipality())
                .query((row, number) -> plan(row))
                .list();
    }

    private static Knot plan(ResultSet row) throws SQLException {
        Knot knot = Knot.of(
                Kind.PLAN, row.getLong("plan_id"), row.getString("title"), "plans.state." + row.getString("state"), row.getObject("since", LocalDate.class),
                "/atgardsplaner/" + row.getLong("plan_id"));
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return decided == null ? knot : knot.saying("plans.thread.decided", row.getString("decided_body"), decided, row.getString("decision_reference"));
    }

    List<Knot> measures() {
        return jdbc.sql("""
                        select m.measure_id, m.title, m.state, m.first_day, m.last_day, m.responsible, m.outcome, p.state as plan_state
                        from measure m """ + " " + OF_PLAN + " order by m.plan_id, m.number")
                .param(municipality())
                .query((row, number) -> {
                    Knot knot = Knot.of(
                                    Kind.MEASURE, row.getLong("measure_id"), row.getString("title"), "plans.measure.state." + row.getString("state"),
                                    row.getObject("first_day", LocalDate.class), "/atgarder/" + row.getLong("measure_id"))
                            .heldBy(row.getString("responsible"))
                            .dueOn(row.getObject("last_day", LocalDate.class));
                    return row.getString("outcome").isEmpty() ? knot : knot.saying("plans.thread.outcome", row.getString("outcome"));
                })
                .list();
    }

    /** What was noted as done, one for each measure with any note. */
    List<Knot> work() {
        return jdbc.sql("""
                        select m.measure_id, m.unit, m.amount as planned, m.hours as hours_planned, w.*
                        from measure m
                        join (select municipality_id, measure_id, count(*) as notes, sum(amount) as done, sum(hours) as hours_done, max(day) as latest
                              from measure_work where municipality_id = ? group by 1, 2) w using (municipality_id, measure_id)
                        """ + OF_PLAN + " order by m.measure_id")
                .params(municipality(), municipality())
                .query((row, number) -> work(row))
                .list();
    }

    private static Knot work(ResultSet row) throws SQLException {
        Knot knot = Knot.of(
                Kind.WORK, row.getLong("measure_id"), "", null, row.getObject("latest", LocalDate.class), "/atgarder/" + row.getLong("measure_id") + "#mot");
        BigDecimal planned = row.getBigDecimal("planned");
        BigDecimal done = row.getBigDecimal("done");
        if (planned != null && done != null) {
            knot = knot.saying("plans.thread.done", plain(done), plain(planned), row.getString("unit"));
        } else {
            knot = knot.saying("plans.thread.noted", row.getInt("notes"));
        }
        BigDecimal hours = row.getBigDecimal("hours_done");
        return hours == null ? knot : knot.saying("plans.thread.hours", plain(hours));
    }

    List<Tie> ties() {
        return jdbc.sql("""
                        select 'PICTURE', picture_id, 'PLAN', plan_id from plan where municipality_id = :municipality and picture_id is not null
                        union all
                        select 'PLAN', m.plan_id, 'MEASURE', m.measure_id
                        from measure m join plan p using (municipality_id, plan_id) where m.municipality_id = :municipality
                        union all
                        select 'CAUSE', c.cause_id, 'MEASURE', c.measure_id
                        from measure_cause c join measure m using (municipality_id, measure_id) join plan p using (municipality_id, plan_id)
                        where c.municipality_id = :municipality
                        union all
                        select distinct 'MEASURE', w.measure_id, 'WORK', w.measure_id from measure_work w where w.municipality_id = :municipality
                        order by 1, 2, 3, 4""")
                .param("municipality", municipality())
                .query((row, number) -> Tie.of(Kind.valueOf(row.getString(1)), row.getLong(2), Kind.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
