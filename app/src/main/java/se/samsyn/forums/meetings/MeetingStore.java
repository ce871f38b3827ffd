package se.samsyn.forums.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meeting.State;
import se.samsyn.publishing.FrozenText;

/** The tables of meetings and of who comes to them. Read with their group, so that its spread holds. */
@Repository
public class MeetingStore {
    /** What is noted of a seat. */
    public record Noted(Attendance.State state, Long insteadOf) {}

    /** @param on null until approved @param elsewhere approved on paper or by letter */
    public record Adjuster(long seatId, LocalDate on, boolean elsewhere) {}

    private static final String SELECT = "select m.* from meeting m join forum f using (municipality_id, forum_id) ";

    private final JdbcClient jdbc;

    public MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> findByKey(UUID key) {
        return jdbc.sql("select meeting_id from meeting where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    /** Numbers are given one after the other: whoever plans waits for the one before. */
    public long insert(long forumId, Meeting.When when, UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('meeting ' || ?))").param(municipality() + forumId).query().listOfRows();
        return jdbc.sql("""
                        insert into meeting (municipality_id, forum_id, number, state, starts_at, minutes_long, place, idempotency_key)
                        select ?, ?, coalesce(max(number), 0) + 1, 'PLANNED', ?, ?, ?, ? from meeting
                        where municipality_id = ? and forum_id = ? returning meeting_id""")
                .params(municipality(), forumId, Timestamp.from(when.start()), when.minutes(), when.place(), key, municipality(), forumId)
                .query(Long.class)
                .single();
    }

    public List<Meeting> list() {
        return jdbc.sql(SELECT + "where m.municipality_id = ? order by m.starts_at, m.meeting_id")
                .param(municipality())
                .query(MeetingStore::read)
                .list();
    }

    public Optional<Meeting> find(long id) {
        return jdbc.sql(SELECT + "where m.municipality_id = ? and m.meeting_id = ?")
                .params(municipality(), id)
                .query(MeetingStore::read)
                .optional();
    }

    /** Whoever changes what belongs to a meeting at the same time waits. */
    public void lock(long id) {
        jdbc.sql("select 1 from meeting where municipality_id = ? and meeting_id = ? for update").params(municipality(), id).query().listOfRows();
    }

    public boolean reschedule(long id, int version, Meeting.When when) {
        return jdbc.sql("""
                        update meeting set starts_at = ?, minutes_long = ?, place = ?, version = version + 1
                        where municipality_id = ? and meeting_id = ? and version = ?""")
                        .params(Timestamp.from(when.start()), when.minutes(), when.place(), municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean move(long id, int version, State state) {
        return jdbc.sql("update meeting set state = ?, version = version + 1 where municipality_id = ? and meeting_id = ? and version = ?")
                        .params(state.name(), municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean called(long id, int version, Instant now) {
        return jdbc.sql("""
                        update meeting set state = 'CALLED', called_at = ?, calls = calls + 1, version = version + 1
                        where municipality_id = ? and meeting_id = ? and version = ?""")
                        .params(Timestamp.from(now), municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean submitted(long id, int version, LocalDate on) {
        return jdbc.sql("""
                        update meeting set state = 'FOR_ADJUSTMENT', submitted_on = ?, version = version + 1
                        where municipality_id = ? and meeting_id = ? and version = ?""")
                        .params(on, municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean announced(long id, int version, LocalDate on) {
        return jdbc.sql("""
                        update meeting set state = 'ANNOUNCED', announced_on = ?, version = version + 1
                        where municipality_id = ? and meeting_id = ? and version = ?""")
                        .params(on, municipality(), id, version)
                        .update()
                == 1;
    }

    public boolean freeze(long id, int version, LocalDate on, FrozenText minutes) {
        return jdbc.sql("""
                        update meeting set state = 'ADJUSTED', adjusted_on = ?, frozen = ?, checksum = ?, version = version + 1
                        where municipality_id = ? and meeting_id = ? and version = ?""")
                        .params(on, minutes.text(), minutes.checksum(), municipality(), id, version)
                        .update()
                == 1;
    }

    public Optional<String> frozen(long id) {
        return jdbc.sql("select frozen from meeting where municipality_id = ? and meeting_id = ? and frozen is not null")
                .params(municipality(), id)
                .query(String.class)
                .optional();
    }

    /** What is noted, by seat. */
    public Map<Long, Noted> attendance(long meetingId) {
        Map<Long, Noted> noted = new LinkedHashMap<>();
        jdbc.sql("select seat_id, state, instead_of_seat from meeting_attendance where municipality_id = ? and meeting_id = ?")
                .params(municipality(), meetingId)
                .query(row -> {
                    noted.put(row.getLong(1), new Noted(Attendance.State.valueOf(row.getString(2)), row.getObject(3, Long.class)));
                });
        return noted;
    }

    public void note(long meetingId, long seatId, Attendance.State state, Long insteadOf) {
        jdbc.sql("""
                        insert into meeting_attendance (municipality_id, meeting_id, seat_id, state, instead_of_seat) values (?, ?, ?, ?, ?)
                        on conflict (municipality_id, meeting_id, seat_id) do update set state = excluded.state,
                            instead_of_seat = coalesce(excluded.instead_of_seat, meeting_attendance.instead_of_seat)""")
                .params(municipality(), meetingId, seatId, state.name(), insteadOf)
                .update();
    }

    public void adjusters(long meetingId, List<Long> seats) {
        jdbc.sql("delete from meeting_adjuster where municipality_id = ? and meeting_id = ?").params(municipality(), meetingId).update();
        seats.forEach(seat -> jdbc.sql("insert into meeting_adjuster (municipality_id, meeting_id, seat_id) values (?, ?, ?)")
                .params(municipality(), meetingId, seat)
                .update());
    }

    public List<Adjuster> adjusters(long meetingId) {
        return jdbc.sql("""
                        select seat_id, approved_on, coalesce(approved_how = 'ELSEWHERE', false) from meeting_adjuster
                        where municipality_id = ? and meeting_id = ? order by seat_id""")
                .params(municipality(), meetingId)
                .query((row, number) -> new Adjuster(row.getLong(1), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .list();
    }

    public boolean approve(long meetingId, long seatId, LocalDate on, boolean elsewhere) {
        return jdbc.sql("""
                        update meeting_adjuster set approved_on = ?, approved_how = ?
                        where municipality_id = ? and meeting_id = ? and seat_id = ? and approved_on is null""")
                        .params(on, elsewhere ? "ELSEWHERE" : "HERE", municipality(), meetingId, seatId)
                        .update()
                == 1;
    }

    /** When functions read a picture. */
    public Map<Long, LocalDate> readings(long pictureId) {
        Map<Long, LocalDate> readings = new LinkedHashMap<>();
        jdbc.sql("select function_id, read_on from picture_reading where municipality_id = ? and picture_id = ? order by read_on")
                .params(municipality(), pictureId)
                .query(row -> {
                    readings.put(row.getLong(1), row.getObject(2, LocalDate.class));
                });
        return readings;
    }

    public boolean read(long pictureId, long functionId, LocalDate on) {
        return jdbc.sql("""
                        insert into picture_reading (municipality_id, picture_id, function_id, read_on) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(municipality(), pictureId, functionId, on)
                        .update()
                == 1;
    }

    private static Meeting read(ResultSet row, int number) throws SQLException {
        Timestamp called = row.getTimestamp("called_at");
        LocalDate adjusted = row.getObject("adjusted_on", LocalDate.class);
        return new Meeting(
                row.getLong("meeting_id"), row.getLong("forum_id"), row.getInt("number"), State.valueOf(row.getString("state")),
                new Meeting.When(row.getTimestamp("starts_at").toInstant(), row.getInt("minutes_long"), row.getString("place")),
                row.getInt("calls"), called == null ? null : called.toInstant(), row.getObject("submitted_on", LocalDate.class),
                adjusted == null ? null : new Meeting.Lock(adjusted, row.getString("checksum")),
                row.getObject("announced_on", LocalDate.class), row.getInt("version"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
