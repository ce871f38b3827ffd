package se.samsyn.feedback.web;

import java.util.List;
import se.samsyn.feedback.Receipt;
import se.samsyn.observations.review.Misplaced;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * What came of a reporter's own reports.
 *
 * @param notices reports that did not belong here
 * @param letters whether weekly letters can be had @param chosen whether this reporter wants them
 */
public record ReceiptListPage(
        Frame frame, List<Receipt> receipts, List<Misplaced.Notice> notices, boolean letters, boolean chosen) implements Page {
    public String tag(Receipt receipt) {
        return switch (receipt.stage()) {
            case "DONE", "INCLUDED", "REVIEWED" -> "tag calm";
            case "RETURNED" -> "tag stop";
            case "TASK" -> "tag wait";
            default -> "tag";
        };
    }
}
