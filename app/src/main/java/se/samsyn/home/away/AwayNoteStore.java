package se.samsyn.home.away;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class AwayNoteStore {
    private final JdbcClient jdbc;

    AwayNoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AwayNote get() {
        return jdbc.sql("select * from away_note where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> new AwayNote(row.getString("note"), row.getObject("written_on", LocalDate.class), row.getInt("version")))
                .optional()
                .orElse(new AwayNote("", null, 0));
    }

    boolean save(AwayNote note) {
        return jdbc.sql("""
                        insert into away_note (municipality_id, note, written_on, version) values (?, ?, ?, 1)
                        on conflict (municipality_id) do update set note = excluded.note, written_on = excluded.written_on,
                            version = away_note.version + 1
                        where away_note.version = ?""")
                        .params(municipality(), note.text(), note.writtenOn(), note.version())
                        .update()
                == 1;
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
