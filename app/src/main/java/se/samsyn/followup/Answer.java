package se.samsyn.followup;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the comparison showed, with every figure that it stands on; frozen when it has run.
 *
 * @param first the first month of the rows below
 * @param area events each month where the measure is taken; then the comparison, the ring, and the comparison's ring
 * @param beforeFrom index of the first month before that is compared
 * @param afterFrom index of the first month after
 * @param steps how many months on each side, of the same season
 * @param before where the measure was taken, before; then after, and the same of the comparison, the ring and its comparison
 * @param tooFew too few to say anything in per cent
 * @param change relative to the comparison: −0.35 is 35 % fewer
 * @param low the largest fall that the counts do not contradict
 * @param high the largest rise, or the smallest fall
 * @param halved whether ½ was added to all four counts since one was 0
 * @param difference events more or fewer than expected, with the ring when there is one, and its interval
 * @param quotient what happened in the ring for each unit of success; null where there was none or no ring
 * @param series the change of level in the interrupted series; null when the months do not allow one
 * @param badYear whether the place was chosen after a bad year
 * @param dose what was really done beside it
 */
public record Answer(
        Verdict verdict,
        LocalDate first,
        long[] area,
        long[] comparison,
        long[] ring,
        long[] comparisonRing,
        int beforeFrom,
        int afterFrom,
        int steps,
        Sides sides,
        boolean tooFew,
        double dispersion,
        double change,
        double low,
        double high,
        boolean halved,
        Range difference,
        Double quotient,
        Range series,
        BadYear badYear,
        Dose dose) {

    /** What may be said. */
    public enum Verdict {
        /** Fewer than the comparison makes one expect. */
        FEWER,
        MORE,
        /** Whatever happened, the fall that was hoped for did not. */
        NOT_AS_HOPED,
        /** Går inte att avgöra: the usual answer. */
        CANNOT_TELL
    }

    /** Whether the last year before stood clearly above those before it. */
    public enum BadYear {
        YES,
        NO,
        /** One year before is too little to tell. */
        UNKNOWN
    }

    /** A value with the interval that the counts do not contradict. */
    public record Range(double value, double low, double high) {}

    /** Counts before and after. */
    public record Sides(
            long before, long after, long comparisonBefore, long comparisonAfter, long ringBefore, long ringAfter, long comparisonRingBefore,
            long comparisonRingAfter) {}

    /** @param planned null when nothing was to be counted @param notes how many times it was noted */
    public record Dose(BigDecimal done, BigDecimal planned, String unit, BigDecimal hours, int notes) {}
}
