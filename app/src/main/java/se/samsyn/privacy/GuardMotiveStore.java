package se.samsyn.privacy;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.privacy.PersonGuard.Kind;

/** The motives that were given to the person guard. */
@Repository
class GuardMotiveStore {
    private final JdbcClient jdbc;

    GuardMotiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String municipalityId, GuardMotives.Kept kept, long accountId) {
        jdbc.sql("""
                insert into guard_motive (municipality_id, deed, object_id, kinds, motive, account_id, given_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        municipalityId, kept.deed(), kept.objectId(),
                        kept.kinds().stream().sorted().map(Kind::name).collect(Collectors.joining(",")),
                        kept.motive().name(), accountId, Timestamp.from(kept.at()))
                .update();
    }

    List<GuardMotives.Kept> list(String deeds, long objectId) {
        return jdbc.sql("""
                select deed, object_id, kinds, motive, given_at from guard_motive
                where object_id = ? and starts_with(deed, ?) order by motive_id desc""")
                .params(objectId, deeds)
                .query((row, n) -> new GuardMotives.Kept(
                        row.getString("deed"),
                        row.getLong("object_id"),
                        kinds(row.getString("kinds")),
                        GuardMotive.valueOf(row.getString("motive")),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    private static Set<Kind> kinds(String names) {
        return Arrays.stream(names.split(",")).map(Kind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
