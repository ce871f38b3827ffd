package se.samsyn.kernel.thread;

/**
 * What a knot was counted from or leans on at last: counts with their source and period, never the rows.
 *
 * @param source the code of one source of observations, or null for what is told in words
 * @param count how many events, or null when nobody counted
 * @param period of the events, or null
 * @param words what it says, or empty
 * @param address where it is found within the program, or null
 */
public record Ground(String source, Long count, se.samsyn.kernel.Period period, String words, String address) {}
