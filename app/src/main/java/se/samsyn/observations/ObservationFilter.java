package se.samsyn.observations;

import java.time.ZoneId;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;

/**
 * Which observations are meant; null is any. An observation belongs to the day on which it began, in the municipality's
 * zone.
 *
 * @param sourceId one source; sources are not added together, but may stand in one list
 * @param words what its place or text must hold, as a person wrote it in the search box
 */
public record ObservationFilter(
        Period period,
        ZoneId zone,
        CategoryGroup group,
        Long areaId,
        String sourceId,
        Observation.State state,
        String words) {

    /** Whatever words it holds. */
    public ObservationFilter(
            Period period, ZoneId zone, CategoryGroup group, Long areaId, String sourceId, Observation.State state) {
        this(period, zone, group, areaId, sourceId, state, null);
    }

    public static ObservationFilter all(ZoneId zone) {
        return new ObservationFilter(null, zone, null, null, null, null);
    }

    /** The same, of one state. */
    public ObservationFilter with(Observation.State only) {
        return new ObservationFilter(period, zone, group, areaId, sourceId, only, words);
    }
}
