package se.samsyn.observations.effort;

import java.util.List;
import java.util.Map;
import se.samsyn.observations.Observation.State;

/** What became of a unit's reports, nobody named. @param states how many stand where in the review */
public record UnitReports(Map<State, Integer> states, List<InPicture> pictures) {
    /** Reports of one place that entered a locked picture. @param place as it was written, or empty */
    public record InPicture(long pictureId, String pictureTitle, String place, int reports) {}

    public int total() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
