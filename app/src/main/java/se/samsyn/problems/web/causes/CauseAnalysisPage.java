package se.samsyn.problems.web.causes;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Problem;
import se.samsyn.problems.causes.AnalysisRules;
import se.samsyn.problems.causes.AnalysisRules.Gap;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.problems.causes.Turn;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One cause analysis.
 *
 * @param writes whether the visitor writes causes
 * @param ends whether the visitor finishes it and opens it again
 * @param form what was written in the form that had mistakes, else empty
 */
public record CauseAnalysisPage(
        Frame frame,
        Problem problem,
        CauseAnalysis analysis,
        View view,
        boolean writes,
        boolean ends,
        LocalDate today,
        Map<String, String> form,
        FieldErrors errors)
        implements Page {

    /** Causes under one heading of the picture, which may be empty. @param query what a cause that is added here is from the start */
    public record Section(String heading, boolean swedish, String query, List<Row> rows) {}

    /** @param depth how many causes it lies behind */
    public record Row(Cause cause, int depth) {}

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String address() {
        return "/orsaksanalyser/" + analysis.id();
    }

    private CausePictures pictures() {
        return new CausePictures(frame, problem, analysis);
    }

    /** The picture, or null when there is nothing to draw. */
    public Content picture() {
        String svg = pictures().svg(view);
        return svg.isEmpty() ? null : output -> output.writeContent(svg);
    }

    public String finding() {
        return pictures().title(view);
    }

    public List<Section> sections() {
        return pictures().sections(view);
    }

    /** What stands between the analysis and its end, as sentences. */
    public List<String> missing() {
        return AnalysisRules.gaps(analysis).stream().map(this::say).toList();
    }

    private String say(Gap gap) {
        return switch (gap) {
            case NO_CAUSE -> frame.say("problems.causes.gap.NO_CAUSE");
            case EVIDENCE -> frame.say("problems.causes.gap.EVIDENCE",
                    String.join(", ", AnalysisRules.unexamined(analysis).stream().map(String::valueOf).toList()));
            case RIVAL -> frame.say("problems.causes.gap.RIVAL",
                    String.join(", ", AnalysisRules.unanswered(analysis).stream().map(kind -> frame.say("problems.causes.rival." + kind)).toList()));
        };
    }

    /** How it was finished, or null. */
    public Turn finish() {
        return analysis.finished() ? analysis.turns().getFirst() : null;
    }

    public String tag(Cause cause) {
        return switch (cause.standing()) {
            case SUPPORTED -> "tag calm";
            case DISPUTED -> "tag wait";
            case CONTRADICTED -> "tag up";
            case ASSUMED -> "tag plain";
        };
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
