package se.samsyn.followup.web.board;

import se.samsyn.followup.board.BoardReport;
import se.samsyn.followup.board.BoardReports;
import se.samsyn.followup.board.BoardRules;
import se.samsyn.followup.board.Passage;
import se.samsyn.followup.thread.KnotWords;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One report, in which each sentence is a link into its thread.
 *
 * @param pages of its main part
 * @param form what was written, by field
 */
public record BoardReportPage(
        Frame frame, BoardReport report, int pages, boolean intact, boolean writes, java.util.Map<String, String> form, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public boolean fits() {
        return pages <= BoardRules.MOST_PAGES;
    }

    /** Where a sentence leads: into its thread, or to the law's clock; null for what a person asks for. */
    public String address(BoardReport.Numbered one) {
        if (!one.passage().basis().isEmpty()) {
            return KnotWords.thread(BoardReports.sentence(report.id(), one.number()));
        }
        return one.passage().part() == Passage.Part.LAW && frame.mayEnter("/lagkrav") ? "/lagkrav" : null;
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
