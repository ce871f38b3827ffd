package se.samsyn.observations.web.review;

import java.util.List;
import java.util.Map;
import se.samsyn.observations.Observation;
import se.samsyn.observations.review.Suggestion;
import se.samsyn.observations.settings.QuestionStore.Answered;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Pairs that may tell of the same event, side by side.
 *
 * @param answers to the organisations' own questions, by the observation's number
 * @param total how many there are; the list may be shorter
 * @param done what was just done, as a sentence, or null
 */
public record DuplicateListPage(
        Frame frame, List<Pair> pairs, Map<Long, List<Answered>> answers, int total, String done) implements Page {
    public record Pair(Observation first, Observation second, Suggestion why) {}

    public List<Answered> answers(Observation observation) {
        return answers.getOrDefault(observation.id(), List.of());
    }
}
