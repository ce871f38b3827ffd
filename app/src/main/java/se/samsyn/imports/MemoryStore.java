package se.samsyn.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/** What is remembered from file to file: how each source's layouts are read, and what words mean. */
@Repository
class MemoryStore {
    private final JdbcClient jdbc;

    MemoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How files of a source with a layout are read. */
    Optional<ImportMapping> find(String source, String layout) {
        return jdbc.sql("select source_name, mapping from import_memory where municipality_id = ? and source_name = ? and layout = ?")
                .params(municipality(), source, layout)
                .query((row, number) -> ImportStore.mapping(row.getString("mapping"), ImportMapping.Format.TABLE.name(), row.getString("source_name")))
                .optional();
    }

    /** The sources that have sent files with a layout. */
    List<String> listSources(String layout) {
        return jdbc.sql("select source_name from import_memory where municipality_id = ? and layout = ? order by source_name limit 2")
                .params(municipality(), layout)
                .query(String.class)
                .list();
    }

    void remember(String layout, ImportMapping mapping, Instant now) {
        jdbc.sql("""
                        insert into import_memory as m (municipality_id, source_name, layout, mapping, used_at)
                        values (?, ?, ?, cast(? as jsonb), ?)
                        on conflict (municipality_id, source_name, layout)
                            do update set mapping = excluded.mapping, used = m.used + 1, used_at = excluded.used_at""")
                .params(municipality(), mapping.source(), layout, mapping.json(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The municipality's own words, and what they mean. */
    Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        jdbc.sql("select word, meaning from import_word where municipality_id = ?")
                .param(municipality())
                .query((row, number) -> words.put(row.getString("word"), row.getString("meaning")))
                .list();
        return words;
    }

    void rememberWord(String word, String meaning) {
        jdbc.sql("""
                        insert into import_word (municipality_id, word, meaning) values (?, ?, ?)
                        on conflict (municipality_id, word) do update set meaning = excluded.meaning""")
                .params(municipality(), word, meaning)
                .update();
    }

    /** The sources that files have come from, the latest first. */
    List<String> listSources() {
        return jdbc.sql("""
                        select source_name from import_batch where municipality_id = ? group by source_name
                        order by max(created_at) desc limit 50""")
                .param(municipality())
                .query(String.class)
                .list();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
