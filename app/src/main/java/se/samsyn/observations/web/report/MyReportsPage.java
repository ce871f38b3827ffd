package se.samsyn.observations.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.observations.Observations;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** A reporter's own reports and what came of them. @param reports the events of each report, the latest report first */
public record MyReportsPage(Frame frame, List<List<Observations.Mine>> reports) implements Page {
    /** Puts the events of each report together, in the order in which they were told. */
    static List<List<Observations.Mine>> together(List<Observations.Mine> latestFirst) {
        Map<Long, List<Observations.Mine>> reports = new LinkedHashMap<>();
        for (Observations.Mine mine : latestFirst) {
            Long report = mine.observation().reportId();
            reports.computeIfAbsent(report == null ? mine.observation().id() : report, id -> new ArrayList<>()).addFirst(mine);
        }
        return List.copyOf(reports.values());
    }
}
