package se.samsyn.situation.web;

import java.util.List;
import se.samsyn.insight.Insight;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.PictureGroups;
import se.samsyn.situation.PictureKind;

/**
 * The form that starts a picture, with what the person has chosen so far.
 *
 * @param group the number of the chosen group, or empty
 * @param groups those that meet
 */
public record PictureNewPage(
        Frame frame,
        String key,
        PictureKind kind,
        String group,
        String title,
        String from,
        String to,
        String area,
        Spread spread,
        List<PictureGroups.Group> groups,
        List<Insight.Area> areas,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
