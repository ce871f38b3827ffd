package se.samsyn.observations.review;

/** Who a report was for that did not belong here; the words stand in the messages as {@code observations.receiver.<code>}. */
public enum Receiver {
    /** Worry about a child or a young person: the social services. */
    SOCIAL_SERVICES,
    /** Something broken or dirty: the municipality's fault reports. */
    FAULT_REPORT,
    /** A crime to be reported: the police. */
    POLICE_REPORT,
    /** A pupil who is harassed or not well: the school. */
    SCHOOL,
    /** Threats or violence at work: the employer and the safety representative. */
    WORK_ENVIRONMENT,
    OTHER
}
