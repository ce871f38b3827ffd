package se.samsyn.situation.joint;

/** What comes of laying two pictures side by side in one theme. */
public enum Verdict {
    /** Samma bild. */
    AGREE,
    /** Olika bild. */
    DIFFER,
    /** Saknas hos kommunen. */
    LACKING_OWN,
    /** Saknas hos den andra. */
    LACKING_PARTNER
}
