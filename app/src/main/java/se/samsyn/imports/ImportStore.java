package se.samsyn.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The files that were read. */
@Repository
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a batch, whose figures come when its rows are read. */
    long begin(String fileName, String sha256, ImportMapping mapping, long organisationId, long accountId, Instant now) {
        return jdbc.sql("""
                        insert into import_batch (municipality_id, state, file_name, sha256, format, source_name, rows_read,
                            rows_added, rows_known, texts_masked, bad, owner_organisation_id, account_id, created_at)
                        values (:municipality, 'WAITING', :file, :sha256, :format, :source, 0, 0, 0, 0, '[]', :organisation, :account, :now)
                        returning id""")
                .param("municipality", Scope.get().municipalityId())
                .param("file", fileName)
                .param("sha256", sha256)
                .param("format", mapping.format().name())
                .param("source", mapping.source())
                .param("organisation", organisationId)
                .param("account", accountId)
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    void saveReport(long id, RowReport report, long added, long known, long masked) {
        jdbc.sql("""
                        update import_batch set rows_read = :rows, rows_added = :added, rows_known = :known,
                            texts_masked = :masked, bad = cast(:bad as jsonb) where id = :id""")
                .param("rows", report.rows())
                .param("added", added)
                .param("known", known)
                .param("masked", masked)
                .param("bad", json(report.bad()))
                .param("id", id)
                .update();
    }

    /** Keeps a decision. @throws Refusal {@code stale} when someone else decided first */
    void decide(ImportBatch decided) {
        int saved = jdbc.sql("""
                        update import_batch set state = :state, decided_at = :at, version = version + 1
                        where id = :id and version = :version""")
                .param("state", decided.state().name())
                .param("at", utc(decided.decidedAt()))
                .param("id", decided.id())
                .param("version", decided.version())
                .update();
        if (saved == 0) {
            throw new Refusal("stale");
        }
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql("select * from import_batch where id = :id").param("id", id).query(this::batch).optional();
    }

    List<ImportBatch> list(int limit) {
        return jdbc.sql("select * from import_batch order by created_at desc, id desc limit :limit")
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from import_batch where state = 'WAITING'").query(Long.class).single();
    }

    private ImportBatch batch(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ImportBatch(
                row.getLong("id"),
                row.getInt("version"),
                ImportBatch.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("sha256"),
                ImportMapping.Format.valueOf(row.getString("format")),
                row.getString("source_name"),
                row.getLong("rows_read"),
                row.getLong("rows_added"),
                row.getLong("rows_known"),
                row.getLong("texts_masked"),
                bad(row.getString("bad")),
                row.getLong("owner_organisation_id"),
                row.getLong("account_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private static String json(List<RowReport.Bad> bad) {
        ArrayNode causes = JSON.createArrayNode();
        for (RowReport.Bad one : bad) {
            var cause = causes.addObject().put("cause", one.cause().name()).put("rows", one.rows());
            ArrayNode lines = cause.putArray("lines");
            one.lines().forEach(lines::add);
        }
        return causes.toString();
    }

    private static List<RowReport.Bad> bad(String json) {
        List<RowReport.Bad> bad = new ArrayList<>();
        for (JsonNode cause : JSON.readTree(json)) {
            List<Long> lines = cause.path("lines").valueStream().map(JsonNode::asLong).toList();
            bad.add(new RowReport.Bad(RowReport.Cause.valueOf(cause.path("cause").asString()), cause.path("rows").asLong(), lines));
        }
        return bad;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
