package se.samsyn.analysis.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up aoristic weights: an event known to lie in [start, end) is shared among the hours of the week in proportion to
 * the time that really passed in each of them, on the clocks of a zone; the 23 and 25 hours of the days when clocks are
 * moved are counted as they passed.
 *
 * <p>J. H. Ratcliffe, "Aoristic analysis: the spatial interpretation of unspecific temporal events", International
 * Journal of Geographical Information Science 14 (2000) 669–679. Not thread-safe.
 */
public final class AoristicWeek {
    /** Longer intervals say little about the hour. */
    public static final Duration LONG = Duration.ofHours(8);

    private static final long HOUR = 3_600_000;
    private static final int HOURS = 168;
    /** 1 January 1970 was a Thursday. */
    private static final int THURSDAY = 3 * 24;

    private final ZoneRules rules;
    private final long longest;
    private final TreeMap<Long, Period> periods = new TreeMap<>();
    private final double[] sums = new double[HOURS];
    private Period latest = new Period(0, 0, 0);
    private long counted;
    private long unknown;
    private long excluded;

    /** @param longest events with longer intervals are excluded */
    public AoristicWeek(ZoneId zone, Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("longest is " + longest + ", must not be below 0");
        }
        this.rules = zone.getRules();
        this.longest = longest.toMillis();
    }

    /**
     * The moment a clock in the zone shows this time: in the hour that is skipped in spring the time moves forward by the
     * length of the gap, in the hour that comes twice in autumn the first is meant.
     */
    public static long epochMilli(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant().toEpochMilli();
    }

    /**
     * Adds the event between two moments in milliseconds since 1970-01-01T00:00Z. Equal moments weigh 1 in their hour.
     *
     * @return false when it was excluded: it ends before it starts, or is longer than the longest
     */
    public boolean add(long start, long end) {
        long length = end - start;
        if (end < start || length > longest || length < 0) {
            excluded++;
            return false;
        }
        counted++;
        if (length > LONG.toMillis()) {
            unknown++;
        }
        if (length == 0) {
            sums[hourOfWeek(Math.floorDiv(start + periodAt(start).offset, HOUR))]++;
            return true;
        }
        long at = start;
        while (at < end) {
            Period period = periodAt(at);
            long hour = Math.floorDiv(at + period.offset, HOUR);
            long next = Math.min(Math.min(end, period.end), (hour + 1) * HOUR - period.offset);
            sums[hourOfWeek(hour)] += (next - at) / (double) length;
            at = next;
        }
        return true;
    }

    /** Counts an event that has no usable time. */
    public void exclude() {
        excluded++;
    }

    /** What has been added so far. */
    public WeekRhythm rhythm() {
        double[][] hours = new double[7][24];
        for (int i = 0; i < HOURS; i++) {
            hours[i / 24][i % 24] = sums[i];
        }
        return new WeekRhythm(hours, counted, excluded, counted == 0 ? Double.NaN : unknown / (double) counted);
    }

    private static int hourOfWeek(long hour) {
        return (int) Math.floorMod(hour + THURSDAY, (long) HOURS);
    }

    /** The stretch of time around a moment in which the clocks were not moved. */
    private Period periodAt(long moment) {
        if (moment >= latest.start && moment < latest.end) {
            return latest;
        }
        Map.Entry<Long, Period> known = periods.floorEntry(moment);
        if (known != null && moment < known.getValue().end) {
            latest = known.getValue();
            return latest;
        }
        Instant instant = Instant.ofEpochMilli(moment);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        latest = new Period(
                before == null ? Long.MIN_VALUE : before.toEpochSecond() * 1000,
                after == null ? Long.MAX_VALUE : after.toEpochSecond() * 1000,
                rules.getOffset(instant).getTotalSeconds() * 1000L);
        periods.put(latest.start, latest);
        return latest;
    }

    private record Period(long start, long end, long offset) {}
}
