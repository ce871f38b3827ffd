package se.samsyn.feedback;

import java.util.List;
import se.samsyn.kernel.Period;
import se.samsyn.observations.effort.UnitReports;
import se.samsyn.situation.Task;

/**
 * What a unit's reports led to, nobody named.
 *
 * @param reports null when fewer than three of the unit's people reported: then nothing is counted
 * @param pictures with the tasks at the places that the unit reported from
 */
public record UnitReceipt(String unit, Period period, UnitReports reports, List<InPicture> pictures) {
    public record InPicture(long pictureId, String title, int reports, List<Task> tasks, String answer) {}
}
