package se.samsyn.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class FunctionStore {
    private final JdbcClient jdbc;

    FunctionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Function> list() {
        Map<Long, Function> byId = new LinkedHashMap<>();
        jdbc.sql("""
                select f.function_id, f.name, f.organisation_id, o.name as organisation_name, o.unit,
                       h.holder_id, h.person_id, p.name as person_name, h.first_day, h.last_day
                from function f
                join organisation o using (municipality_id, organisation_id)
                left join function_holder h on h.municipality_id = f.municipality_id and h.function_id = f.function_id
                left join person p on p.municipality_id = h.municipality_id and p.person_id = h.person_id
                order by lower(o.name), lower(o.unit), lower(f.name), h.first_day desc, h.holder_id desc""")
                .query(row -> {
                    long id = row.getLong("function_id");
                    if (!byId.containsKey(id)) {
                        String unit = row.getString("unit");
                        String organisation = row.getString("organisation_name") + (unit.isEmpty() ? "" : ", " + unit);
                        byId.put(
                                id,
                                new Function(id, row.getString("name"), row.getLong("organisation_id"), organisation, new ArrayList<>(), new ArrayList<>()));
                    }
                    if (row.getObject("holder_id") != null) {
                        byId.get(id).holders().add(new Function.Holder(
                                row.getLong("holder_id"),
                                row.getLong("person_id"),
                                row.getString("person_name"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)));
                    }
                });
        jdbc.sql("""
                select d.function_id, d.deputy_id, d.person_id, p.name, d.first_day, d.last_day
                from function_deputy d join person p on p.municipality_id = d.municipality_id and p.person_id = d.person_id
                order by d.first_day desc, d.deputy_id desc""")
                .query(row -> {
                    byId.get(row.getLong("function_id")).deputies().add(new Function.Holder(
                            row.getLong("deputy_id"), row.getLong("person_id"), row.getString("name"),
                            row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
                });
        return List.copyOf(byId.values());
    }

    long insert(String name, long organisationId, UUID key) {
        return jdbc.sql("""
                insert into function (municipality_id, organisation_id, name, idempotency_key)
                values (:municipality, :organisation, :name, :key)
                on conflict (municipality_id, idempotency_key) do update set idempotency_key = excluded.idempotency_key
                returning function_id""")
                .param("municipality", Scope.get().municipalityId())
                .param("organisation", organisationId)
                .param("name", name)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    void insertHolder(long functionId, long personId, LocalDate firstDay, UUID key) {
        jdbc.sql("""
                insert into function_holder (municipality_id, function_id, person_id, first_day, idempotency_key)
                values (:municipality, :function, :person, :first, :key)
                on conflict (municipality_id, idempotency_key) do nothing""")
                .param("municipality", Scope.get().municipalityId())
                .param("function", functionId)
                .param("person", personId)
                .param("first", firstDay)
                .param("key", key)
                .update();
    }

    void insertDeputy(long functionId, long personId, LocalDate first, LocalDate last, UUID key) {
        jdbc.sql("""
                insert into function_deputy (municipality_id, function_id, person_id, first_day, last_day, idempotency_key)
                values (:municipality, :function, :person, :first, :last, :key)
                on conflict (municipality_id, idempotency_key) do nothing""")
                .param("municipality", Scope.get().municipalityId())
                .param("function", functionId)
                .param("person", personId)
                .param("first", first)
                .param("last", last)
                .param("key", key)
                .update();
    }

    boolean endHolder(long functionId, long holderId, LocalDate lastDay) {
        return jdbc.sql("""
                update function_holder set last_day = greatest(first_day, :last)
                where function_id = :function and holder_id = :holder""")
                        .param("function", functionId)
                        .param("holder", holderId)
                        .param("last", lastDay)
                        .update()
                == 1;
    }
}
