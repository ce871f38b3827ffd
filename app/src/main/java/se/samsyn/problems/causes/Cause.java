package se.samsyn.problems.causes;

/**
 * A cause in an analysis. What is done about a problem points to its number.
 *
 * @param number from 1 in each analysis; never given to another cause
 * @param is what it says
 */
public record Cause(long id, int number, int version, NewCause is) {
    /** From where it is seen: the three corners of the crime triangle. */
    public enum Perspective {
        /** Plats och situation. */
        SITUATION,
        /** De som drabbas. */
        TARGET,
        /** De som gör det. */
        OFFENDER
    }

    /** How near it lies to what happens. */
    public enum Reach {
        DIRECT,
        INDIRECT
    }

    /** What kind of measure it asks for: of the situation, or of people's conditions, which takes longer. */
    public enum Nature {
        SITUATIONAL,
        SOCIAL
    }

    /** What the evidence amounts to, from what is written; never chosen. */
    public enum Standing {
        /** Something speaks for it, nothing against. */
        SUPPORTED,
        /** Something speaks for it and something against. */
        DISPUTED,
        /** Only something against. */
        CONTRADICTED,
        /** Nothing speaks for it yet. */
        ASSUMED
    }

    public Standing standing() {
        boolean spoken = !is.evidenceFor().isEmpty();
        if (is.evidenceAgainst().isEmpty()) {
            return spoken ? Standing.SUPPORTED : Standing.ASSUMED;
        }
        return spoken ? Standing.DISPUTED : Standing.CONTRADICTED;
    }

    /** Whether somebody has asked what speaks for it, against it, or is missing. */
    public boolean examined() {
        return !(is.evidenceFor() + is.evidenceAgainst() + is.evidenceMissing()).isEmpty();
    }
}
