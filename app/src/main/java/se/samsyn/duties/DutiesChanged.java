package se.samsyn.duties;

import se.samsyn.kernel.Traced;

/** Proof was noted or taken back, a limit of the municipality's own was set, or who coordinates was told. */
public record DutiesChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
