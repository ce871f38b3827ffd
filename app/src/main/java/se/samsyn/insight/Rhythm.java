package se.samsyn.insight;

import java.time.DayOfWeek;
import java.util.List;

/**
 * When in the week it happens.
 *
 * @param hours expected number of events, seven days of 24 hours, Monday first
 * @param uncertain hours in which more than half comes from events whose time is known only within more than eight hours
 * @param counted events in the sums
 * @param excluded events whose time is too vague for an hour, longer than a day
 * @param knownToTheHour events whose time is known within an hour
 */
public record Rhythm(
        double[][] hours, boolean[][] uncertain, long counted, long excluded, long knownToTheHour, List<Peak> peaks) {

    /** Fewer events than this say nothing of when. */
    public static final int ENOUGH = 30;

    /** A quarter of the day; the night belongs to the evening before it. */
    public enum Part {
        MORNING(6, 12),
        DAY(12, 18),
        EVENING(18, 22),
        NIGHT(22, 6);

        private final int from;
        private final int until;

        Part(int from, int until) {
            this.from = from;
            this.until = until;
        }

        public static Part of(int hour) {
            return hour < 6 || hour >= 22 ? NIGHT : hour < 12 ? MORNING : hour < 18 ? DAY : EVENING;
        }

        public int length() {
            return Math.floorMod(until - from, 24);
        }
    }

    /**
     * A time of the week at which more happens than an even spread explains.
     *
     * @param day null means every day
     * @param part null means around the clock
     * @param events how many of those whose time is known within eight hours, rounded
     */
    public record Peak(DayOfWeek day, Part part, long events, long of) {}

    public Rhythm {
        peaks = List.copyOf(peaks);
    }

    /** Whether there are enough events to say anything of the time. */
    public boolean enough() {
        return counted >= ENOUGH;
    }
}
