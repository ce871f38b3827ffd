package se.samsyn.forums.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import se.samsyn.forums.Forum;
import se.samsyn.forums.groups.Chart;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Råd och grupper: who reports to whom, drawn and as a list, and those that have ended. */
public record GroupListPage(Frame frame, List<Forum> forums, LocalDate today, boolean writes) implements Page {
    public List<Chart.Row> rows() {
        return Chart.rows(forums);
    }

    public List<Forum> ended() {
        return forums.stream().filter(forum -> forum.state() == Forum.State.ENDED).toList();
    }

    /** The chart; every name in it was escaped when it was drawn. */
    public Content drawing() {
        String svg = Chart.draw(rows(), frame, 0);
        return output -> output.writeContent(svg);
    }
}
