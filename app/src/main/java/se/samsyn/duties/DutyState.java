package se.samsyn.duties;

/** How a duty stands on a day. Computed, never set. */
public enum DutyState {
    /** Försenad enligt lag: only where the law itself gives a date, 5 and 6 §§. */
    LATE,
    /** Egen tidsgräns passerad: what the municipality wants of itself. */
    OWN_PASSED,
    /** Inte visat: nothing in the program shows it. */
    MISSING,
    /** Snart dags. */
    SOON,
    /** Arbete pågår, dokumenterat: for what is to be worked for. */
    EFFORT,
    /** Uppfyllt. */
    FULFILLED,
    /** Gäller inte här. */
    NOT_APPLICABLE
}
