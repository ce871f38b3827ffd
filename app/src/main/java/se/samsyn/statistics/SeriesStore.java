package se.samsyn.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.statistics.DeliveryReport.Given;
import se.samsyn.statistics.DeliveryReport.Key;
import se.samsyn.statistics.SeriesPeriod.Grain;

/** Sources, their series, values and break marks. */
@Repository
class SeriesStore {
    private static final String TERMS = "name = :name, instrument = :instrument, definition_code = :code, definition = :definition,"
            + " limits = :limits, denominator = :denominator, population = :population";

    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal {@code series-source-known} when the organisation has the same source already */
    long insert(SeriesSource.Terms terms, long organisationId, Spread spread) {
        try {
            return terms(jdbc.sql("""
                            insert into series_source (municipality_id, name, instrument, definition_code, definition, limits,
                                denominator, population, owner_organisation_id, spread)
                            values (:municipality, :name, :instrument, :code, :definition, :limits, :denominator, :population,
                                :owner, :spread)
                            returning id"""), terms)
                    .param("municipality", municipality())
                    .param("owner", organisationId)
                    .param("spread", spread.name())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException known) {
            throw new Refusal("series-source-known");
        }
    }

    /** Spread and words together. @return false, with nothing saved, when somebody else has saved since */
    boolean change(long id, int version, SeriesSource.Terms terms, Spread spread) {
        int saved;
        try {
            saved = terms(jdbc.sql("update series_source set " + TERMS
                            + ", spread = :spread, version = version + 1 where id = :id and version = :version"), terms)
                    .param("spread", spread.name())
                    .param("id", id)
                    .param("version", version)
                    .update();
        } catch (DuplicateKeyException known) {
            throw new Refusal("series-source-known");
        }
        if (saved == 1) {
            for (String table : List.of("series", "series_delivery", "series_break")) {
                jdbc.sql("update " + table + " set spread = ? where source_id = ?").params(spread.name(), id).update();
            }
            jdbc.sql("update series_value set spread = ? where series_id in (select id from series where source_id = ?)")
                    .params(spread.name(), id)
                    .update();
        }
        return saved == 1;
    }

    Optional<SeriesSource> findSource(long id) {
        return jdbc.sql("select * from series_source where id = ?").param(id).query(SeriesStore::source).optional();
    }

    /** The organisation's own source with the same name, instrument and definition. */
    Optional<SeriesSource> findSource(SeriesSource.Terms terms, long organisationId) {
        return jdbc.sql("""
                        select * from series_source where owner_organisation_id = ? and lower(name) = lower(?)
                          and lower(instrument) = lower(?) and lower(definition_code) = lower(?)
                        order by id limit 1""")
                .params(organisationId, terms.name(), terms.instrument(), terms.definitionCode())
                .query(SeriesStore::source)
                .optional();
    }

    List<SeriesSource> sources() {
        return jdbc.sql("select * from series_source order by population, name, instrument, id").query(SeriesStore::source).list();
    }

    /** So that two deliveries of a source are accepted one after the other. */
    void lock(long sourceId) {
        jdbc.sql("select 1 from series_source where id = ? for update").param(sourceId).query(Integer.class).optional();
    }

    /** Series with their values and marks. @param sourceId null for all @param seriesId null for all */
    List<Series> series(Long sourceId, Long seriesId) {
        Map<Long, SeriesSource> sources = new HashMap<>();
        sources().forEach(source -> sources.put(source.id(), source));
        Map<Long, List<SeriesBreak>> breaks = breaks();
        Map<Long, SeriesValues> values = values(sourceId, seriesId);
        return jdbc.sql("""
                        select * from series s
                        where (:source::bigint is null or s.source_id = :source::bigint)
                          and (:series::bigint is null or s.id = :series::bigint)
                        order by s.source_id, s.category, s.area, s.per, s.grain, s.id""")
                .param("source", sourceId)
                .param("series", seriesId)
                .query((row, number) -> series(row, sources, breaks, values))
                .list();
    }

    /** The values now, by the plain key of their series. */
    Map<Key, Map<SeriesPeriod, Given>> known(long sourceId) {
        Map<Key, Map<SeriesPeriod, Given>> known = new HashMap<>();
        jdbc.sql("""
                        select s.category, s.area, s.per, s.grain, v.first_day, v.value, v.preliminary
                        from series s join series_value v on v.series_id = s.id
                        where s.source_id = ? and v.ended_by is null""")
                .param(sourceId)
                .query(row -> {
                    Grain grain = Grain.valueOf(row.getString("grain"));
                    Key key = new Key(row.getString("category"), row.getString("area"), row.getInt("per"), grain).plain();
                    known.computeIfAbsent(key, k -> new HashMap<>())
                            .put(new SeriesPeriod(grain, row.getObject("first_day", LocalDate.class)),
                                    new Given(row.getDouble("value"), row.getBoolean("preliminary")));
                });
        return known;
    }

    /** The number of each series of a source, by its plain key. */
    Map<Key, Long> keys(long sourceId) {
        Map<Key, Long> keys = new HashMap<>();
        jdbc.sql("select id, category, area, per, grain from series where source_id = ?").param(sourceId).query(row -> {
            keys.put(
                    new Key(row.getString("category"), row.getString("area"), row.getInt("per"), Grain.valueOf(row.getString("grain"))).plain(),
                    row.getLong("id"));
        });
        return keys;
    }

    long insert(SeriesSource source, Key key, Long areaId, Series.Level level, LocalDate retrievedOn) {
        return jdbc.sql("""
                        insert into series (municipality_id, source_id, category, area, area_id, level, per, grain, retrieved_on,
                            owner_organisation_id, spread)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(municipality(), source.id(), key.category(), key.area(), areaId, level.name(), key.per(), key.grain().name(),
                        retrievedOn, source.ownerOrganisationId(), source.spread().name())
                .query(Long.class)
                .single();
    }

    void retrieved(List<Long> seriesIds, LocalDate on) {
        jdbc.sql("update series set retrieved_on = greatest(retrieved_on, :on) where id in (:ids)").param("on", on).param("ids", seriesIds).update();
    }

    void insertValue(SeriesSource source, long seriesId, SeriesPeriod period, long deliveryId, Given value) {
        jdbc.sql("""
                        insert into series_value (municipality_id, series_id, first_day, delivery_id, value, preliminary,
                            owner_organisation_id, spread)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(municipality(), seriesId, period.first(), deliveryId, value.value(), value.preliminary(),
                        source.ownerOrganisationId(), source.spread().name())
                .update();
    }

    void endValue(long seriesId, SeriesPeriod period, long endedBy) {
        jdbc.sql("update series_value set ended_by = ? where series_id = ? and first_day = ? and ended_by is null")
                .params(endedBy, seriesId, period.first())
                .update();
    }

    /** Values that were changed or left out later, the latest delivery first. */
    List<Statistics.Earlier> earlier(long seriesId, Grain grain) {
        return jdbc.sql("""
                        select v.first_day, v.value, v.preliminary, d.id, d.retrieved_on, e.retrieved_on as ended_on
                        from series_value v
                        join series_delivery d on d.id = v.delivery_id
                        join series_delivery e on e.id = v.ended_by
                        where v.series_id = ?
                        order by v.first_day desc, v.delivery_id desc""")
                .param(seriesId)
                .query((row, number) -> new Statistics.Earlier(
                        new SeriesPeriod(grain, row.getObject("first_day", LocalDate.class)),
                        new Given(row.getDouble("value"), row.getBoolean("preliminary")),
                        row.getLong("id"),
                        row.getObject("retrieved_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    long insertBreak(SeriesSource source, String key, String category, LocalDate date, String why) {
        return jdbc.sql("""
                        insert into series_break (municipality_id, source_id, category, break_date, why, idempotency_key,
                            owner_organisation_id, spread)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, idempotency_key) do update set why = series_break.why
                        returning id""")
                .params(municipality(), source.id(), category, date, why, key, source.ownerOrganisationId(), source.spread().name())
                .query(Long.class)
                .single();
    }

    boolean deleteBreak(long sourceId, long id) {
        return jdbc.sql("delete from series_break where source_id = ? and id = ?").params(sourceId, id).update() == 1;
    }

    /** Marks by the number of their source, the earliest first. */
    Map<Long, List<SeriesBreak>> breaks() {
        Map<Long, List<SeriesBreak>> breaks = new HashMap<>();
        jdbc.sql("select * from series_break order by break_date, id").query(row -> {
            breaks.computeIfAbsent(row.getLong("source_id"), id -> new ArrayList<>())
                    .add(new SeriesBreak(row.getLong("id"), row.getString("category"), row.getObject("break_date", LocalDate.class), row.getString("why")));
        });
        return breaks;
    }

    private Map<Long, SeriesValues> values(Long sourceId, Long seriesId) {
        Map<Long, List<Object[]>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select v.series_id, v.first_day - date '1970-01-01' as day, v.value, v.preliminary, v.delivery_id
                        from series_value v join series s on s.id = v.series_id
                        where v.ended_by is null
                          and (:source::bigint is null or s.source_id = :source::bigint)
                          and (:series::bigint is null or s.id = :series::bigint)
                        order by v.series_id, v.first_day""")
                .param("source", sourceId)
                .param("series", seriesId)
                .query(row -> {
                    rows.computeIfAbsent(row.getLong("series_id"), id -> new ArrayList<>())
                            .add(new Object[] {row.getLong("day"), row.getDouble("value"), row.getBoolean("preliminary"), row.getLong("delivery_id")});
                });
        Map<Long, SeriesValues> values = new HashMap<>();
        rows.forEach((id, list) -> values.put(id, values(list)));
        return values;
    }

    private static SeriesValues values(List<Object[]> rows) {
        int size = rows.size();
        SeriesValues values = new SeriesValues(new long[size], new double[size], new boolean[size], new long[size]);
        for (int i = 0; i < size; i++) {
            Object[] row = rows.get(i);
            values.firstEpochDay()[i] = (long) row[0];
            values.value()[i] = (double) row[1];
            values.preliminary()[i] = (boolean) row[2];
            values.deliveryId()[i] = (long) row[3];
        }
        return values;
    }

    private static Series series(
            ResultSet row, Map<Long, SeriesSource> sources, Map<Long, List<SeriesBreak>> breaks, Map<Long, SeriesValues> values)
            throws SQLException {
        long sourceId = row.getLong("source_id");
        String category = row.getString("category");
        return new Series(
                row.getLong("id"),
                sources.get(sourceId),
                category,
                row.getString("area"),
                row.getObject("area_id", Long.class),
                Series.Level.valueOf(row.getString("level")),
                row.getInt("per"),
                Grain.valueOf(row.getString("grain")),
                row.getObject("retrieved_on", LocalDate.class),
                values.getOrDefault(row.getLong("id"), SeriesValues.NONE),
                breaks.getOrDefault(sourceId, List.of()).stream().filter(mark -> mark.concerns(category)).toList());
    }

    private static SeriesSource source(ResultSet row, int number) throws SQLException {
        return new SeriesSource(
                row.getLong("id"),
                row.getInt("version"),
                new SeriesSource.Terms(
                        row.getString("name"), row.getString("instrument"), row.getString("definition_code"), row.getString("definition"),
                        row.getString("limits"), row.getString("denominator"), row.getBoolean("population")),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")));
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec statement, SeriesSource.Terms terms) {
        return statement
                .param("name", terms.name())
                .param("instrument", terms.instrument())
                .param("code", terms.definitionCode())
                .param("definition", terms.definition())
                .param("limits", terms.limits())
                .param("denominator", terms.denominator())
                .param("population", terms.population());
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
