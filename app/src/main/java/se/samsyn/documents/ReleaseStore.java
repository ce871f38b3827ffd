package se.samsyn.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.privacy.PileStore;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;

/** Requests, rulings and the copies that were handed out. A request is dated by its decision. */
@Repository
class ReleaseStore {
    private static final String DECIDED_BEFORE = """
            municipality_id = :municipality and (decided_on::timestamp at time zone :zone) < :before""";

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the new row, or of the one that the same form made. */
    long insert(NewRelease fresh, Instant now) {
        Period period = fresh.subject().period();
        return jdbc.sql("""
                        insert into release (municipality_id, cause, requester, subject, subject_id, first_day, last_day,
                            category_group, asked_on, registered_at, idempotency_key)
                        values (:municipality, :cause, :requester, :subject, :number, :first, :last, :group, :asked, :now, :key)
                        on conflict (municipality_id, idempotency_key) do update set idempotency_key = excluded.idempotency_key
                        returning release_id""")
                .param("municipality", Scope.get().municipalityId())
                .param("cause", fresh.cause().name())
                .param("requester", fresh.requester().name())
                .param("subject", fresh.subject().kind().name())
                .param("number", fresh.subject().number())
                .param("first", period == null ? null : period.first())
                .param("last", period == null ? null : period.last())
                .param("group", fresh.subject().group() == null ? null : fresh.subject().group().name())
                .param("asked", fresh.askedOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", fresh.key())
                .query(Long.class)
                .single();
    }

    Optional<Release> find(long id) {
        return jdbc.sql("select * from release where municipality_id = ? and release_id = ?")
                .params(Scope.get().municipalityId(), id)
                .query(ReleaseStore::read)
                .optional();
    }

    List<Release> list() {
        return jdbc.sql("select * from release where municipality_id = ?")
                .param(Scope.get().municipalityId())
                .query(ReleaseStore::read)
                .list();
    }

    /** @return false, with nothing saved, when somebody has decided since */
    boolean decide(long id, int version, Release.Ruling ruling) {
        return jdbc.sql("""
                        update release set version = version + 1, outcome = :outcome, provision = :provision, reason = :reason,
                            decided_on = :on, decider_function = :decider, excepted = :excepted, documents = :documents,
                            left_out = :leftOut, masked_places = :masked
                        where municipality_id = :municipality and release_id = :id and version = :version and outcome is null""")
                        .param("outcome", ruling.outcome().name())
                        .param("provision", ruling.provision() == null ? null : ruling.provision().name())
                        .param("reason", ruling.reason())
                        .param("on", ruling.decidedOn())
                        .param("decider", ruling.deciderFunction())
                        .param("excepted", ruling.excepted().stream().map(Enum::name).toArray(String[]::new))
                        .param("documents", ruling.documents())
                        .param("leftOut", ruling.leftOut())
                        .param("masked", ruling.maskedPlaces())
                        .param("municipality", Scope.get().municipalityId())
                        .param("id", id)
                        .param("version", version)
                        .update() == 1;
    }

    void insert(long id, Release.Copy copy) {
        jdbc.sql("insert into release_copy (municipality_id, release_id, file_name, media_type, content, sha256) values (?, ?, ?, ?, ?, ?)")
                .params(Scope.get().municipalityId(), id, copy.fileName(), copy.mediaType(), copy.content(), copy.sha256())
                .update();
    }

    List<Release.CopyName> copies(long id) {
        return jdbc.sql("select file_name, sha256 from release_copy where municipality_id = ? and release_id = ? order by file_name desc")
                .params(Scope.get().municipalityId(), id)
                .query((row, number) -> new Release.CopyName(row.getString(1), row.getString(2)))
                .list();
    }

    Optional<Release.Copy> copy(long id, String fileName) {
        return jdbc.sql("""
                        select file_name, media_type, content, sha256 from release_copy
                        where municipality_id = ? and release_id = ? and file_name = ?""")
                .params(Scope.get().municipalityId(), id, fileName)
                .query((row, number) -> new Release.Copy(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .optional();
    }

    Pile decided(Limit limit) {
        return PileStore.count(jdbc, PileStore.PILE + "(select decided_on::timestamp at time zone :zone as dated from release where "
                + DECIDED_BEFORE + ") gone", limit);
    }

    Pile weed(Limit limit, int most) {
        return PileStore.weed(jdbc, "with due as (select release_id from release where " + DECIDED_BEFORE + """
                 order by decided_on limit :most for update),
                gone as (
                    delete from release r using due where r.municipality_id = :municipality and r.release_id = due.release_id
                    returning r.decided_on::timestamp at time zone :zone as dated)
                """ + PileStore.PILE + "gone", limit, most);
    }

    private static Release read(ResultSet row, int number) throws SQLException {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        String group = row.getString("category_group");
        return new Release(
                row.getLong("release_id"),
                row.getInt("version"),
                Release.Cause.valueOf(row.getString("cause")),
                Release.Requester.valueOf(row.getString("requester")),
                new Release.Subject(
                        Release.SubjectKind.valueOf(row.getString("subject")),
                        row.getObject("subject_id", Long.class),
                        first == null ? null : new Period(first, row.getObject("last_day", LocalDate.class)),
                        group == null ? null : CategoryGroup.valueOf(group)),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                ruling(row));
    }

    private static Release.Ruling ruling(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return null;
        }
        String provision = row.getString("provision");
        Set<Release.Excepted> excepted = EnumSet.noneOf(Release.Excepted.class);
        Arrays.stream((String[]) row.getArray("excepted").getArray()).map(Release.Excepted::valueOf).forEach(excepted::add);
        return new Release.Ruling(
                Release.Outcome.valueOf(outcome),
                provision == null ? null : SecrecyMark.Provision.valueOf(provision),
                row.getString("reason"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decider_function"),
                excepted,
                row.getInt("documents"),
                row.getInt("left_out"),
                row.getInt("masked_places"));
    }
}
