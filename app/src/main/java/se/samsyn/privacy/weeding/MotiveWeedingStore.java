package se.samsyn.privacy.weeding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

@Repository
class MotiveWeedingStore {
    private final JdbcClient jdbc;

    MotiveWeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile motives(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select given_at as dated from guard_motive
                 where municipality_id = :municipality and given_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, """
                        with due as (
                            select motive_id from guard_motive
                            where municipality_id = :municipality and given_at < :before
                            order by given_at limit :most for update),
                        gone as (
                            delete from guard_motive m using due
                            where m.municipality_id = :municipality and m.motive_id = due.motive_id
                            returning m.given_at as dated)
                        """ + PileStore.PILE + "gone", limit, most);
    }
}
