package se.samsyn.observations.review;

/**
 * Two observations of the same kind that may tell of the same event, and why.
 *
 * @param first the lower number
 * @param metres between their points; -1 when one has none and both name the same place of the register
 * @param minutesApart between the end of one and the beginning of the other; 0 when the times overlap
 * @param sameSource whether both were told by the same source, so that only one of them would count
 */
public record Suggestion(long first, long second, int metres, int minutesApart, boolean sameSource) {
    public boolean samePlace() {
        return metres < 0;
    }

    public boolean overlap() {
        return minutesApart == 0;
    }

    /** The other one of the pair. */
    public long other(long one) {
        return one == first ? second : first;
    }
}
