package se.samsyn.followup.web.board;

import java.util.List;
import se.samsyn.followup.board.BoardReport;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The sentences as a person corrects them.
 *
 * @param texts as they were written, in the order of the report
 * @param stale whether somebody else has saved since: the report then shows what they wrote beside it
 */
public record BoardEditPage(Frame frame, BoardReport report, List<String> texts, String ask, boolean stale, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public String text(int number) {
        return number <= texts.size() ? texts.get(number - 1) : report.passages().get(number - 1).text();
    }
}
