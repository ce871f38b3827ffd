package se.samsyn.situation.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Visitor;

/** The municipality's Word template. */
@Repository
public class WordTemplateStore {
    /** @param fileName as it was called; decides nothing */
    public record Kept(int version, String fileName, Instant uploadedAt) {}

    private final JdbcClient jdbc;

    public WordTemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Kept> find() {
        return jdbc.sql("select version, file_name, uploaded_at from word_template where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> new Kept(row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    public Optional<byte[]> bytes() {
        return jdbc.sql("select docx from word_template where municipality_id = ?").param(municipality()).query(byte[].class).optional();
    }

    /** @param version of the one it replaces, 0 without one @return false, with nothing kept, when it is another by now */
    public boolean keep(int version, String fileName, byte[] docx, Instant now, Visitor visitor) {
        if (version == 0) {
            return jdbc.sql("""
                            insert into word_template (municipality_id, file_name, docx, uploaded_at, uploaded_by)
                            values (?, ?, ?, ?, ?) on conflict do nothing""")
                            .params(municipality(), fileName, docx, Timestamp.from(now), visitor.accountId())
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                        update word_template set file_name = ?, docx = ?, uploaded_at = ?, uploaded_by = ?, version = version + 1
                        where municipality_id = ? and version = ?""")
                        .params(fileName, docx, Timestamp.from(now), visitor.accountId(), municipality(), version)
                        .update()
                == 1;
    }

    public boolean remove() {
        return jdbc.sql("delete from word_template where municipality_id = ?").param(municipality()).update() == 1;
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
