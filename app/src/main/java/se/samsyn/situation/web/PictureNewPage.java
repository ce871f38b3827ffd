package se.samsyn.situation.web;

import java.util.List;
import se.samsyn.insight.Insight;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The form that starts a picture, with what the person has chosen so far. */
public record PictureNewPage(
        Frame frame, String key, String title, String from, String to, String area, Spread spread, List<Insight.Area> areas, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
