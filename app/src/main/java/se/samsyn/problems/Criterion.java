package se.samsyn.problems;

/**
 * What people weigh when they choose among problems. After Brå's grounds for prioritising (most common, most exposed place,
 * most visible, affects many, can be influenced), shown as a row and never added up: a sum would hide what was weighed.
 */
public enum Criterion {
    /** Vanligt. */
    FREQUENT,
    /** Långvarigt. */
    LASTING,
    /** Ökar. */
    INCREASING,
    /** Avviker från jämförbara. */
    DEVIATES,
    /** Samlat i tid eller rum. */
    CONCENTRATED,
    /** Drabbar många. */
    MANY_AFFECTED,
    /** Syns: signalbrott. */
    VISIBLE,
    /** Allvarligt eller dyrt. */
    SEVERE,
    /** Går att påverka. */
    CAN_INFLUENCE,
    /** Resurser finns. */
    RESOURCES;

    /** What people answered. */
    public enum Answer {
        YES,
        PARTLY,
        NO,
        UNKNOWN
    }
}
