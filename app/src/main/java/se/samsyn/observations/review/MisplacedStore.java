package se.samsyn.observations.review;

import static se.samsyn.observations.review.DuplicateStore.moment;
import static se.samsyn.observations.review.DuplicateStore.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MisplacedStore {
    private final JdbcClient jdbc;

    MisplacedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean inPicture(long id) {
        return jdbc.sql("select exists (select 1 from observation_inclusion where municipality_id = ? and observation_id = ?)")
                .params(municipality(), id)
                .query(Boolean.class)
                .single();
    }

    /** Holds the report for this transaction. @return false when it is in another version, or a row of a file */
    boolean hold(long id, int version) {
        return jdbc.sql("""
                        select id from observation
                        where municipality_id = ? and id = ? and version = ? and import_id is null for update""")
                .params(municipality(), id, version)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void tellReporter(long id, LocalDate received, Receiver receiver, Instant now) {
        jdbc.sql("select misplaced_notify(?, ?, ?, ?)").params(id, received, receiver.name(), moment(now)).query().listOfRows();
    }

    void keep(LocalDate received, Receiver receiver, LocalDate today) {
        jdbc.sql("insert into misplaced_report (municipality_id, received_on, receiver, removed_on) values (?, ?, ?, ?)")
                .params(municipality(), received, receiver.name(), today)
                .update();
    }

    /** With it go its reporter link, sealed original, links and batch rows: they hang on it. */
    void remove(long id) {
        jdbc.sql("delete from observation where municipality_id = ? and id = ?").params(municipality(), id).update();
    }

    Map<Receiver, Integer> count(LocalDate since) {
        Map<Receiver, Integer> counts = new EnumMap<>(Receiver.class);
        jdbc.sql("select receiver, count(*) from misplaced_report where municipality_id = ? and removed_on >= ? group by receiver")
                .params(municipality(), since)
                .query(row -> {
                    counts.put(Receiver.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    List<Misplaced.Notice> notices(long accountId, Instant since) {
        return jdbc.sql("""
                        select notice_id, received_on, receiver from misplaced_notice
                        where municipality_id = ? and account_id = ? and made_at > ? order by notice_id""")
                .params(municipality(), accountId, moment(since))
                .query((row, number) -> new Misplaced.Notice(
                        row.getLong(1), row.getObject(2, LocalDate.class), Receiver.valueOf(row.getString(3))))
                .list();
    }

    void read(long noticeId, long accountId) {
        jdbc.sql("delete from misplaced_notice where municipality_id = ? and notice_id = ? and account_id = ?")
                .params(municipality(), noticeId, accountId)
                .update();
    }

    int sweep(Instant before) {
        return jdbc.sql("delete from misplaced_notice where municipality_id = ? and made_at <= ?")
                .params(municipality(), moment(before))
                .update();
    }
}
