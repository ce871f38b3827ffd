package se.samsyn.actors;

/** What inhabitants do together for safety: an association without statutes, often known by its work alone. */
public enum Initiative {
    /** Grannsamverkan. */
    NEIGHBOURS,
    /** Båtsamverkan. */
    BOATS,
    /** Nattvandring, föräldravandring. */
    NIGHT_WALKS,
    OTHER
}
