package se.samsyn.forums.web.asking;

import java.util.Map;
import se.samsyn.forums.asking.LinkAnswers;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** The questions that a link opens. @param saved whether the answers were just kept */
public record AnswerSheetPage(Frame frame, String token, LinkAnswers.Sheet sheet, Map<Integer, String> written, boolean saved, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String written(int position) {
        return written.getOrDefault(position, "");
    }
}
