package se.samsyn.observations.web;

import java.util.List;
import se.samsyn.observations.Review;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The reports that wait.
 *
 * @param total how many wait in all; the list may be shorter
 */
public record ReviewListPage(Frame frame, List<Review.Waiting> waiting, long total) implements Page {}
