package se.samsyn.observations.copying;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;

/**
 * Many rows at once. PostgreSQL refuses COPY into a table with row-level security, so the rows are copied into a temporary
 * table and inserted from there; that also leaves out the rows that are known.
 */
@Repository
public class ImportedObservationStore {
    private static final int BYTES_AT_A_TIME = 1 << 16;

    /** A point that so many rows, and at least one in fifty, have to the millimetre is where a source puts a whole shopping centre. */
    private static final int ROWS_OF_A_SNAP_POINT = 30;

    private static final int SHARE_OF_A_SNAP_POINT = 50;

    private final JdbcClient jdbc;
    private final DataSource source;

    public ImportedObservationStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Copies into this transaction's temporary table; how many rows. */
    public long copy(Iterator<ImportedObservations.Row> rows) {
        jdbc.sql("""
                        create temporary table if not exists copied_observation (
                            source_key text, category_group text, subcategory text, from_time timestamptz, to_time timestamptz,
                            time_class text, x double precision, y double precision, position_class text, place_id bigint,
                            place_name text, area_id bigint, certainty text, indoors boolean, reported_to_police boolean, text text,
                            local_code_id bigint, local_code_version integer, local_code_name text
                        ) on commit drop""")
                .update();
        jdbc.sql("truncate copied_observation").update();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy copied_observation (source_key, category_group, subcategory, from_time, to_time, time_class, x, y,
                        position_class, place_id, place_name, area_id, certainty, indoors, reported_to_police, text,
                        local_code_id, local_code_version, local_code_name)
                    from stdin""");
            try {
                return write(copy, rows);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException trouble) {
            throw new DataAccessResourceFailureException("The rows could not be copied", trouble);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static long write(CopyIn copy, Iterator<ImportedObservations.Row> rows) throws SQLException {
        StringBuilder lines = new StringBuilder(BYTES_AT_A_TIME + 4096);
        while (rows.hasNext()) {
            line(lines, rows.next());
            if (lines.length() >= BYTES_AT_A_TIME) {
                send(copy, lines);
            }
        }
        send(copy, lines);
        return copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder line, ImportedObservations.Row row) {
        Observation.Where where = row.where();
        text(line, row.sourceKey()).append('\t');
        text(line, row.category().group()).append('\t');
        text(line, row.category().sub()).append('\t');
        text(line, row.when().from()).append('\t');
        text(line, row.when().to()).append('\t');
        text(line, row.when().precision()).append('\t');
        text(line, where.x()).append('\t');
        text(line, where.y()).append('\t');
        text(line, where.position()).append('\t');
        text(line, where.placeId()).append('\t');
        text(line, where.placeName()).append('\t');
        text(line, where.areaId()).append('\t');
        text(line, row.circumstances().certainty()).append('\t');
        text(line, row.circumstances().indoors()).append('\t');
        text(line, row.circumstances().reportedToPolice()).append('\t');
        text(line, row.text()).append('\t');
        Observation.LocalCode local = row.category().local();
        text(line, local == null ? null : local.id()).append('\t');
        text(line, local == null ? null : local.version()).append('\t');
        text(line, local == null ? null : local.name()).append('\n');
    }

    /** One value in COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
    private static StringBuilder text(StringBuilder line, Object value) {
        if (value == null) {
            return line.append("\\N");
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return line;
    }

    /**
     * Finds the points in the copied rows that stand for a larger place, and says so of their rows: taken for the spot they
     * would become the hottest of all.
     */
    public long markSnapped() {
        return jdbc.sql("""
                        update copied_observation c set position_class = 'SNAPPED'
                        from (select x, y from copied_observation where position_class = 'EXACT' group by x, y
                              having count(*) >= ? and count(*) * ? >= (select count(*) from copied_observation where position_class = 'EXACT')) s
                        where c.x = s.x and c.y = s.y and c.position_class = 'EXACT'""")
                .params(ROWS_OF_A_SNAP_POINT, SHARE_OF_A_SNAP_POINT)
                .update();
    }

    /** Moves the copied rows into place, as they lie: in the file's order, those of a snap point last; how many were new. */
    public long insertCopied(ImportedObservations.Batch batch, Instant now) {
        return jdbc.sql("""
                        insert into observation (municipality_id, state, source, source_id, category_group, subcategory,
                            from_time, to_time, time_class, x, y, position_class, place_id, place_name, area_id, certainty,
                            indoors, reported_to_police, text, owner_organisation_id, spread, created_at, reviewed_at,
                            import_id, source_key, imported_version, local_code_id, local_code_version, local_code_name)
                        select :municipality, :state, :source, :sourceId, category_group, subcategory, from_time, to_time,
                            time_class, x, y, position_class, place_id, place_name, area_id, certainty, indoors,
                            reported_to_police, text, :owner, :spread, :now, :reviewed, nullif(:import, 0), source_key, 1,
                            local_code_id, local_code_version, local_code_name
                        from copied_observation
                        on conflict (municipality_id, source_id, source_key) where source_key is not null do nothing""")
                .param("municipality", Scope.get().municipalityId())
                .param("state", (batch.accepted() ? Observation.State.ACCEPTED : Observation.State.RECEIVED).name())
                .param("source", batch.source().name())
                .param("sourceId", batch.sourceId())
                .param("owner", batch.ownerOrganisationId())
                .param("spread", (batch.accepted() ? batch.spread() : Spread.INTERNAL).name())
                .param("now", moment(now))
                .param("reviewed", moment(batch.accepted() ? now : null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("import", batch.importId())
                .update();
    }

    public long accept(long importId, Spread spread, Instant now) {
        return jdbc.sql("""
                        update observation set state = 'ACCEPTED', spread = ?, reviewed_at = ?, version = version + 1,
                            imported_version = version + 1
                        where municipality_id = ? and import_id = ? and state = 'RECEIVED'""")
                .params(spread.name(), moment(now), Scope.get().municipalityId(), importId)
                .update();
    }

    public long drop(long importId) {
        return jdbc.sql("delete from observation where municipality_id = ? and import_id = ? and state = 'RECEIVED'")
                .params(Scope.get().municipalityId(), importId)
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
