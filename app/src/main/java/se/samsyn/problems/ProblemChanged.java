package se.samsyn.problems;

import se.samsyn.kernel.Traced;

/**
 * A problem was stated, changed, or went on to another state.
 *
 * @param deed {@code problem.stated}, {@code problem.changed}, {@code problem.weighed}, {@code problem.evidence},
 *     {@code problem.sighted} or {@code problem.<deed>}
 */
public record ProblemChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
