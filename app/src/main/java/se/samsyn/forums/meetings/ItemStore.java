package se.samsyn.forums.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.AgendaItem.Kept;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Suggestion;

/** The tables of points and of what rooms above hand down for them. Read with their group, so that its spread holds. */
@Repository
public class ItemStore {
    private static final String SELECT = """
            select i.*, (select string_agg(a.seat_id::text, ',') from item_absence a
                         where a.municipality_id = i.municipality_id and a.item_id = i.item_id) as absent
            from meeting_item i
            join meeting m using (municipality_id, meeting_id)
            join forum f using (municipality_id, forum_id)
            """;

    private final JdbcClient jdbc;

    public ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> findByKey(UUID key) {
        return jdbc.sql("select item_id from meeting_item where municipality_id = ? and idempotency_key = ?")
                .params(municipality(), key)
                .query(Long.class)
                .optional();
    }

    public long insert(long meetingId, AgendaItem.Kind kind, String title, String background, Long rapporteur, UUID key) {
        return jdbc.sql("""
                        insert into meeting_item (municipality_id, meeting_id, position, kind, title, background, rapporteur_function_id,
                            source, source_key, idempotency_key)
                        select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, 'PEOPLE', '', ? from meeting_item
                        where municipality_id = ? and meeting_id = ? returning item_id""")
                .params(municipality(), meetingId, kind.name(), title, background, rapporteur, key, municipality(), meetingId)
                .query(Long.class)
                .single();
    }

    /** @return whether it was not there before, kept or dropped */
    public boolean propose(long meetingId, Suggestion suggestion) {
        return jdbc.sql("""
                        insert into meeting_item (municipality_id, meeting_id, position, kind, title, background, source, source_key, address)
                        select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ? from meeting_item
                        where municipality_id = ? and meeting_id = ?
                        on conflict (municipality_id, meeting_id, source, source_key) where source_key <> '' do nothing""")
                        .params(municipality(), meetingId, suggestion.kind().name(), suggestion.title(), suggestion.reason(),
                                suggestion.source().name(), suggestion.key(), suggestion.address(), municipality(), meetingId)
                        .update()
                == 1;
    }

    public Optional<AgendaItem> find(long id) {
        return jdbc.sql(SELECT + "where i.municipality_id = ? and i.item_id = ?").params(municipality(), id).query(ItemStore::read).optional();
    }

    public List<AgendaItem> list(long meetingId) {
        return jdbc.sql(SELECT + "where i.municipality_id = ? and i.meeting_id = ? order by i.position, i.item_id")
                .params(municipality(), meetingId)
                .query(ItemStore::read)
                .list();
    }

    /** Points of a group's earlier meetings that were to be taken up again and have not been. */
    public List<AgendaItem> carried(long forumId, long meetingId) {
        return jdbc.sql(SELECT + """
                        where i.municipality_id = ? and m.forum_id = ? and m.meeting_id <> ? and i.outcome = 'CARRIED_OVER' and not i.dropped
                          and not exists (
                              select 1 from meeting_item later
                              where later.municipality_id = i.municipality_id and later.source = 'CARRIED'
                                and later.source_key = i.item_id::text and later.meeting_id <> ?)
                        order by m.starts_at, i.position""")
                .params(municipality(), forumId, meetingId, meetingId)
                .query(ItemStore::read)
                .list();
    }

    public void drop(long id, boolean dropped) {
        jdbc.sql("update meeting_item set dropped = ?, version = version + 1 where municipality_id = ? and item_id = ?")
                .params(dropped, municipality(), id)
                .update();
    }

    public void position(long id, int position) {
        jdbc.sql("update meeting_item set position = ? where municipality_id = ? and item_id = ?").params(position, municipality(), id).update();
    }

    /** Saves what was written of a point. @return false, with nothing saved, when somebody else has saved since */
    public boolean keep(long id, int version, Kept kept, Set<Long> absentSeats) {
        boolean saved = jdbc.sql("""
                        update meeting_item set notes = ?, decision = ?, diary_number = ?, outcome = ?, version = version + 1
                        where municipality_id = ? and item_id = ? and version = ?""")
                        .params(kept.notes(), kept.decision(), kept.diaryNumber(), kept.outcome().name(), municipality(), id, version)
                        .update()
                == 1;
        if (saved) {
            jdbc.sql("delete from item_absence where municipality_id = ? and item_id = ?").params(municipality(), id).update();
            absentSeats.forEach(seat -> jdbc.sql("insert into item_absence (municipality_id, item_id, seat_id) values (?, ?, ?)")
                    .params(municipality(), id, seat)
                    .update());
        }
        return saved;
    }

    public void gaveTask(long id, long taskId) {
        jdbc.sql("update meeting_item set task_id = ? where municipality_id = ? and item_id = ?").params(taskId, municipality(), id).update();
    }

    /** Keeps what a room above hands down; the same key again says it better. */
    public void handDown(String source, String key, Charter.Level level, String title, String reason, String address, LocalDate due) {
        jdbc.sql("""
                        insert into agenda_suggestion (municipality_id, source, source_key, level, title, reason, address, due)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, source, source_key) do update set level = excluded.level, title = excluded.title,
                            reason = excluded.reason, address = excluded.address, due = excluded.due""")
                .params(municipality(), source, key, level == null ? "" : level.name(), title, reason, address, due)
                .update();
    }

    public void takeBack(String source, String key) {
        jdbc.sql("delete from agenda_suggestion where municipality_id = ? and source = ? and source_key = ?")
                .params(municipality(), source, key)
                .update();
    }

    /** What has been handed down for a group of a kind and is due by then; the one due first on top. */
    public List<Suggestion> handedDown(Charter.Level level, LocalDate by) {
        return jdbc.sql("""
                        select * from agenda_suggestion
                        where municipality_id = ? and level in ('', ?) and (due is null or due <= ?)
                        order by due nulls last, source, source_key""")
                .params(municipality(), level.name(), by)
                .query((row, number) -> new Suggestion(
                        AgendaItem.Source.HANDED_DOWN, row.getString("source") + " " + row.getString("source_key"), null,
                        AgendaItem.Kind.DISCUSSION, row.getString("title"), row.getString("reason"), row.getString("address"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static AgendaItem read(ResultSet row, int number) throws SQLException {
        String absent = row.getString("absent");
        return new AgendaItem(
                row.getLong("item_id"), row.getLong("meeting_id"), row.getInt("position"),
                AgendaItem.Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("background"),
                row.getObject("rapporteur_function_id", Long.class), AgendaItem.Source.valueOf(row.getString("source")),
                row.getString("source_key"), row.getString("address"), row.getBoolean("dropped"),
                new Kept(
                        row.getString("notes"), row.getString("decision"), row.getString("diary_number"),
                        AgendaItem.Outcome.valueOf(row.getString("outcome"))),
                row.getObject("task_id", Long.class),
                absent == null ? Set.of() : Arrays.stream(absent.split(",")).map(Long::valueOf).collect(Collectors.toSet()),
                row.getInt("version"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
