package se.samsyn.situation;

/** The sections of a picture of an EST period, in the order in which they are read. */
public enum SectionKind {
    /** I korthet. */
    IN_SHORT,
    /** Det som går åt fel håll. */
    WRONG_DIRECTION,
    /** Platser och tider. */
    PLACES_TIMES,
    /** Det vi inte ser: coverage, age of sources, gaps. */
    COVERAGE,
    /** Uppdragen från förra gången. */
    TASKS_BEFORE,
    /** Det som kommer. */
    COMING,
    /** Vad siffrorna inte visar. */
    NOT_SHOWN
}
