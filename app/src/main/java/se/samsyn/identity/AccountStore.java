package se.samsyn.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.kernel.Role;

/** The table is outside row-level security: what lists or changes names the municipality itself. */
@Repository
class AccountStore {
    private static final String SELECT =
            "select account_id, municipality_id, person_id, email, roles, state, epoch, persona, version from account ";
    private static final RowMapper<Account> ROW = (row, number) -> new Account(
            row.getLong("account_id"),
            row.getString("municipality_id"),
            row.getLong("person_id"),
            row.getString("email"),
            roles(row),
            Account.State.valueOf(row.getString("state")),
            row.getInt("epoch"),
            row.getString("persona"),
            row.getInt("version"));

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    /** Whoever's it is; for finding out who visits. */
    Optional<Account> find(long accountId) {
        return jdbc.sql(SELECT + "where account_id = :id").param("id", accountId).query(ROW).optional();
    }

    Optional<Account> find(String municipalityId, long accountId) {
        return find(accountId).filter(account -> account.municipalityId().equals(municipalityId));
    }

    Optional<Account> findByEmail(String email) {
        return jdbc.sql(SELECT + "where lower(email) = lower(:email)").param("email", email).query(ROW).optional();
    }

    Optional<Account> findPersona(String municipalityId, String persona) {
        return jdbc.sql(SELECT + "where municipality_id = :municipality and persona = :persona")
                .param("municipality", municipalityId)
                .param("persona", persona)
                .query(ROW)
                .optional();
    }

    List<Account> list(String municipalityId) {
        return jdbc.sql(SELECT + "where municipality_id = :municipality order by account_id")
                .param("municipality", municipalityId)
                .query(ROW)
                .list();
    }

    List<Account> list(String municipalityId, Set<Long> accountIds) {
        return jdbc.sql(SELECT + "where municipality_id = :municipality and account_id = any(:ids)")
                .param("municipality", municipalityId)
                .param("ids", accountIds.toArray(Long[]::new))
                .query(ROW)
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from account)").query(Boolean.class).single();
    }

    /** Null when no password has been chosen. */
    String passwordHash(long accountId) {
        return jdbc.sql("select coalesce(password_hash, '') from account where account_id = :id")
                .param("id", accountId)
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty())
                .orElse(null);
    }

    long insert(NewAccount account, String municipalityId, long personId, Account.State state, Instant at, UUID key) {
        return jdbc.sql("""
                insert into account (municipality_id, person_id, email, roles, state, persona, created_at, idempotency_key)
                values (:municipality, :person, :email, :roles, :state, :persona, :at, :key)
                returning account_id""")
                .param("municipality", municipalityId)
                .param("person", personId)
                .param("email", account.email())
                .param("roles", names(account.roles()))
                .param("state", state.name())
                .param("persona", account.persona())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .query(Long.class)
                .single();
    }

    Optional<Account> findByKey(String municipalityId, UUID key) {
        return jdbc.sql(SELECT + "where municipality_id = :municipality and idempotency_key = :key")
                .param("municipality", municipalityId)
                .param("key", key)
                .query(ROW)
                .optional();
    }

    /** Also makes an invited account active. */
    void setPassword(long accountId, String hash) {
        jdbc.sql("""
                update account set password_hash = :hash, epoch = epoch + 1, version = version + 1,
                       state = case state when 'INVITED' then 'ACTIVE' else state end
                where account_id = :id""")
                .param("id", accountId)
                .param("hash", hash)
                .update();
    }

    /** The same password, hashed as is done now. */
    void rehash(long accountId, String before, String after) {
        jdbc.sql("update account set password_hash = :after where account_id = :id and password_hash = :before")
                .param("id", accountId)
                .param("before", before)
                .param("after", after)
                .update();
    }

    void raiseEpoch(long accountId) {
        jdbc.sql("update account set epoch = epoch + 1 where account_id = :id").param("id", accountId).update();
    }

    boolean updateRoles(String municipalityId, long accountId, Set<Role> roles, int version) {
        return jdbc.sql("""
                update account set roles = :roles, version = version + 1
                where municipality_id = :municipality and account_id = :id and version = :version""")
                        .param("municipality", municipalityId)
                        .param("id", accountId)
                        .param("roles", names(roles))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Ends its sessions too. */
    void setState(String municipalityId, long accountId, Account.State state) {
        jdbc.sql("""
                update account set state = :state, epoch = epoch + 1, version = version + 1
                where municipality_id = :municipality and account_id = :id""")
                .param("municipality", municipalityId)
                .param("id", accountId)
                .param("state", state.name())
                .update();
    }

    /** Locks the municipality's administrators, so that two of them cannot close each other at once. */
    List<Long> lockAdministrators(String municipalityId) {
        return jdbc.sql("""
                select account_id from account
                where municipality_id = :municipality and state = 'ACTIVE' and 'ADMINISTRATOR' = any(roles)
                order by account_id for update""")
                .param("municipality", municipalityId)
                .query(Long.class)
                .list();
    }
}
