package se.samsyn.observations;

import se.samsyn.kernel.Traced;

/**
 * Something was done with an observation: {@code observation.recorded}, {@code .resent}, {@code .corrected},
 * {@code .masked}, {@code .accepted}, {@code .returned}, {@code .original-read}, {@code .linked}, {@code .parted},
 * {@code .told-apart}, {@code .taken-back}, {@code .misplaced}; or with many: {@code observations.batch-accepted}, {@code .batch-undone}, {@code observations.exported},
 * {@code observations.import-accepted}, {@code observations.import-dropped}, then with the batch's number or 0.
 */
public record ObservationChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
