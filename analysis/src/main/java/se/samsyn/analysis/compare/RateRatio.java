package se.samsyn.analysis.compare;

/**
 * How many times as high the first rate is as the second, and the ratios that the counts do not contradict.
 *
 * @param ratio NaN when both counts are 0, infinite when only the second is
 * @param low 0 when the first count is 0
 * @param high infinite when the second count is 0
 */
public record RateRatio(double ratio, double low, double high) {}
