package se.samsyn.audit;

import java.time.LocalDate;

/**
 * Days of the trace that were weeded; their seals stay.
 *
 * @param end the day after the last
 * @param lines how many lines went
 * @param seals a hash of the days' seals as they were
 */
record TraceCut(LocalDate first, LocalDate end, long lines, String seals) {}
