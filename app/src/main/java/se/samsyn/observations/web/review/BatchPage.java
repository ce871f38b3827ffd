package se.samsyn.observations.web.review;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.Observation;
import se.samsyn.observations.review.Batch;
import se.samsyn.observations.settings.QuestionStore.Answered;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Reports in which nothing was found, to be read and accepted together.
 *
 * @param answers to the organisations' own questions, by the report's number
 * @param rest how many others wait, which are read one by one
 * @param undoable batches that can still be taken back
 */
public record BatchPage(
        Frame frame,
        String key,
        List<Observation> offered,
        Map<Long, List<Answered>> answers,
        long rest,
        List<Batch> undoable,
        String spread,
        FieldErrors errors)
        implements Page {
    public List<Answered> answers(Observation observation) {
        return answers.getOrDefault(observation.id(), List.of());
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
