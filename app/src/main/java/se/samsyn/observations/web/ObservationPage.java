package se.samsyn.observations.web;

import java.util.List;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.observations.reporting.EventDetails;
import se.samsyn.observations.web.law.LawFacts;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One observation.
 *
 * @param details what hangs on it, as far as the visitor may see
 * @param area the area's name, or null
 * @param owner the organisation's name, or null when it is not known
 * @param linked others that tell of the same event
 * @param original the sealed original when it was asked for, or null
 */
public record ObservationPage(
        Frame frame,
        Observation observation,
        EventDetails.Details details,
        String area,
        String owner,
        List<Observations.Inclusion> pictures,
        LawFacts law,
        List<Observation> linked,
        boolean mayReview,
        boolean mayOpenSealed,
        String original)
        implements Page {}
