package se.samsyn.observations.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** Forms, questions and answers. Forms and questions are only added. */
@Repository
public class QuestionStore {
    /** An answer with the question as it was asked. */
    public record Answered(Question question, String answer) {
        /** Those of the answers that are in the reporter's own words. */
        public static List<String> written(List<Answered> answers) {
            return answers.stream().filter(one -> one.question.kind() == Question.Kind.TEXT).map(Answered::answer).toList();
        }
    }

    private record Stored(int version, Set<AskedForm.Base> base, List<Long> questions) {}

    private final JdbcClient jdbc;

    public QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The form in force for the number of an organisation, or 0. */
    public Optional<AskedForm> find(long organisationId) {
        Optional<Stored> stored = jdbc.sql("""
                        select version, base, questions from form_version
                        where municipality_id = ? and organisation_id = ? order by version desc limit 1""")
                .params(municipality(), organisationId)
                .query((row, number) -> new Stored(
                        row.getInt(1),
                        Arrays.stream((String[]) row.getArray(2).getArray())
                                .map(AskedForm.Base::valueOf)
                                .collect(Collectors.toSet()),
                        Arrays.asList((Long[]) row.getArray(3).getArray())))
                .optional();
        return stored.map(form -> {
            Map<Long, Question> questions = questions(form.questions());
            return new AskedForm(form.version(), form.base(), form.questions().stream().map(questions::get).toList());
        });
    }

    /** Which organisations have a form of their own. */
    public Set<Long> listOrganisations() {
        return jdbc.sql("select distinct organisation_id from form_version where municipality_id = ? and organisation_id <> 0")
                .param(municipality())
                .query(Long.class)
                .set();
    }

    /** Whether the version was free. */
    public boolean insert(long organisationId, AskedForm form, Instant now) {
        return jdbc.sql("""
                        insert into form_version (municipality_id, organisation_id, version, base, questions, made_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                municipality(), organisationId, form.version(),
                                form.base().stream().map(Enum::name).sorted().toArray(String[]::new),
                                form.questions().stream().map(Question::id).toArray(Long[]::new), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Question insert(Question question) {
        long id = jdbc.sql("insert into form_question (municipality_id, kind, words, choices) values (?, ?, ?, ?) returning id")
                .params(municipality(), question.kind().name(), question.words(), question.choices().toArray(String[]::new))
                .query(Long.class)
                .single();
        return new Question(id, question.kind(), question.words(), question.choices());
    }

    /** Keeps the answers of an event in place of earlier ones to the same questions. */
    public void answer(long observationId, Collection<Long> asked, Map<Long, String> answers) {
        jdbc.sql("delete from event_answer where municipality_id = ? and observation_id = ? and question_id = any (?)")
                .params(municipality(), observationId, asked.toArray(Long[]::new))
                .update();
        answers.forEach((question, answer) -> jdbc.sql("""
                        insert into event_answer (municipality_id, observation_id, question_id, answer) values (?, ?, ?, ?)""")
                .params(municipality(), observationId, question, answer)
                .update());
    }

    /** Puts other words in place of an answer. */
    public void rewrite(long observationId, long questionId, String answer) {
        jdbc.sql("update event_answer set answer = ? where municipality_id = ? and observation_id = ? and question_id = ?")
                .params(answer, municipality(), observationId, questionId)
                .update();
    }

    /** Answers of observations that the scope may see, in the order of the questions' numbers. */
    public Map<Long, List<Answered>> answers(Collection<Long> observationIds) {
        Map<Long, List<Answered>> answers = new HashMap<>();
        jdbc.sql("""
                        select a.observation_id, a.answer, q.id, q.kind, q.words, q.choices from event_answer a
                        join observation o on o.municipality_id = a.municipality_id and o.id = a.observation_id
                        join form_question q on q.municipality_id = a.municipality_id and q.id = a.question_id
                        where a.municipality_id = ? and a.observation_id = any (?) order by a.observation_id, q.id""")
                .params(municipality(), observationIds.toArray(Long[]::new))
                .query(row -> {
                    answers.computeIfAbsent(row.getLong("observation_id"), id -> new ArrayList<>())
                            .add(new Answered(read(row, 0), row.getString("answer")));
                });
        return answers;
    }

    private Map<Long, Question> questions(List<Long> ids) {
        return jdbc.sql("select * from form_question where municipality_id = ? and id = any (?)")
                .params(municipality(), ids.toArray(Long[]::new))
                .query(QuestionStore::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Question::id, question -> question));
    }

    private static Question read(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("id"),
                Question.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                List.of((String[]) row.getArray("choices").getArray()));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
