package se.samsyn.privacy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsyn.database.Scope;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/**
 * What every {@link Weeder}'s statement has in common: it ends in {@link #PILE} over rows called {@code gone} with a moment
 * {@code dated}, and may name {@code :municipality}, {@code :before}, {@code :today}, {@code :zone} and {@code :most}.
 */
public final class PileStore {
    /** How many, and the days of the oldest and the newest in the municipality's zone. */
    public static final String PILE =
            " select count(*), min((gone.dated at time zone :zone)::date), max((gone.dated at time zone :zone)::date) from ";

    private PileStore() {}

    public static Pile count(JdbcClient jdbc, String sql, Limit limit) {
        return weed(jdbc, sql, limit, 0);
    }

    public static Pile weed(JdbcClient jdbc, String sql, Limit limit, int most) {
        return jdbc.sql(sql)
                .param("municipality", Scope.get().municipalityId())
                .param("zone", limit.zone().getId())
                .param("before", limit.moment().atOffset(ZoneOffset.UTC))
                .param("today", limit.today())
                .param("most", most)
                .query((row, number) -> new Pile(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .single();
    }
}
