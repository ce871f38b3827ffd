package se.samsyn.observations.web;

import java.util.List;
import java.util.Map;
import se.samsyn.observations.Review;
import se.samsyn.observations.review.Receiver;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The reports that wait.
 *
 * @param total how many wait in all; the list may be shorter
 * @param clean how many have no remark and can be accepted together
 * @param undoable how many batches can be taken back
 * @param pairs how many pairs may tell of the same event
 * @param misplaced how many reports belonged elsewhere this year, by whom they were for
 */
public record ReviewListPage(
        Frame frame,
        List<Review.Waiting> waiting,
        long total,
        int pairs,
        int clean,
        int undoable,
        Map<Receiver, Integer> misplaced)
        implements Page {}
