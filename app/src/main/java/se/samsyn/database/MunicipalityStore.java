package se.samsyn.database;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MunicipalityStore {
    private static final RowMapper<Municipality> ROW = (row, number) -> new Municipality(
            row.getString("municipality_id"), row.getString("name"), ZoneId.of(row.getString("zone")), row.getBoolean("demo"));

    private final JdbcClient jdbc;

    MunicipalityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Municipality> list() {
        return jdbc.sql("select municipality_id, name, zone, demo from municipality order by municipality_id")
                .query(ROW)
                .list();
    }

    Optional<Municipality> find(String municipalityId) {
        return jdbc.sql("select municipality_id, name, zone, demo from municipality where municipality_id = :municipality")
                .param("municipality", municipalityId)
                .query(ROW)
                .optional();
    }

    void save(Municipality municipality) {
        jdbc.sql("""
                insert into municipality (municipality_id, name, zone, demo) values (:municipality, :name, :zone, :demo)
                on conflict (municipality_id) do update set name = excluded.name, zone = excluded.zone""")
                .param("municipality", municipality.municipalityId())
                .param("name", municipality.name())
                .param("zone", municipality.zone().getId())
                .param("demo", municipality.demo())
                .update();
    }
}
