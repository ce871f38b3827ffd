package se.samsyn.observations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;

/**
 * Reads a municipality's reviewed observations into columns and keeps them for as long as the municipality's data version
 * stands. Several copies of the program need not know of each other: each compares the version at each answer.
 */
@Repository
class ColumnStore {
    private static final int ROWS_AT_A_TIME = 5000;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Map<String, Kept> byMunicipality = new ConcurrentHashMap<>();

    /** One municipality's place in memory; its lock lets one thread at a time read the database. */
    private static final class Kept {
        private volatile ObservationColumns columns;
    }

    ColumnStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        // Apart from the caller's transaction, whose scope is the visitor's; and one state of the database for version, count
        // and rows.
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** All reviewed observations of the municipality, whoever asks. */
    ObservationColumns of(String municipalityId) {
        Kept kept = byMunicipality.computeIfAbsent(municipalityId, id -> new Kept());
        ObservationColumns columns = kept.columns;
        if (columns != null && columns.version() == version(municipalityId)) {
            return columns;
        }
        synchronized (kept) {
            columns = kept.columns;
            if (columns == null || columns.version() != version(municipalityId)) {
                columns = kept.columns = Scope.call(
                        Scope.ofMunicipality(municipalityId), () -> snapshot.execute(status -> read(municipalityId)));
            }
            return columns;
        }
    }

    private long version(String municipalityId) {
        return jdbc.sql("select data_version from municipality where municipality_id = ?")
                .param(municipalityId)
                .query(Long.class)
                .single();
    }

    private ObservationColumns read(String municipalityId) {
        long version = version(municipalityId);
        int size = Math.toIntExact(jdbc.sql("select count(*) from observation where municipality_id = ? and state = 'ACCEPTED'")
                .param(municipalityId)
                .query(Long.class)
                .single());
        List<ObservationColumns.SourceName> sources = new ArrayList<>();
        Map<String, Short> sourceNumbers = new HashMap<>();
        Map<String, Byte> groups = ordinals(CategoryGroup.values());
        Map<String, Byte> subcategories = ordinals(Subcategory.values());
        Map<String, Byte> timeClasses = ordinals(Observation.TimeClass.values());
        Map<String, Byte> positions = ordinals(Observation.PositionClass.values());
        Map<String, Byte> certainties = ordinals(Observation.Certainty.values());
        Map<String, Byte> spreads = ordinals(Spread.values());
        ObservationColumns columns = new ObservationColumns(version, size, sources);
        jdbc.sql("""
                        select id, x, y, floor(extract(epoch from from_time))::bigint, floor(extract(epoch from to_time))::bigint,
                               time_class, category_group, subcategory, area_id, place_id, source, source_id, position_class,
                               certainty, owner_organisation_id, spread
                        from observation where municipality_id = ? and state = 'ACCEPTED'
                        order by from_time, id""")
                .param(municipalityId)
                .withFetchSize(ROWS_AT_A_TIME)
                .query(new RowCallbackHandler() {
                    private int i;

                    @Override
                    public void processRow(ResultSet row) throws SQLException {
                        columns.id[i] = row.getLong(1);
                        columns.x[i] = coordinate(row, 2);
                        columns.y[i] = coordinate(row, 3);
                        columns.from[i] = row.getLong(4);
                        columns.to[i] = row.getLong(5);
                        columns.timeClass[i] = timeClasses.get(row.getString(6));
                        columns.group[i] = groups.get(row.getString(7));
                        columns.subcategory[i] = ordinal(subcategories, row.getString(8));
                        columns.area[i] = number(row, 9);
                        columns.place[i] = number(row, 10);
                        String kind = row.getString(11);
                        String sourceId = row.getString(12);
                        columns.source[i] = sourceNumbers.computeIfAbsent(kind + ' ' + sourceId, key -> {
                            sources.add(new ObservationColumns.SourceName(Observation.Source.valueOf(kind), sourceId));
                            return (short) (sources.size() - 1);
                        });
                        columns.position[i] = positions.get(row.getString(13));
                        columns.certainty[i] = ordinal(certainties, row.getString(14));
                        columns.owner[i] = Math.toIntExact(row.getLong(15));
                        columns.spread[i] = spreads.get(row.getString(16));
                        i++;
                    }
                });
        return columns;
    }

    private static double coordinate(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static int number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? ObservationColumns.NONE : Math.toIntExact(value);
    }

    private static byte ordinal(Map<String, Byte> ordinals, String name) {
        return name == null ? ObservationColumns.NONE : ordinals.get(name);
    }

    private static Map<String, Byte> ordinals(Enum<?>[] values) {
        Map<String, Byte> ordinals = new HashMap<>();
        for (Enum<?> value : values) {
            ordinals.put(value.name(), (byte) value.ordinal());
        }
        return ordinals;
    }
}
