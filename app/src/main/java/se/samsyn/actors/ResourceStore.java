package se.samsyn.actors;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class ResourceStore {
    private final JdbcClient jdbc;

    ResourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Resources.Inventory> of(int year, List<Organisation> organisations) {
        return jdbc.sql("select * from resource_inventory where municipality_id = ? and year = ?")
                .params(Scope.get().municipalityId(), year)
                .query((row, number) -> {
                    long id = row.getLong("organisation_id");
                    return new Resources.Inventory(
                            organisations.stream().filter(one -> one.id() == id).findFirst().orElseThrow(), row.getInt("year"),
                            row.getBigDecimal("hours_a_week"), row.getString("competence"), row.getString("means"), row.getString("lacking"),
                            row.getObject("noted_on", LocalDate.class), row.getInt("version"));
                })
                .list();
    }

    boolean put(Resources.Inventory inventory, LocalDate on) {
        return jdbc.sql("""
                        insert into resource_inventory
                            (municipality_id, organisation_id, year, hours_a_week, competence, means, lacking, noted_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, organisation_id, year) do update set hours_a_week = excluded.hours_a_week,
                            competence = excluded.competence, means = excluded.means, lacking = excluded.lacking,
                            noted_on = excluded.noted_on, version = resource_inventory.version + 1
                        where resource_inventory.version = ?""")
                        .params(Scope.get().municipalityId(), inventory.organisation().id(), inventory.year(), inventory.hoursAWeek(),
                                inventory.competence().strip(), inventory.means().strip(), inventory.lacking().strip(), on, inventory.version())
                        .update()
                == 1;
    }
}
