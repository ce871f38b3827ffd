package se.samsyn.observations.photos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/**
 * Photos: of a draft, with the account that may see them, or of an observation, and then with nothing that says who took
 * them. What is read of an observation is read through its own row, so that whoever is not shown the row is not shown the
 * photo.
 */
@Repository
public class PhotoStore {
    private final JdbcClient jdbc;

    public PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public long insert(PhotoIntake.Prepared photo, long accountId, Instant now) {
        return jdbc.sql("""
                        insert into photo (municipality_id, account_id, jpeg, width, height, created_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(municipality(), accountId, photo.jpeg(), photo.width(), photo.height(), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** How many photos of the account are not sent. */
    @Transactional(readOnly = true)
    public int countUnsent(long accountId) {
        return jdbc.sql("select count(*) from photo where municipality_id = ? and account_id = ? and observation_id is null")
                .params(municipality(), accountId)
                .query(Integer.class)
                .single();
    }

    public Optional<byte[]> findUnsent(long id, long accountId) {
        return jdbc.sql("""
                        select jpeg from photo
                        where municipality_id = ? and id = ? and account_id = ? and observation_id is null""")
                .params(municipality(), id, accountId)
                .query(byte[].class)
                .optional();
    }

    public void deleteUnsent(long id, long accountId) {
        jdbc.sql("delete from photo where municipality_id = ? and id = ? and account_id = ? and observation_id is null")
                .params(municipality(), id, accountId)
                .update();
    }

    public void deleteUnsentBefore(Instant moment) {
        jdbc.sql("delete from photo where municipality_id = ? and observation_id is null and created_at < ?")
                .params(municipality(), moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives photos of the account to an observation and forgets whose they were. */
    public void attach(List<Long> ids, long accountId, long observationId) {
        jdbc.sql("""
                        update photo set observation_id = ?, account_id = null
                        where municipality_id = ? and account_id = ? and observation_id is null and id = any (?)""")
                .params(observationId, municipality(), accountId, ids.toArray(Long[]::new))
                .update();
    }

    /** The photos of an observation that are shown, the first first. */
    public List<Long> list(long observationId) {
        return jdbc.sql("""
                        select p.id from photo p
                        join observation o on o.municipality_id = p.municipality_id and o.id = p.observation_id
                        where p.municipality_id = ? and p.observation_id = ? and p.removed_at is null order by p.id""")
                .params(municipality(), observationId)
                .query(Long.class)
                .list();
    }

    public Optional<byte[]> find(long id, long observationId) {
        return jdbc.sql("""
                        select p.jpeg from photo p
                        join observation o on o.municipality_id = p.municipality_id and o.id = p.observation_id
                        where p.municipality_id = ? and p.id = ? and p.observation_id = ? and p.removed_at is null""")
                .params(municipality(), id, observationId)
                .query(byte[].class)
                .optional();
    }

    /** Shown to nobody from now on; whether it was shown before. */
    public boolean remove(long id, long observationId, Instant now) {
        return jdbc.sql("""
                        update photo set removed_at = ?
                        where municipality_id = ? and id = ? and observation_id = ? and removed_at is null""")
                        .params(now.atOffset(ZoneOffset.UTC), municipality(), id, observationId)
                        .update()
                == 1;
    }

    Pile pile(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select created_at as dated from photo
                 where municipality_id = :municipality and observation_id is not null and created_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, """
                        with due as (
                            select id from photo
                            where municipality_id = :municipality and observation_id is not null and created_at < :before
                            order by created_at limit :most for update),
                        gone as (
                            delete from photo p using due where p.municipality_id = :municipality and p.id = due.id
                            returning p.created_at as dated)
                        """ + PileStore.PILE + "gone", limit, most);
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }

    Set<Long> photographed(Collection<Long> observationIds) {
        return new HashSet<>(jdbc.sql("""
                        select distinct observation_id from photo
                        where municipality_id = ? and observation_id = any (?) and removed_at is null""")
                .params(Scope.get().municipalityId(), observationIds.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
