package se.samsyn.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

@Repository
class MailStore {
    record Waiting(long id, int attempts, Letter letter) {}

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Letter letter, Instant now) {
        long id = jdbc.sql("""
                insert into mail (municipality_id, recipient, subject, body, created_at, next_attempt_at)
                values (:municipality, :to, :subject, :body, :now, :now) returning mail_id""")
                .param("municipality", Scope.get().municipalityId())
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (int i = 0; i < letter.attachments().size(); i++) {
            Attachment file = letter.attachments().get(i);
            jdbc.sql("""
                    insert into mail_attachment (municipality_id, mail_id, position, file_name, media_type, content)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(Scope.get().municipalityId(), id, i, file.fileName(), file.mediaType(), file.content())
                    .update();
        }
        return id;
    }

    private List<Attachment> attachments(long mailId) {
        return jdbc.sql("select file_name, media_type, content from mail_attachment where mail_id = ? order by position")
                .param(mailId)
                .query((row, number) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    Optional<Instant> sentAt(long mailId) {
        return jdbc.sql("select sent_at from mail where mail_id = ? and state = 'SENT'")
                .param(mailId)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The letter that has waited longest and is due; held for this transaction, passed over by others. */
    Optional<Waiting> take(Instant now) {
        return jdbc.sql("""
                select mail_id, attempts, recipient, subject, body from mail
                where state = 'WAITING' and next_attempt_at <= :now
                order by next_attempt_at, mail_id limit 1 for update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getLong("mail_id"),
                        row.getInt("attempts"),
                        new Letter(
                                row.getString("recipient"), row.getString("subject"), row.getString("body"),
                                attachments(row.getLong("mail_id")))))
                .optional();
    }

    /** Its text is emptied, since a link in it may open an account, and its files are forgotten: they are kept elsewhere. */
    void sent(long mailId, Instant now) {
        jdbc.sql("delete from mail_attachment where mail_id = ?").param(mailId).update();
        jdbc.sql("update mail set state = 'SENT', body = '', attempts = attempts + 1, sent_at = :now where mail_id = :id")
                .param("id", mailId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void postpone(long mailId, Instant next) {
        jdbc.sql("update mail set attempts = attempts + 1, next_attempt_at = :next where mail_id = :id")
                .param("id", mailId)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from mail where state = 'WAITING'").query(Long.class).single();
    }

    Pile sent(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + """
                (select sent_at as dated from mail
                 where municipality_id = :municipality and state = 'SENT' and sent_at < :before) gone""", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, """
                with due as (
                    select mail_id from mail
                    where municipality_id = :municipality and state = 'SENT' and sent_at < :before
                    order by sent_at limit :most for update),
                gone as (
                    delete from mail m using due where m.municipality_id = :municipality and m.mail_id = due.mail_id
                    returning m.sent_at as dated)
                """ + PileStore.PILE + "gone", limit, most);
    }
}
