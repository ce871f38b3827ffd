package se.samsyn.situation.web.sighting;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;

/**
 * The problems that a picture speaks of.
 *
 * @param linked those that are noted already
 * @param others those that can still be chosen; empty for visitors who only read
 */
public record SightingPage(
        Frame frame, Picture picture, List<Problem> linked, List<Problem> others, boolean writes, String chosen, String sentence, FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
