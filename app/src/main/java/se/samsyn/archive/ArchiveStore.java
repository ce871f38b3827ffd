package se.samsyn.archive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class ArchiveStore {
    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ArchiveState.Nights nights() {
        return jdbc.sql("select nights, version from archive_setting where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> new ArchiveState.Nights(row.getInt(1), row.getInt(2)))
                .optional()
                .orElse(new ArchiveState.Nights(ArchiveRules.DEFAULT_NIGHTS, 0));
    }

    boolean choose(ArchiveState.Nights nights) {
        return jdbc.sql("""
                        insert into archive_setting (municipality_id, nights, version) values (?, ?, 1)
                        on conflict (municipality_id) do update set nights = excluded.nights, version = archive_setting.version + 1
                        where archive_setting.version = ?""")
                        .params(municipality(), nights.nights(), nights.version())
                        .update()
                == 1;
    }

    Optional<ArchiveState.Run> latest() {
        return jdbc.sql("select * from archive_run where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> new ArchiveState.Run(
                        row.getTimestamp("ran_at").toInstant(), row.getString("folder"), row.getInt("files"), row.getLong("bytes"), row.getString("trouble")))
                .optional();
    }

    void put(Instant at, String folder, int files, long bytes, String trouble) {
        jdbc.sql("""
                        insert into archive_run (municipality_id, ran_at, folder, files, bytes, trouble) values (?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id) do update set ran_at = excluded.ran_at, folder = excluded.folder, files = excluded.files,
                            bytes = excluded.bytes, trouble = excluded.trouble""")
                .params(municipality(), Timestamp.from(at), folder, files, bytes, trouble)
                .update();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
