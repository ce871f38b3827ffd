package se.samsyn.analysis.compare;

import se.samsyn.analysis.numeric.Arguments;

/** The words for how sure a difference is. Below five against below five nothing is said. */
public enum Strength {
    CLEARLY_MORE,
    PROBABLY_MORE,
    CLEARLY_FEWER,
    PROBABLY_FEWER,
    NO_CLEAR_DIFFERENCE,
    TOO_FEW;

    private static final double CLEAR_RATE = 0.01;
    private static final double PROBABLE_RATE = 0.10;
    private static final double CLEAR_RATIO = 1.5;
    private static final int FEW = 5;

    /**
     * Clear: q below 0.01 and at least half as many again (or at most two thirds as many); probable: q below 0.10.
     *
     * @param expected what the comparison makes one expect over the same exposure, see {@link TwoCounts#expectedFirst()}
     * @param q the false discovery rate; the p itself where only one comparison was made
     */
    public static Strength of(long observed, double expected, double q) {
        Arguments.requireNotNegative("observed", observed);
        Arguments.requireFinite("expected", expected);
        if (expected < 0) {
            throw new IllegalArgumentException("expected is " + expected + ", must not be below 0");
        }
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("q is " + q + ", must lie from 0 to 1");
        }
        if (observed < FEW && expected < FEW) {
            return TOO_FEW;
        }
        if (q >= PROBABLE_RATE || observed == expected) {
            return NO_CLEAR_DIFFERENCE;
        }
        boolean more = observed > expected;
        boolean clear = q < CLEAR_RATE
                && (more ? observed >= CLEAR_RATIO * expected : CLEAR_RATIO * observed <= expected);
        if (more) {
            return clear ? CLEARLY_MORE : PROBABLY_MORE;
        }
        return clear ? CLEARLY_FEWER : PROBABLY_FEWER;
    }
}
