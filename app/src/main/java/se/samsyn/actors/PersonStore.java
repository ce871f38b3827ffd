package se.samsyn.actors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class PersonStore {
    private static final RowMapper<Person> ROW = (row, number) -> new Person(
            row.getLong("person_id"),
            row.getString("name"),
            row.getString("email"),
            OrganisationStore.ROW.mapRow(row, number),
            row.getInt("version"));

    private static final String SELECT = "select p.person_id, p.name, p.email, p.version, " + OrganisationStore.COLUMNS
            + " from person p join organisation o using (municipality_id, organisation_id) ";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> list() {
        return jdbc.sql(SELECT + "order by lower(p.name), p.person_id").query(ROW).list();
    }

    List<Person> list(Set<Long> personIds) {
        return jdbc.sql(SELECT + "where p.person_id = any(:ids)")
                .param("ids", personIds.toArray(Long[]::new))
                .query(ROW)
                .list();
    }

    Optional<Person> find(long personId) {
        return jdbc.sql(SELECT + "where p.person_id = :id").param("id", personId).query(ROW).optional();
    }

    long insert(String name, String email, long organisationId, UUID key) {
        return jdbc.sql("""
                insert into person (municipality_id, organisation_id, name, email, idempotency_key)
                values (:municipality, :organisation, :name, :email, :key)
                on conflict (municipality_id, idempotency_key) do update set idempotency_key = excluded.idempotency_key
                returning person_id""")
                .param("municipality", Scope.get().municipalityId())
                .param("organisation", organisationId)
                .param("name", name)
                .param("email", email)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    boolean update(long personId, String name, long organisationId, int version) {
        return jdbc.sql("""
                update person set name = :name, organisation_id = :organisation, version = version + 1
                where person_id = :id and version = :version""")
                        .param("id", personId)
                        .param("name", name)
                        .param("organisation", organisationId)
                        .param("version", version)
                        .update()
                == 1;
    }
}
