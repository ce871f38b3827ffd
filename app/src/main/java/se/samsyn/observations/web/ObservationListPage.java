package se.samsyn.observations.web;

import java.util.List;
import java.util.Map;
import se.samsyn.observations.Observation;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The list of observations under one filter.
 *
 * @param sources the sources to choose among
 * @param areas names of the areas, by number, in the order in which they are offered
 * @param showsStates whether the visitor sees more than what is reviewed
 * @param next the address of the next page, or null on the last
 */
public record ObservationListPage(
        Frame frame,
        FilterAddress filter,
        List<Observation> rows,
        long total,
        List<String> sources,
        Map<Long, String> areas,
        boolean showsStates,
        boolean first,
        String next)
        implements Page {}
