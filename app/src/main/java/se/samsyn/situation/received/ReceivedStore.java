package se.samsyn.situation.received;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;

/** Pictures from others. The database shows an unshared one to the organisation that owns it alone. */
@Repository
class ReceivedStore {
    /** The five fields as they are kept. */
    record Fields(Map<PictureField, String> texts) {}

    private static final String SELECT = """
            select received_id, family_id, edition, version, way, state, title, first_day, last_day, area, sender, received_on, fields,
                   file_name, file_format, file_bytes, file_sha256, agreement, owner_organisation_id, owner_name, spread,
                   shared_at, shared_by_name, checksum
            from received_picture
            """;

    private final JdbcClient jdbc;

    ReceivedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReceivedPicture> find(long id) {
        return jdbc.sql(SELECT + "where received_id = ?").param(id).query(ReceivedStore::read).optional();
    }

    Optional<Long> idOf(String key) {
        return jdbc.sql("select received_id from received_picture where idempotency_key = ?").param(key).query(Long.class).optional();
    }

    /** The latest period first; of the same picture the latest edition first. */
    List<ReceivedPicture> list() {
        return jdbc.sql(SELECT + "order by last_day desc, family_id desc, edition desc").query(ReceivedStore::read).list();
    }

    /** @param earlier the edition that this one will replace, or null for a first one */
    long insert(NewReceived fresh, ReceivedPicture.Way way, KeptFile file, String agreement, ReceivedPicture earlier, String key,
            Instant now, Visitor visitor) {
        long id = jdbc.sql("""
                        insert into received_picture (municipality_id, family_id, edition, way, state, title, first_day, last_day, area,
                               sender, received_on, fields, file_name, file_format, file_bytes, file_sha256, agreement,
                               owner_organisation_id, owner_name, spread, created_at, created_by, idempotency_key)
                        values (?, ?, ?, ?, 'UNSHARED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNSHARED', ?, ?, ?)
                        returning received_id""")
                .params(Arrays.asList(
                        visitor.municipalityId(), earlier == null ? null : earlier.familyId(), earlier == null ? 1 : earlier.edition() + 1,
                        way.name(), fresh.title(), fresh.period().first(), fresh.period().last(), fresh.area(), fresh.sender(),
                        fresh.receivedOn(), json(fresh), file == null ? null : file.name(), file == null ? null : file.format().name(),
                        file == null ? null : file.bytes(), file == null ? null : file.sha256(), agreement, visitor.organisationId(),
                        visitor.organisationName(), Timestamp.from(now), visitor.accountId(), key))
                .query(Long.class)
                .single();
        jdbc.sql("update received_picture set family_id = received_id where received_id = ? and family_id is null").param(id).update();
        return id;
    }

    /** @return false, with nothing saved, when somebody else has saved since or it was shared */
    boolean save(long id, int version, NewReceived written) {
        return jdbc.sql("""
                        update received_picture set title = ?, first_day = ?, last_day = ?, area = ?, sender = ?, received_on = ?,
                               fields = ?, version = version + 1
                        where received_id = ? and version = ? and state = 'UNSHARED'""")
                        .params(Arrays.asList(
                                written.title(), written.period().first(), written.period().last(), written.area(), written.sender(),
                                written.receivedOn(), json(written), id, version))
                        .update() == 1;
    }

    /** @return false, with nothing shared, when somebody else has saved since */
    boolean share(long id, int version, Spread spread, FrozenText frozen, Instant now, Visitor visitor) {
        return jdbc.sql("""
                        update received_picture set state = 'SHARED', spread = ?, frozen = ?, checksum = ?, shared_at = ?, shared_by = ?,
                               shared_by_name = ?, version = version + 1
                        where received_id = ? and version = ? and state = 'UNSHARED'""")
                        .params(spread.name(), frozen.text(), frozen.checksum(), Timestamp.from(now), visitor.accountId(),
                                visitor.personName(), id, version)
                        .update() == 1;
    }

    List<Long> sharedBefore(long familyId, int edition) {
        return jdbc.sql("select received_id from received_picture where family_id = ? and edition < ? and state = 'SHARED'")
                .params(familyId, edition)
                .query(Long.class)
                .list();
    }

    void replace(long id) {
        jdbc.sql("update received_picture set state = 'REPLACED', version = version + 1 where received_id = ?").param(id).update();
    }

    boolean discard(long id) {
        return jdbc.sql("delete from received_picture where received_id = ? and state = 'UNSHARED'").param(id).update() == 1;
    }

    Optional<String> frozen(long id) {
        return jdbc.sql("select frozen from received_picture where received_id = ? and frozen is not null").param(id).query(String.class).optional();
    }

    private static String json(NewReceived written) {
        return FrozenText.of(new Fields(written.fields())).text();
    }

    private static ReceivedPicture read(ResultSet row, int number) throws SQLException {
        Timestamp shared = row.getTimestamp("shared_at");
        String sha256 = row.getString("file_sha256");
        String spread = row.getString("spread");
        return new ReceivedPicture(
                row.getLong("received_id"),
                row.getLong("family_id"),
                row.getInt("edition"),
                row.getInt("version"),
                ReceivedPicture.Way.valueOf(row.getString("way")),
                ReceivedState.valueOf(row.getString("state")),
                new NewReceived(
                        row.getString("title"),
                        new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                        row.getString("area"),
                        row.getString("sender"),
                        row.getObject("received_on", LocalDate.class),
                        FrozenText.read(row.getString("fields"), Fields.class).texts()),
                sha256 == null
                        ? null
                        : new KeptFile(row.getString("file_name"), KeptFile.Format.valueOf(row.getString("file_format")), row.getLong("file_bytes"), sha256),
                row.getString("agreement"),
                row.getLong("owner_organisation_id"),
                row.getString("owner_name"),
                spread.equals("UNSHARED") ? null : Spread.valueOf(spread),
                shared == null
                        ? null
                        : new ReceivedPicture.Sharing(shared.toInstant(), row.getString("shared_by_name"), row.getString("checksum")));
    }
}
