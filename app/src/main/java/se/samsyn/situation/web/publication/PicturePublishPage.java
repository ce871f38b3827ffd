package se.samsyn.situation.web.publication;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.ShownCount;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PublicVersion;
import se.samsyn.situation.Task;

/**
 * The public version: what a person writes, and exactly what everyone would see.
 *
 * @param preview what would become public with what is written now
 * @param checked what the attack on it said; null when there is nothing to count
 */
public record PicturePublishPage(
        Frame frame, Picture picture, String key, PublicVersion version, List<Task> tasks, PublicPicture preview, Checked checked, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** How many counts are said in this way. */
    public long hidden(ShownCount.How how) {
        long lines = preview.comparedCounts().stream().filter(count -> count.how() == how).count();
        return lines + (preview.places() == null ? 0 : preview.places().count(how));
    }

    /** Whether the text in easy Swedish or in English is begun. */
    public boolean translated() {
        return version.easy() != null && !version.easy().isBlank() || version.english() != null && !version.english().finding().isBlank();
    }
}
