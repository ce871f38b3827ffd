package se.samsyn.situation.web.work;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;

/**
 * The work view: the program's draft beside the people's judgement.
 *
 * @param form what the fields hold: what is saved, or what the person wrote when it could not be saved
 * @param stale whether somebody else has saved since; {@link #picture} is then what they saved
 */
public record PictureWorkPage(
        Frame frame,
        Picture picture,
        WorkForm form,
        List<Organisation> organisations,
        List<Function> functions,
        List<String> placeNames,
        FieldErrors errors,
        boolean stale)
        implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    /** What somebody else saved in a section, when it differs from what is written here; else null. */
    public String theirs(SectionKind section) {
        String saved = picture.judgement().text(section);
        return stale && !saved.equals(form.text(section).strip().replace("\r\n", "\n")) ? saved : null;
    }

    /** How many rows of places the form shows. */
    public int placeRows() {
        return Judgement.MOST_PLACES;
    }

    /** The rows of tasks: those written and two empty ones, ten at most. */
    public int taskRows() {
        return Math.min(Judgement.MOST_TASKS, Math.max(3, form.taskCount() + 2));
    }
}
