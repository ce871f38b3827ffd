package se.samsyn.analysis.trend;

/**
 * One watched week of a series.
 *
 * @param t which week, counted from 1
 * @param expected what the baseline makes one expect; NaN when it could not be estimated
 * @param upper the highest count that is still usual; NaN when there is no answer (too few events lately, no estimate)
 * @param alarm whether the week stands out
 * @param score how far above the expected, 1 at the upper limit; NaN without a limit
 * @param trend whether a trend in time was kept in the model
 */
public record WatchedWeek(int t, long observed, double expected, double upper, boolean alarm, double score, boolean trend) {}
