package se.samsyn.situation.links;

import se.samsyn.kernel.Traced;

/** A link was made, opened for the first time, or revoked. */
public record LinkChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
