package se.samsyn.forums;

/** Those outside the groups who decide: a group that only informs or prepares lifts its matters to one of them. */
public enum Body {
    /** Förvaltningen, by delegation. */
    DEPARTMENT,
    /** Kommunstyrelsen. */
    KS,
    /** Kommunfullmäktige. */
    KF,
    /** Polismyndigheten, in what is its own. */
    POLICE
}
