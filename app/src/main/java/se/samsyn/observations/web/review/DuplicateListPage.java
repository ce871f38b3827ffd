package se.samsyn.observations.web.review;

import java.util.List;
import se.samsyn.observations.Observation;
import se.samsyn.observations.review.Suggestion;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Pairs that may tell of the same event, side by side.
 *
 * @param total how many there are; the list may be shorter
 * @param done what was just done, as a sentence, or null
 */
public record DuplicateListPage(Frame frame, List<Pair> pairs, int total, String done) implements Page {
    public record Pair(Observation first, Observation second, Suggestion why) {}
}
