package se.samsyn.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import se.samsyn.imports.ImportBatch.State;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportDifferences.Compared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The files that came in, and how far their readings have come. */
@Repository
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a batch, whose figures come when its rows are read. */
    long begin(State state, String fileName, String sha256, ImportMapping mapping, Imports.Reader reader, Instant now) {
        return jdbc.sql("""
                        insert into import_batch (municipality_id, state, file_name, sha256, format, source_name, mapping, rows_read,
                            rows_added, rows_known, texts_masked, bad, owner_organisation_id, account_id, created_at)
                        values (:municipality, :state, :file, :sha256, :format, :source, cast(:mapping as jsonb), 0, 0, 0, 0, '[]',
                            :organisation, :account, :now)
                        returning id""")
                .param("municipality", municipality())
                .param("state", state.name())
                .param("file", fileName)
                .param("sha256", sha256)
                .param("format", mapping.format().name())
                .param("source", mapping.source())
                .param("mapping", mapping.json())
                .param("organisation", reader.organisationId())
                .param("account", reader.accountId())
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    /** Says how a file is read and puts it in line, from a state in which nobody has decided on it. @return whether it was in one */
    boolean queue(long id, ImportMapping mapping, boolean remembered) {
        return jdbc.sql("""
                        update import_batch set state = 'READING', mapping = cast(:mapping as jsonb), source_name = :source,
                            remembered = :remembered, refusal = null, version = version + 1
                        where municipality_id = :municipality and id = :id and state in ('ASKING', 'STOPPED', 'UNREADABLE', 'WAITING')""")
                .param("mapping", mapping.json())
                .param("source", mapping.source())
                .param("remembered", remembered)
                .param("municipality", municipality())
                .param("id", id)
                .update() == 1;
    }

    void saveReport(long id, RowReport report, ImportBatch.Counts counts) {
        jdbc.sql("""
                        update import_batch set state = 'WAITING', version = version + 1, rows_read = :rows, rows_added = :added,
                            rows_known = :known, texts_masked = :masked, rows_changed = :changed, rows_reclassified = :reclassified,
                            rows_gone = :gone, rows_late = :late, rows_snapped = :snapped, bad = cast(:bad as jsonb)
                        where municipality_id = :municipality and id = :id""")
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("known", counts.known())
                .param("masked", counts.masked())
                .param("changed", counts.compared().changed())
                .param("reclassified", counts.compared().reclassified())
                .param("gone", counts.compared().gone())
                .param("late", counts.compared().late())
                .param("snapped", counts.snapped())
                .param("bad", json(report.bad()))
                .param("municipality", municipality())
                .param("id", id)
                .update();
    }

    /** A reading that ended without a report. @param refusal why, or null when somebody stopped it */
    void end(long id, Refusal refusal) {
        jdbc.sql("""
                        update import_batch set state = :state, refusal = cast(:refusal as jsonb), version = version + 1
                        where municipality_id = :municipality and id = :id and state = 'READING'""")
                .param("state", refusal == null ? "STOPPED" : "UNREADABLE")
                .param("refusal", refusal == null ? null : json(refusal))
                .param("municipality", municipality())
                .param("id", id)
                .update();
    }

    /** Keeps a decision. @throws Refusal {@code stale} when someone else decided first */
    void decide(ImportBatch decided) {
        int saved = jdbc.sql("""
                        update import_batch set state = :state, decided_at = :at, version = version + 1
                        where municipality_id = :municipality and id = :id and version = :version""")
                .param("state", decided.state().name())
                .param("at", utc(decided.decidedAt()))
                .param("municipality", municipality())
                .param("id", decided.id())
                .param("version", decided.version())
                .update();
        if (saved == 0) {
            throw new Refusal("stale");
        }
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql("select * from import_batch where municipality_id = ? and id = ?")
                .params(municipality(), id)
                .query(this::batch)
                .optional();
    }

    /** A file with the same content from the same source on which nobody has decided. */
    Optional<Long> findOpen(String sha256, String source) {
        return jdbc.sql("""
                        select id from import_batch where municipality_id = ? and sha256 = ? and source_name = ?
                            and state not in ('ACCEPTED', 'DISCARDED') order by id desc limit 1""")
                .params(municipality(), sha256, source)
                .query(Long.class)
                .optional();
    }

    List<ImportBatch> list(int limit) {
        return jdbc.sql("select * from import_batch where municipality_id = ? order by created_at desc, id desc limit ?")
                .params(municipality(), limit)
                .query(this::batch)
                .list();
    }

    /** The files in line to be read, the longest waiting first. */
    List<Long> listReading() {
        return jdbc.sql("select id from import_batch where municipality_id = ? and state = 'READING' order by id")
                .param(municipality())
                .query(Long.class)
                .list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from import_batch where municipality_id = ? and state in ('ASKING', 'WAITING')")
                .param(municipality())
                .query(Long.class)
                .single();
    }

    /** Takes the municipality's turn to read, held to the end of the transaction; false when another copy of the program has it. */
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('import ' || ?))").param(municipality()).query(Boolean.class).single();
    }

    /** Says how far a reading has come. @return whether somebody has asked it to stop */
    boolean progress(long id, long rows, long expected) {
        return jdbc.sql("""
                        insert into import_progress as p (municipality_id, import_id, rows_read, rows_expected) values (?, ?, ?, ?)
                        on conflict (municipality_id, import_id)
                            do update set rows_read = excluded.rows_read, rows_expected = excluded.rows_expected
                        returning p.stop_asked""")
                .params(municipality(), id, rows, expected)
                .query(Boolean.class)
                .single();
    }

    void askToStop(long id) {
        jdbc.sql("""
                        insert into import_progress (municipality_id, import_id, rows_read, rows_expected, stop_asked) values (?, ?, 0, 0, true)
                        on conflict (municipality_id, import_id) do update set stop_asked = true""")
                .params(municipality(), id)
                .update();
    }

    void forgetProgress(long id) {
        jdbc.sql("delete from import_progress where municipality_id = ? and import_id = ?").params(municipality(), id).update();
    }

    Optional<ImportProgress> findProgress(long id) {
        return jdbc.sql("select rows_read, rows_expected from import_progress where municipality_id = ? and import_id = ?")
                .params(municipality(), id)
                .query((row, number) -> new ImportProgress(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private ImportBatch batch(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        String refusal = row.getString("refusal");
        return new ImportBatch(
                row.getLong("id"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("sha256"),
                mapping(row.getString("mapping"), row.getString("format"), row.getString("source_name")),
                row.getBoolean("remembered"),
                new ImportBatch.Counts(
                        row.getLong("rows_read"),
                        row.getLong("rows_added"),
                        row.getLong("rows_known"),
                        row.getLong("texts_masked"),
                        row.getLong("rows_snapped"),
                        new Compared(
                                row.getLong("rows_changed"), row.getLong("rows_reclassified"), row.getLong("rows_gone"),
                                row.getLong("rows_late"), 0)),
                bad(row.getString("bad")),
                refusal == null ? null : refusal(JSON.readTree(refusal)),
                row.getLong("owner_organisation_id"),
                row.getLong("account_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    static ImportMapping mapping(String json, String format, String source) {
        try {
            return ImportMapping.read(new StringReader(json), ImportMapping.Format.valueOf(format), source);
        } catch (IOException neverFromText) {
            throw new UncheckedIOException(neverFromText);
        }
    }

    private static String json(Refusal refusal) {
        var json = JSON.createObjectNode().put("code", refusal.code());
        ArrayNode facts = json.putArray("facts");
        for (Object fact : refusal.facts()) {
            if (fact instanceof Number number) {
                facts.add(number.longValue());
            } else {
                facts.add(String.valueOf(fact));
            }
        }
        return json.toString();
    }

    private static Refusal refusal(JsonNode json) {
        Object[] facts = json.path("facts").valueStream().map(fact -> fact.isNumber() ? (Object) fact.asLong() : fact.asString()).toArray();
        return new Refusal(json.path("code").asString(), facts);
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

    private static String municipality() {
        return Scope.get().municipalityId();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
