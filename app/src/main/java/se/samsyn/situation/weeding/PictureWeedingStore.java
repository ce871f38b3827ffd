package se.samsyn.situation.weeding;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Takes away locked pictures with their tasks, and remembers their numbers. A picture is dated by the day it was locked. */
@Repository
public class PictureWeedingStore {
    private final JdbcClient jdbc;

    public PictureWeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile pictures(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select locked_at as dated from picture
                 where municipality_id = :municipality and locked_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        // The trigger that keeps locked pictures as they are looks for this, and it ends with the transaction.
        jdbc.sql("select set_config('samsyn.weeding', 'FROZEN_PICTURE', true)").query().listOfRows();
        return PileStore.weed(jdbc, """
                        with due as (
                            select picture_id from picture
                            where municipality_id = :municipality and locked_at < :before order by locked_at limit :most for update),
                        tasks as (
                            delete from task t using due
                            where t.municipality_id = :municipality and t.picture_id = due.picture_id),
                        gone as (
                            delete from picture p using due
                            where p.municipality_id = :municipality and p.picture_id = due.picture_id
                            returning p.picture_id, p.owner_organisation_id, p.spread, p.number, p.edition, p.locked_at as dated),
                        kept as (
                            insert into weeded_picture
                                (municipality_id, picture_id, owner_organisation_id, spread, number, edition, weeded_on)
                            select :municipality, picture_id, owner_organisation_id, spread, number, edition, :today from gone)
                        """ + PileStore.PILE + "gone", limit, most);
    }

    /** When a picture that the scope could see was weeded. */
    public Optional<LocalDate> weededOn(long pictureId) {
        return jdbc.sql("select weeded_on from weeded_picture where municipality_id = ? and picture_id = ?")
                .params(Scope.get().municipalityId(), pictureId)
                .query(LocalDate.class)
                .optional();
    }
}
