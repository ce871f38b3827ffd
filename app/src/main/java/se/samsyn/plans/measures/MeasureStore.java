package se.samsyn.plans.measures;

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

/** The tables of measures. What belongs to a measure is read through its plan, so that the plan's spread holds for all of it. */
@Repository
public class MeasureStore {
    private static final String SELECT = """
            select m.*, (select coalesce(sum(w.amount), 0) from measure_work w
                         where w.municipality_id = m.municipality_id and w.measure_id = m.measure_id) as done,
                        (select coalesce(sum(w.hours), 0) from measure_work w
                         where w.municipality_id = m.municipality_id and w.measure_id = m.measure_id) as hours_done
            from measure m join plan p on p.municipality_id = m.municipality_id and p.plan_id = m.plan_id
            where m.municipality_id = ?
            """;

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a plan, by number. */
    public List<Measure> list(long planId) {
        return jdbc.sql(SELECT + " and m.plan_id = ? order by m.number").params(municipality(), planId).query(this::read).list();
    }

    /** Those of decided plans that stand, for which an organisation answers. */
    List<Measure> ofOrganisation(long organisationId) {
        return jdbc.sql(SELECT + " and p.state in ('DECIDED', 'FOLLOWED_UP') and m.organisation_id = ? order by m.last_day, m.measure_id")
                .params(municipality(), organisationId)
                .query(this::read)
                .list();
    }

    Optional<Measure> find(long id) {
        return jdbc.sql(SELECT + " and m.measure_id = ?").params(municipality(), id).query(this::read).optional();
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select measure_id from measure where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(long planId, NewMeasure is, List<Measure.CauseLink> causes, long organisationId, String responsible, String key) {
        long id = jdbc.sql("""
                        insert into measure (municipality_id, plan_id, number, state, title, what, kind, term, indicator, baseline, target,
                                             target_day, first_day, last_day, organisation_id, function_id, responsible, participants, ordinary,
                                             amount, unit, hours, sek, outcome, idempotency_key)
                        values (?, ?, (select coalesce(max(number), 0) + 1 from measure where municipality_id = ? and plan_id = ?), 'PLANNED',
                                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?) returning measure_id""")
                .params(municipality(), planId, municipality(), planId, is.title(), is.what(), is.kind().name(), is.term().name(),
                        is.indicator(), is.baseline(), is.target(), is.targetDay(), is.first(), is.last(), organisationId, is.functionId(),
                        responsible, is.participants(), is.ordinary(), is.amount(), is.unit(), is.hours(), is.sek(), key)
                .query(Long.class)
                .single();
        link(id, causes);
        return id;
    }

    boolean save(long id, int version, NewMeasure is, List<Measure.CauseLink> causes, long organisationId, String responsible) {
        boolean saved = jdbc.sql("""
                        update measure set title = ?, what = ?, kind = ?, term = ?, indicator = ?, baseline = ?, target = ?, target_day = ?,
                                           first_day = ?, last_day = ?, organisation_id = ?, function_id = ?, responsible = ?, participants = ?,
                                           ordinary = ?, amount = ?, unit = ?, hours = ?, sek = ?, version = version + 1
                        where municipality_id = ? and measure_id = ? and version = ?""")
                        .params(is.title(), is.what(), is.kind().name(), is.term().name(), is.indicator(), is.baseline(), is.target(),
                                is.targetDay(), is.first(), is.last(), organisationId, is.functionId(), responsible, is.participants(),
                                is.ordinary(), is.amount(), is.unit(), is.hours(), is.sek(), municipality(), id, version)
                        .update()
                == 1;
        if (saved) {
            jdbc.sql("delete from measure_cause where municipality_id = ? and measure_id = ?").params(municipality(), id).update();
            link(id, causes);
        }
        return saved;
    }

    void remove(long id) {
        jdbc.sql("delete from measure where municipality_id = ? and measure_id = ?").params(municipality(), id).update();
    }

    boolean move(long id, int version, MeasureState state, Measure.Colour colour, String outcome) {
        return jdbc.sql("""
                        update measure set state = ?, colour = ?, outcome = ?, version = version + 1
                        where municipality_id = ? and measure_id = ? and version = ?""")
                        .params(state.name(), colour == null ? null : colour.name(), outcome, municipality(), id, version)
                        .update()
                == 1;
    }

    boolean note(long id, Work work, String key, Visitor visitor, Instant now) {
        return jdbc.sql("""
                        insert into measure_work (municipality_id, measure_id, day, amount, hours, note, organisation_id, organisation,
                                                  noted_at, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), id, work.day(), work.amount(), work.hours(), work.note(), visitor.organisationId(),
                                visitor.organisationName(), Timestamp.from(now), key)
                        .update()
                == 1;
    }

    boolean strike(long id, long workId) {
        return jdbc.sql("delete from measure_work where municipality_id = ? and measure_id = ? and work_id = ?")
                        .params(municipality(), id, workId)
                        .update()
                == 1;
    }

    List<Work.Noted> work(long id) {
        return jdbc.sql("""
                        select work_id, day, amount, hours, note, organisation from measure_work
                        where municipality_id = ? and measure_id = ? order by day desc, work_id desc""")
                .params(municipality(), id)
                .query((row, number) -> new Work.Noted(
                        row.getLong(1),
                        new Work(row.getObject(2, LocalDate.class), row.getBigDecimal(3), row.getBigDecimal(4), row.getString(5)),
                        row.getString(6)))
                .list();
    }

    /** Copies what is not finished into another plan, planned anew. */
    public void copyUnfinished(long from, long to) {
        for (Measure measure : list(from)) {
            if (!measure.state().finished()) {
                insert(to, measure.is(), measure.causes(), measure.responsibleOrganisationId(), measure.responsible(), "copy " + to + " " + measure.id());
            }
        }
    }

    private void link(long id, List<Measure.CauseLink> causes) {
        causes.forEach(cause -> jdbc.sql("""
                        insert into measure_cause (municipality_id, measure_id, cause_id, analysis_id, label) values (?, ?, ?, ?, ?)""")
                .params(municipality(), id, cause.causeId(), cause.analysisId(), cause.label())
                .update());
    }

    private List<Measure.CauseLink> causes(long id) {
        return jdbc.sql("""
                        select cause_id, analysis_id, label from measure_cause
                        where municipality_id = ? and measure_id = ? order by label""")
                .params(municipality(), id)
                .query((row, number) -> new Measure.CauseLink(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    private Measure read(ResultSet row, int rowNumber) throws SQLException {
        long id = row.getLong("measure_id");
        List<Measure.CauseLink> causes = causes(id);
        String colour = row.getString("colour");
        return new Measure(
                id,
                row.getLong("plan_id"),
                row.getInt("number"),
                row.getInt("version"),
                MeasureState.valueOf(row.getString("state")),
                new NewMeasure(
                        row.getString("title"), row.getString("what"), causes.stream().map(Measure.CauseLink::causeId).toList(),
                        NewMeasure.Kind.valueOf(row.getString("kind")), NewMeasure.Term.valueOf(row.getString("term")),
                        row.getString("indicator"), row.getBigDecimal("baseline"), row.getBigDecimal("target"),
                        row.getObject("target_day", LocalDate.class), row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class), row.getLong("function_id"), row.getString("participants"),
                        row.getBoolean("ordinary"), row.getBigDecimal("amount"), row.getString("unit"), row.getBigDecimal("hours"),
                        row.getObject("sek", Long.class)),
                causes,
                row.getString("responsible"),
                row.getLong("organisation_id"),
                colour == null ? null : Measure.Colour.valueOf(colour),
                row.getString("outcome"),
                row.getBigDecimal("done"),
                row.getBigDecimal("hours_done"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
