package se.samsyn.observations.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.Observation.State;

/** Links between observations that tell of the same event, and what is needed to find them. */
@Repository
class DuplicateStore {
    private static final String TOLD = """
            o.id, extract(epoch from o.from_time)::bigint as began, extract(epoch from o.to_time)::bigint as ended,
            o.x, o.y, o.position_class, o.place_id, o.category_group, o.source_id, o.report_id""";

    /** What may be the same as something: what counts, and what waits one by one. */
    private static final String COMPARABLE = "(o.state = 'ACCEPTED' or o.state = 'RECEIVED' and o.import_id is null)";

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of what began since a moment, what waits; and what lies around the reports that wait and began before it. What is
     * reviewed and began since then stands in the columns.
     */
    @Transactional(readOnly = true)
    List<Told> listOpen(Instant since) {
        return jdbc.sql("""
                        with waiting as materialized (
                            select * from observation
                            where municipality_id = :municipality and state = 'RECEIVED' and import_id is null)
                        select\s""" + TOLD + " from waiting o where o.from_time >= :since union select " + TOLD + """
                         from waiting w join observation o on o.municipality_id = w.municipality_id
                            and o.category_group = w.category_group
                            and o.from_time >= w.from_time - make_interval(secs => :reach)
                            and o.from_time <= w.to_time + make_interval(secs => :reach)
                        where w.from_time < :since and w.to_time - w.from_time <= make_interval(secs => :reach) and\s""" + COMPARABLE)
                .param("municipality", municipality())
                .param("since", moment(since))
                .param("reach", DuplicateRules.LONGEST.plus(DuplicateRules.APART).toSeconds())
                .query(DuplicateStore::told)
                .list();
    }

    /** The reports with which observations came that are reviewed and began since a moment, by their numbers. */
    @Transactional(readOnly = true)
    Map<Long, Long> reportsSince(Instant since) {
        Map<Long, Long> reports = new HashMap<>();
        jdbc.sql("""
                        select id, report_id from observation
                        where municipality_id = ? and report_id is not null and from_time >= ? and state = 'ACCEPTED'""")
                .params(municipality(), moment(since))
                .query((RowCallbackHandler) row -> reports.put(row.getLong(1), row.getLong(2)));
        return reports;
    }

    /** One, and what may be compared with it. */
    List<Told> listAround(long id) {
        return jdbc.sql("select " + TOLD + """
                         from observation w join observation o on o.municipality_id = w.municipality_id
                            and o.category_group = w.category_group
                            and o.from_time >= w.from_time - make_interval(secs => :reach)
                            and o.from_time <= w.to_time + make_interval(secs => :reach)
                        where w.municipality_id = :municipality and w.id = :id
                            and w.to_time - w.from_time <= make_interval(secs => :reach) and (o.id = w.id or\s""" + COMPARABLE + ")")
                .param("municipality", municipality())
                .param("id", id)
                .param("reach", DuplicateRules.LONGEST.plus(DuplicateRules.APART).toSeconds())
                .query(DuplicateStore::told)
                .list();
    }

    /**
     * Pairs that are linked, or of which somebody has said that they are not the same, with both numbers in the range. It may
     * hold others than those that are asked about: people make few such pairs, and a range is read at once where thirty
     * thousand numbers are not.
     */
    @Transactional(readOnly = true)
    Set<DuplicateRules.Pair> settled(long first, long last) {
        return new HashSet<>(jdbc.sql("""
                        select first_id, second_id from observation_apart
                        where municipality_id = :municipality and first_id between :first and :last and second_id between :first and :last
                        union all
                        select a.observation_id, b.observation_id from observation_link a
                        join observation_link b on b.municipality_id = a.municipality_id and b.set_id = a.set_id
                            and b.observation_id > a.observation_id
                        where a.municipality_id = :municipality and a.observation_id between :first and :last""")
                .param("municipality", municipality())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new DuplicateRules.Pair(row.getLong(1), row.getLong(2)))
                .list());
    }

    /** Holds these rows for this transaction, in one order, so that two who link at once do not wait for each other. */
    List<Long> hold(Collection<Long> ids) {
        return jdbc.sql("""
                        select o.id from observation o
                        where o.municipality_id = ? and o.id = any (?) and o.state <> 'RETURNED'
                            and (o.import_id is null or o.state <> 'RECEIVED')
                        order by o.id for update""")
                .params(municipality(), ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The sets that these are in. */
    List<Long> setsOf(Collection<Long> ids) {
        return jdbc.sql("""
                        select distinct set_id from observation_link
                        where municipality_id = ? and observation_id = any (?) order by set_id""")
                .params(municipality(), ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    Optional<Long> setOf(long id) {
        return setsOf(List.of(id)).stream().findFirst();
    }

    List<Long> numbersOf(Collection<Long> sets) {
        return jdbc.sql("""
                        select observation_id from observation_link
                        where municipality_id = ? and set_id = any (?) order by observation_id""")
                .params(municipality(), sets.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    void join(Collection<Long> sets, long set, Collection<Long> ids, Instant now) {
        jdbc.sql("update observation_link set set_id = ? where municipality_id = ? and set_id = any (?)")
                .params(set, municipality(), sets.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into observation_link (municipality_id, observation_id, set_id, alone_state, linked_at)
                        select o.municipality_id, o.id, ?, o.state, ? from observation o
                        where o.municipality_id = ? and o.id = any (?) and o.state <> 'DUPLICATE'
                        on conflict (municipality_id, observation_id) do nothing""")
                .params(set, moment(now), municipality(), ids.toArray(Long[]::new))
                .update();
    }

    List<DuplicateRules.Member> members(long set) {
        return jdbc.sql("""
                        select o.id, o.source_id, o.state,
                            case when o.state = 'DUPLICATE' then l.alone_state else o.state end as alone
                        from observation_link l
                        join observation o on o.municipality_id = l.municipality_id and o.id = l.observation_id
                        where l.municipality_id = ? and l.set_id = ? order by o.id""")
                .params(municipality(), set)
                .query((row, number) -> new DuplicateRules.Member(
                        row.getLong("id"),
                        row.getString("source_id"),
                        State.valueOf(row.getString("state")),
                        State.valueOf(row.getString("alone"))))
                .list();
    }

    void leave(Collection<Long> ids) {
        jdbc.sql("delete from observation_link where municipality_id = ? and observation_id = any (?)")
                .params(municipality(), ids.toArray(Long[]::new))
                .update();
    }

    /** Gives one another state; what it would be alone is kept with its link. */
    void move(DuplicateRules.Member member, State to, Instant now) {
        jdbc.sql("update observation_link set alone_state = ? where municipality_id = ? and observation_id = ?")
                .params(member.alone().name(), municipality(), member.id())
                .update();
        jdbc.sql("""
                        update observation set state = :state, version = version + 1,
                            reviewed_at = case when :state = 'RECEIVED' then null else coalesce(reviewed_at, :now) end
                        where municipality_id = :municipality and id = :id""")
                .param("state", to.name())
                .param("now", moment(now))
                .param("municipality", municipality())
                .param("id", member.id())
                .update();
    }

    void apart(DuplicateRules.Pair pair) {
        jdbc.sql("""
                        insert into observation_apart (municipality_id, first_id, second_id)
                        select ?, ?, ? where (select count(*) from observation where municipality_id = ? and id in (?, ?)) = 2
                        on conflict do nothing""")
                .params(municipality(), pair.first(), pair.second(), municipality(), pair.first(), pair.second())
                .update();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        boolean located = PositionClass.valueOf(row.getString("position_class")).located();
        return new Told(
                row.getLong("id"),
                row.getLong("began"),
                row.getLong("ended"),
                located ? row.getDouble("x") : Double.NaN,
                located ? row.getDouble("y") : Double.NaN,
                row.getObject("place_id", Long.class),
                CategoryGroup.valueOf(row.getString("category_group")),
                row.getString("source_id"),
                row.getObject("report_id", Long.class));
    }

    static String municipality() {
        return Scope.get().municipalityId();
    }

    static OffsetDateTime moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
