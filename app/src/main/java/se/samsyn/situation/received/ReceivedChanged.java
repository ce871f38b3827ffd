package se.samsyn.situation.received;

import se.samsyn.kernel.Traced;

/** A picture from another organisation was registered, shared, replaced, discarded or handed out, or its agreement noted. */
public record ReceivedChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
