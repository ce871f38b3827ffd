package se.samsyn.observations.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Subcategory;

/** Local codes with all their versions; versions are only added. */
@Repository
public class LocalCodeStore {
    private final JdbcClient jdbc;

    public LocalCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of all codes, each code's in their order. */
    public List<CodeVersion> list() {
        return jdbc.sql("""
                        select c.organisation_id, v.* from local_code_version v
                        join local_code c on c.municipality_id = v.municipality_id and c.id = v.code_id
                        where v.municipality_id = ? order by v.code_id, v.version""")
                .param(municipality())
                .query(LocalCodeStore::read)
                .list();
    }

    public long insertCode(Long organisationId) {
        return jdbc.sql("insert into local_code (municipality_id, organisation_id) values (?, ?) returning id")
                .params(municipality(), organisationId)
                .query(Long.class)
                .single();
    }

    /** Whether the version was free. */
    public boolean insert(CodeVersion version) {
        return jdbc.sql("""
                        insert into local_code_version
                            (municipality_id, code_id, version, name, category_group, subcategory, valid_from, closed)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                municipality(), version.codeId(), version.version(), version.name(), version.group().name(),
                                version.sub() == null ? null : version.sub().name(), version.from(), version.closed())
                        .update()
                == 1;
    }

    private static CodeVersion read(ResultSet row, int number) throws SQLException {
        String sub = row.getString("subcategory");
        return new CodeVersion(
                row.getLong("code_id"),
                row.getObject("organisation_id", Long.class),
                row.getInt("version"),
                row.getString("name"),
                CategoryGroup.valueOf(row.getString("category_group")),
                sub == null ? null : Subcategory.valueOf(sub),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("closed"));
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
