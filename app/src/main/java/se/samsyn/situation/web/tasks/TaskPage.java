package se.samsyn.situation.web.tasks;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Task;

/** One task, and the line in which it is said to be done. */
public record TaskPage(Frame frame, Task task, boolean late, String on, String outcome, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
