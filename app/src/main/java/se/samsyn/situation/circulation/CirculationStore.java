package se.samsyn.situation.circulation;

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
import se.samsyn.database.Scope;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.circulation.Circulation.Comment;
import se.samsyn.situation.circulation.Circulation.Recipient;

/** What was sent to whom, and the comments. The database shows it to the sender's and the recipients' organisations. */
@Repository
class CirculationStore {
    private static final String SELECT = """
            select circulation_id, kind, object_id, mode, content, checksum, answer_by, sender, owner_organisation_id, sent_at
            from circulation where municipality_id = ?
            """;

    private final JdbcClient jdbc;

    CirculationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Circulation> find(long id) {
        return jdbc.sql(SELECT + "and circulation_id = ?").params(municipality(), id).query(this::read).optional();
    }

    Optional<Long> idOf(String key) {
        return jdbc.sql("select circulation_id from circulation where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    /** The latest first. */
    List<Circulation> list() {
        return jdbc.sql(SELECT + "order by circulation_id desc").param(municipality()).query(this::read).list();
    }

    long insert(NewCirculation fresh, SentDocument document, Instant now, Visitor visitor) {
        FrozenText frozen = document.freeze();
        return jdbc.sql("""
                        insert into circulation (municipality_id, kind, object_id, mode, title, content, checksum, answer_by, sender,
                                                 owner_organisation_id, sent_at, sent_by, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning circulation_id""")
                .params(Arrays.asList(
                        visitor.municipalityId(), fresh.kind().name(), fresh.objectId(), fresh.mode().name(), document.title(), frozen.text(),
                        frozen.checksum(), fresh.answerBy(), visitor.organisationName(), visitor.organisationId(), Timestamp.from(now),
                        visitor.accountId(), fresh.key().toString()))
                .query(Long.class)
                .single();
    }

    long addRecipient(long circulationId, Long organisationId, String organisation, String functionName) {
        return jdbc.sql("""
                        insert into circulation_recipient (municipality_id, circulation_id, organisation_id, organisation, function_name)
                        values (?, ?, ?, ?, ?) returning recipient_id""")
                .params(Arrays.asList(municipality(), circulationId, organisationId, organisation, functionName))
                .query(Long.class)
                .single();
    }

    void link(long recipientId, long linkId) {
        jdbc.sql("update circulation_recipient set link_id = ? where municipality_id = ? and recipient_id = ?")
                .params(linkId, municipality(), recipientId)
                .update();
    }

    /** The sending that a recipient belongs to. */
    Optional<Long> ofRecipient(long recipientId) {
        return jdbc.sql("select circulation_id from circulation_recipient where municipality_id = ? and recipient_id = ?")
                .params(municipality(), recipientId)
                .query(Long.class)
                .optional();
    }

    private List<Recipient> recipients(long circulationId) {
        return jdbc.sql("""
                        select recipient_id, organisation_id, organisation, function_name, link_id from circulation_recipient
                        where municipality_id = ? and circulation_id = ? order by recipient_id""")
                .params(municipality(), circulationId)
                .query((row, number) -> new Recipient(
                        row.getLong(1), row.getObject(2, Long.class), row.getString(3), row.getString(4), row.getObject(5, Long.class)))
                .list();
    }

    List<Comment> comments(long circulationId) {
        return jdbc.sql("""
                        select comment_id, recipient_id, section, words, made_at, answer, answered_at, version from circulation_comment
                        where municipality_id = ? and circulation_id = ? order by section, comment_id""")
                .params(municipality(), circulationId)
                .query((row, number) -> {
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new Comment(
                            row.getLong("comment_id"), row.getLong("recipient_id"), row.getInt("section"), row.getString("words"),
                            row.getTimestamp("made_at").toInstant(), row.getString("answer"), answered == null ? null : answered.toInstant(),
                            row.getInt("version"));
                })
                .list();
    }

    /** @return false when the same form was sent before */
    boolean comment(long circulationId, long recipientId, int section, String words, long accountId, String key, Instant now) {
        return jdbc.sql("""
                        insert into circulation_comment (municipality_id, circulation_id, recipient_id, section, words, made_at, account_id,
                                                         idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (municipality_id, circulation_id, idempotency_key) do nothing""")
                        .params(municipality(), circulationId, recipientId, section, words, Timestamp.from(now), accountId, key)
                        .update() == 1;
    }

    /** @return false, with nothing saved, when somebody else has answered since */
    boolean answer(long circulationId, long commentId, int version, String answer, long accountId, Instant now) {
        return jdbc.sql("""
                        update circulation_comment set answer = ?, answered_at = ?, answered_by = ?, version = version + 1
                        where municipality_id = ? and circulation_id = ? and comment_id = ? and version = ?""")
                        .params(answer, Timestamp.from(now), accountId, municipality(), circulationId, commentId, version)
                        .update() == 1;
    }

    private Circulation read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("circulation_id");
        return new Circulation(
                id, Kind.valueOf(row.getString("kind")), row.getLong("object_id"), Mode.valueOf(row.getString("mode")),
                FrozenText.read(row.getString("content"), SentDocument.class), row.getString("checksum"),
                row.getObject("answer_by", LocalDate.class), row.getString("sender"), row.getLong("owner_organisation_id"),
                row.getTimestamp("sent_at").toInstant(), recipients(id));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
