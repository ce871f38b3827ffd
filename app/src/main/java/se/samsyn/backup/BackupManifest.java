package se.samsyn.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds. Written last, read first.
 *
 * @param format of the file; 1
 * @param takenAt when the snapshot was asked for
 * @param server the PostgreSQL version it came from
 * @param migrations each room's version, from the ground up
 * @param tables in the order in which foreign keys let them be loaded
 * @param leftOut tables that are not copied
 */
public record BackupManifest(
        int format,
        Instant takenAt,
        String server,
        Map<String, String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<String> leftOut) {

    static final int FORMAT = 1;

    /**
     * One table's rows.
     *
     * @param sha256 of the rows as PostgreSQL's COPY writes them, ordered by primary key; the same rows give the same sum
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {}

    /**
     * Where a sequence stands.
     *
     * @param last null when it was never asked
     */
    public record Sequence(String name, Long last) {}

    /** All tables' rows. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
