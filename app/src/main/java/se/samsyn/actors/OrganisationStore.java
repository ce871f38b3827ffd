package se.samsyn.actors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.OrganisationKind;

@Repository
class OrganisationStore {
    static final RowMapper<Organisation> ROW = (row, number) -> new Organisation(
            row.getLong("organisation_id"),
            row.getString("organisation_name"),
            row.getString("unit"),
            OrganisationKind.valueOf(row.getString("kind")),
            row.getInt("organisation_version"),
            initiative(row.getString("initiative")));

    static final String COLUMNS =
            "o.organisation_id, o.name as organisation_name, o.unit, o.kind, o.version as organisation_version, o.initiative";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organisation> list() {
        return jdbc.sql("select " + COLUMNS + " from organisation o order by lower(o.name), lower(o.unit)")
                .query(ROW)
                .list();
    }

    Optional<Organisation> find(long organisationId) {
        return jdbc.sql("select " + COLUMNS + " from organisation o where o.organisation_id = :id")
                .param("id", organisationId)
                .query(ROW)
                .optional();
    }

    Optional<Organisation> find(String name, String unit) {
        return jdbc.sql("select " + COLUMNS
                        + " from organisation o where lower(o.name) = lower(:name) and lower(o.unit) = lower(:unit)")
                .param("name", name)
                .param("unit", unit)
                .query(ROW)
                .optional();
    }

    long insert(NewOrganisation organisation, UUID key) {
        return jdbc.sql("""
                insert into organisation (municipality_id, name, unit, kind, initiative, idempotency_key)
                values (:municipality, :name, :unit, :kind, :initiative, :key)
                on conflict (municipality_id, idempotency_key) do update set idempotency_key = excluded.idempotency_key
                returning organisation_id""")
                .param("municipality", Scope.get().municipalityId())
                .param("name", organisation.name())
                .param("unit", organisation.unit())
                .param("kind", organisation.kind().name())
                .param("initiative", organisation.initiative() == null ? null : organisation.initiative().name())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    boolean update(long organisationId, NewOrganisation changed, int version) {
        return jdbc.sql("""
                update organisation set name = :name, unit = :unit, kind = :kind, initiative = :initiative, version = version + 1
                where organisation_id = :id and version = :version""")
                        .param("id", organisationId)
                        .param("name", changed.name())
                        .param("unit", changed.unit())
                        .param("kind", changed.kind().name())
                        .param("initiative", changed.initiative() == null ? null : changed.initiative().name())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Initiative initiative(String name) {
        return name == null ? null : Initiative.valueOf(name);
    }
}
