package se.samsyn.home.web;

import java.util.List;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Reports;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The reporter's start: one button, what is begun, and what came of the latest reports.
 *
 * @param misplaced how many reports did not belong here, of which the reporter has not read yet
 */
public record ReporterStartPage(Frame frame, List<Observations.Mine> mine, List<Reports.Draft> drafts, int misplaced)
        implements Page {
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
