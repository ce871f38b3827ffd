package se.samsyn.situation.joint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.situation.links.Side;

/** What functions have said of joint pictures. The application adds to it and changes nothing. */
@Repository
class StandStore {
    private final JdbcClient jdbc;

    StandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were given. */
    List<Stand> list(long jointId) {
        return jdbc.sql("""
                        select stand_id, joint_version, side, organisation, function_name, kind, reason, way, given_at
                        from joint_stand where municipality_id = ? and joint_id = ? order by stand_id""")
                .params(Scope.get().municipalityId(), jointId)
                .query((row, number) -> new Stand(
                        row.getLong("stand_id"), row.getInt("joint_version"), Side.valueOf(row.getString("side")),
                        row.getString("organisation"), row.getString("function_name"), Stand.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"), Stand.Way.valueOf(row.getString("way")), row.getTimestamp("given_at").toInstant()))
                .list();
    }

    /** Nothing when the same form was sent before. */
    boolean insert(long jointId, Stand stand, long accountId, String key, Instant now) {
        return jdbc.sql("""
                        insert into joint_stand (municipality_id, joint_id, joint_version, side, organisation, function_name, kind, reason, way,
                                                 given_at, account_id, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (municipality_id, joint_id, idempotency_key) do nothing""")
                        .params(Scope.get().municipalityId(), jointId, stand.version(), stand.side().name(), stand.organisation(),
                                stand.functionName(), stand.kind().name(), stand.reason(), stand.way().name(), Timestamp.from(now), accountId, key)
                        .update() == 1;
    }
}
