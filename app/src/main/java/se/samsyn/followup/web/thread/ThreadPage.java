package se.samsyn.followup.web.thread;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsyn.followup.thread.KnotWords;
import se.samsyn.followup.thread.Loose;
import se.samsyn.followup.thread.RedThread;
import se.samsyn.followup.thread.RedThread.Grounded;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.followup.thread.Stage;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The thread through one knot.
 *
 * @param loose where this thread is broken
 */
public record ThreadPage(Frame frame, RedThread thread, List<Loose> loose) implements Page {
    public String title() {
        return KnotWords.title(frame, thread.here());
    }

    public String kind() {
        return KnotWords.kind(frame, thread.from());
    }

    public String csv() {
        return KnotWords.thread(thread.from()) + ".csv";
    }

    public String drawing() {
        return ThreadDrawing.svg(frame, thread);
    }

    /** In one sentence how far it reaches. */
    public String finding() {
        String reached = stages().stream().map(stage -> frame.say("followup.thread.stage." + stage).toLowerCase(frame.locale())).collect(Collectors.joining(" → "));
        return frame.say(loose.isEmpty() ? "followup.thread.whole" : "followup.thread.broken", reached, loose.size());
    }

    /** The stages at which something hangs. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage == Stage.GROUND ? !thread.grounds().isEmpty() : !thread.at(stage).isEmpty())
                .toList();
    }

    public String before(Hung hung) {
        return thread.before(hung.at()).stream().map(one -> KnotWords.title(frame, one)).distinct().collect(Collectors.joining("; "));
    }

    /** What was counted, by what was counted from it. */
    public Map<Knot.At, List<Grounded>> grounds() {
        return thread.grounds().stream().collect(Collectors.groupingBy(Grounded::of, LinkedHashMap::new, Collectors.toList()));
    }

    public String of(Knot.At at) {
        return thread.hung().stream().filter(one -> one.at().equals(at)).findFirst().map(one -> KnotWords.title(frame, one)).orElse("");
    }

    public String thread(Knot.At at) {
        return KnotWords.thread(at);
    }
}
