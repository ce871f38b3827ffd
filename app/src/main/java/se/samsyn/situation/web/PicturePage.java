package se.samsyn.situation.web;

import java.util.List;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Task;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.printing.Formalities;

/**
 * The reading view.
 *
 * @param attached what stands in it from other rooms
 * @param editions of the same picture, the latest first
 * @param basis what a locked picture rests on, or null
 * @param writes whether the visitor may edit, lock and publish
 */
public record PicturePage(
        Frame frame,
        Picture picture,
        Attached attached,
        List<Picture> editions,
        List<Task> tasks,
        Observations.Basis basis,
        Formalities formalities,
        boolean writes)
        implements Page {
    /** The edition that has taken its place, or null. */
    public Picture standing() {
        return editions.stream()
                .filter(one -> one.edition() > picture.edition() && one.state().frozen())
                .findFirst()
                .orElse(null);
    }

    /** Whether the visitor may take the picture out as a document. */
    public boolean mayTakeOut() {
        return formalities.mark() == null || SecrecyMark.mayTakeOut(frame.visitor());
    }
}
