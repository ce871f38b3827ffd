package se.samsyn.analysis.effect;

/**
 * The steps of a series that are set against each other when a measure is judged: equally many before and after, from the same
 * parts of the year, so that the season is taken for no effect. With a year or more after it, as many whole years as there are
 * on both sides; with less, the steps there are and the same ones a year earlier.
 *
 * @param beforeFrom the first step before, counted from 0
 * @param afterFrom the first step after the measure, counted from 0
 * @param steps how many on each side
 */
public record EqualPeriods(int beforeFrom, int afterFrom, int steps) {
    /**
     * @param first the first step after the measure, counted from 1
     * @param steps of the series
     * @param seasons steps of a year
     * @throws IllegalArgumentException when nothing lies after, or less than a year before
     */
    public static EqualPeriods around(int first, int steps, int seasons) {
        if (seasons < 1) {
            throw new IllegalArgumentException("seasons is " + seasons + ", must be at least 1");
        }
        int before = first - 1;
        int after = steps - before;
        if (before < seasons || after < 1) {
            throw new IllegalArgumentException("first is " + first + " of " + steps + " steps; at least " + seasons
                    + " must lie before it and one after");
        }
        if (after < seasons) {
            return new EqualPeriods(before - seasons, before, after);
        }
        int whole = Math.min(after, before) / seasons * seasons;
        return new EqualPeriods(before - whole, before, whole);
    }

    public long before(long[] counts) {
        return sum(counts, beforeFrom);
    }

    public long after(long[] counts) {
        return sum(counts, afterFrom);
    }

    private long sum(long[] counts, int from) {
        long sum = 0;
        for (int i = from; i < from + steps; i++) {
            sum = Math.addExact(sum, counts[i]);
        }
        return sum;
    }
}
