package se.samsyn.forums.asking;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** The tables of questions, links and answers. */
@Repository
class AskingStore {
    /** Where a link leads. */
    record Found(String municipalityId, long linkId) {}

    private final JdbcClient jdbc;

    AskingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> setByKey(UUID key) {
        return jdbc.sql("select set_id from question_set where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insertSet(QuestionSet set, UUID key) {
        long id = jdbc.sql("""
                        insert into question_set (municipality_id, forum_id, title, purpose, days_open, idempotency_key)
                        values (?, ?, ?, ?, ?, ?) returning set_id""")
                .params(municipality(), set.forumId(), set.title().strip(), set.purpose().strip(), set.daysOpen(), key)
                .query(Long.class)
                .single();
        for (int i = 0; i < set.questions().size(); i++) {
            jdbc.sql("insert into question (municipality_id, set_id, position, words) values (?, ?, ?, ?)")
                    .params(municipality(), id, i + 1, set.questions().get(i).strip())
                    .update();
        }
        set.askedOf().forEach(function -> jdbc.sql("insert into question_asked (municipality_id, set_id, function_id) values (?, ?, ?)")
                .params(municipality(), id, function)
                .update());
        return id;
    }

    List<QuestionSet> sets() {
        return jdbc.sql("select * from question_set where municipality_id = ? order by lower(title), set_id")
                .param(municipality())
                .query((row, number) -> {
                    long id = row.getLong("set_id");
                    return new QuestionSet(
                            id, row.getObject("forum_id", Long.class), row.getString("title"), row.getString("purpose"), row.getInt("days_open"),
                            jdbc.sql("select words from question where municipality_id = ? and set_id = ? order by position")
                                    .params(municipality(), id).query(String.class).list(),
                            java.util.Set.copyOf(jdbc.sql("select function_id from question_asked where municipality_id = ? and set_id = ?")
                                    .params(municipality(), id).query(Long.class).list()));
                })
                .list();
    }

    Optional<Long> roundByKey(UUID key) {
        return jdbc.sql("select round_id from question_round where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insertRound(long setId, Long meetingId, LocalDate opened, LocalDate due, UUID key) {
        return jdbc.sql("""
                        insert into question_round (municipality_id, set_id, meeting_id, opened_on, due, idempotency_key)
                        values (?, ?, ?, ?, ?, ?) returning round_id""")
                .params(municipality(), setId, meetingId, opened, due, key)
                .query(Long.class)
                .single();
    }

    void insertLink(long roundId, long functionId, Instant expires) {
        jdbc.sql("insert into question_link (municipality_id, round_id, function_id, expires_at) values (?, ?, ?, ?)")
                .params(municipality(), roundId, functionId, Timestamp.from(expires))
                .update();
    }

    /** Puts a new word in place of the one before, which opens nothing any more; null takes it away. */
    boolean word(long linkId, byte[] hash, Instant sentAt) {
        return jdbc.sql("""
                        update question_link l set token_hash = ?, sent_at = coalesce(?, sent_at)
                        from question_round r
                        where l.municipality_id = ? and l.link_id = ? and r.municipality_id = l.municipality_id and r.round_id = l.round_id
                          and (r.closed_on is null or ?::bytea is null)""")
                        .params(hash, sentAt == null ? null : Timestamp.from(sentAt), municipality(), linkId, hash)
                        .update()
                == 1;
    }

    void closeRound(long roundId, LocalDate on) {
        jdbc.sql("update question_round set closed_on = ? where municipality_id = ? and round_id = ? and closed_on is null")
                .params(on, municipality(), roundId)
                .update();
        jdbc.sql("update question_link set token_hash = null where municipality_id = ? and round_id = ?").params(municipality(), roundId).update();
    }

    List<Round> rounds() {
        Map<Long, List<Round.Asked>> links = new LinkedHashMap<>();
        Map<Long, Map<Integer, String>> answers = new LinkedHashMap<>();
        jdbc.sql("select link_id, position, answer from question_answer where municipality_id = ?").param(municipality()).query(row -> {
            answers.computeIfAbsent(row.getLong(1), link -> new TreeMap<>()).put(row.getInt(2), row.getString(3));
        });
        jdbc.sql("select * from question_link where municipality_id = ? order by link_id").param(municipality()).query(row -> {
            Timestamp sent = row.getTimestamp("sent_at");
            Timestamp answered = row.getTimestamp("answered_at");
            long id = row.getLong("link_id");
            links.computeIfAbsent(row.getLong("round_id"), round -> new java.util.ArrayList<>()).add(new Round.Asked(
                    id, row.getLong("function_id"), row.getBytes("token_hash") != null, row.getTimestamp("expires_at").toInstant(),
                    sent == null ? null : sent.toInstant(), answered == null ? null : answered.toInstant(), answers.getOrDefault(id, Map.of())));
        });
        return jdbc.sql("select * from question_round where municipality_id = ? order by opened_on desc, round_id desc")
                .param(municipality())
                .query((row, number) -> new Round(
                        row.getLong("round_id"), row.getLong("set_id"), row.getObject("meeting_id", Long.class),
                        row.getObject("opened_on", LocalDate.class), row.getObject("due", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class), links.getOrDefault(row.getLong("round_id"), List.of())))
                .list();
    }

    /** Before there is a scope: in which municipality a word opens something. */
    Optional<Found> find(byte[] hash) {
        return jdbc.sql("select municipality_id, link_id from question_link_of(?)")
                .param(hash)
                .query((row, number) -> new Found(row.getString(1), row.getLong(2)))
                .optional();
    }

    void answer(long linkId, Map<Integer, String> answers, Instant now) {
        jdbc.sql("delete from question_answer where municipality_id = ? and link_id = ?").params(municipality(), linkId).update();
        answers.forEach((position, answer) -> jdbc.sql("insert into question_answer (municipality_id, link_id, position, answer) values (?, ?, ?, ?)")
                .params(municipality(), linkId, position, answer)
                .update());
        jdbc.sql("update question_link set answered_at = ? where municipality_id = ? and link_id = ?")
                .params(Timestamp.from(now), municipality(), linkId)
                .update();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
