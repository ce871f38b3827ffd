package se.samsyn.observations.reporters;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** The link from a report to the account that sent it, asked through the database's own functions: its rows cannot be read. */
@Repository
public class ReporterStore {
    private final JdbcClient jdbc;

    public ReporterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long observationId, long accountId, boolean byPhone, String function) {
        jdbc.sql("select reporter_add(?, ?, ?)").params(observationId, accountId, byPhone).query().listOfRows();
        if (function != null) {
            jdbc.sql("update observation set reporter_function = ? where municipality_id = ? and id = ?")
                    .params(function, Scope.get().municipalityId(), observationId)
                    .update();
        }
    }

    boolean sent(long observationId, long accountId) {
        return jdbc.sql("select reporter_is(?, ?)").params(observationId, accountId).query(Boolean.class).single();
    }

    Optional<Long> accountOf(long observationId) {
        return jdbc.sql("select reporter_of(?)").param(observationId).query(Long.class).optional();
    }

    long count(long accountId) {
        return jdbc.sql("select count(*) from reporter_reports(?)").param(accountId).query(Long.class).single();
    }

    Optional<String> function(long observationId) {
        return jdbc.sql("""
                        select reporter_function from observation
                        where municipality_id = ? and id = ? and reporter_function is not null""")
                .params(Scope.get().municipalityId(), observationId)
                .query(String.class)
                .optional();
    }

    Pile links(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + "reporter_dates(:before) as gone(dated)", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, PileStore.PILE + "reporter_weed(:before, :most) as gone(dated)", limit, most);
    }
}
