package se.samsyn.duties.year;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.identity.SignedIn;

/** How long before each step a matter must be ready, and the hashes of the words that open somebody's calendar. */
@Repository
class YearStore {
    private final JdbcClient jdbc;

    YearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Preparation preparation() {
        return jdbc.sql("select papers, office, au, ks, version from duty_preparation where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> new Preparation(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .optional()
                .orElseGet(Preparation::usual);
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    boolean save(Preparation preparation) {
        return jdbc.sql("""
                        insert into duty_preparation (municipality_id, papers, office, au, ks, version) values (?, ?, ?, ?, ?, 1)
                        on conflict (municipality_id) do update set papers = excluded.papers, office = excluded.office, au = excluded.au,
                            ks = excluded.ks, version = duty_preparation.version + 1
                        where duty_preparation.version = ?""")
                        .params(municipality(), preparation.papers(), preparation.office(), preparation.au(), preparation.ks(), preparation.version())
                        .update()
                == 1;
    }

    boolean linkMade(String key) {
        return jdbc.sql("select count(*) from calendar_link where municipality_id = ? and idempotency_key = ?")
                        .params(municipality(), key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insertLink(byte[] hash, SignedIn whose, String key, Instant now) {
        jdbc.sql("""
                        insert into calendar_link (municipality_id, token_hash, account_id, epoch, made_at, idempotency_key)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(municipality(), hash, whose.accountId(), whose.epoch(), Timestamp.from(now), key)
                .update();
    }

    List<CalendarLink> links(long accountId) {
        return jdbc.sql("""
                        select link_id, made_at from calendar_link
                        where municipality_id = ? and account_id = ? and revoked_at is null order by link_id desc""")
                .params(municipality(), accountId)
                .query((row, number) -> new CalendarLink(row.getLong(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    boolean revoke(long linkId, long accountId, Instant now) {
        return jdbc.sql("""
                        update calendar_link set revoked_at = ?
                        where municipality_id = ? and link_id = ? and account_id = ? and revoked_at is null""")
                        .params(Timestamp.from(now), municipality(), linkId, accountId)
                        .update()
                == 1;
    }

    /** Asked without a scope, by the word alone. */
    Optional<SignedIn> whose(byte[] hash) {
        return jdbc.sql("select account_id, epoch from calendar_link_open(?)")
                .param(hash)
                .query((row, number) -> new SignedIn(row.getLong(1), row.getInt(2)))
                .optional();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
