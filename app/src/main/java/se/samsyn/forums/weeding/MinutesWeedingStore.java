package se.samsyn.forums.weeding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Takes away meetings whose minutes are fixed, dated by the day they were held. Lifted matters and tasks stay. */
@Repository
class MinutesWeedingStore {
    private final JdbcClient jdbc;

    MinutesWeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile minutes(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select starts_at as dated from meeting
                 where municipality_id = :municipality and frozen is not null and starts_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        // The triggers that keep adjusted minutes as they are look for this, and it ends with the transaction.
        jdbc.sql("select set_config('samsyn.weeding', 'MINUTES', true)").query().listOfRows();
        return PileStore.weed(jdbc, """
                        with due as (
                            select meeting_id from meeting
                            where municipality_id = :municipality and frozen is not null and starts_at < :before
                            order by starts_at limit :most for update),
                        points as (
                            select i.item_id from meeting_item i join due using (meeting_id) where i.municipality_id = :municipality),
                        absences as (
                            delete from item_absence a using points
                            where a.municipality_id = :municipality and a.item_id = points.item_id),
                        loosened as (
                            update matter x set item_id = null from points
                            where x.municipality_id = :municipality and x.item_id = points.item_id),
                        rounds as (
                            update question_round r set meeting_id = null from due
                            where r.municipality_id = :municipality and r.meeting_id = due.meeting_id),
                        attended as (
                            delete from meeting_attendance a using due
                            where a.municipality_id = :municipality and a.meeting_id = due.meeting_id),
                        adjusted as (
                            delete from meeting_adjuster a using due
                            where a.municipality_id = :municipality and a.meeting_id = due.meeting_id),
                        items as (
                            delete from meeting_item i using due
                            where i.municipality_id = :municipality and i.meeting_id = due.meeting_id),
                        gone as (
                            delete from meeting m using due
                            where m.municipality_id = :municipality and m.meeting_id = due.meeting_id
                            returning m.starts_at as dated)
                        """ + PileStore.PILE + "gone", limit, most);
    }
}
