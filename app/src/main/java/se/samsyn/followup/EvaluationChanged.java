package se.samsyn.followup;

import se.samsyn.kernel.Traced;

/** A follow-up plan was locked, has run, or was concluded. @param deed {@code evaluation.<deed>} */
public record EvaluationChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
