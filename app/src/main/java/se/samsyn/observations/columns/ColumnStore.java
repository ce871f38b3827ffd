package se.samsyn.observations.columns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.ObservationColumns.SourceName;
import se.samsyn.observations.Subcategory;

/**
 * Reads a municipality's reviewed observations into columns and keeps them in step with the database: while the data version
 * stands they are right, when it has risen the rows that changed since are read and merged. Several copies of the program need
 * not know of each other: each compares the version at each answer.
 */
@Repository
public class ColumnStore {
    private static final String COLUMNS = """
            o.id, o.x, o.y, o.from_time, floor(extract(epoch from o.to_time))::bigint, o.area_id, o.place_id,
            o.owner_organisation_id, o.source || ' ' || o.source_id, o.time_class, o.category_group, o.subcategory,
            o.position_class, o.certainty,
            (coalesce(2 - o.indoors::int, 0) + 4 * coalesce(2 - o.semi_public::int, 0)
                + 16 * coalesce(2 - o.reported_to_police::int, 0))::bigint, o.spread""";

    // The circumstances are one number of three digits to the base of four, the first the lowest: 1 for yes, 2 for no.

    private static final int MOST_RANGES = 10_000;

    private final JdbcClient jdbc;
    private final DataSource source;
    private final TransactionTemplate snapshot;
    private final Map<String, Kept> byMunicipality = new ConcurrentHashMap<>();

    /** One municipality's place in memory; its lock lets one thread at a time read the database. */
    private static final class Kept {
        private volatile ColumnRows rows;
    }

    ColumnStore(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.source = source;
        snapshot = new TransactionTemplate(transactions);
        // Apart from the caller's transaction, whose scope is the visitor's; and one state of the database for version,
        // changes and rows.
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** All reviewed observations of the municipality, whoever asks. */
    public ColumnRows of(String municipalityId) {
        Kept kept = byMunicipality.computeIfAbsent(municipalityId, id -> new Kept());
        ColumnRows rows = kept.rows;
        if (rows != null && rows.version == version(municipalityId)) {
            return rows;
        }
        synchronized (kept) {
            ColumnRows known = kept.rows;
            if (known == null || known.version != version(municipalityId)) {
                kept.rows = Scope.call(
                        Scope.ofMunicipality(municipalityId),
                        () -> snapshot.execute(status -> followed(known, municipalityId)));
            }
            return kept.rows;
        }
    }

    private long version(String municipalityId) {
        return jdbc.sql("select data_version from municipality where municipality_id = ?")
                .param(municipalityId)
                .query(Long.class)
                .single();
    }

    private ColumnRows followed(ColumnRows known, String municipalityId) {
        long version = version(municipalityId);
        if (known != null && known.version == version) {
            // The caller's own transaction has raised the version and is not committed.
            return known;
        }
        Optional<IdRanges> changed = known == null ? Optional.empty() : changed(known.version, version, municipalityId);
        if (changed.isEmpty() || changed.get().count() > known.size() / 2) {
            return read(version, List.of(), null, municipalityId);
        }
        return known.with(changed.get(), read(version, known.sources, changed.get(), municipalityId));
    }

    /**
     * The numbers of the rows that may have changed between two versions; empty when that is no longer known. Writers wait
     * for each other at the municipality's row before they take a number, so no lower number is committed after a higher.
     */
    private Optional<IdRanges> changed(long after, long until, String municipalityId) {
        List<long[]> changes = jdbc.sql("""
                        select data_version, first_id, last_id from observation_change
                        where municipality_id = ? and data_version > ? order by first_id limit ?""")
                .params(municipalityId, after, MOST_RANGES)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .list();
        long versions = changes.stream().mapToLong(change -> change[0]).distinct().count();
        if (versions != until - after) {
            return Optional.empty();
        }
        return Optional.of(IdRanges.of(
                changes.stream().mapToLong(change -> change[1]).toArray(),
                changes.stream().mapToLong(change -> change[2]).toArray()));
    }

    /** @param ranges which numbers; null for all */
    private ColumnRows read(long version, List<SourceName> sources, IdRanges ranges, String municipalityId) {
        // The municipality's code is four digits, and the ranges are numbers: COPY takes no parameters.
        String from = ranges == null
                ? "from observation o"
                : "from unnest('" + ranges.firsts() + "'::bigint[], '" + ranges.lasts() + "'::bigint[]) r(first, last)"
                        + " join observation o on o.id between r.first and r.last";
        String sql = "copy (select " + COLUMNS + " " + from + " where o.municipality_id = '" + municipalityId
                + "' and o.state = 'ACCEPTED' order by o.from_time, o.id) to stdout (format binary)";
        int size = Math.toIntExact(jdbc.sql(
                        "select count(*) " + from + " where o.municipality_id = ? and o.state = 'ACCEPTED'")
                .param(municipalityId)
                .query(Long.class)
                .single());
        // A million narrow rows are sorted in memory; on disk it takes three times as long.
        jdbc.sql("set local work_mem = '160MB'").update();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                return rows(() -> part(copy), version, size, sources);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException trouble) {
            throw new DataAccessResourceFailureException("The observations could not be read", trouble);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static byte[] part(CopyOut copy) {
        try {
            return copy.readFromCopy();
        } catch (SQLException trouble) {
            throw new DataAccessResourceFailureException("The observations could not be read", trouble);
        }
    }

    private static ColumnRows rows(Supplier<byte[]> answer, long version, int size, List<SourceName> known) {
        CopiedRows.Words sources = new CopiedRows.Words(
                known.stream().map(source -> source.kind().name() + ' ' + source.sourceId()).toList());
        CopiedRows.Words timeClasses = words(Observation.TimeClass.values());
        CopiedRows.Words groups = words(CategoryGroup.values());
        CopiedRows.Words subcategories = words(Subcategory.values());
        CopiedRows.Words positions = words(Observation.PositionClass.values());
        CopiedRows.Words certainties = words(Observation.Certainty.values());
        CopiedRows.Words spreads = words(Spread.values());
        ColumnRows rows = new ColumnRows(version, size, known);
        CopiedRows row = new CopiedRows(answer);
        for (int i = 0; row.next(); i++) {
            rows.id[i] = row.number(0);
            rows.x[i] = row.real();
            rows.y[i] = row.real();
            rows.from[i] = row.moment();
            rows.to[i] = row.number(0);
            rows.area[i] = Math.toIntExact(row.number(ObservationColumns.NONE));
            rows.place[i] = Math.toIntExact(row.number(ObservationColumns.NONE));
            rows.owner[i] = Math.toIntExact(row.number(0));
            rows.source[i] = (short) row.word(sources);
            rows.timeClass[i] = (byte) row.word(timeClasses);
            rows.group[i] = (byte) row.word(groups);
            rows.subcategory[i] = (byte) row.word(subcategories);
            rows.position[i] = (byte) row.word(positions);
            rows.certainty[i] = (byte) row.word(certainties);
            rows.circumstances[i] = (byte) row.number(0);
            rows.spread[i] = (byte) row.word(spreads);
        }
        mustBeKnown(timeClasses, Observation.TimeClass.values());
        mustBeKnown(groups, CategoryGroup.values());
        mustBeKnown(subcategories, Subcategory.values());
        mustBeKnown(positions, Observation.PositionClass.values());
        mustBeKnown(certainties, Observation.Certainty.values());
        mustBeKnown(spreads, Spread.values());
        return rows.withSources(names(sources));
    }

    private static CopiedRows.Words words(Enum<?>[] values) {
        return new CopiedRows.Words(Arrays.stream(values).map(Enum::name).toList());
    }

    private static void mustBeKnown(CopiedRows.Words words, Enum<?>[] values) {
        if (words.size() > values.length) {
            throw new IllegalStateException("The database holds " + words.word(values.length) + ", which this program does not know");
        }
    }

    private static List<SourceName> names(CopiedRows.Words sources) {
        List<SourceName> names = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String[] parts = sources.word(i).split(" ", 2);
            names.add(new SourceName(Observation.Source.valueOf(parts[0]), parts[1]));
        }
        return names;
    }
}
