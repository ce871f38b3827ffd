package se.samsyn.situation.web.work;

import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.insight.kept.KeptStudy;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.statistics.Series;

/**
 * The work view: the program's draft beside the people's judgement.
 *
 * @param form what the fields hold: what is saved, or what the person wrote when it could not be saved
 * @param problems that it may speak of
 * @param series that it may rest on, by who counts
 * @param studies that it may show
 * @param mayClose whether the visitor may lock or fix it
 * @param stale whether somebody else has saved since; {@link #picture} is then what they saved
 */
public record PictureWorkPage(
        Frame frame,
        Picture picture,
        WorkForm form,
        List<Organisation> organisations,
        List<Function> functions,
        List<String> placeNames,
        List<Problem> problems,
        Map<String, List<Series>> series,
        List<KeptStudy> studies,
        boolean mayClose,
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
