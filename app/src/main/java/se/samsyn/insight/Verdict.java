package se.samsyn.insight;

import se.samsyn.analysis.compare.Strength;

/** The word for a comparison. Never a percentage: most counts here are too small for one. */
public enum Verdict {
    CLEARLY_MORE,
    PROBABLY_MORE,
    CLEARLY_FEWER,
    PROBABLY_FEWER,
    NO_CLEAR_DIFFERENCE,
    /** Below five against below five. */
    TOO_FEW,
    /** The source did not tell of anything as early as the other period. */
    NO_DATA,
    /** The source ends before the period does. */
    INCOMPLETE;

    public static Verdict of(Strength strength) {
        return valueOf(strength.name());
    }

    public boolean more() {
        return this == CLEARLY_MORE || this == PROBABLY_MORE;
    }

    public boolean fewer() {
        return this == CLEARLY_FEWER || this == PROBABLY_FEWER;
    }

    /** The style of the tag that carries the word. */
    public String tag() {
        return switch (this) {
            case CLEARLY_MORE, PROBABLY_MORE -> "up";
            case CLEARLY_FEWER, PROBABLY_FEWER, NO_CLEAR_DIFFERENCE -> "calm";
            case TOO_FEW -> "";
            case NO_DATA, INCOMPLETE -> "plain";
        };
    }
}
