package se.samsyn.forums.web.cycle;

import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.forums.cycle.Cycle;
import se.samsyn.forums.cycle.Gate;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Cykeln: where the work is, what is missing, who has it.
 *
 * @param cycle the one under way, or null
 * @param wrong the gate whose form had mistakes, or null
 * @param note what was written there
 */
public record CyclePage(
        Frame frame, Cycle cycle, List<Cycle> closed, List<Function> functions, boolean writes, Gate wrong, String note, boolean stale,
        FieldErrors errors) implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String holder(Long functionId) {
        return functions.stream().filter(function -> functionId != null && function.id() == functionId).map(Function::name).findFirst().orElse("");
    }

    public String written(Cycle.Standing standing) {
        return standing.gate() == wrong ? note : standing.note();
    }

    public Map<Integer, String> steps() {
        Map<Integer, String> steps = new java.util.TreeMap<>();
        for (int step = 1; step <= Gate.STEPS; step++) {
            steps.put(step, frame.say("forums.step." + step));
        }
        return steps;
    }
}
