package se.samsyn.followup.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.followup.board.BoardReport.State;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.Knot.Tie;
import se.samsyn.publishing.FrozenText;

/** The table of reports to the board. */
@Repository
class BoardStore {
    /** A sentence is known by its report and its place there. */
    static final long A_REPORT = 1000;

    private static final String WHERE = " where municipality_id = ? and report_id = ? and version = ?";

    /** What is kept as text, and frozen. */
    record Body(List<Passage> passages) {}

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardReport> list() {
        return jdbc.sql("select * from board_report where municipality_id = ? order by number desc").param(municipality()).query(BoardStore::read).list();
    }

    Optional<BoardReport> find(long id) {
        return jdbc.sql("select * from board_report where municipality_id = ? and report_id = ?").params(municipality(), id).query(BoardStore::read).optional();
    }

    Optional<Long> findByKey(String key) {
        return jdbc.sql("select report_id from board_report where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    long insert(Period period, List<Passage> passages, String key, Visitor visitor, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('board report ' || ?))").param(municipality()).query().listOfRows();
        return jdbc.sql("""
                        insert into board_report (municipality_id, number, state, first_day, last_day, body, owner_organisation_id, spread, created_at,
                                                  idempotency_key)
                        values (?, (select coalesce(max(number), 0) + 1 from board_report where municipality_id = ?), 'DRAFT', ?, ?, ?, ?, 'INTERNAL', ?, ?)
                        returning report_id""")
                .params(municipality(), municipality(), period.first(), period.last(), FrozenText.of(new Body(passages)).text(), visitor.organisationId(),
                        Timestamp.from(now), key)
                .query(Long.class)
                .single();
    }

    boolean save(long id, int version, List<Passage> passages) {
        return jdbc.sql("update board_report set body = ?, version = version + 1" + WHERE)
                        .params(FrozenText.of(new Body(passages)).text(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean lock(long id, int version, List<Passage> passages, Instant now) {
        return jdbc.sql("update board_report set state = 'LOCKED', checksum = ?, locked_at = ?, version = version + 1" + WHERE)
                        .params(FrozenText.of(new Body(passages)).checksum(), Timestamp.from(now), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean handOver(long id, int version, BoardReport.Handed handed) {
        return jdbc.sql("""
                        update board_report set state = 'HANDED_OVER', handed_body = ?, handed_on = ?, handed_paragraph = ?, diary_number = ?,
                            version = version + 1""" + WHERE)
                        .params(handed.body(), handed.on(), handed.paragraph(), handed.diaryNumber(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean deliver(long id, int version, BoardReport.Council council) {
        return jdbc.sql("update board_report set state = 'DELIVERED', council_on = ?, council_paragraph = ?, version = version + 1" + WHERE)
                        .params(council.on(), council.paragraph(), municipality(), id, version)
                        .update()
                == 1;
    }

    boolean intact(long id) {
        return jdbc.sql("select body, checksum from board_report where municipality_id = ? and report_id = ?")
                .params(municipality(), id)
                .query((row, number) -> row.getString(2) == null || FrozenText.checksum(row.getString(1)).equals(row.getString(2)))
                .single();
    }

    List<Knot> reports() {
        return jdbc.sql("""
                        select report_id, number, state, coalesce(council_on, handed_on, locked_at::date, created_at::date) as since, first_day, last_day,
                               handed_body, handed_on, handed_paragraph
                        from board_report where municipality_id = ? order by number""")
                .param(municipality())
                .query((row, number) -> {
                    Knot knot = Knot.of(
                                    Kind.REPORT, row.getLong("report_id"), "", "followup.board.state." + row.getString("state"),
                                    row.getObject("since", LocalDate.class), "/rapport-till-styrelsen/" + row.getLong("report_id"))
                            .saying("followup.board.period", row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
                    return row.getString("handed_body") == null
                            ? knot
                            : knot.saying("followup.board.handed.short", row.getString("handed_body"), row.getString("handed_paragraph"));
                })
                .list();
    }

    List<Knot> sentences() {
        return jdbc.sql("""
                        select report_id, p.place, p.value ->> 'text' as text
                        from board_report, json_array_elements(body::json -> 'passages') with ordinality as p (value, place)
                        where municipality_id = ? order by 1, 2""")
                .param(municipality())
                .query((row, number) -> Knot.of(
                        Kind.SENTENCE, row.getLong("report_id") * A_REPORT + row.getLong("place"), row.getString("text"), null, null,
                        "/rapport-till-styrelsen/" + row.getLong("report_id") + "#mening-" + row.getLong("place")))
                .list();
    }

    /** From what each sentence stands on to the sentence, and on to the report. */
    List<Tie> ties() {
        List<Tie> ties = new java.util.ArrayList<>();
        jdbc.sql("""
                        select report_id, p.place, b.value ->> 'kind' as kind, (b.value ->> 'id')::bigint as id
                        from board_report
                        cross join json_array_elements(body::json -> 'passages') with ordinality as p (value, place)
                        left join json_array_elements(p.value -> 'basis') as b (value) on true
                        where municipality_id = ? order by 1, 2""")
                .param(municipality())
                .query(row -> {
                    Knot.At sentence = new Knot.At(Kind.SENTENCE, row.getLong("report_id") * A_REPORT + row.getLong("place"));
                    Knot.At report = new Knot.At(Kind.REPORT, row.getLong("report_id"));
                    ties.add(new Tie(sentence, report));
                    if (row.getString("kind") != null) {
                        Knot.At basis = new Knot.At(Kind.valueOf(row.getString("kind")), row.getLong("id"));
                        ties.add(new Tie(basis, sentence));
                        // A sentence is a place in the report: what it stands on leads to the report itself.
                        ties.add(new Tie(basis, report));
                    }
                });
        return ties;
    }

    private static BoardReport read(ResultSet row, int rowNumber) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_at");
        LocalDate handed = row.getObject("handed_on", LocalDate.class);
        LocalDate council = row.getObject("council_on", LocalDate.class);
        return new BoardReport(
                row.getLong("report_id"), row.getInt("number"), row.getInt("version"), State.valueOf(row.getString("state")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                FrozenText.read(row.getString("body"), Body.class).passages(),
                locked == null ? null : new BoardReport.Lock(locked.toInstant(), row.getString("checksum")),
                handed == null
                        ? null
                        : new BoardReport.Handed(row.getString("handed_body"), handed, row.getString("handed_paragraph"), row.getString("diary_number")),
                council == null ? null : new BoardReport.Council(council, row.getString("council_paragraph")),
                row.getLong("owner_organisation_id"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
