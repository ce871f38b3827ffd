package se.samsyn.forums.web.asking;

import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Writing a set of questions. */
public record QuestionsPage(Frame frame, QuestionsForm form, String key, List<Function> functions, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
