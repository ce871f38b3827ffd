package se.samsyn.observations.web;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Review;
import se.samsyn.observations.settings.QuestionStore.Answered;
import se.samsyn.observations.web.report.ReportForm;
import se.samsyn.privacy.GuardMotive;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One report on the reviewer's table.
 *
 * @param motives why its words may stand, as its writer or an earlier reviewer said
 * @param form what the reviewer sees and may change; what was written stays when a save is refused
 * @param reason why it is given back, as far as it was written
 * @param mask the parts to strike out, one a line, as far as they were written
 * @param spread how far it may travel once it counts
 * @param stale whether another has saved since this page was opened
 * @param done the report that was just dealt with, or null
 * @param left how many wait
 */
public record ReviewPage(
        Frame frame,
        Review.Table table,
        List<GuardMotive> motives,
        ReportForm form,
        String reason,
        String mask,
        String spread,
        FieldErrors errors,
        boolean stale,
        Long done,
        long left)
        implements Page {
    /** Whether there are words to strike out of. */
    public boolean canMask() {
        return table.observation().text() != null || !Answered.written(table.details().answers()).isEmpty();
    }

    /** What another on the page has answered to its organisation's own questions. */
    public List<Answered> answers(Observation other) {
        return table.answers().getOrDefault(other.id(), List.of());
    }

    /** Where the pin stands when the map opens: where it was moved to, else where the report has it; empty without a point. */
    public String pinX() {
        return pin(form.x(), table.observation().where().x());
    }

    /** See {@link #pinX}. */
    public String pinY() {
        return pin(form.y(), table.observation().where().y());
    }

    private static String pin(String moved, Double kept) {
        return moved.isEmpty() && kept != null ? String.valueOf(kept) : moved;
    }

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
