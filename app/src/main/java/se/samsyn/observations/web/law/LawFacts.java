package se.samsyn.observations.web.law;

import java.time.LocalDate;

/**
 * What the law asks to be shown of one observation.
 *
 * @param textWeededOn when its text was weeded, or null
 * @param function the function in which it was reported, or null
 * @param mayAskReporter whether the visitor may learn who reported
 */
public record LawFacts(LocalDate textWeededOn, String function, boolean mayAskReporter) {}
