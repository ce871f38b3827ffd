package se.samsyn.followup.web.thread;

import java.util.List;
import java.util.Set;
import se.samsyn.followup.thread.Stage;
import se.samsyn.followup.thread.Threads.Reach;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Röda tråden: each measure with how far its thread reaches, and other places to begin at.
 *
 * @param loose how many threads are broken
 * @param problems those that are not put aside
 * @param pledges those that the inhabitants were given
 */
public record ThreadIndexPage(Frame frame, int loose, List<Reach> reaches, List<Knot> problems, List<Knot> pledges, List<Knot> decisions, List<Knot> reports)
        implements Page {
    private static final List<Stage> ASKED = List.of(Stage.PICTURE, Stage.PROBLEM, Stage.CAUSE, Stage.DECISION, Stage.DONE, Stage.EFFECT, Stage.REPORT);

    public List<Stage> asked() {
        return ASKED;
    }

    public boolean whole(Set<Stage> stages) {
        return stages.containsAll(ASKED);
    }

    public boolean empty() {
        return reaches.isEmpty() && problems.isEmpty();
    }
}
