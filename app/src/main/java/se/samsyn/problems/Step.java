package se.samsyn.problems;

import java.time.Instant;

/**
 * One line of a problem's history.
 *
 * @param deed what was done
 * @param state where it stood afterwards
 * @param reason why, in writing
 * @param decidedBy the function or body that decided, with date and paragraph if there is one; or empty
 */
public record Step(Problem.Deed deed, Problem.State state, String reason, String decidedBy, Instant at) {}
