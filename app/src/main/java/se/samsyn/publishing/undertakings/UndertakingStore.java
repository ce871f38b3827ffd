package se.samsyn.publishing.undertakings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.publishing.FrozenText;

/** The register of undertakings. {@link #list} reads only what the portal's login may read too. */
@Repository
class UndertakingStore {
    private final JdbcClient jdbc;

    UndertakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same key again adds nothing. */
    boolean insert(
            String municipalityId, String kind, int number, FrozenText frozen, Instant now, long account, String responsible, String key) {
        return jdbc.sql("""
                        insert into public_undertaking (municipality_id, kind, number, revision, content, checksum, published_at, published_by,
                                                        responsible, idempotency_key)
                        values (?, ?, ?, (select coalesce(max(revision), 0) + 1 from public_undertaking
                                          where municipality_id = ? and kind = ? and number = ?), ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, idempotency_key) do nothing""")
                        .params(municipalityId, kind, number, municipalityId, kind, number, frozen.text(), frozen.checksum(), Timestamp.from(now),
                                account, responsible, key)
                        .update()
                == 1;
    }

    /** The latest of each, by number, the newest number first. */
    <T> List<Undertaken<T>> list(String kind, Class<T> type) {
        return jdbc.sql("""
                        select distinct on (number) content, revision, published_at, responsible, checksum from public_undertaking
                        where kind = ? order by number desc, revision desc""")
                .param(kind)
                .query((row, n) -> new Undertaken<>(
                        FrozenText.read(row.getString(1), type), row.getInt(2), row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5)))
                .list();
    }
}
