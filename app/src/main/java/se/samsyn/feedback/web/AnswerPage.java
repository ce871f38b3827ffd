package se.samsyn.feedback.web;

import java.util.List;
import se.samsyn.feedback.Answer;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Task;

/**
 * The answer to all whose reports a locked picture rests on.
 *
 * @param kept the answer that is given, or null
 * @param text what the form holds
 * @param stale whether another has answered since the form was opened
 */
public record AnswerPage(
        Frame frame, Picture picture, List<Task> tasks, Answer kept, String text, FieldErrors errors, boolean stale, boolean done)
        implements Page {
    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
