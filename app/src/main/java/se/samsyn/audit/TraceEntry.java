package se.samsyn.audit;

import java.time.Instant;

/**
 * One line of the trace.
 *
 * @param accountId who did it; 0 for the program itself and the operator at the command line
 * @param deed what was done, as a code
 * @param objectId what it was done to, or 0
 */
public record TraceEntry(long id, Instant at, long accountId, String deed, long objectId) {}
