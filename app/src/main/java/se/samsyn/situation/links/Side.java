package se.samsyn.situation.links;

/** On which side of a joint picture a function stands. */
public enum Side {
    MUNICIPALITY,
    PARTNER,
    OTHER
}
