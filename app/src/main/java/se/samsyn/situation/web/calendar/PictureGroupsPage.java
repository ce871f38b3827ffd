package se.samsyn.situation.web.calendar;

import java.util.List;
import se.samsyn.insight.Insight;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.PictureGroups;

/**
 * The groups, and a form as it is written.
 *
 * @param form the group that the form is about; its number is 0 for a new one
 * @param stale whether somebody else has saved since
 */
public record PictureGroupsPage(
        Frame frame, List<PictureGroups.Group> groups, List<Insight.Area> areas, PictureGroups.Group form, FieldErrors errors, boolean stale)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
