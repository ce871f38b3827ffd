package se.samsyn.insight.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.insight.figures.Answers;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Figure;
import se.samsyn.insight.figures.Topic;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;

/** The table of kept studies. */
@Repository
class StudyStore {
    private final JdbcClient jdbc;

    /** What is frozen. */
    record Frozen(List<Figure> figures) {}

    StudyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select study_id from study where municipality_id = ? and idempotency_key = ?")
                .params(Scope.get().municipalityId(), key)
                .query(Long.class)
                .optional();
    }

    long insert(Answers.Answer answer, Spread spread, String key, Visitor visitor, Instant now) {
        FrozenText frozen = FrozenText.of(new Frozen(answer.figures()));
        return jdbc.sql("""
                        insert into study (municipality_id, question, asking, title, figures, checksum, data_version, kept_at, kept_by,
                                           kept_by_name, owner_organisation_id, spread, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning study_id""")
                .params(Scope.get().municipalityId(), answer.asking().topic().name(), answer.asking().query(),
                        answer.figures().getFirst().title(), frozen.text(), frozen.checksum(), answer.study().dataVersion(),
                        Timestamp.from(now), visitor.accountId(), visitor.personName(), visitor.organisationId(), spread.name(), key)
                .query(Long.class)
                .single();
    }

    Optional<KeptStudy> find(long id) {
        return jdbc.sql("select * from study where municipality_id = ? and study_id = ?")
                .params(Scope.get().municipalityId(), id)
                .query(StudyStore::read)
                .optional();
    }

    /** Without their figures, which are large; the latest first. */
    List<KeptStudy> list(int limit) {
        return jdbc.sql("""
                        select municipality_id, study_id, question, asking, title, '{"figures":[]}' as figures, checksum, data_version,
                               kept_at, kept_by_name, owner_organisation_id, spread
                        from study where municipality_id = ? order by kept_at desc, study_id desc limit ?""")
                .params(Scope.get().municipalityId(), limit)
                .query(StudyStore::read)
                .list();
    }

    void withdrawSpread(long id) {
        jdbc.sql("update study set spread = 'INTERNAL' where municipality_id = ? and study_id = ?")
                .params(Scope.get().municipalityId(), id)
                .update();
    }

    private static KeptStudy read(ResultSet row, int number) throws SQLException {
        return new KeptStudy(
                row.getLong("study_id"),
                Asking.ofQuery(Topic.valueOf(row.getString("question")), row.getString("asking")),
                row.getString("title"),
                FrozenText.read(row.getString("figures"), Frozen.class).figures(),
                row.getString("checksum"),
                row.getLong("data_version"),
                row.getTimestamp("kept_at").toInstant(),
                row.getString("kept_by_name"),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")));
    }
}
