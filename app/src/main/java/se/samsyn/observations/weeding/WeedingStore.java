package se.samsyn.observations.weeding;

import static se.samsyn.privacy.PileStore.PILE;
import static se.samsyn.privacy.PileStore.count;
import static se.samsyn.privacy.PileStore.weed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Takes away what is too old, and remembers that it was there. An observation is dated by the day it ended. */
@Repository("observationWeedingStore")
public class WeedingStore {
    /** Words of the reporter's own: the text, and what was written in answer to a question. */
    private static final String ANSWERED = """
            exists (select from event_answer a
                    join form_question q on q.municipality_id = a.municipality_id and q.id = a.question_id and q.kind = 'TEXT'
                    where a.municipality_id = o.municipality_id and a.observation_id = o.id)""";

    private static final String TEXTS = """
            from observation o
            where o.municipality_id = :municipality and o.to_time < :before
              and (o.text is not null or o.return_reason is not null or\s""" + ANSWERED + ")";

    /** Only what nothing hangs on any more: a text, an original or a photo goes by its own decision first. */
    private static final String BARE = """
            from observation o
            where o.municipality_id = :municipality and o.to_time < :before
              and o.text is null and o.return_reason is null
              and not\s""" + ANSWERED + "\n" + """
              and not exists (select from sealed_text s
                              where s.municipality_id = o.municipality_id and s.observation_id = o.id)
              and not exists (select from photo p
                              where p.municipality_id = o.municipality_id and p.observation_id = o.id)""";

    private final JdbcClient jdbc;

    public WeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile texts(Limit limit) {
        return count(jdbc, PILE + "(select o.to_time as dated " + TEXTS + ") gone", limit);
    }

    Pile weedTexts(Limit limit, int most) {
        return weed(jdbc, """
                        with due as (select o.id
                        """ + TEXTS + """
                             order by o.to_time limit :most for update of o),
                        answers as (
                            delete from event_answer a using due, form_question q
                            where a.municipality_id = :municipality and a.observation_id = due.id
                              and q.municipality_id = a.municipality_id and q.id = a.question_id and q.kind = 'TEXT'),
                        gone as (
                            update observation o
                            set text = null, return_reason = null, text_weeded_on = :today, version = version + 1
                            from due where o.municipality_id = :municipality and o.id = due.id
                            returning o.to_time as dated)
                        """ + PILE + "gone", limit, most);
    }

    Pile originals(Limit limit) {
        return count(jdbc, PILE + """
                (select sealed_at as dated from sealed_text
                 where municipality_id = :municipality and sealed_at < :before) gone""", limit);
    }

    Pile weedOriginals(Limit limit, int most) {
        return weed(jdbc, """
                        with due as (
                            select observation_id from sealed_text
                            where municipality_id = :municipality and sealed_at < :before
                            order by sealed_at limit :most for update),
                        gone as (
                            delete from sealed_text s using due
                            where s.municipality_id = :municipality and s.observation_id = due.observation_id
                            returning s.sealed_at as dated)
                        """ + PILE + "gone", limit, most);
    }

    Pile rows(Limit limit) {
        return count(jdbc, PILE + "(select o.to_time as dated " + BARE + ") gone", limit);
    }

    /** Also those that wait for a part of theirs to go first. */
    Pile allRows(Limit limit) {
        return count(jdbc, PILE + """
                (select to_time as dated from observation
                 where municipality_id = :municipality and to_time < :before) gone""", limit);
    }

    /** The number of each stays, with the day. */
    Pile weedRows(Limit limit, int most) {
        return weed(jdbc, """
                        with due as (select o.id, o.to_time
                        """ + BARE + """
                         order by o.to_time limit :most for update of o),
                        gone as (
                            delete from observation o using due
                            where o.municipality_id = :municipality and o.id = due.id
                            returning o.id, o.to_time as dated, o.owner_organisation_id, o.spread),
                        kept as (
                            insert into weeded_observation
                                (municipality_id, observation_id, owner_organisation_id, spread, weeded_on)
                            select :municipality, id, owner_organisation_id, spread, :today from gone)
                        """ + PILE + "gone", limit, most);
    }

    /** When an observation that the scope could see was weeded. */
    public Optional<LocalDate> weededOn(long observationId) {
        return jdbc.sql("select weeded_on from weeded_observation where municipality_id = ? and observation_id = ?")
                .params(Scope.get().municipalityId(), observationId)
                .query(LocalDate.class)
                .optional();
    }

    /** When the text of an observation was weeded. */
    public Optional<LocalDate> textWeededOn(long observationId) {
        return jdbc.sql("""
                        select text_weeded_on from observation
                        where municipality_id = ? and id = ? and text_weeded_on is not null""")
                .params(Scope.get().municipalityId(), observationId)
                .query(LocalDate.class)
                .optional();
    }

    /** What a locked picture counted that its selection does not mean now, and the reverse. */
    public List<Observations.Since> since(long pictureId, Instant locked, long[] now) {
        return jdbc.sql("""
                        with counted as (
                            select observation_id as id from observation_inclusion
                            where municipality_id = :municipality and picture_id = :picture),
                        meant as (select unnest(:now::bigint[]) as id)
                        select case when o.created_at > :locked then 'LATE'
                                    when o.reviewed_at > :locked then 'REVIEWED_LATER'
                                    else 'MOVED_IN' end, o.category_group
                        from meant left join counted using (id)
                        join observation o on o.municipality_id = :municipality and o.id = meant.id
                        where counted.id is null
                        union all
                        select case when w.observation_id is not null then 'WEEDED'
                                    when o.state = 'ACCEPTED' then 'MOVED_OUT'
                                    else 'NO_LONGER' end, o.category_group
                        from counted left join meant using (id)
                        left join observation o on o.municipality_id = :municipality and o.id = counted.id
                        left join weeded_observation w on w.municipality_id = :municipality and w.observation_id = counted.id
                        where meant.id is null""")
                .param("municipality", Scope.get().municipalityId())
                .param("picture", pictureId)
                .param("locked", Timestamp.from(locked))
                .param("now", java.util.Arrays.stream(now).boxed().toArray(Long[]::new))
                .query((row, number) -> new Observations.Since(
                        Observations.Since.Why.valueOf(row.getString(1)),
                        row.getString(2) == null ? null : CategoryGroup.valueOf(row.getString(2))))
                .list();
    }

    public Observations.Basis basis(long pictureId) {
        return jdbc.sql("""
                        select count(*), count(w.observation_id), max(w.weeded_on)
                        from observation_inclusion i
                        left join weeded_observation w
                            on w.municipality_id = i.municipality_id and w.observation_id = i.observation_id
                        where i.municipality_id = ? and i.picture_id = ?""")
                .params(Scope.get().municipalityId(), pictureId)
                .query((row, number) ->
                        new Observations.Basis(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)))
                .single();
    }
}
