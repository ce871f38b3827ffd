package se.samsyn.feedback;

import java.time.Instant;
import java.util.List;
import se.samsyn.observations.Observation;
import se.samsyn.situation.Task;

/**
 * What came of one report.
 *
 * @param pictures the locked pictures that it entered
 */
public record Receipt(Observation observation, List<InPicture> pictures) {
    /**
     * @param lockedAt when it was locked, or null where the reporter may not read it
     * @param visible whether the reporter may read the picture; otherwise only its title is told
     * @param tasks what the picture asked for at the report's place
     * @param answer why nothing more was done, or null
     */
    public record InPicture(long pictureId, String title, Instant lockedAt, boolean visible, List<Task> tasks, String answer) {}

    /** How far it has come, as a code: RECEIVED, RETURNED, REVIEWED, INCLUDED, TASK or DONE. */
    public String stage() {
        List<Task> tasks = pictures.stream().flatMap(picture -> picture.tasks().stream()).toList();
        if (!tasks.isEmpty()) {
            return tasks.stream().allMatch(task -> task.done() != null) ? "DONE" : "TASK";
        }
        if (!pictures.isEmpty()) {
            return "INCLUDED";
        }
        return switch (observation.state()) {
            case RECEIVED -> "RECEIVED";
            case RETURNED -> "RETURNED";
            case ACCEPTED, DUPLICATE -> "REVIEWED";
        };
    }
}
