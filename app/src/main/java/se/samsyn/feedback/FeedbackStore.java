package se.samsyn.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class FeedbackStore {
    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Answer> answer(long pictureId) {
        return jdbc.sql("select picture_id, text, answered_at, version from feedback_answer where municipality_id = ? and picture_id = ?")
                .params(municipality(), pictureId)
                .query((row, number) -> new Answer(
                        row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getInt(4)))
                .optional();
    }

    /** @param version of the answer that is replaced; 0 when there was none @return false when another has answered since */
    boolean save(long pictureId, int version, String text, Instant now) {
        if (version == 0) {
            return jdbc.sql("""
                            insert into feedback_answer (municipality_id, picture_id, text, answered_at) values (?, ?, ?, ?)
                            on conflict (municipality_id, picture_id) do nothing""")
                            .params(municipality(), pictureId, text, now.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                        update feedback_answer set text = ?, answered_at = ?, version = version + 1
                        where municipality_id = ? and picture_id = ? and version = ?""")
                        .params(text, now.atOffset(ZoneOffset.UTC), municipality(), pictureId, version)
                        .update()
                == 1;
    }

    Map<Long, Instant> reminders() {
        Map<Long, Instant> sent = new HashMap<>();
        jdbc.sql("select organisation_id, sent_at from unit_reminder where municipality_id = ?")
                .param(municipality())
                .query(row -> {
                    sent.put(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return sent;
    }

    /** @return false when the unit has been reminded since the moment, also by another at the same time */
    boolean remind(long organisationId, Instant notSince, Instant now) {
        return jdbc.sql("""
                        insert into unit_reminder (municipality_id, organisation_id, sent_at) values (:municipality, :unit, :now)
                        on conflict (municipality_id, organisation_id) do update set sent_at = :now
                        where unit_reminder.sent_at <= :notSince""")
                        .param("municipality", municipality())
                        .param("unit", organisationId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("notSince", notSince.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean wantsLetter(long accountId) {
        return jdbc.sql("select exists (select 1 from weekly_letter where municipality_id = ? and account_id = ?)")
                .params(municipality(), accountId)
                .query(Boolean.class)
                .single();
    }

    void choose(long accountId, boolean letter) {
        String sql = letter
                ? "insert into weekly_letter (municipality_id, account_id) values (?, ?) on conflict do nothing"
                : "delete from weekly_letter where municipality_id = ? and account_id = ?";
        jdbc.sql(sql).params(municipality(), accountId).update();
    }

    /** Those who want a letter and whose week has not been looked at. */
    List<Long> due(LocalDate monday) {
        return jdbc.sql("""
                        select l.account_id from weekly_letter l
                        where l.municipality_id = :municipality and not exists (
                            select 1 from weekly_letter_week w where w.municipality_id = l.municipality_id
                                and w.account_id = l.account_id and w.monday = :monday)
                        order by l.account_id""")
                .param("municipality", municipality())
                .param("monday", monday)
                .query(Long.class)
                .list();
    }

    /** @return false when the week has been taken already, also by another copy of the program at the same time */
    boolean takeWeek(long accountId, LocalDate monday) {
        return jdbc.sql("""
                        insert into weekly_letter_week (municipality_id, account_id, monday) values (?, ?, ?)
                        on conflict do nothing""")
                        .params(municipality(), accountId, monday)
                        .update()
                == 1;
    }

    int forgetWeeks(LocalDate before) {
        return jdbc.sql("delete from weekly_letter_week where municipality_id = ? and monday < ?")
                .params(municipality(), before)
                .update();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
