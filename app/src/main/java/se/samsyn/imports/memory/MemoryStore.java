package se.samsyn.imports.memory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.imports.ImportMapping;

/** What is remembered from file to file: how each source's layouts are read, and what words mean. */
@Repository
public class MemoryStore {
    private final JdbcClient jdbc;

    public MemoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How files of a source with a layout are read. */
    public Optional<ImportMapping> find(String source, String layout) {
        return jdbc.sql("select source_name, mapping from import_memory where municipality_id = ? and source_name = ? and layout = ?")
                .params(municipality(), source, layout)
                .query((row, number) -> mapping(row.getString("mapping"), row.getString("source_name")))
                .optional();
    }

    /** The sources that have sent files with a layout. */
    public List<String> listSources(String layout) {
        return jdbc.sql("select source_name from import_memory where municipality_id = ? and layout = ? order by source_name limit 2")
                .params(municipality(), layout)
                .query(String.class)
                .list();
    }

    public void remember(String layout, ImportMapping mapping, Instant now) {
        jdbc.sql("""
                        insert into import_memory as m (municipality_id, source_name, layout, mapping, used_at)
                        values (?, ?, ?, cast(? as jsonb), ?)
                        on conflict (municipality_id, source_name, layout)
                            do update set mapping = excluded.mapping, used = m.used + 1, used_at = excluded.used_at""")
                .params(municipality(), mapping.source(), layout, mapping.json(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The municipality's own words, and what they mean. */
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        jdbc.sql("select word, meaning from import_word where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> words.put(row.getString("word"), row.getString("meaning")))
                .list();
        return words;
    }

    public void rememberWord(String word, String meaning) {
        jdbc.sql("""
                        insert into import_word (municipality_id, word, meaning) values (?, ?, ?)
                        on conflict (municipality_id, word) do update set meaning = excluded.meaning""")
                .params(municipality(), word, meaning)
                .update();
    }

    /** The sources that files have come from, the latest first. */
    public List<String> listSources() {
        return jdbc.sql("""
                        select source_name from import_batch where municipality_id = ? group by source_name
                        order by max(created_at) desc limit 50""")
                .param(municipality())
                .query(String.class)
                .list();
    }

    /** All layouts, each source's together, the latest used first. */
    List<Memories.Layout> list() {
        return jdbc.sql("""
                        select source_name, layout, mapping, used, used_at from import_memory where municipality_id = ?
                        order by max(used_at) over (partition by source_name) desc, source_name, used_at desc, layout""")
                .param(municipality())
                .query((row, number) -> new Memories.Layout(
                        row.getString("layout"),
                        mapping(row.getString("mapping"), row.getString("source_name")),
                        row.getInt("used"),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return whether it was there and had been used so many times and no more */
    boolean forget(String source, String layout, int used) {
        return jdbc.sql("delete from import_memory where municipality_id = ? and source_name = ? and layout = ? and used = ?")
                        .params(municipality(), source, layout, used)
                        .update()
                == 1;
    }

    /** @return whether it was there with that meaning */
    boolean forgetWord(String word, String meaning) {
        return jdbc.sql("delete from import_word where municipality_id = ? and word = ? and meaning = ?")
                        .params(municipality(), word, meaning)
                        .update()
                == 1;
    }

    private static ImportMapping mapping(String json, String source) {
        try {
            return ImportMapping.read(new StringReader(json), ImportMapping.Format.TABLE, source);
        } catch (IOException neverFromText) {
            throw new UncheckedIOException(neverFromText);
        }
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
