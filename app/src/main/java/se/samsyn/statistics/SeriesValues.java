package se.samsyn.statistics;

import java.util.stream.IntStream;

/**
 * The values of a series as plain arrays, the earliest first. A step without a value is not in them.
 *
 * @param firstEpochDay the first day of each step, as days since 1970-01-01
 * @param preliminary whether the source may still change the value
 * @param deliveryId which delivery gave the value
 */
public record SeriesValues(long[] firstEpochDay, double[] value, boolean[] preliminary, long[] deliveryId) {
    public static final SeriesValues NONE = new SeriesValues(new long[0], new double[0], new boolean[0], new long[0]);

    public int size() {
        return value.length;
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    /** How many of them are preliminary. */
    public int countPreliminary() {
        return (int) IntStream.range(0, size()).filter(i -> preliminary[i]).count();
    }
}
