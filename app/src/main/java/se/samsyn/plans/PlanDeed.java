package se.samsyn.plans;

/** What is done to a plan as a whole. */
public enum PlanDeed {
    /** Its text or measures are written. */
    CHANGE,
    /** It is ready for the decision. */
    PREPARE,
    /** It goes back to be written on. */
    TAKE_BACK,
    /** A body has decided it. */
    DECIDE,
    /** Its follow-up has begun. */
    FOLLOW_UP,
    /** A later edition was decided. */
    REPLACE
}
