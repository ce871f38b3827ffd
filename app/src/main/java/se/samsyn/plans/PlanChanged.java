package se.samsyn.plans;

import se.samsyn.kernel.Traced;

/**
 * A plan or one of its measures was written, or went on to another state.
 *
 * @param deed {@code plan.<deed>} or {@code measure.<deed>}
 */
public record PlanChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
