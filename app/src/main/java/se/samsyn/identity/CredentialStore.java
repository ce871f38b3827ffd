package se.samsyn.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links, remembered phones and counted attempts; hashes only. All outside row-level security. */
@Repository
class CredentialStore {
    /** How often, since when. */
    record Attempts(int count, Instant firstAt) {}

    private static final RowMapper<Phones.Phone> PHONE = (row, number) -> new Phones.Phone(
            row.getLong("phone_id"),
            row.getLong("account_id"),
            instant(row.getObject("created_at", OffsetDateTime.class)),
            instant(row.getObject("last_used_at", OffsetDateTime.class)),
            instant(row.getObject("expires_at", OffsetDateTime.class)));

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Counts one more attempt, or the first of a new window, and says how many there are. */
    Attempts count(byte[] subject, Instant now, Duration window) {
        return jdbc.sql("""
                insert into sign_in_attempt as a (subject, attempts, first_at, last_at) values (:subject, 1, :now, :now)
                on conflict (subject) do update set
                    attempts = case when a.first_at <= :start then 1 else a.attempts + 1 end,
                    first_at = case when a.first_at <= :start then :now else a.first_at end,
                    last_at = :now
                returning attempts, first_at""")
                .param("subject", subject)
                .param("now", utc(now))
                .param("start", utc(now.minus(window)))
                .query((row, number) -> new Attempts(row.getInt("attempts"), instant(row.getObject("first_at", OffsetDateTime.class))))
                .single();
    }

    void forget(byte[] subject) {
        jdbc.sql("delete from sign_in_attempt where subject = :subject").param("subject", subject).update();
    }

    void takeBack(byte[] subject) {
        jdbc.sql("update sign_in_attempt set attempts = greatest(0, attempts - 1) where subject = :subject")
                .param("subject", subject)
                .update();
    }

    void insertLink(byte[] hash, OneTimeLinks.Purpose purpose, Long accountId, Instant now, Instant expires) {
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, account_id, created_at, expires_at)
                values (:hash, :purpose, :account, :now, :expires)""")
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("account", accountId)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    /** Makes the account's earlier links of that purpose useless. */
    void withdrawLinks(OneTimeLinks.Purpose purpose, Long accountId, Instant now) {
        jdbc.sql("""
                update one_time_link set used_at = :now
                where purpose = :purpose and account_id is not distinct from :account::bigint and used_at is null""")
                .param("purpose", purpose.name())
                .param("account", accountId)
                .param("now", utc(now))
                .update();
    }

    /** The account of a link that can still be used; 0 for the set-up link. */
    Optional<Long> findLink(byte[] hash, OneTimeLinks.Purpose purpose, Instant now) {
        return jdbc.sql("""
                select coalesce(account_id, 0) from one_time_link
                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    /** Uses the link up; of two at the same time only one gets an answer. */
    Optional<Long> useLink(byte[] hash, OneTimeLinks.Purpose purpose, Instant now) {
        return jdbc.sql("""
                update one_time_link set used_at = :now
                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                returning coalesce(account_id, 0)""")
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    void insertPhone(String municipalityId, long accountId, byte[] hash, Instant now, Instant expires) {
        jdbc.sql("""
                insert into phone (municipality_id, account_id, token_hash, created_at, last_used_at, expires_at)
                values (:municipality, :account, :hash, :now, :now, :expires)""")
                .param("municipality", municipalityId)
                .param("account", accountId)
                .param("hash", hash)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    Optional<Phones.Phone> findPhone(byte[] hash, Instant now) {
        return jdbc.sql("select * from phone where token_hash = :hash and revoked_at is null and expires_at > :now")
                .param("hash", hash)
                .param("now", utc(now))
                .query(PHONE)
                .optional();
    }

    void touchPhone(long phoneId, Instant now) {
        jdbc.sql("update phone set last_used_at = :now where phone_id = :id")
                .param("now", utc(now))
                .param("id", phoneId)
                .update();
    }

    List<Phones.Phone> listPhones(long accountId, Instant now) {
        return jdbc.sql("""
                select * from phone where account_id = :account and revoked_at is null and expires_at > :now
                order by created_at desc""")
                .param("account", accountId)
                .param("now", utc(now))
                .query(PHONE)
                .list();
    }

    boolean revokePhone(long accountId, long phoneId, Instant now) {
        return jdbc.sql("""
                update phone set revoked_at = :now
                where account_id = :account and phone_id = :id and revoked_at is null""")
                        .param("account", accountId)
                        .param("id", phoneId)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    int revokePhones(long accountId, Instant now) {
        return jdbc.sql("update phone set revoked_at = :now where account_id = :account and revoked_at is null")
                .param("account", accountId)
                .param("now", utc(now))
                .update();
    }

    /** What is of no use any more. */
    int sweep(Instant before) {
        int rows = 0;
        for (String old : List.of(
                "delete from sign_in_attempt where last_at < :before",
                "delete from one_time_link where expires_at < :before",
                "delete from phone where expires_at < :before or revoked_at < :before")) {
            rows += jdbc.sql(old).param("before", utc(before)).update();
        }
        return rows;
    }
}
