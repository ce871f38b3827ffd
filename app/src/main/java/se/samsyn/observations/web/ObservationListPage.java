package se.samsyn.observations.web;

import java.util.List;
import java.util.Map;
import se.samsyn.observations.Observation;
import se.samsyn.observations.settings.QuestionStore;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The list of observations under one filter.
 *
 * @param answers to the reporters' organisations' own questions, by the observation's number
 * @param sources the sources to choose among
 * @param areas names of the areas, by number, in the order in which they are offered
 * @param marks the secrecy marks, by the observations' numbers
 * @param showsStates whether the visitor sees more than what is reviewed
 * @param next the address of the next page, or null on the last
 * @param search what is said of the words that were searched for
 */
public record ObservationListPage(
        Frame frame,
        FilterAddress filter,
        List<Observation> rows,
        Map<Long, List<QuestionStore.Answered>> answers,
        Observations.Count total,
        List<String> sources,
        Map<Long, String> areas,
        Map<Long, SecrecyMark> marks,
        boolean showsStates,
        boolean first,
        String next,
        Search search)
        implements Page {

    /**
     * What is said of the words that were searched for.
     *
     * @param mistake the key of what is wrong with them, or null
     * @param meant what may have been meant instead
     */
    public record Search(String mistake, List<String> meant) {
        static final Search FOUND = new Search(null, List.of());
    }
}
