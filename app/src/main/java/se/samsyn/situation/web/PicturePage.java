package se.samsyn.situation.web;

import java.util.List;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Task;
import se.samsyn.situation.printing.Formalities;

/**
 * The reading view.
 *
 * @param basis what a locked picture rests on, or null
 * @param writes whether the visitor may edit, lock and publish
 */
public record PicturePage(
        Frame frame, Picture picture, List<Task> tasks, Observations.Basis basis, Formalities formalities, boolean writes)
        implements Page {
    /** Whether the visitor may take the picture out as a document. */
    public boolean mayTakeOut() {
        return formalities.mark() == null || SecrecyMark.mayTakeOut(frame.visitor());
    }
}
