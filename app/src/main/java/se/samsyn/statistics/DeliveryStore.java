package se.samsyn.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;
import se.samsyn.statistics.reading.Grid;
import se.samsyn.statistics.reading.Layout;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries and remembered layouts. */
@Repository
class DeliveryStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A layout as it was accepted for a source, with the unit that the table did not say. */
    record Remembered(Layout layout, int per) {}

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select id from series_delivery where idempotency_key = ?").param(key).query(Long.class).optional();
    }

    long insert(SeriesSource source, NewDelivery given, String sha256, Grid grid, Layout layout, int per, boolean remembered, int masked, long accountId, Instant now) {
        return jdbc.sql("""
                        insert into series_delivery (municipality_id, state, source_id, file_name, sha256, retrieved_on, per,
                            preliminary_from, remembered, masked, grid, layout, account_id, created_at, idempotency_key,
                            owner_organisation_id, spread)
                        values (:municipality, 'WAITING', :source, :file, :sha256, :retrieved, :per, :preliminary, :remembered,
                            :masked, :grid, :layout, :account, :now, :key, :owner, :spread)
                        on conflict (municipality_id, idempotency_key) do nothing
                        returning id""")
                .param("municipality", Scope.get().municipalityId())
                .param("source", source.id())
                .param("file", given.fileName())
                .param("sha256", sha256)
                .param("retrieved", given.retrievedOn())
                .param("per", per)
                .param("preliminary", given.preliminaryFrom())
                .param("remembered", remembered)
                .param("masked", masked)
                .param("grid", JSON.writeValueAsString(grid))
                .param("layout", JSON.writeValueAsString(layout))
                .param("account", accountId)
                .param("now", utc(now))
                .param("key", given.key())
                .param("owner", source.ownerOrganisationId())
                .param("spread", source.spread().name())
                .query(Long.class)
                .optional()
                // The same form at the same moment.
                .orElseGet(() -> findByKey(given.key()).orElseThrow());
    }

    /** @throws Refusal {@code stale} when somebody else has saved since, or decided */
    void arrange(long id, int version, Layout layout, int per, String preliminaryFrom) {
        int saved = jdbc.sql("""
                        update series_delivery set layout = ?, per = ?, preliminary_from = ?, remembered = false, version = version + 1
                        where id = ? and version = ? and state = 'WAITING'""")
                .params(JSON.writeValueAsString(layout), per, preliminaryFrom, id, version)
                .update();
        if (saved == 0) {
            throw new Refusal("stale");
        }
    }

    /** @param counts null when it is discarded @throws Refusal {@code stale} when somebody else decided first */
    void decide(long id, int version, Delivery.State state, Delivery.Counts counts, Instant now) {
        int saved = jdbc.sql("""
                        update series_delivery set state = :state, decided_at = :now, grid = null, version = version + 1,
                            values_new = :new, values_unchanged = :unchanged, values_changed = :changed, values_gone = :gone
                        where id = :id and version = :version and state = 'WAITING'""")
                .param("state", state.name())
                .param("now", utc(now))
                .param("new", counts == null ? null : counts.added())
                .param("unchanged", counts == null ? null : counts.unchanged())
                .param("changed", counts == null ? null : counts.changed())
                .param("gone", counts == null ? null : counts.gone())
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Refusal("stale");
        }
    }

    Optional<Delivery> find(long id) {
        return jdbc.sql("select * from series_delivery where id = ?").param(id).query(DeliveryStore::delivery).optional();
    }

    /** The latest first. @param sourceId null for all */
    List<Delivery> list(Long sourceId, int limit) {
        return jdbc.sql("""
                        select * from series_delivery where (:source::bigint is null or source_id = :source::bigint)
                        order by id desc limit :limit""")
                .param("source", sourceId)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** How many deliveries of a source are accepted. */
    int countAccepted(long sourceId) {
        return jdbc.sql("select count(*) from series_delivery where source_id = ? and state = 'ACCEPTED'")
                .param(sourceId)
                .query(Integer.class)
                .single();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from series_delivery where state = 'WAITING'").query(Integer.class).single();
    }

    Grid grid(long id) {
        return JSON.readValue(jdbc.sql("select grid from series_delivery where id = ?").param(id).query(String.class).single(), Grid.class);
    }

    Layout layout(long id) {
        return JSON.readValue(jdbc.sql("select layout from series_delivery where id = ?").param(id).query(String.class).single(), Layout.class);
    }

    void remember(long sourceId, String fingerprint, Layout layout, int per) {
        jdbc.sql("""
                        insert into series_layout (municipality_id, source_id, fingerprint, layout, per) values (?, ?, ?, ?, ?)
                        on conflict (municipality_id, source_id, fingerprint) do update set layout = excluded.layout, per = excluded.per""")
                .params(Scope.get().municipalityId(), sourceId, fingerprint, JSON.writeValueAsString(layout), per)
                .update();
    }

    Optional<Remembered> remembered(long sourceId, String fingerprint) {
        return jdbc.sql("select layout, per from series_layout where source_id = ? and fingerprint = ?")
                .params(sourceId, fingerprint)
                .query((row, number) -> new Remembered(JSON.readValue(row.getString("layout"), Layout.class), row.getInt("per")))
                .optional();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        Integer added = row.getObject("values_new", Integer.class);
        return new Delivery(
                row.getLong("id"),
                row.getInt("version"),
                Delivery.State.valueOf(row.getString("state")),
                row.getLong("source_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("retrieved_on", LocalDate.class),
                row.getInt("per"),
                row.getString("preliminary_from"),
                row.getBoolean("remembered"),
                row.getInt("masked"),
                added == null
                        ? null
                        : new Delivery.Counts(added, row.getInt("values_unchanged"), row.getInt("values_changed"), row.getInt("values_gone")),
                row.getLong("account_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
