package se.samsyn.situation.received;

/**
 * What is asked of every picture from another organisation, whether it comes as a file or is written here, so that it can be laid
 * beside the municipality's own; docs/decisions/0040 says why these five.
 */
public enum PictureField {
    /** Läget i korthet. */
    IN_SHORT,
    /** Det som går åt fel håll. */
    WRONG_DIRECTION,
    /** Platser och tider. */
    PLACES_TIMES,
    /** Det som kommer. */
    COMING,
    /** Förslag till prioriteringar. */
    PRIORITIES;

    public String messageKey() {
        return "situation.field." + name();
    }
}
