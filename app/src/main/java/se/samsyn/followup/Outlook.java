package se.samsyn.followup;

import java.time.LocalDate;

/**
 * What the counts could show at all, told before the measure starts.
 *
 * @param from the first day of the counts it stands on
 * @param last the last one
 * @param area events where the measure is taken, in as many months as will be compared
 * @param comparison the same in the comparison area
 * @param dispersion how many times as much the months vary as pure chance would
 * @param smallestFall in per cent; null when not even a fall to nothing could be seen
 */
public record Outlook(LocalDate from, LocalDate last, long area, long comparison, double dispersion, Integer smallestFall) {}
