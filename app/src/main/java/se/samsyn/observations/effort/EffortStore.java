package se.samsyn.observations.effort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.observations.Observation.State;

@Repository
class EffortStore {
    private final JdbcClient jdbc;

    EffortStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Activity activity(LocalDate firstMonday, LocalDate end, ZoneId zone) {
        Map<Long, Integer> people = new HashMap<>();
        List<Activity.UnitWeek> weeks = new ArrayList<>();
        jdbc.sql("""
                        select organisation_id, week, reports, people from reporting_activity(?, ?, ?)
                        order by week nulls first, organisation_id""")
                .params(
                        firstMonday.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC),
                        end.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC), zone.getId())
                .query(row -> {
                    LocalDate week = row.getObject("week", LocalDate.class);
                    if (week == null) {
                        people.put(row.getLong("organisation_id"), row.getInt("people"));
                    } else {
                        weeks.add(new Activity.UnitWeek(
                                row.getLong("organisation_id"), week, row.getInt("reports"), row.getInt("people")));
                    }
                });
        return new Activity(firstMonday, end, Map.copyOf(people), List.copyOf(weeks));
    }

    Map<State, Integer> states(long organisationId, Instant since) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("""
                        select state, count(*) from observation
                        where municipality_id = ? and owner_organisation_id = ? and source in ('STAFF', 'HOST') and from_time >= ?
                        group by state""")
                .params(Scope.get().municipalityId(), organisationId, since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    List<UnitReports.InPicture> pictures(long organisationId, Instant since) {
        return jdbc.sql("""
                        select i.picture_id, i.picture_title, coalesce(o.place_name, '') as place, count(*) as reports
                        from observation o
                        join observation_inclusion i on i.municipality_id = o.municipality_id and i.observation_id = o.id
                        where o.municipality_id = ? and o.owner_organisation_id = ? and o.source in ('STAFF', 'HOST')
                            and o.from_time >= ?
                        group by 1, 2, 3 order by 1 desc, 3""")
                .params(Scope.get().municipalityId(), organisationId, since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new UnitReports.InPicture(
                        row.getLong("picture_id"), row.getString("picture_title"), row.getString("place"), row.getInt("reports")))
                .list();
    }
}
