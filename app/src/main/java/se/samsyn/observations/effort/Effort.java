package se.samsyn.observations.effort;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much is reported. Reports of staff and hosts count in the week of what happened, so that they can be laid beside the
 * counts of events; inhabitants, the police and files of others are no one's effort here.
 */
@Service
@Transactional(readOnly = true)
public class Effort {
    private final EffortStore store;

    Effort(EffortStore store) {
        this.store = store;
    }

    /**
     * By unit and week, for those who decide what may be shown: a unit of which {@link Activity#mayStandAlone} is false must not
     * be shown by itself, nor be what is left when the others are subtracted from a sum.
     *
     * @param end the first day that no longer belongs
     */
    public Activity activity(LocalDate firstMonday, LocalDate end, ZoneId zone) {
        return store.activity(firstMonday, end, zone);
    }

    /** All units together, week by week, for laying beside counts of events: more crime, or more reporting? */
    public List<Activity.Week> weeks(LocalDate firstMonday, LocalDate end, ZoneId zone) {
        Map<LocalDate, List<Activity.UnitWeek>> byWeek = activity(firstMonday, end, zone).weeks().stream()
                .collect(Collectors.groupingBy(Activity.UnitWeek::monday, TreeMap::new, Collectors.toList()));
        return firstMonday.datesUntil(end, java.time.Period.ofWeeks(1))
                .map(monday -> {
                    List<Activity.UnitWeek> units = byWeek.getOrDefault(monday, List.of());
                    return new Activity.Week(
                            monday, units.stream().mapToInt(Activity.UnitWeek::reports).sum(),
                            units.stream().mapToInt(Activity.UnitWeek::people).sum());
                })
                .toList();
    }

    /** What became of a unit's reports since a Monday; empty when fewer than three of its people reported. */
    public Optional<UnitReports> unit(long organisationId, LocalDate firstMonday, LocalDate end, ZoneId zone) {
        if (!activity(firstMonday, end, zone).mayStandAlone(organisationId)) {
            return Optional.empty();
        }
        var since = firstMonday.atStartOfDay(zone).toInstant();
        return Optional.of(new UnitReports(store.states(organisationId, since), store.pictures(organisationId, since)));
    }
}
