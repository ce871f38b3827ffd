package se.samsyn.situation.weeding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Takes away, with all that hangs on them, pictures from others, joint pictures and what was sent round, by the term of locked pictures. */
@Repository
class SharedWeedingStore {
    /** @param dated the day it is dated by: when it was shared, fixed or sent */
    enum Kept {
        RECEIVED("received_picture", "received_id", "shared_at"),
        JOINT("joint_picture", "joint_id", "fixed_at"),
        SENT("circulation", "circulation_id", "sent_at");

        private final String table;
        private final String number;
        private final String dated;

        Kept(String table, String number, String dated) {
            this.table = table;
            this.number = number;
            this.dated = dated;
        }
    }

    private final JdbcClient jdbc;

    SharedWeedingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pile pile(Kept kept, Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + "(select " + kept.dated + " as dated from " + kept.table
                + " where municipality_id = :municipality and " + kept.dated + " < :before) gone", limit);
    }

    Pile weed(Kept kept, Limit limit, int most) {
        // The triggers that keep them as they are look for this, and it ends with the transaction.
        jdbc.sql("select set_config('samsyn.weeding', 'FROZEN_PICTURE', true)").query().listOfRows();
        return PileStore.weed(jdbc, "with due as (select " + kept.number + " from " + kept.table
                + " where municipality_id = :municipality and " + kept.dated + " < :before order by " + kept.dated + " limit :most),"
                + " gone as (delete from " + kept.table + " k using due where k.municipality_id = :municipality and k." + kept.number
                + " = due." + kept.number + " returning k." + kept.dated + " as dated)" + PileStore.PILE + "gone", limit, most);
    }
}
