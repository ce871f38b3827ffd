package se.samsyn.observations.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much the units reported in some weeks.
 *
 * @param people how many people of each unit reported in the whole time, as far as the link to them is kept
 * @param weeks by unit and week, weeks without reports left out
 */
public record Activity(LocalDate firstMonday, LocalDate end, Map<Long, Integer> people, List<UnitWeek> weeks) {
    /** Fewer than so many people of a unit are never shown apart: a count would speak of one of them. */
    public static final int FEWEST_PEOPLE = 3;

    /** @param people who reported that week */
    public record UnitWeek(long organisationId, LocalDate monday, int reports, int people) {}

    /** All units together. */
    public record Week(LocalDate monday, int reports, int people) {}

    public boolean mayStandAlone(long organisationId) {
        return people.getOrDefault(organisationId, 0) >= FEWEST_PEOPLE;
    }
}
