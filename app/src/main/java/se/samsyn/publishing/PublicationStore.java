package se.samsyn.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.check.Released;

/** The register of publications. {@link #find} and {@link #list} read only what the portal's login may read too. */
@Repository
class PublicationStore {
    private static final String SELECT = """
            select p.publication_id, p.number, p.first_day, p.last_day, p.content, p.checksum, p.published_at, p.responsible,
                   e.ended_at, e.replaced_by, e.reason
            from publication p
            left join publication_end e using (municipality_id, publication_id)
            """;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next publication takes; waits for anyone who is publishing in the municipality just now. */
    int nextNumber(String municipalityId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publication'), hashtext(?))").param(municipalityId).query().listOfRows();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from publication").query(Integer.class).single();
    }

    Optional<Integer> numberOf(String key) {
        return jdbc.sql("select number from publication where idempotency_key = ?").param(key).query(Integer.class).optional();
    }

    long insert(String municipalityId, int number, NewPublication fresh, FrozenText frozen, Instant now, long account, String responsible) {
        return jdbc.sql("""
                        insert into publication (municipality_id, number, kind, first_day, last_day, content, checksum,
                                                 published_at, published_by, responsible, idempotency_key)
                        values (?, ?, 'SITUATION', ?, ?, ?, ?, ?, ?, ?, ?) returning publication_id""")
                .params(municipalityId, number, fresh.picture().period().first(), fresh.picture().period().last(),
                        frozen.text(), frozen.checksum(), Timestamp.from(now), account, responsible, fresh.key())
                .query(Long.class)
                .single();
    }

    void end(String municipalityId, long id, Instant now, long account, Integer replacedBy, String reason) {
        jdbc.sql("""
                        insert into publication_end (municipality_id, publication_id, ended_at, ended_by, replaced_by, reason)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(municipalityId, id, Timestamp.from(now), account, replacedBy, reason)
                .update();
    }

    Optional<Publication> find(int number) {
        return jdbc.sql(SELECT + "where p.number = ?").param(number).query(PublicationStore::read).optional();
    }

    /** Newest first; withdrawn and replaced ones too. */
    List<Publication> list() {
        return jdbc.sql(SELECT + "order by p.last_day desc, p.number desc").query(PublicationStore::read).list();
    }

    /** Keeps the true counts beside the publication. */
    void insertCounts(String municipalityId, long id, PublicCounts counts) {
        jdbc.sql("insert into publication_counts (municipality_id, publication_id, counts) values (?, ?, ?)")
                .params(municipalityId, id, FrozenText.of(counts).text())
                .update();
    }

    /** Everything that was ever published with counts: replaced and withdrawn too, since it has been read. */
    List<Released> released() {
        return jdbc.sql("""
                        select p.number, c.counts, p.content from publication p
                        join publication_counts c using (municipality_id, publication_id)
                        order by p.number desc""")
                .query((row, n) -> new Released(
                        row.getInt("number"),
                        FrozenText.read(row.getString("counts"), PublicCounts.class),
                        FrozenText.read(row.getString("content"), PublicPicture.class)))
                .list();
    }

    private static Publication read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Publication(
                row.getLong("publication_id"),
                row.getInt("number"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                FrozenText.read(row.getString("content"), PublicPicture.class),
                row.getString("checksum"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("responsible"),
                ended == null ? null : ended.toInstant(),
                row.getObject("replaced_by", Integer.class),
                row.getString("reason"));
    }
}
