package se.samsyn.observations.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.Observations.Cursor;

/** Numbers of observations in the order of the list, and words of their texts. Sees what the scope sees. */
@Repository
public class FindingStore {
    private static final String UNREVIEWED = """
            observation
            where municipality_id = :municipality and state <> 'ACCEPTED'
              and (cast(:state as text) is null or state = :state)
              and (cast(:first as timestamptz) is null or from_time >= :first)
              and (cast(:end as timestamptz) is null or from_time < :end)
              and (cast(:kind as text) is null or category_group = :kind)
              and (cast(:areas as bigint[]) is null or area_id = any (:areas))
              and (cast(:source as text) is null or source_id = :source)
              and (cast(:afterTime as timestamptz) is null or (from_time, id) < (:afterTime, :afterId))""";

    private final JdbcClient jdbc;

    public FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose text holds the words, in this state or any. */
    List<Cursor> search(String query, ObservationFilter filter, Set<Long> areas, Cursor after, int limit) {
        return filtered("""
                        select found_id, found_time from observation_search(
                            to_tsquery('pg_catalog.swedish', :query), :first, :end, :kind, :areas, :source, :state, :afterTime,
                            :afterId, :limit)
                        order by found_time desc, found_id desc""", filter, areas, after)
                .param("query", query)
                .param("limit", limit)
                .query((row, number) -> cursor(row))
                .list();
    }

    /** Whether anything is left of a query once the words that every text holds are taken out. */
    boolean asksForSomething(String query) {
        return jdbc.sql("select numnode(to_tsquery('pg_catalog.swedish', ?)) > 0").param(query).query(Boolean.class).single();
    }

    /** What is not reviewed, or no longer. */
    List<Cursor> unreviewed(ObservationFilter filter, Set<Long> areas, Cursor after, int limit) {
        return filtered("select id, from_time from " + UNREVIEWED + " order by from_time desc, id desc limit :limit", filter, areas, after)
                .param("limit", limit)
                .query((row, number) -> cursor(row))
                .list();
    }

    /** How many of these there are; counts no further than told. */
    long countUnreviewed(ObservationFilter filter, Set<Long> areas, int most) {
        return filtered("select count(*) from (select 1 from " + UNREVIEWED + " limit :most) counted", filter, areas, null)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Sources with something that is not reviewed: each is looked for after the last, so that a file of a million rows is one step. */
    List<String> unreviewedSources() {
        return jdbc.sql("""
                        with recursive source(id) as (
                            (select min(source_id) from observation
                             where municipality_id = :municipality and state <> 'ACCEPTED')
                            union all
                            select (select min(source_id) from observation
                                    where municipality_id = :municipality and state <> 'ACCEPTED' and source_id > source.id)
                            from source where source.id is not null)
                        select id from source where id is not null""")
                .param("municipality", Scope.get().municipalityId())
                .query(String.class)
                .list();
    }

    /**
     * Words of the latest texts that are spelt nearly so, the nearest first.
     *
     * @param latest among how many texts
     */
    List<String> alike(String word, boolean reviewedOnly, int latest) {
        return jdbc.sql("""
                        with latest as materialized (
                            select coalesce(place_name, '') || ' ' || coalesce(text, '') as words from observation
                            where municipality_id = :municipality and (not :reviewedOnly or state = 'ACCEPTED')
                            order by from_time desc, id desc limit :latest),
                        known as materialized (
                            select distinct word from latest, regexp_split_to_table(lower(words), '[^[:alnum:]]+') word
                            where length(word) between length(:word) - 3 and length(:word) + 3)
                        select word from known where similarity(word, :word) >= 0.35 and word <> :word
                        order by similarity(word, :word) desc, word limit 3""")
                .param("municipality", Scope.get().municipalityId())
                .param("reviewedOnly", reviewedOnly)
                .param("latest", latest)
                .param("word", word)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, ObservationFilter filter, Set<Long> areas, Cursor after) {
        boolean period = filter.period() != null;
        return jdbc.sql(sql)
                .param("municipality", Scope.get().municipalityId())
                .param("state", name(filter.state()), Types.VARCHAR)
                .param("first", period ? moment(filter.period().first().atStartOfDay(filter.zone()).toInstant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("end", period ? moment(filter.period().end().atStartOfDay(filter.zone()).toInstant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kind", name(filter.group()), Types.VARCHAR)
                .param("areas", areas == null ? null : array(areas), Types.ARRAY)
                .param("source", filter.sourceId(), Types.VARCHAR)
                .param("afterTime", after == null ? null : moment(after.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", after == null ? null : after.id(), Types.BIGINT);
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(1));
    }

    private static Long[] array(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
