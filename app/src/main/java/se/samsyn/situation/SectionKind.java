package se.samsyn.situation;

/** The sections of pictures; which of them a picture has, and in which order, follows from its kind. */
public enum SectionKind {
    /** I korthet. */
    IN_SHORT,
    /** Det som går åt fel håll. */
    WRONG_DIRECTION,
    /** Platser och tider. */
    PLACES_TIMES,
    /** Det vi inte ser: coverage, age of sources, gaps. */
    COVERAGE,
    /** Beslut och uppdrag sedan förra gången. */
    TASKS_BEFORE,
    /** Det som kommer. */
    COMING,
    /** Vad siffrorna inte visar. */
    NOT_SHOWN,
    /** Kartläggning: what is known of crime, and from where. */
    MAPPING,
    /** Omfattning. */
    EXTENT,
    /** Konsekvenser. */
    CONSEQUENCES,
    /** Annan information av betydelse. */
    OTHER_INFORMATION,
    /** Analys. */
    ANALYSIS
}
