package se.samsyn.observations.review;

import static se.samsyn.observations.review.DuplicateStore.moment;
import static se.samsyn.observations.review.DuplicateStore.municipality;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.kernel.Spread;

/** Batches of reports accepted in one go. Rows are held in the order of their numbers, so that two batches never lock each other out. */
@Repository
class BatchStore {
    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the new batch; empty when the key is used already. */
    Optional<Long> insert(String key, long accountId, Instant now) {
        return jdbc.sql("""
                        insert into review_batch (municipality_id, idempotency_key, accepted_by, accepted_at)
                        values (?, ?, ?, ?) on conflict (municipality_id, idempotency_key) do nothing returning batch_id""")
                .params(municipality(), key, accountId, moment(now))
                .query(Long.class)
                .optional();
    }

    Optional<Long> findByKey(String key, long accountId) {
        return jdbc.sql("select batch_id from review_batch where municipality_id = ? and idempotency_key = ? and accepted_by = ?")
                .params(municipality(), key, accountId)
                .query(Long.class)
                .optional();
    }

    /** Accepts those that still wait in the version that was seen. */
    void accept(long batchId, Map<Long, Integer> versions, Spread spread, Instant now) {
        List<Long> ids = new ArrayList<>(versions.keySet());
        Integer[] seen = ids.stream().map(versions::get).toArray(Integer[]::new);
        jdbc.sql("select id from observation where municipality_id = ? and id = any (?) order by id for update")
                .params(municipality(), ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
        jdbc.sql("""
                        with accepted as (
                            update observation o set state = 'ACCEPTED', spread = :spread, reviewed_at = :now, version = o.version + 1
                            from unnest(:ids, :versions) as seen(id, version)
                            where o.municipality_id = :municipality and o.id = seen.id and o.version = seen.version
                                and o.state = 'RECEIVED' and o.import_id is null
                            returning o.id, o.version)
                        insert into review_batch_row (municipality_id, batch_id, observation_id, outcome, version)
                        select :municipality, :batch, o.id, case when a.id is null then 'PASSED_OVER' else 'ACCEPTED' end, a.version
                        from observation o left join accepted a on a.id = o.id
                        where o.municipality_id = :municipality and o.id = any (:ids)""")
                .param("municipality", municipality())
                .param("batch", batchId)
                .param("ids", ids.toArray(Long[]::new))
                .param("versions", seen)
                .param("spread", spread.name())
                .param("now", moment(now))
                .update();
    }

    void passOver(long batchId, List<Long> ids) {
        jdbc.sql("""
                        insert into review_batch_row (municipality_id, batch_id, observation_id, outcome)
                        select o.municipality_id, ?, o.id, 'PASSED_OVER' from observation o
                        where o.municipality_id = ? and o.id = any (?) on conflict do nothing""")
                .params(batchId, municipality(), ids.toArray(Long[]::new))
                .update();
    }

    Optional<Batch> find(long batchId) {
        List<Batch.Row> rows = jdbc.sql("""
                        select observation_id, outcome from review_batch_row
                        where municipality_id = ? and batch_id = ? order by observation_id""")
                .params(municipality(), batchId)
                .query((row, number) -> new Batch.Row(row.getLong(1), Batch.Outcome.valueOf(row.getString(2))))
                .list();
        return jdbc.sql("select accepted_by, accepted_at, undone_at from review_batch where municipality_id = ? and batch_id = ?")
                .params(municipality(), batchId)
                .query((row, number) -> {
                    OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
                    return new Batch(
                            batchId, row.getLong("accepted_by"), row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                            undone == null ? null : undone.toInstant(), rows);
                })
                .optional();
    }

    /** Batches that can still be taken back, the latest first. */
    List<Long> listSince(Instant since) {
        return jdbc.sql("""
                        select batch_id from review_batch
                        where municipality_id = ? and accepted_at > ? and undone_at is null order by accepted_at desc, batch_id desc""")
                .params(municipality(), moment(since))
                .query(Long.class)
                .list();
    }

    /** @return false when another has taken it back already */
    boolean markUndone(long batchId, Instant now) {
        return jdbc.sql("update review_batch set undone_at = ? where municipality_id = ? and batch_id = ? and undone_at is null")
                        .params(moment(now), municipality(), batchId)
                        .update()
                == 1;
    }

    /** Lets wait again those that nobody has touched since and that no locked picture stands on; says of each what became of it. */
    void takeBack(long batchId) {
        jdbc.sql("""
                        select o.id from observation o
                        join review_batch_row r on r.municipality_id = o.municipality_id and r.observation_id = o.id
                        where r.municipality_id = ? and r.batch_id = ? order by o.id for update of o""")
                .params(municipality(), batchId)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        update review_batch_row r set outcome = case
                            when o.version <> r.version or o.state <> 'ACCEPTED' then 'CHANGED_SINCE'
                            when exists (select 1 from observation_inclusion i
                                         where i.municipality_id = o.municipality_id and i.observation_id = o.id) then 'IN_PICTURE'
                            else 'TAKEN_BACK' end
                        from observation o
                        where r.municipality_id = ? and r.batch_id = ? and r.outcome = 'ACCEPTED'
                            and o.municipality_id = r.municipality_id and o.id = r.observation_id""")
                .params(municipality(), batchId)
                .update();
        jdbc.sql("""
                        update observation o set state = 'RECEIVED', spread = 'INTERNAL', reviewed_at = null, version = o.version + 1
                        from review_batch_row r
                        where r.municipality_id = ? and r.batch_id = ? and r.outcome = 'TAKEN_BACK'
                            and o.municipality_id = r.municipality_id and o.id = r.observation_id""")
                .params(municipality(), batchId)
                .update();
    }
}
