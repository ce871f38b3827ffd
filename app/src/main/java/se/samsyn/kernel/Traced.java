package se.samsyn.kernel;

/**
 * An event that leaves a line in the trace. Holds no free text: codes and numbers only, since the trace outlives what it
 * speaks of.
 */
public interface Traced {
    /** The municipality in which it happened. */
    String municipalityId();

    /** The account that did it; 0 for the program itself and the operator at the command line. */
    long accountId();

    /** What was done, as a code: {@code observation.accepted}. */
    String deed();

    /** The number of the thing it was done to, or 0. */
    long objectId();
}
