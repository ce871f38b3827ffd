package se.samsyn.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class TraceStore {
    private static final RowMapper<TraceEntry> ENTRY = (row, number) -> new TraceEntry(
            row.getLong("entry_id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getLong("account_id"),
            row.getString("deed"),
            row.getLong("object_id"));
    private static final RowMapper<TraceSeal> SEAL = (row, number) -> new TraceSeal(
            row.getObject("day", LocalDate.class),
            row.getLong("entries"),
            row.getString("previous_hash"),
            row.getString("hash"));

    private final JdbcClient jdbc;

    TraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static TraceStore on(DataSource application) {
        return new TraceStore(JdbcClient.create(application));
    }

    void insert(Instant at, long accountId, String deed, long objectId) {
        jdbc.sql("""
                insert into trace_entry (municipality_id, at, account_id, deed, object_id)
                values (:municipality, :at, :account, :deed, :object)""")
                .param("municipality", Scope.get().municipalityId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", accountId)
                .param("deed", deed)
                .param("object", objectId)
                .update();
    }

    /** The latest first, before the line given. */
    List<TraceEntry> list(Instant from, Instant to, long beforeId, int most) {
        return jdbc.sql("""
                select entry_id, at, account_id, deed, object_id from trace_entry
                where at >= :from and at < :to and entry_id < :before order by entry_id desc limit :most""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("before", beforeId)
                .param("most", most)
                .query(ENTRY)
                .list();
    }

    /** By number; the caller closes the stream. */
    Stream<TraceEntry> between(Instant from, Instant to) {
        return jdbc.sql("""
                select entry_id, at, account_id, deed, object_id from trace_entry
                where at >= :from and at < :to order by entry_id""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(ENTRY)
                .stream();
    }

    Optional<Instant> first() {
        return jdbc.sql("select at from trace_entry order by at limit 1")
                .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    Trace.Span span(long accountId) {
        return jdbc.sql("select count(*), min(at), max(at) from trace_entry where account_id = ?")
                .param(accountId)
                .query(TraceStore::read)
                .single();
    }

    /** Of all lines. */
    Trace.Span span() {
        return jdbc.sql("select count(*), min(at), max(at) from trace_entry").query(TraceStore::read).single();
    }

    private static Trace.Span read(ResultSet row, int number) throws SQLException {
        return new Trace.Span(
                row.getLong(1), instant(row.getObject(2, OffsetDateTime.class)), instant(row.getObject(3, OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    List<TraceSeal> seals() {
        return jdbc.sql("select day, entries, previous_hash, hash from trace_seal order by day").query(SEAL).list();
    }

    /** In the order of their days. */
    List<TraceCut> cuts() {
        return jdbc.sql("select first_day, end_day, lines, seals from trace_cut order by first_day")
                .query((row, number) -> new TraceCut(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getLong(3), row.getString(4)))
                .list();
    }

    /** Takes the lines of these days away, by the database's own function: the application may not delete. */
    void weed(TraceCut cut, Instant from, Instant to, LocalDate today) {
        jdbc.sql("select trace_weed(:first, :end, :from, :to, :seals, :today)")
                .param("first", cut.first())
                .param("end", cut.end())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("seals", cut.seals())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    Optional<TraceSeal> lastSeal() {
        return jdbc.sql("select day, entries, previous_hash, hash from trace_seal order by day desc limit 1")
                .query(SEAL)
                .optional();
    }

    /** Of two programs on one database that seal the same day, one makes the seal. */
    void insert(TraceSeal seal) {
        jdbc.sql("""
                insert into trace_seal (municipality_id, day, entries, previous_hash, hash)
                values (:municipality, :day, :entries, :previous, :hash)
                on conflict (municipality_id, day) do nothing""")
                .param("municipality", Scope.get().municipalityId())
                .param("day", seal.day())
                .param("entries", seal.entries())
                .param("previous", seal.previousHash())
                .param("hash", seal.hash())
                .update();
    }
}
