package se.samsyn.imports;

import se.samsyn.kernel.Traced;

/** A file was read, accepted or discarded. */
public record ImportChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
