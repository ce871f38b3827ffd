package se.samsyn.situation.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.links.SignedLink.Purpose;

/** The links, by the hash of their words. */
@Repository
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(byte[] hash, Purpose purpose, long objectId, String organisation, String functionName, Side side, Instant now, Instant expires,
            Visitor by) {
        return jdbc.sql("""
                        insert into situation_link (municipality_id, token_hash, purpose, object_id, organisation, function_name, side,
                                                    owner_organisation_id, clearance, made_at, made_by, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning link_id""")
                .params(by.municipalityId(), hash, purpose.name(), objectId, organisation, functionName, side.name(), by.organisationId(),
                        by.clearance().name(), Timestamp.from(now), by.accountId(), Timestamp.from(expires))
                .query(Long.class)
                .single();
    }

    /** Asked without a scope: the answer says which municipality it is in. */
    Optional<SignedLink> find(byte[] hash, Instant now) {
        return jdbc.sql("select *, null::timestamptz as opened_at, null::timestamptz as revoked_at from situation_link_open(?, ?)")
                .params(hash, Timestamp.from(now))
                .query(LinkStore::read)
                .optional();
    }

    List<SignedLink> list(Purpose purpose, long objectId) {
        return jdbc.sql("""
                        select municipality_id, '' as municipality_name, link_id, purpose, object_id, organisation, function_name, side,
                               owner_organisation_id, clearance, expires_at, opened_at, revoked_at
                        from situation_link where municipality_id = ? and purpose = ? and object_id = ? order by link_id""")
                .params(Scope.get().municipalityId(), purpose.name(), objectId)
                .query(LinkStore::read)
                .list();
    }

    /** @return whether it was the first time */
    boolean opened(long id, Instant now) {
        return jdbc.sql("update situation_link set opened_at = ? where municipality_id = ? and link_id = ? and opened_at is null")
                        .params(Timestamp.from(now), Scope.get().municipalityId(), id)
                        .update() == 1;
    }

    boolean revoke(long id, Purpose purpose, long objectId, Instant now) {
        return jdbc.sql("""
                        update situation_link set revoked_at = ?
                        where municipality_id = ? and link_id = ? and purpose = ? and object_id = ? and revoked_at is null""")
                        .params(Timestamp.from(now), Scope.get().municipalityId(), id, purpose.name(), objectId)
                        .update() == 1;
    }

    void revokeAll(Purpose purpose, long objectId, Instant now) {
        jdbc.sql("update situation_link set revoked_at = ? where municipality_id = ? and purpose = ? and object_id = ? and revoked_at is null")
                .params(Timestamp.from(now), Scope.get().municipalityId(), purpose.name(), objectId)
                .update();
    }

    private static SignedLink read(ResultSet row, int number) throws SQLException {
        Timestamp opened = row.getTimestamp("opened_at");
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new SignedLink(
                row.getString("municipality_id"), row.getString("municipality_name"), row.getLong("link_id"),
                Purpose.valueOf(row.getString("purpose")), row.getLong("object_id"), row.getString("organisation"),
                row.getString("function_name"), Side.valueOf(row.getString("side")), row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("clearance")), row.getTimestamp("expires_at").toInstant(),
                opened == null ? null : opened.toInstant(), revoked == null ? null : revoked.toInstant());
    }
}
