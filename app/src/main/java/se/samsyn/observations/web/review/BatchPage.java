package se.samsyn.observations.web.review;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Observation;
import se.samsyn.observations.review.Batch;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Reports in which nothing was found, to be read and accepted together.
 *
 * @param rest how many others wait, which are read one by one
 * @param undoable batches that can still be taken back
 */
public record BatchPage(
        Frame frame, String key, List<Observation> offered, long rest, List<Batch> undoable, String spread, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
