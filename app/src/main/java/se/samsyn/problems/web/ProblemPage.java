package se.samsyn.problems.web;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.problems.Evidence;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Sighting;
import se.samsyn.problems.Step;
import se.samsyn.problems.causes.AnalysisRules;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One problem.
 *
 * @param causes its cause analysis, or null when none is begun
 * @param form what was written in the form that had mistakes, else empty
 * @param stale whether the criteria row was saved by somebody else in between; both are then shown
 */
public record ProblemPage(
        Frame frame,
        Problem problem,
        Map<Long, String> areas,
        List<Evidence> evidence,
        List<Sighting> sightings,
        List<Step> history,
        List<Problem.Deed> deeds,
        CauseAnalysis causes,
        boolean writes,
        ProblemForm form,
        boolean stale,
        FieldErrors errors)
        implements Page {

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    /** Whether causes are looked for where the problem stands. */
    public boolean analysed() {
        return AnalysisRules.analysed(problem);
    }

    public String where() {
        return where(frame, problem, areas);
    }

    static String where(Frame frame, Problem problem, Map<Long, String> areas) {
        return switch (problem.statement().where()) {
            case PLACE -> problem.statement().place();
            case AREA -> areas.getOrDefault(problem.statement().areaId(), frame.say("problems.where.AREA"));
            case EVERYWHERE -> frame.say("problems.where.EVERYWHERE");
            case NO_PLACE -> frame.say("problems.where.NO_PLACE");
        };
    }
}
