package se.samsyn.agreements.thread;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;

/** Agreements and pledges in short. */
@Repository
class AgreementThreadStore {
    private final JdbcClient jdbc;

    AgreementThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Knot> agreements() {
        return jdbc.sql("""
                        select agreement_id, terms::json ->> 'title' as title, state, created_at::date as since from agreement
                        where municipality_id = ? order by number, edition""")
                .param(municipality())
                .query((row, number) -> Knot.of(
                        Kind.AGREEMENT, row.getLong("agreement_id"), row.getString("title"), "agreements.state." + row.getString("state"),
                        row.getObject("since", LocalDate.class), "/overenskommelser/" + row.getLong("agreement_id")))
                .list();
    }

    List<Knot> pledges() {
        return jdbc.sql("""
                        select pledge_id, promise::json ->> 'text' as title, state, coalesce(decided_on, created_at::date) as since,
                               (promise::json ->> 'last')::date as last,
                               (select string_agg(distinct a ->> 'owner', ', ') from json_array_elements(promise::json -> 'activities') a) as owners
                        from pledge where municipality_id = ? order by number""")
                .param(municipality())
                .query((row, number) -> {
                    String owners = row.getString("owners");
                    return Knot.of(
                                    Kind.PLEDGE, row.getLong("pledge_id"), row.getString("title"), "agreements.pledges.state." + row.getString("state"),
                                    row.getObject("since", LocalDate.class), "/loften/" + row.getLong("pledge_id"))
                            .heldBy(owners == null ? "" : owners)
                            .dueOn(row.getObject("last", LocalDate.class));
                })
                .list();
    }

    List<Tie> ofAgreements() {
        return jdbc.sql("""
                        select p.value::bigint, a.agreement_id from agreement a, json_array_elements_text(a.terms::json -> 'problems') p
                        where a.municipality_id = ? order by 2, 1""")
                .param(municipality())
                .query((row, number) -> Tie.of(Kind.PROBLEM, row.getLong(1), Kind.AGREEMENT, row.getLong(2)))
                .list();
    }

    List<Tie> ofPledges() {
        return jdbc.sql("""
                        select 'PROBLEM', (promise::json ->> 'problemId')::bigint, pledge_id from pledge
                        where municipality_id = :municipality and promise::json ->> 'problemId' is not null
                        union all
                        select 'AGREEMENT', (promise::json ->> 'agreementId')::bigint, pledge_id from pledge
                        where municipality_id = :municipality and promise::json ->> 'agreementId' is not null
                        order by 3, 1""")
                .param("municipality", municipality())
                .query((row, number) -> Tie.of(Kind.valueOf(row.getString(1)), row.getLong(2), Kind.PLEDGE, row.getLong(3)))
                .list();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
