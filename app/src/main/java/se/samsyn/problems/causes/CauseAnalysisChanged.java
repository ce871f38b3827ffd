package se.samsyn.problems.causes;

import se.samsyn.kernel.Traced;

/**
 * An analysis was begun, changed, finished or opened again.
 *
 * @param deed {@code causes.begun}, {@code causes.changed}, {@code causes.finished} or {@code causes.reopened}
 * @param objectId the number of the analysis
 */
public record CauseAnalysisChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
