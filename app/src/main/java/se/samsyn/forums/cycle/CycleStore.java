package se.samsyn.forums.cycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

@Repository
class CycleStore {
    private final JdbcClient jdbc;

    CycleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean start(String name, LocalDate on, UUID key) {
        return jdbc.sql("""
                        insert into cycle (municipality_id, number, name, started_on, idempotency_key)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ? from cycle where municipality_id = ?
                        on conflict (municipality_id, idempotency_key) do nothing""")
                        .params(municipality(), name, on, key, municipality())
                        .update()
                == 1;
    }

    /** The latest first; the gates without what the program sees by itself. */
    List<Cycle> list() {
        return jdbc.sql("select * from cycle where municipality_id = ? order by number desc")
                .param(municipality())
                .query((row, number) -> new Cycle(
                        row.getLong("cycle_id"), row.getInt("number"), row.getString("name"), row.getObject("started_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class), Cycle.standings(gates(row.getLong("cycle_id")), Map.of()),
                        row.getInt("version")))
                .list();
    }

    Optional<Cycle> open() {
        return list().stream().filter(cycle -> cycle.closedOn() == null).findFirst();
    }

    private Map<Gate, Cycle.Standing> gates(long cycleId) {
        Map<Gate, Cycle.Standing> gates = new EnumMap<>(Gate.class);
        jdbc.sql("select * from cycle_gate where municipality_id = ? and cycle_id = ?").params(municipality(), cycleId).query(row -> {
            Gate gate = Gate.valueOf(row.getString("gate"));
            gates.put(gate, new Cycle.Standing(
                    gate, row.getObject("function_id", Long.class), row.getObject("met_on", LocalDate.class), row.getString("note"), false,
                    row.getInt("version")));
        });
        return gates;
    }

    boolean note(long cycleId, Gate gate, int version, Long functionId, LocalDate metOn, String note) {
        return jdbc.sql("""
                        insert into cycle_gate (municipality_id, cycle_id, gate, function_id, met_on, note) values (?, ?, ?, ?, ?, ?)
                        on conflict (municipality_id, cycle_id, gate) do update set function_id = excluded.function_id,
                            met_on = excluded.met_on, note = excluded.note, version = cycle_gate.version + 1
                        where cycle_gate.version = ?""")
                        .params(municipality(), cycleId, gate.name(), functionId, metOn, note, version)
                        .update()
                == 1;
    }

    boolean close(long cycleId, int version, LocalDate on) {
        return jdbc.sql("""
                        update cycle set closed_on = ?, version = version + 1
                        where municipality_id = ? and cycle_id = ? and version = ? and closed_on is null""")
                        .params(on, municipality(), cycleId, version)
                        .update()
                == 1;
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
