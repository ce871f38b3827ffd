package se.samsyn.forums.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class TellingStore {
    private final JdbcClient jdbc;

    TellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(Telling line, UUID key) {
        return jdbc.sql("""
                        insert into communication_line (municipality_id, what, whom, function_id, told_when, idempotency_key)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), line.what().strip(), line.whom().strip(), line.functionId(), line.when().strip(), key)
                        .update()
                == 1;
    }

    List<Telling> list() {
        return jdbc.sql("select * from communication_line where municipality_id = ? and ended_on is null order by line_id")
                .param(municipality())
                .query((row, number) -> new Telling(
                        row.getLong("line_id"), row.getString("what"), row.getString("whom"), row.getLong("function_id"),
                        row.getString("told_when"), row.getObject("last_told_on", LocalDate.class), row.getInt("version")))
                .list();
    }

    boolean told(long id, int version, LocalDate on) {
        return jdbc.sql("""
                        update communication_line set last_told_on = ?, version = version + 1
                        where municipality_id = ? and line_id = ? and version = ?""")
                        .params(on, municipality(), id, version)
                        .update()
                == 1;
    }

    boolean end(long id, int version, LocalDate on) {
        return jdbc.sql("""
                        update communication_line set ended_on = ?, version = version + 1
                        where municipality_id = ? and line_id = ? and version = ?""")
                        .params(on, municipality(), id, version)
                        .update()
                == 1;
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
