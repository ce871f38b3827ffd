package se.samsyn.situation.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.Decision;

/** Joint pictures. The database shows a draft to its two parties, and refuses every change of a fixed one but of its state. */
@Repository
class JointStore {
    private static final String SELECT = """
            select joint_id, family_id, edition, version, state, title, first_day, last_day, own_id, own_name, own_checksum,
                   partner_picture_id, partner_picture_name, partner_checksum, partner_file_sha256, partner_organisation_id,
                   partner_name, content, owner_organisation_id, spread, body, decided_on, paragraph, diary_number, fixed_at,
                   fixed_by_name, checksum
            from joint_picture
            """;

    private final JdbcClient jdbc;

    JointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JointPicture> find(long id) {
        return jdbc.sql(SELECT + "where joint_id = ?").param(id).query(JointStore::read).optional();
    }

    Optional<Long> idOf(String key) {
        return jdbc.sql("select joint_id from joint_picture where idempotency_key = ?").param(key).query(Long.class).optional();
    }

    /** The latest period first; of the same picture the latest edition first. */
    List<JointPicture> list() {
        return jdbc.sql(SELECT + "order by last_day desc, family_id desc, edition desc").query(JointStore::read).list();
    }

    /** @param fresh with everything but its number; its family is 0 for a first edition */
    long insert(JointPicture fresh, String key, Instant now, Visitor visitor) {
        long id = jdbc.sql("""
                        insert into joint_picture (municipality_id, family_id, edition, state, title, first_day, last_day, own_id, own_name,
                               own_checksum, partner_picture_id, partner_picture_name, partner_checksum, partner_file_sha256,
                               partner_organisation_id, partner_name, content, owner_organisation_id, spread, created_at, created_by,
                               idempotency_key)
                        values (?, nullif(?, 0), ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning joint_id""")
                .params(Arrays.asList(
                        visitor.municipalityId(), fresh.familyId(), fresh.edition(), fresh.title(), fresh.period().first(), fresh.period().last(),
                        fresh.own().id(), fresh.own().name(), fresh.own().checksum(), fresh.partner().id(), fresh.partner().name(),
                        fresh.partner().checksum(), fresh.partner().fileSha256(), fresh.partnerOrganisationId(), fresh.partnerName(),
                        FrozenText.of(fresh.text()).text(), visitor.organisationId(), fresh.spread().name(), Timestamp.from(now),
                        visitor.accountId(), key))
                .query(Long.class)
                .single();
        jdbc.sql("update joint_picture set family_id = joint_id where joint_id = ? and family_id is null").param(id).update();
        return id;
    }

    /** @return false, with nothing saved, when somebody else has saved since or it is fixed */
    boolean save(long id, int version, String title, JointText text) {
        return jdbc.sql("""
                        update joint_picture set title = ?, content = ?, version = version + 1
                        where joint_id = ? and version = ? and state = 'DRAFT'""")
                        .params(title.strip(), FrozenText.of(text).text(), id, version)
                        .update() == 1;
    }

    /** @return false, with nothing fixed, when somebody else has saved since */
    boolean fix(long id, int version, Decision decision, FrozenText frozen, Instant now, Visitor visitor) {
        return jdbc.sql("""
                        update joint_picture set state = 'FIXED', body = ?, decided_on = ?, paragraph = ?, diary_number = ?, frozen = ?,
                               checksum = ?, fixed_at = ?, fixed_by = ?, fixed_by_name = ?, version = version + 1
                        where joint_id = ? and version = ? and state = 'DRAFT'""")
                        .params(decision.body(), decision.on(), decision.paragraph(), decision.diaryNumber(), frozen.text(), frozen.checksum(),
                                Timestamp.from(now), visitor.accountId(), visitor.personName(), id, version)
                        .update() == 1;
    }

    List<Long> fixedBefore(long familyId, int edition) {
        return jdbc.sql("select joint_id from joint_picture where family_id = ? and edition < ? and state = 'FIXED'")
                .params(familyId, edition)
                .query(Long.class)
                .list();
    }

    void replace(long id) {
        jdbc.sql("update joint_picture set state = 'REPLACED', version = version + 1 where joint_id = ?").param(id).update();
    }

    boolean discard(long id) {
        return jdbc.sql("delete from joint_picture where joint_id = ? and state = 'DRAFT'").param(id).update() == 1;
    }

    Optional<String> frozen(long id) {
        return jdbc.sql("select frozen from joint_picture where joint_id = ? and frozen is not null").param(id).query(String.class).optional();
    }

    private static JointPicture read(ResultSet row, int number) throws SQLException {
        Timestamp fixed = row.getTimestamp("fixed_at");
        return new JointPicture(
                row.getLong("joint_id"),
                row.getLong("family_id"),
                row.getInt("edition"),
                row.getInt("version"),
                JointState.valueOf(row.getString("state")),
                row.getString("title"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                new JointPicture.Original(row.getLong("own_id"), row.getString("own_name"), row.getString("own_checksum"), null),
                new JointPicture.Original(
                        row.getLong("partner_picture_id"), row.getString("partner_picture_name"), row.getString("partner_checksum"),
                        row.getString("partner_file_sha256")),
                row.getLong("partner_organisation_id"),
                row.getString("partner_name"),
                FrozenText.read(row.getString("content"), JointText.class),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")),
                fixed == null
                        ? null
                        : new JointPicture.Fixing(
                                new Decision(
                                        row.getString("body"), row.getObject("decided_on", LocalDate.class), row.getString("paragraph"),
                                        row.getString("diary_number")),
                                fixed.toInstant(), row.getString("fixed_by_name"), row.getString("checksum")));
    }
}
