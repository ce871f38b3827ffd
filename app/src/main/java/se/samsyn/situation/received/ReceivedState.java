package se.samsyn.situation.received;

/** Where a picture from another organisation stands. */
public enum ReceivedState {
    /** Inte delad: seen by the organisation that owns it and nobody else. */
    UNSHARED,
    /** Delad: a public document at the municipality; never changed again. */
    SHARED,
    /** Ersatt: a later edition was shared. */
    REPLACED
}
