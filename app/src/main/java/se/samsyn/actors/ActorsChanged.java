package se.samsyn.actors;

import se.samsyn.kernel.Traced;

/** Something in the register of organisations, functions and staff was added or changed. */
public record ActorsChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
