package se.samsyn.kernel;

/** What a person does in the municipality's work. A person may hold several roles; the Swedish names stand in the messages. */
public enum Role {
    /** Samordnare: reviews, compiles, prepares, publishes. */
    COORDINATOR,
    /** Kommunpolis: the police's counterpart of the coordinator. */
    POLICE,
    /** Rapportör: staff who report what they see in their daily work. */
    REPORTER,
    /** Trygghetsvärd: walks the evening and night patrols. */
    HOST,
    /** Granskare: reviews reports before they count. */
    REVIEWER,
    /** Lägesbildsansvarig: compiles and locks pictures. */
    PICTURE_EDITOR,
    /** Ledamot or deltagare of a council or group. */
    MEMBER,
    /** Läsare: reads what is shared with their organisation. */
    READER,
    /** Dataskyddsombud: sees the trace and the sealed originals, changes nothing. */
    DATA_PROTECTION_OFFICER,
    /** Registrator: hands documents out. */
    REGISTRAR,
    /** Systemadministratör: accounts, organisations, areas, settings. */
    ADMINISTRATOR
}
