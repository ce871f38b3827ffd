package se.samsyn.agreements.pledges;

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
import se.samsyn.publishing.FrozenText;

/** The tables of pledges. */
@Repository
class PledgeStore {
    private final JdbcClient jdbc;

    PledgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers are given one after the other: whoever writes a pledge waits for the one before. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pledge ' || ?))").param(municipality()).query().listOfRows();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from pledge_number where municipality_id = ?")
                .param(municipality())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into pledge_number (municipality_id, number) values (?, ?)").params(municipality(), number).update();
        return number;
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select pledge_id from pledge where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(int number, Promise promise, Spread spread, String key, Visitor visitor, Instant now) {
        return jdbc.sql("""
                        insert into pledge (municipality_id, number, state, promise, owner_organisation_id, spread, created_at, idempotency_key)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?, ?) returning pledge_id""")
                .params(municipality(), number, FrozenText.of(promise).text(), visitor.organisationId(), spread.name(), Timestamp.from(now), key)
                .query(Long.class)
                .single();
    }

    boolean save(long id, int version, Promise promise) {
        return jdbc.sql("""
                        update pledge set promise = ?, version = version + 1
                        where municipality_id = ? and pledge_id = ? and version = ? and state = 'DRAFT'""")
                        .params(FrozenText.of(promise).text(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean decide(long id, int version, Pledge.Decision decision) {
        return jdbc.sql("""
                        update pledge set state = 'DECIDED', decided_on = ?, decided_by = ?, version = version + 1
                        where municipality_id = ? and pledge_id = ? and version = ?""")
                        .params(decision.day(), decision.by(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean move(long id, int version, Pledge.State state) {
        return jdbc.sql("update pledge set state = ?, version = version + 1 where municipality_id = ? and pledge_id = ? and version = ?")
                        .params(state.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean followUp(long id, int version, List<Pledge.Result> results, LocalDate day) {
        return jdbc.sql("""
                        update pledge set state = 'FOLLOWED_UP', results = ?, followed_up_on = ?, version = version + 1
                        where municipality_id = ? and pledge_id = ? and version = ?""")
                        .params(FrozenText.of(results).text(), day, municipality(), id, version)
                        .update()
                == 1;
    }

    boolean feedBack(long id, int version, Pledge.Feedback feedback) {
        return jdbc.sql("""
                        update pledge set state = 'FED_BACK', fed_back_on = ?, told = ?, not_done = ?, why = ?, how = ?, version = version + 1
                        where municipality_id = ? and pledge_id = ? and version = ?""")
                        .params(feedback.day(), feedback.told(), feedback.notDone(), feedback.why(), feedback.how(), municipality(), id, version)
                        .update()
                == 1;
    }

    Optional<Pledge> find(long id) {
        return jdbc.sql("select * from pledge where municipality_id = ? and pledge_id = ?")
                .params(municipality(), id)
                .query(PledgeStore::read)
                .optional();
    }

    /** Waits for whoever is changing the same pledge just now. */
    Optional<Pledge> lock(long id) {
        return jdbc.sql("select * from pledge where municipality_id = ? and pledge_id = ? for update")
                .params(municipality(), id)
                .query(PledgeStore::read)
                .optional();
    }

    /** The latest first. */
    List<Pledge> list() {
        return jdbc.sql("select * from pledge where municipality_id = ? order by number desc")
                .param(municipality())
                .query(PledgeStore::read)
                .list();
    }

    Optional<Integer> months() {
        return jdbc.sql("select months from pledge_setting where municipality_id = ?").param(municipality()).query(Integer.class).optional();
    }

    void chooseMonths(int months) {
        jdbc.sql("""
                        insert into pledge_setting (municipality_id, months) values (?, ?)
                        on conflict (municipality_id) do update set months = excluded.months""")
                .params(municipality(), months)
                .update();
    }

    private static Pledge read(ResultSet row, int number) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        LocalDate fedBack = row.getObject("fed_back_on", LocalDate.class);
        String results = row.getString("results");
        return new Pledge(
                row.getLong("pledge_id"),
                row.getInt("number"),
                row.getInt("version"),
                Pledge.State.valueOf(row.getString("state")),
                FrozenText.read(row.getString("promise"), Promise.class),
                decided == null ? null : new Pledge.Decision(decided, row.getString("decided_by")),
                results == null ? List.of() : List.of(FrozenText.read(results, Pledge.Result[].class)),
                row.getObject("followed_up_on", LocalDate.class),
                fedBack == null
                        ? null
                        : new Pledge.Feedback(fedBack, row.getString("told"), row.getString("not_done"), row.getString("why"), row.getString("how")),
                Spread.valueOf(row.getString("spread")));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
