package se.samsyn.observations.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.observations.Reports;

/** Reports that are being written. Every question names the account: nobody reads another's draft. */
@Repository
public class DraftStore {
    private final JdbcClient jdbc;

    public DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Reports.Draft> list(long accountId) {
        return jdbc.sql("""
                        select * from report_draft where municipality_id = ? and account_id = ? order by saved_at desc, key""")
                .params(municipality(), accountId)
                .query(DraftStore::read)
                .list();
    }

    public Optional<Reports.Draft> find(String key, long accountId) {
        return jdbc.sql("select * from report_draft where municipality_id = ? and key = ? and account_id = ?")
                .params(municipality(), key, accountId)
                .query(DraftStore::read)
                .optional();
    }

    /** Whether the key was free. */
    public boolean insert(String key, String window, long accountId, Reports.Content content, Instant now) {
        return jdbc.sql("""
                        insert into report_draft (municipality_id, key, saved_by, account_id, content, saved_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(municipality(), key, window, accountId, DraftText.write(content), moment(now))
                        .update()
                == 1;
    }

    /** The new version; empty when another window has saved since. */
    public Optional<Integer> save(String key, int version, String window, long accountId, Reports.Content content, Instant now) {
        return jdbc.sql("""
                        update report_draft set content = ?, saved_at = ?, saved_by = ?, version = version + 1
                        where municipality_id = ? and key = ? and account_id = ? and (version = ? or saved_by = ?)
                        returning version""")
                .params(DraftText.write(content), moment(now), window, municipality(), key, accountId, version, window)
                .query(Integer.class)
                .optional();
    }

    public void delete(String key, long accountId) {
        jdbc.sql("delete from report_draft where municipality_id = ? and key = ? and account_id = ?")
                .params(municipality(), key, accountId)
                .update();
    }

    /** Leaves the latest drafts of an account. */
    public void deleteBeyond(int kept, long accountId) {
        jdbc.sql("""
                        delete from report_draft where municipality_id = :municipality and account_id = :account and key not in (
                            select key from report_draft where municipality_id = :municipality and account_id = :account
                            order by saved_at desc, key limit :kept)""")
                .param("municipality", municipality())
                .param("account", accountId)
                .param("kept", kept)
                .update();
    }

    public int deleteSavedBefore(Instant moment) {
        return jdbc.sql("delete from report_draft where municipality_id = ? and saved_at < ?")
                .params(municipality(), moment(moment))
                .update();
    }

    private static Reports.Draft read(ResultSet row, int number) throws SQLException {
        return new Reports.Draft(
                row.getString("key"),
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                DraftText.read(row.getString("content")));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
