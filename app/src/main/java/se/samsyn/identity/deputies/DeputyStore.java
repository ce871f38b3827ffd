package se.samsyn.identity.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class DeputyStore {
    private static final String SELECT =
            "select d.deputy_id, d.appointed_by, d.person_id, d.function_id, d.first_day, d.last_day, d.withdrawn_at from deputy d ";

    private final JdbcClient jdbc;

    DeputyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the new row; empty when the key is used already. */
    Optional<Long> insert(
            long appointedBy, Long personId, Long functionId, LocalDate first, LocalDate last, Instant now, UUID key) {
        return jdbc.sql("""
                        insert into deputy (municipality_id, appointed_by, person_id, function_id, first_day, last_day, created_at,
                            idempotency_key)
                        values (:municipality, :by, :person, :function, :first, :last, :now, :key)
                        on conflict (municipality_id, idempotency_key) do nothing returning deputy_id""")
                .param("municipality", Scope.get().municipalityId())
                .param("by", appointedBy)
                .param("person", personId, java.sql.Types.BIGINT)
                .param("function", functionId, java.sql.Types.BIGINT)
                .param("first", first)
                .param("last", last)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    /** Those that last on a day and whose appointers still review themselves: a right ends with the right it stands for. */
    List<Deputy> lasting(LocalDate day) {
        return jdbc.sql(SELECT + """
                        join account a on a.municipality_id = d.municipality_id and a.account_id = d.appointed_by
                        where d.municipality_id = :municipality and d.withdrawn_at is null
                            and d.first_day <= :day and d.last_day >= :day
                            and a.state = 'ACTIVE' and a.roles && array['REVIEWER', 'COORDINATOR']""")
                .param("municipality", Scope.get().municipalityId())
                .param("day", day)
                .query(DeputyStore::read)
                .list();
    }

    List<Deputy> listSince(LocalDate day) {
        return jdbc.sql(SELECT + "where d.municipality_id = ? and d.last_day >= ? order by d.first_day, d.deputy_id")
                .params(Scope.get().municipalityId(), day)
                .query(DeputyStore::read)
                .list();
    }

    boolean withdraw(long deputyId, Instant now) {
        return jdbc.sql("update deputy set withdrawn_at = ? where municipality_id = ? and deputy_id = ? and withdrawn_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), Scope.get().municipalityId(), deputyId)
                        .update()
                == 1;
    }

    private static Deputy read(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Deputy(
                row.getLong("deputy_id"),
                row.getLong("appointed_by"),
                row.getObject("person_id", Long.class),
                row.getObject("function_id", Long.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
