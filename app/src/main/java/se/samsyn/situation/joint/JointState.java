package se.samsyn.situation.joint;

/** Where a joint picture stands. */
public enum JointState {
    /** Utkast: written by the municipality, read by both. */
    DRAFT,
    /** Fastställd: decided by a body; never changed again. */
    FIXED,
    /** Ersatt: a later edition was fixed. */
    REPLACED
}
