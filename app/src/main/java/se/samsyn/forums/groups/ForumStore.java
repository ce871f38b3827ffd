package se.samsyn.forums.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.actors.Function;
import se.samsyn.database.Scope;
import se.samsyn.forums.Body;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Rhythm;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** The tables of groups and their seats. Seats are read with their group, so that its spread holds for them. */
@Repository
public class ForumStore {
    /** What a seat needs of its function. */
    public record Known(Function function, OrganisationKind kind) {}

    private final JdbcClient jdbc;

    public ForumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> findByKey(UUID key) {
        return jdbc.sql("select forum_id from forum where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    public long insert(Charter charter, Forum.State state, UUID key, Visitor visitor) {
        return jdbc.sql("""
                        insert into forum (municipality_id, state, owner_organisation_id, idempotency_key, name, purpose, level, mandate,
                            concerns, rhythm, minutes_form, adjustment_days, reports_to_forum, reports_to_body, decided_by,
                            decided_paragraph, decided_on, ends_on, spread)
                        values (:municipality, :state, :owner, :key, :name, :purpose, :level, :mandate, :concerns, :rhythm, :form, :days,
                            :forum, :body, :by, :paragraph, :on, :ends, :spread)
                        returning forum_id""")
                .params(columns(charter))
                .param("municipality", municipality())
                .param("state", state.name())
                .param("owner", visitor.organisationId())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    public boolean save(long id, int version, Charter charter) {
        return jdbc.sql("""
                        update forum set name = :name, purpose = :purpose, level = :level, mandate = :mandate, concerns = :concerns,
                            rhythm = :rhythm, minutes_form = :form, adjustment_days = :days, reports_to_forum = :forum,
                            reports_to_body = :body, decided_by = :by, decided_paragraph = :paragraph, decided_on = :on, ends_on = :ends,
                            spread = :spread, version = version + 1
                        where municipality_id = :municipality and forum_id = :id and version = :version""")
                        .params(columns(charter))
                        .param("municipality", municipality())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, Object> columns(Charter charter) {
        Map<String, Object> columns = new java.util.HashMap<>();
        columns.put("name", charter.name());
        columns.put("purpose", charter.purpose());
        columns.put("level", charter.level().name());
        columns.put("mandate", charter.mandate().name());
        columns.put("concerns", charter.concerns().name());
        columns.put("rhythm", charter.rhythm().name());
        columns.put("form", charter.minutesForm().name());
        columns.put("days", charter.adjustmentDays());
        columns.put("forum", charter.reportsTo());
        columns.put("body", charter.reportsToBody() == null ? null : charter.reportsToBody().name());
        columns.put("by", charter.decidedBy());
        columns.put("paragraph", charter.decidedParagraph());
        columns.put("on", charter.decidedOn());
        columns.put("ends", charter.endsOn());
        columns.put("spread", charter.spread().name());
        return columns;
    }

    public boolean move(long id, int version, Forum.State state) {
        return jdbc.sql("update forum set state = ?, version = version + 1 where municipality_id = ? and forum_id = ? and version = ?")
                        .params(state.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    /** Those that the scope may see, by name. @param known functions by number, with the kind of their organisation */
    public List<Forum> list(Map<Long, Known> known) {
        Map<Long, List<Seat>> seats = seats(known);
        return jdbc.sql("select * from forum where municipality_id = ? order by lower(name), forum_id")
                .param(municipality())
                .query((row, number) -> read(row, seats))
                .list();
    }

    private Map<Long, List<Seat>> seats(Map<Long, Known> known) {
        return jdbc.sql("""
                        select s.* from forum_seat s join forum using (municipality_id, forum_id)
                        where s.municipality_id = ? and s.ended_on is null
                        order by array_position(array['CHAIR', 'ORDINARY', 'CO_OPTED', 'SUBSTITUTE'], s.kind), s.position, s.seat_id""")
                .param(municipality())
                .query((row, number) -> seat(row, known))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seat::forumId, Collectors.toCollection(ArrayList::new)));
    }

    /** Every seat that the group ever had, for meetings that it sat in. */
    public List<Seat> everySeat(long forumId, Map<Long, Known> known) {
        return jdbc.sql("""
                        select s.* from forum_seat s join forum using (municipality_id, forum_id)
                        where s.municipality_id = ? and s.forum_id = ?
                        order by array_position(array['CHAIR', 'ORDINARY', 'CO_OPTED', 'SUBSTITUTE'], s.kind), s.position, s.seat_id""")
                .params(municipality(), forumId)
                .query((row, number) -> seat(row, known))
                .list();
    }

    private static Seat seat(ResultSet row, Map<Long, Known> known) throws SQLException {
        Known of = known.get(row.getLong("function_id"));
        return new Seat(
                row.getLong("seat_id"), row.getLong("forum_id"), of.function(), of.kind(), Seat.Kind.valueOf(row.getString("kind")),
                row.getInt("position"), row.getBoolean("leading_post"));
    }

    public boolean seatByKey(UUID key) {
        return jdbc.sql("select 1 from forum_seat where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query()
                .listOfRows()
                .size() == 1;
    }

    public void insertSeat(long forumId, long functionId, Seat.Kind kind, boolean leading, UUID key) {
        jdbc.sql("""
                        insert into forum_seat (municipality_id, forum_id, function_id, kind, leading_post, idempotency_key, position)
                        select ?, ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 from forum_seat
                        where municipality_id = ? and forum_id = ? and kind = ? and ended_on is null""")
                .params(municipality(), forumId, functionId, kind.name(), leading, key, municipality(), forumId, kind.name())
                .update();
    }

    public boolean endSeat(long forumId, long seatId, LocalDate on) {
        return jdbc.sql("""
                        update forum_seat set ended_on = ?
                        where municipality_id = ? and forum_id = ? and seat_id = ? and ended_on is null""")
                        .params(on, municipality(), forumId, seatId)
                        .update()
                == 1;
    }

    private static Forum read(ResultSet row, Map<Long, List<Seat>> seats) throws SQLException {
        String body = row.getString("reports_to_body");
        long id = row.getLong("forum_id");
        return new Forum(
                id,
                new Charter(
                        row.getString("name"), row.getString("purpose"), Charter.Level.valueOf(row.getString("level")),
                        Charter.Mandate.valueOf(row.getString("mandate")), Charter.Concerns.valueOf(row.getString("concerns")),
                        Rhythm.valueOf(row.getString("rhythm")), Charter.MinutesForm.valueOf(row.getString("minutes_form")),
                        row.getInt("adjustment_days"), row.getObject("reports_to_forum", Long.class),
                        body == null ? null : Body.valueOf(body), row.getString("decided_by"), row.getString("decided_paragraph"),
                        row.getObject("decided_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                        Spread.valueOf(row.getString("spread"))),
                Forum.State.valueOf(row.getString("state")),
                row.getLong("owner_organisation_id"),
                row.getInt("version"),
                seats.getOrDefault(id, List.of()));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
