package se.samsyn.analysis.rhythm;

/**
 * Expected number of events in each hour of the week: sums, not rates.
 *
 * @param hours seven days of 24 hours, Monday first
 * @param counted events that are in the sums; the sums add up to it
 * @param excluded events that could not be used
 * @param unknownShare share of the counted whose interval is longer than eight hours; NaN when nothing was counted
 */
public record WeekRhythm(double[][] hours, long counted, long excluded, double unknownShare) {}
