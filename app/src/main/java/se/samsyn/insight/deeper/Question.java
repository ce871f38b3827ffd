package se.samsyn.insight.deeper;

import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Subcategory;

/**
 * What is asked about.
 *
 * @param sub a finer kind of the group; null for the whole group
 * @param year the days that are looked at, a year
 */
public record Question(String source, CategoryGroup group, Subcategory sub, Period year) {
    /** Days that the last map is judged by, the latest of the year. */
    public static final int LATER_DAYS = 91;
    /** Days before them that the last map was made of. */
    public static final int MAP_DAYS = 182;

    /** The days that the last map is judged by. */
    public Period later() {
        return new Period(year.last().minusDays(LATER_DAYS - 1L), year.last());
    }

    /** The days that the last map was made of. */
    public Period map() {
        return new Period(later().first().minusDays(MAP_DAYS), later().first().minusDays(1));
    }

    /** The year whose plain counts the map is held against. */
    public Period counted() {
        return new Period(later().first().minusDays(364), later().first().minusDays(1));
    }
}
