package se.samsyn.observations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.finding.SearchWords;

/** The tables of observations, their reporters, sealed texts and the pictures they entered. */
@Repository
class ObservationStore {
    private static final String SELECT = """
            select o.*, exists (select 1 from sealed_text s
                                where s.municipality_id = o.municipality_id and s.observation_id = o.id) as sealed
            from observation o""";

    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    ObservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the new row; empty when the key is used already. */
    Optional<Long> insert(NewObservation report, String digest, long ownerOrganisationId, Instant now) {
        var statement = jdbc.sql("""
                        insert into observation (municipality_id, state, source, source_id, category_group, subcategory,
                            from_time, to_time, time_class, x, y, position_class, place_id, place_name, area_id, certainty,
                            indoors, reported_to_police, semi_public, acts, local_code_id, local_code_version, local_code_name,
                            text, owner_organisation_id, spread, created_at, idempotency_key, report_digest)
                        values (:municipality, 'RECEIVED', :source, :sourceId, :group, :sub, :from, :to, :timeClass, :x, :y,
                            :position, :placeId, :placeName, :areaId, :certainty, :indoors, :reported, :semiPublic, :acts,
                            :localId, :localVersion, :localName, :text, :owner, :spread, :now, :key, :digest)
                        on conflict (municipality_id, idempotency_key) where idempotency_key is not null do nothing
                        returning id""")
                .param("source", report.source().name())
                .param("sourceId", report.source().name())
                .param("digest", digest)
                .param("owner", ownerOrganisationId)
                .param("spread", Spread.INTERNAL.name())
                .param("now", moment(now))
                .param("key", report.key());
        return content(statement, report.category(), report.when(), report.where(), report.circumstances(), report.text())
                .query(Long.class)
                .optional();
    }

    /** Writes all that may change and raises the version. @throws Refusal {@code stale} when another has saved since */
    void save(Observation observation, int expectedVersion) {
        var statement = jdbc.sql("""
                        update observation set version = version + 1, state = :state, category_group = :group,
                            subcategory = :sub, from_time = :from, to_time = :to, time_class = :timeClass, x = :x, y = :y,
                            position_class = :position, place_id = :placeId, place_name = :placeName, area_id = :areaId,
                            certainty = :certainty, indoors = :indoors, reported_to_police = :reported,
                            semi_public = :semiPublic, acts = :acts, local_code_id = :localId,
                            local_code_version = :localVersion, local_code_name = :localName, text = :text,
                            spread = :spread, reviewed_at = :reviewed, return_reason = :reason
                        where municipality_id = :municipality and id = :id and version = :version""")
                .param("state", observation.state().name())
                .param("spread", observation.spread().name())
                .param("reviewed", moment(observation.reviewedAt()))
                .param("reason", observation.returnReason())
                .param("id", observation.id())
                .param("version", expectedVersion);
        int saved = content(
                        statement, observation.category(), observation.when(), observation.where(),
                        observation.circumstances(), observation.text())
                .update();
        if (saved == 0) {
            throw new Refusal("stale");
        }
    }

    private static JdbcClient.StatementSpec content(
            JdbcClient.StatementSpec statement,
            Observation.Category category,
            Observation.When when,
            Observation.Where where,
            Observation.Circumstances circumstances,
            String text) {
        Observation.LocalCode local = category.local();
        return statement.param("municipality", municipality())
                .param("group", category.group().name())
                .param("sub", name(category.sub()))
                .param("from", moment(when.from()))
                .param("to", moment(when.to()))
                .param("timeClass", when.precision().name())
                .param("x", where.x())
                .param("y", where.y())
                .param("position", where.position().name())
                .param("placeId", where.placeId())
                .param("placeName", where.placeName())
                .param("areaId", where.areaId())
                .param("certainty", name(circumstances.certainty()))
                .param("indoors", circumstances.indoors())
                .param("reported", circumstances.reportedToPolice())
                .param("semiPublic", circumstances.semiPublic())
                .param("acts", acts(circumstances.acts()))
                .param("localId", local == null ? null : local.id())
                .param("localVersion", local == null ? null : local.version())
                .param("localName", local == null ? null : local.name())
                .param("text", text);
    }

    /** Keeps the first original; later ones were already touched. */
    void seal(long id, String original, Instant now) {
        jdbc.sql("""
                        insert into sealed_text (municipality_id, observation_id, original, sealed_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(municipality(), id, original, moment(now))
                .update();
    }

    /** Adds to what is sealed: what was struck out beside the text. */
    void sealBeside(long id, String original, Instant now) {
        jdbc.sql("""
                        insert into sealed_text as s (municipality_id, observation_id, original, sealed_at) values (?, ?, ?, ?)
                        on conflict (municipality_id, observation_id) do update set original = s.original || E'\n' || excluded.original""")
                .params(municipality(), id, original, moment(now))
                .update();
    }

    Optional<String> findSealed(long id) {
        return jdbc.sql("select original from sealed_text where municipality_id = ? and observation_id = ?")
                .params(municipality(), id)
                .query(String.class)
                .optional();
    }

    Optional<Observation> find(long id) {
        String sql = SELECT + " where o.municipality_id = ? and o.id = ?";
        return jdbc.sql(sql).params(municipality(), id).query(ObservationStore::read).optional();
    }

    /** The events of a report, in the order in which they were told. */
    List<Observation> listOfReport(long reportId) {
        String sql = SELECT + " where o.municipality_id = ? and o.report_id = ? order by o.id";
        return jdbc.sql(sql).params(municipality(), reportId).query(ObservationStore::read).list();
    }

    List<Observations.Mine> listMine(long accountId, int limit) {
        return jdbc.sql("""
                        select m.*, (select string_agg(i.picture_title, '\n' order by i.included_at)
                                     from observation_inclusion i
                                     where i.municipality_id = m.municipality_id and i.observation_id = m.id) as pictures
                        from (%s join reporter_reports(?) r (observation_id) on r.observation_id = o.id
                              where o.municipality_id = ?
                              order by o.id desc limit ?) m
                        order by m.id desc""".formatted(SELECT))
                .params(accountId, municipality(), limit)
                .query((row, number) -> {
                    String pictures = row.getString("pictures");
                    return new Observations.Mine(
                            read(row, number), pictures == null ? List.of() : Arrays.asList(pictures.split("\n")));
                })
                .list();
    }

    @Transactional(readOnly = true)
    List<Observation> listWaiting(int limit) {
        return jdbc.sql(SELECT + """
                         where o.municipality_id = ? and o.state = 'RECEIVED' and o.import_id is null
                        order by o.id limit ?""")
                .params(municipality(), limit)
                .query(ObservationStore::read)
                .list();
    }

    @Transactional(readOnly = true)
    long countWaiting() {
        return jdbc.sql("""
                        select count(*) from observation
                        where municipality_id = ? and state = 'RECEIVED' and import_id is null""")
                .param(municipality())
                .query(Long.class)
                .single();
    }

    /** The next one that waits after this number, else the first of all. */
    Optional<Long> findNextWaiting(long after) {
        return jdbc.sql("""
                        select id from observation
                        where municipality_id = ? and state = 'RECEIVED' and import_id is null and id <> ?
                        order by id < ?, id limit 1""")
                .params(municipality(), after, after)
                .query(Long.class)
                .optional();
    }

    List<Observation> list(Collection<Long> ids) {
        return jdbc.sql(SELECT + " where o.municipality_id = ? and o.id = any (?) order by o.id")
                .params(municipality(), ids.toArray(Long[]::new))
                .query(ObservationStore::read)
                .list();
    }

    /** Those with these numbers, in their order, of one state or any; what is gone since the numbers were found is left out. */
    @Transactional(readOnly = true)
    List<Observation> list(List<Long> ids, Observation.State state) {
        return jdbc.sql(SELECT + """
                         join unnest(cast(:ids as bigint[])) with ordinality wanted (id, place) on wanted.id = o.id
                        where o.municipality_id = :municipality and (cast(:state as text) is null or o.state = :state)
                        order by wanted.place""")
                .param("ids", ids.toArray(Long[]::new))
                .param("municipality", municipality())
                .param("state", name(state), java.sql.Types.VARCHAR)
                .query(ObservationStore::read)
                .list();
    }

    /** Hands over every row, holding few of them at a time. */
    void each(ObservationFilter filter, Set<Long> areas, Consumer<Observation> taker) {
        filtered(filter, areas)
                .withFetchSize(ROWS_AT_A_TIME)
                .query((RowCallbackHandler) row -> taker.accept(read(row, 0)));
    }

    List<Observation> listOfImport(long importId, int limit) {
        return jdbc.sql(SELECT + " where o.municipality_id = ? and o.import_id = ? order by o.id limit ?")
                .params(municipality(), importId, limit)
                .query(ObservationStore::read)
                .list();
    }

    /** With those that count, their duplicates: their reporters have told of the same event. */
    int include(long pictureId, String title, Collection<Long> ids, Instant now) {
        return jdbc.sql("""
                        insert into observation_inclusion
                            (municipality_id, observation_id, picture_id, picture_title, included_at)
                        select o.municipality_id, o.id, :picture, :title, :now from observation o
                        where o.municipality_id = :municipality and o.id = any (:ids) and o.state = 'ACCEPTED'
                        union
                        select o.municipality_id, o.id, :picture, :title, :now from observation counted
                        join observation_link c on c.municipality_id = counted.municipality_id and c.observation_id = counted.id
                        join observation_link l on l.municipality_id = c.municipality_id and l.set_id = c.set_id
                        join observation o on o.municipality_id = l.municipality_id and o.id = l.observation_id
                        where counted.municipality_id = :municipality and counted.id = any (:ids)
                            and o.state = 'DUPLICATE' and o.source_id = counted.source_id
                        on conflict do nothing""")
                .param("picture", pictureId)
                .param("title", title)
                .param("now", moment(now))
                .param("municipality", municipality())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    List<Observations.Inclusion> listInclusions(long id) {
        return jdbc.sql("""
                        select picture_id, picture_title from observation_inclusion
                        where municipality_id = ? and observation_id = ? order by included_at""")
                .params(municipality(), id)
                .query((row, number) -> new Observations.Inclusion(row.getLong(1), row.getString(2)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(ObservationFilter filter, Set<Long> areas) {
        StringBuilder sql = new StringBuilder(SELECT).append(" where o.municipality_id = :municipality");
        Map<String, Object> facts = new HashMap<>(Map.of("municipality", municipality()));
        if (filter.period() != null) {
            sql.append(" and o.from_time >= :first and o.from_time < :end");
            facts.put("first", moment(filter.period().first().atStartOfDay(filter.zone()).toInstant()));
            facts.put("end", moment(filter.period().end().atStartOfDay(filter.zone()).toInstant()));
        }
        if (filter.group() != null) {
            sql.append(" and o.category_group = :group");
            facts.put("group", filter.group().name());
        }
        if (areas != null) {
            sql.append(" and o.area_id = any (:areas)");
            facts.put("areas", areas.toArray(Long[]::new));
        }
        if (filter.sourceId() != null) {
            sql.append(" and o.source_id = :source");
            facts.put("source", filter.sourceId());
        }
        if (filter.state() != null) {
            sql.append(" and o.state = :state");
            facts.put("state", filter.state().name());
        }
        if (filter.words() != null) {
            sql.append(" and o.id in (select found_id from observation_search(to_tsquery('pg_catalog.swedish', :query),"
                    + " null, null, null, null, null, null, null, null, null))");
            facts.put("query", SearchWords.query(filter.words()));
        }
        return jdbc.sql(sql.append(" order by o.from_time desc, o.id desc").toString()).params(facts);
    }

    private static Observation read(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getLong("id"),
                row.getInt("version"),
                Observation.State.valueOf(row.getString("state")),
                Observation.Source.valueOf(row.getString("source")),
                row.getString("source_id"),
                new Observation.Category(
                        CategoryGroup.valueOf(row.getString("category_group")),
                        value(Subcategory.class, row.getString("subcategory")),
                        localCode(row)),
                new Observation.When(
                        instant(row, "from_time"),
                        instant(row, "to_time"),
                        Observation.TimeClass.valueOf(row.getString("time_class"))),
                new Observation.Where(
                        row.getObject("x", Double.class),
                        row.getObject("y", Double.class),
                        Observation.PositionClass.valueOf(row.getString("position_class")),
                        row.getObject("place_id", Long.class),
                        row.getString("place_name"),
                        row.getObject("area_id", Long.class)),
                new Observation.Circumstances(
                        value(Observation.Certainty.class, row.getString("certainty")),
                        row.getObject("indoors", Boolean.class),
                        row.getObject("reported_to_police", Boolean.class),
                        row.getObject("semi_public", Boolean.class),
                        acts(row.getArray("acts"))),
                row.getString("text"),
                row.getBoolean("sealed"),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")),
                instant(row, "created_at"),
                instant(row, "reviewed_at"),
                row.getString("return_reason"),
                row.getObject("import_id", Long.class),
                row.getObject("report_id", Long.class));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Observation.LocalCode localCode(ResultSet row) throws SQLException {
        Long id = row.getObject("local_code_id", Long.class);
        String name = row.getString("local_code_name");
        return id == null ? null : new Observation.LocalCode(id, row.getInt("local_code_version"), name);
    }

    private static String[] acts(Set<Observation.Act> acts) {
        return acts == null ? null : acts.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Set<Observation.Act> acts(Array stored) throws SQLException {
        String[] names = stored == null ? null : (String[]) stored.getArray();
        return names == null ? null : Arrays.stream(names).map(Observation.Act::valueOf).collect(Collectors.toSet());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
