package se.samsyn.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samsyn.kernel.Period;

/**
 * How the events of a period lie in time, beside the same weeks of the year before.
 *
 * @param months whether the steps are months, for periods of more than a year
 * @param lastYearKnown whether the source told of anything as early as that
 */
public record Weeks(boolean months, List<Step> steps, boolean lastYearKnown) {
    private static final int MOST_WEEKS = 54;

    /** @param whole false for a step that the period cuts, so that it cannot be compared with the others */
    public record Step(Period days, boolean whole, long count, long lastYear) {}

    public Weeks {
        steps = List.copyOf(steps);
    }

    /** The weeks (Monday to Sunday) or months of a period, the first and last cut by it. */
    public static List<Period> steps(Period period) {
        List<Period> steps = new ArrayList<>();
        boolean months = months(period);
        LocalDate first = period.first();
        while (!first.isAfter(period.last())) {
            LocalDate last = months
                    ? YearMonth.from(first).atEndOfMonth()
                    : first.plusDays(7L - first.getDayOfWeek().getValue());
            LocalDate cut = last.isAfter(period.last()) ? period.last() : last;
            steps.add(new Period(first, cut));
            first = cut.plusDays(1);
        }
        return steps;
    }

    public static boolean months(Period period) {
        return period.days() > MOST_WEEKS * 7L;
    }

    public static boolean whole(Period step, boolean months) {
        return months ? step.days() == YearMonth.from(step.first()).lengthOfMonth() : step.days() == 7;
    }
}
