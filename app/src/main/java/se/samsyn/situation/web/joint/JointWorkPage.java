package se.samsyn.situation.web.joint;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.Theme;

/**
 * The work view.
 *
 * @param stale whether somebody else has saved since; {@link #picture} is then what they saved
 */
public record JointWorkPage(Frame frame, JointPicture picture, JointForm form, FieldErrors errors, boolean stale) implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    /** What somebody else saved in the summary, when it differs from what is written here; else null. */
    public String theirSummary() {
        return stale && !picture.text().summary().equals(form.text().summary()) ? picture.text().summary() : null;
    }

    /** What somebody else saved in a row, when it differs; else null. */
    public Theme theirs(int row) {
        List<Theme> saved = picture.text().themes();
        List<Theme> written = form.text().themes();
        if (!stale || row > saved.size() || row <= written.size() && saved.get(row - 1).equals(written.get(row - 1))) {
            return null;
        }
        return saved.get(row - 1);
    }
}
