package se.samsyn.situation.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.Decision;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;

/** The pictures. The database itself refuses every change of a locked one but of its state. */
@Repository
public class PictureStore {
    /** The program's sentences as they are kept. */
    public record Drafted(Map<SectionKind, List<String>> sections) {}

    private static final String SELECT = """
            select picture_id, number, edition, version, kind, state, first_day, last_day, area_id, area_name, group_id,
                   group_name, title, owner_organisation_id, spread, drafted_at, figures, draft, judgement, attached, locked_at,
                   locked_by_name, checksum, decision_body, decided_on, decision_paragraph, decision_number, publication_number
            from picture
            """;

    private final JdbcClient jdbc;

    public PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Picture> find(long id) {
        return jdbc.sql(SELECT + "where picture_id = ?").param(id).query(PictureStore::read).optional();
    }

    public Optional<Long> idOf(String key) {
        return jdbc.sql("select picture_id from picture where idempotency_key = ?").param(key).query(Long.class).optional();
    }

    /** The latest period first; of the same picture the latest edition first. */
    public List<Picture> list() {
        return jdbc.sql(SELECT + "order by last_day desc, number desc, edition desc").query(PictureStore::read).list();
    }

    /** The last day of the latest EST period of which there is a picture. @param groupId null means of any group or none */
    public Optional<LocalDate> lastDay(Long groupId) {
        return jdbc.sql("""
                        select max(last_day) from picture
                        where kind = 'EST_PERIOD' and (?::bigint is null or group_id = ?::bigint)""")
                .params(groupId, groupId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The editions of a picture that the scope sees, the latest first. */
    public List<Picture> editions(int number) {
        return jdbc.sql(SELECT + "where number = ? order by edition desc").param(number).query(PictureStore::read).list();
    }

    /** The number that the next picture takes; waits for anyone who is starting one in the municipality just now. */
    public int nextNumber(String municipalityId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('picture'), hashtext(?))").param(municipalityId).query().listOfRows();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from picture").query(Integer.class).single();
    }

    public long insert(int number, int edition, NewPicture fresh, Drafted draft, Figures figures, Judgement judgement, Instant now, Visitor visitor) {
        return jdbc.sql("""
                        insert into picture (municipality_id, number, edition, kind, state, first_day, last_day, area_id, area_name,
                                             group_id, group_name, title, owner_organisation_id, spread, figures, draft, judgement,
                                             drafted_at, created_by, idempotency_key)
                        values (?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning picture_id""")
                .params(visitor.municipalityId(), number, edition, fresh.kind().name(), fresh.period().first(), fresh.period().last(),
                        fresh.areaId(), fresh.areaName(), fresh.group() == null ? null : fresh.group().id(),
                        fresh.group() == null ? null : fresh.group().name(), fresh.title().strip(), visitor.organisationId(),
                        fresh.spread().name(), json(figures), json(draft), json(judgement), Timestamp.from(now), visitor.accountId(),
                        fresh.key().toString())
                .query(Long.class)
                .single();
    }

    /** @return false, with nothing saved, when somebody else has saved since or it is no draft any longer */
    public boolean saveJudgement(long id, int version, String title, Spread spread, Judgement judgement) {
        return jdbc.sql("""
                        update picture set title = ?, spread = ?, judgement = ?, version = version + 1
                        where picture_id = ? and version = ? and state = 'DRAFT'""")
                        .params(title.strip(), spread.name(), json(judgement), id, version)
                        .update() == 1;
    }

    public void saveDraft(long id, Drafted draft, Figures figures, Instant now) {
        jdbc.sql("""
                        update picture set draft = ?, figures = ?, drafted_at = ?, version = version + 1
                        where picture_id = ? and state = 'DRAFT'""")
                .params(json(draft), json(figures), Timestamp.from(now), id)
                .update();
    }

    /** @return false, with nothing locked, when somebody else has saved since */
    public boolean lock(
            long id, int version, FrozenText frozen, Attached attached, Decision decision, Instant now, Visitor visitor) {
        return jdbc.sql("""
                        update picture set state = 'LOCKED', frozen = ?, checksum = ?, attached = ?, locked_at = ?, locked_by = ?,
                                           locked_by_name = ?, decision_body = ?, decided_on = ?, decision_paragraph = ?,
                                           decision_number = ?, diary_number = coalesce(?, diary_number), version = version + 1
                        where picture_id = ? and version = ? and state = 'DRAFT'""")
                        .params(frozen.text(), frozen.checksum(), json(attached), Timestamp.from(now), visitor.accountId(),
                                visitor.personName(), decision == null ? null : decision.body(), decision == null ? null : decision.on(),
                                decision == null ? null : decision.paragraph(), decision == null ? null : decision.diaryNumber(),
                                decision == null ? null : decision.diaryNumber(), id, version)
                        .update() == 1;
    }

    /** The editions before this one that still stand. */
    public List<Long> standingBefore(int number, int edition) {
        return jdbc.sql("select picture_id from picture where number = ? and edition < ? and state in ('LOCKED', 'PUBLISHED')")
                .params(number, edition)
                .query(Long.class)
                .list();
    }

    public void move(long id, PictureState state) {
        jdbc.sql("update picture set state = ?, version = version + 1 where picture_id = ?").params(state.name(), id).update();
    }

    public void published(long id, int publicationNumber) {
        jdbc.sql("update picture set state = 'PUBLISHED', publication_number = ?, version = version + 1 where picture_id = ?")
                .params(publicationNumber, id)
                .update();
    }

    /** @return false when it was no draft */
    public boolean discard(long id) {
        return jdbc.sql("delete from picture where picture_id = ? and state = 'DRAFT'").param(id).update() == 1;
    }

    /** The frozen text as it was stored, to count its checksum again. */
    public Optional<String> frozen(long id) {
        return jdbc.sql("select frozen from picture where picture_id = ? and frozen is not null").param(id).query(String.class).optional();
    }

    /** The public version of the latest earlier edition that has one. */
    public Optional<Integer> publicationBefore(int number, int edition) {
        return jdbc.sql("""
                        select publication_number from picture
                        where number = ? and edition <= ? and publication_number is not null
                        order by edition desc limit 1""")
                .params(number, edition)
                .query(Integer.class)
                .optional();
    }

    public Map<Long, String> diaryNumbers() {
        Map<Long, String> numbers = new HashMap<>();
        jdbc.sql("select picture_id, diary_number from picture where diary_number is not null")
                .query((RowCallbackHandler) row -> numbers.put(row.getLong(1), row.getString(2)));
        return numbers;
    }

    /** @return false, with nothing saved, when another number stands there */
    public boolean enterDiaryNumber(long id, String before, String number) {
        return jdbc.sql("""
                        update picture set diary_number = nullif(?, ''), version = version + 1
                        where picture_id = ? and coalesce(diary_number, '') = ?""")
                        .params(number, id, before)
                        .update() == 1;
    }

    public void withdrawSpread(long id) {
        jdbc.sql("update picture set spread = 'INTERNAL', version = version + 1 where picture_id = ?").param(id).update();
    }

    private static String json(Object record) {
        return FrozenText.of(record).text();
    }

    private static Picture read(ResultSet row, int number) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_at");
        Map<SectionKind, List<String>> draft = new EnumMap<>(SectionKind.class);
        draft.putAll(FrozenText.read(row.getString("draft"), Drafted.class).sections());
        return new Picture(
                row.getLong("picture_id"),
                row.getInt("number"),
                row.getInt("edition"),
                row.getInt("version"),
                PictureKind.valueOf(row.getString("kind")),
                PictureState.valueOf(row.getString("state")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getObject("area_id", Long.class),
                row.getString("area_name"),
                row.getString("group_name") == null ? null : new Picture.Group(row.getLong("group_id"), row.getString("group_name")),
                row.getString("title"),
                row.getLong("owner_organisation_id"),
                Spread.valueOf(row.getString("spread")),
                row.getTimestamp("drafted_at").toInstant(),
                FrozenText.read(row.getString("figures"), Figures.class),
                draft,
                FrozenText.read(row.getString("judgement"), Judgement.class),
                row.getString("attached") == null ? Attached.NONE : FrozenText.read(row.getString("attached"), Attached.class),
                locked == null
                        ? null
                        : new Picture.Lock(locked.toInstant(), row.getString("locked_by_name"), row.getString("checksum"), decision(row)),
                row.getObject("publication_number", Integer.class));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String body = row.getString("decision_body");
        return body == null
                ? null
                : new Decision(
                        body, row.getObject("decided_on", LocalDate.class), row.getString("decision_paragraph"), row.getString("decision_number"));
    }
}
