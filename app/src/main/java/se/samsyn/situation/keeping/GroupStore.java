package se.samsyn.situation.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.ComingEvents;
import se.samsyn.situation.PictureGroups;

/** The groups that meet over pictures, and the calendar of what comes. */
@Repository
public class GroupStore {
    private static final String SELECT = "select group_id, version, name, rhythm, area_id, area_name, closed from picture_group ";

    private final JdbcClient jdbc;

    public GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PictureGroups.Group> list() {
        return jdbc.sql(SELECT + "where municipality_id = ? order by closed, name").param(municipality()).query(GroupStore::read).list();
    }

    public Optional<PictureGroups.Group> find(long id) {
        return jdbc.sql(SELECT + "where municipality_id = ? and group_id = ?").params(municipality(), id).query(GroupStore::read).optional();
    }

    /** @return nothing when the form was sent before */
    public Optional<Long> insert(String key, String name, PictureGroups.Rhythm rhythm, Long areaId, String areaName) {
        return jdbc.sql("""
                        insert into picture_group (municipality_id, name, rhythm, area_id, area_name, idempotency_key)
                        values (?, ?, ?, ?, ?, ?) on conflict (municipality_id, idempotency_key) do nothing returning group_id""")
                .params(municipality(), name, rhythm.name(), areaId, areaName, key)
                .query(Long.class)
                .optional();
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    public boolean change(long id, int version, String name, PictureGroups.Rhythm rhythm, Long areaId, String areaName, boolean closed) {
        return jdbc.sql("""
                        update picture_group set name = ?, rhythm = ?, area_id = ?, area_name = ?, closed = ?, version = version + 1
                        where municipality_id = ? and group_id = ? and version = ?""")
                        .params(name, rhythm.name(), areaId, areaName, closed, municipality(), id, version)
                        .update()
                == 1;
    }

    /** What falls in the days, the earliest first. */
    public List<ComingEvents.Coming> listEvents(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select event_id, first_day, last_day, what, place from coming_event
                        where municipality_id = ? and last_day >= ? and first_day <= ? order by first_day, event_id""")
                .params(municipality(), first, last)
                .query((row, number) -> new ComingEvents.Coming(
                        row.getLong(1), new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)), row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** @return nothing when the form was sent before */
    public Optional<Long> insertEvent(String key, Period days, String what, String place, Visitor visitor) {
        return jdbc.sql("""
                        insert into coming_event (municipality_id, first_day, last_day, what, place, created_by, idempotency_key)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (municipality_id, idempotency_key) do nothing returning event_id""")
                .params(municipality(), days.first(), days.last(), what, place, visitor.accountId(), key)
                .query(Long.class)
                .optional();
    }

    public boolean deleteEvent(long id) {
        return jdbc.sql("delete from coming_event where municipality_id = ? and event_id = ?").params(municipality(), id).update() == 1;
    }

    private static PictureGroups.Group read(ResultSet row, int number) throws SQLException {
        return new PictureGroups.Group(
                row.getLong("group_id"), row.getInt("version"), row.getString("name"), PictureGroups.Rhythm.valueOf(row.getString("rhythm")),
                row.getObject("area_id", Long.class), row.getString("area_name"), row.getBoolean("closed"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
