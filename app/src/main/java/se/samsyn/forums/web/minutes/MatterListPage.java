package se.samsyn.forums.web.minutes;

import java.util.List;
import java.util.Map;
import se.samsyn.forums.Matter;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Lyfta ärenden: what waits for whose decision, and what has come back. @param groups names by number */
public record MatterListPage(Frame frame, List<Matter> matters, Map<Long, String> groups) implements Page {
    public List<Matter> open() {
        return matters.stream().filter(matter -> matter.state() != Matter.State.CLOSED).toList();
    }

    public List<Matter> closed() {
        return matters.stream().filter(matter -> matter.state() == Matter.State.CLOSED).toList();
    }
}
