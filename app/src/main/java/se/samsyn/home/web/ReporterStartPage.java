package se.samsyn.home.web;

import java.util.List;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Reports;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The reporter's start: one button, what is begun, and what came of the latest reports. */
public record ReporterStartPage(Frame frame, List<Observations.Mine> mine, List<Reports.Draft> drafts) implements Page {
    /** What came of a report, as a word and its style. */
    public String state(Observations.Mine report) {
        return report.pictures().isEmpty() ? report.observation().state().name() : "INCLUDED";
    }

    public String tag(Observations.Mine report) {
        return switch (state(report)) {
            case "INCLUDED", "ACCEPTED" -> "calm";
            case "RETURNED" -> "up";
            default -> "";
        };
    }
}
