package se.samsyn.imports.weeding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Takes away the row reports of files that were decided on. A file is dated by the day it was read in. */
@Repository
class ImportWeedingStore {
    private final JdbcClient jdbc;

    ImportWeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile files(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select created_at as dated from import_batch
                 where municipality_id = :municipality and state in ('ACCEPTED', 'DISCARDED') and created_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, """
                        with due as (
                            select id from import_batch
                            where municipality_id = :municipality and state in ('ACCEPTED', 'DISCARDED') and created_at < :before
                            order by created_at limit :most for update),
                        gone as (
                            delete from import_batch b using due where b.municipality_id = :municipality and b.id = due.id
                            returning b.created_at as dated)
                        """ + PileStore.PILE + "gone", limit, most);
    }
}
