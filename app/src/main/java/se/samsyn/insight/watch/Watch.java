package se.samsyn.insight.watch;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;

/**
 * One week of one source, every series of it judged against its own past.
 *
 * @param week Monday to Sunday
 * @param source its code, or null when there is none yet
 * @param series those that stand out first, then by chance, the least likely first
 * @param weeksOfHistory whole weeks that the source tells of before this one
 * @param ends the last day that the source tells of; null without a source
 * @param vague events of the week that nobody can place in a week; they are in no series
 */
public record Watch(Period week, String source, List<Series> series, int weeksOfHistory, LocalDate ends, long vague) {
    /** What is counted: thin series are judged by four weeks together, since a week of them says nothing. */
    public enum Span {
        WEEK(1),
        FOUR_WEEKS(4);

        private final int weeks;

        Span(int weeks) {
            this.weeks = weeks;
        }

        public int weeks() {
            return weeks;
        }
    }

    /**
     * One group in one area.
     *
     * @param areaId 0 for the whole municipality
     * @param areaName null for the whole municipality
     * @param expected what its own past makes one expect
     * @param low the fewest that are usual, see {@link WatchRules#USUAL}
     * @param high the most that are usual
     * @param chance of at least as many in a usual week; from 0 to 1
     * @param fromNewUnits how many come from units that reported nothing in the year before
     * @param lately the counts of the last 26 weeks, the watched one last
     * @param out whether it stands out, with all that were asked about
     */
    public record Series(
            CategoryGroup group,
            long areaId,
            String areaName,
            Span span,
            long observed,
            double expected,
            long low,
            long high,
            double chance,
            long fromNewUnits,
            List<Long> lately,
            boolean out) {
        /** How often, in weeks, chance alone gives such a count in this one series. */
        public double everyWeeks() {
            return span.weeks() / chance;
        }
    }

    public Watch {
        series = List.copyOf(series);
    }

    /** Whether there is history enough to say what is usual. */
    public boolean known() {
        return weeksOfHistory >= WatchRules.LEAST_WEEKS;
    }

    public List<Series> out() {
        return series.stream().filter(Series::out).toList();
    }
}
